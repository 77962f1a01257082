// Starts a simulated forum and serves it.
import { createAdaptorServer } from "@hono/node-server";
import type { Community } from "./community/community.ts";
import { Forum } from "./forum.ts";
import { makeApp } from "./http/app.ts";
import { plantCommunity } from "./seeding.ts";
import type { ConnectSecret, SiteSettings } from "./settings.ts";

export type ForumOptions = {
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** 0 takes any that is free. */
  readonly port?: number;
  readonly host?: string;
  readonly community?: Community;
  readonly settings?: Partial<SiteSettings>;
  /** A moderator account for a program, with an all-users key of that value. */
  readonly bot?: { readonly username: string; readonly apiKey: string };
  /** Switches the forum on as identity provider for one site. */
  readonly connect?: ConnectSecret;
  /** A webhook for everything. */
  readonly webhook?: { readonly payloadUrl: string; readonly secret: string };
};

export type RunningForum = {
  readonly url: string;
  readonly forum: Forum;
  /** Cuts open connections. */
  close(): Promise<void>;
};

const settingsFrom = (options: ForumOptions): Partial<SiteSettings> => ({
  ...(options.community === undefined
    ? {}
    : {
        title: options.community.title,
        description: options.community.description,
        // A community that tags by skill, architecture and state has raised Discourse's limit of five.
        maxTagsPerTopic: 10,
      }),
  ...options.settings,
  ...(options.connect === undefined
    ? {}
    : {
        connectProvider: true,
        connectSecrets: [...(options.settings?.connectSecrets ?? []), options.connect],
      }),
});

const furnish = (forum: Forum, options: ForumOptions): void => {
  if (options.community !== undefined) plantCommunity(forum, options.community);
  if (options.bot !== undefined) {
    const { username, apiKey } = options.bot;
    if (forum.world.personNamed(username) === undefined) {
      forum.addPerson({ username, moderator: true, trustLevel: 4, about: "A program." });
    }
    forum.addApiKey({ key: apiKey, kind: "admin" });
  }
  if (options.webhook !== undefined) forum.addWebhook({ ...options.webhook, wildcard: true });
};

export const startForum = async (options: ForumOptions = {}): Promise<RunningForum> => {
  const forum = new Forum(settingsFrom(options), options.clock ?? Date.now);
  furnish(forum, options);
  const app = makeApp(forum);
  const server = createAdaptorServer({ fetch: app.fetch });
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  forum.url = `http://${host}:${port}`;
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
    await forum.webhooks.settled();
  };
  return { url: forum.url, forum, close };
};
