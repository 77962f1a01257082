// A small forum for the tests of this package: a clock that stands still, a few people, two categories and keys.
import { afterEach } from "vitest";
import type { z } from "zod";
import { contract } from "../contract/index.ts";
import { type ForumOptions, type RunningForum, startForum } from "../start-forum.ts";

/** The shapes of a forum of today; a test says when it is about an old one. */
export const shapes = contract("objects");

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON, held to its shape. */
  as<S extends z.ZodType>(shape: S): z.output<S>;
};

export type SmallForum = RunningForum & {
  readonly clock: { now: number };
  readonly adminKey: string;
  /** Asks as `username` with the admin key; null asks as nobody. JSON bodies. */
  ask(
    method: string,
    path: string,
    options?: { as?: string | null; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  get(path: string, as?: string | null): Promise<Answer>;
};

export const start = Date.parse("2026-11-21T09:30:00.123Z");

const open: RunningForum[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((forum) => forum.close()));
});

const people = (running: RunningForum): void => {
  const { forum } = running;
  forum.addGroup({ name: "docs_team", fullName: "Documentation team" });
  forum.addPerson({ username: "root", name: "Root", admin: true, trustLevel: 4, createdAt: 0 });
  forum.addPerson({ username: "Bot", moderator: true, trustLevel: 4, createdAt: 0 });
  forum.addPerson({
    username: "ada",
    name: "Ada Lovelace",
    trustLevel: 2,
    groups: ["docs_team"],
    createdAt: 0,
  });
  forum.addPerson({ username: "bo", name: "Bo", trustLevel: 1, createdAt: 0 });
  forum.addPerson({ username: "newbie", name: null, trustLevel: 0, createdAt: start });
  forum.addCategory({ name: "Documentation", slug: "docs", description: "Words & pages" });
  forum.addCategory({ name: "Guides", slug: "guides", parent: "docs" });
  forum.addCategory({ name: "Back room", slug: "back-room", readableBy: ["docs_team"] });
};

export const smallForum = async (options: ForumOptions = {}): Promise<SmallForum> => {
  const clock = { now: start };
  const running = await startForum({ clock: () => clock.now, ...options });
  open.push(running);
  people(running);
  const adminKey = running.forum.addApiKey({ kind: "admin" });

  const ask: SmallForum["ask"] = async (method, path, { as = "root", body, headers = {} } = {}) => {
    const credentials: Record<string, string> =
      as === null ? {} : { "Api-Key": adminKey, "Api-Username": as };
    const type: Record<string, string> =
      body === undefined || headers["content-type"] ? {} : { "content-type": "application/json" };
    const response = await fetch(running.url + path, {
      method,
      redirect: "manual",
      headers: { ...credentials, ...type, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      as: (shape) => shape.parse(JSON.parse(text)),
    };
  };
  return {
    ...running,
    clock,
    adminKey,
    ask,
    get: (path, as) => ask("GET", path, as === undefined ? {} : { as }),
  };
};
