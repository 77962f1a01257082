// A small forum and a board that is connected to it, for tests of what crosses packages. Everything goes over HTTP;
// the clock stands still until a test moves it, and the board works only when a test says so.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Board, type BoardOptions, freePort, startBoard, Visitor } from "@threadboard/api";
import { type Card, Configuration, type TaskPage } from "@threadboard/domain";
import { createLimiter } from "@threadboard/forum";
import { type Forum, type ForumOptions, startForum } from "@threadboard/forum-simulator";
import { afterEach, vi } from "vitest";

export const CONNECT_SECRET = "a secret that forum and board share";
export const WEBHOOK_SECRET = "what the webhooks are signed with";
export const API_KEY = "k".repeat(64);

/** A Wednesday noon. */
export const START = Date.parse("2031-01-01T12:00:00Z");

export type ConfigurationInput = Record<string, unknown>;

export type WorldOptions = {
  /** Laid over the configuration, key by key. */
  readonly configuration?: ConfigurationInput;
  /** What the configuration says of the forum beside its address. */
  readonly forumConfiguration?: ConfigurationInput;
  readonly sources?: readonly ConfigurationInput[];
  readonly forum?: ForumOptions;
  readonly board?: Partial<BoardOptions>;
  /** No key for the board: it reads and never writes. */
  readonly keyless?: boolean;
  /** Prepares the forum before the board is there. */
  readonly plant?: (forum: Forum) => void;
};

export type World = {
  readonly forum: Forum;
  readonly forumUrl: string;
  readonly clock: { now: number };
  readonly address: string;
  readonly configuration: Configuration;
  /** The board as it runs now; `restart` makes it another. */
  readonly board: Board;
  readonly database: string;
  /** Somebody who has not signed in. */
  readonly visitor: () => Visitor;
  /** Somebody who has. */
  readonly enter: (username: string) => Promise<Visitor>;
  /** Lets every webhook arrive, and has the board do all that is due. */
  readonly settle: () => Promise<void>;
  /** A thread in a category, as one task on the board that is open to be taken. */
  readonly openTask: (title?: string, more?: Partial<Parameters<Forum["createTopic"]>[0]>) => Promise<Card>;
  readonly card: (number: number, as?: Visitor) => Promise<Card>;
  readonly page: (number: number, as?: Visitor) => Promise<TaskPage>;
  readonly triage: () => Promise<{ card: Card }[]>;
  readonly restart: (options?: Partial<BoardOptions>) => Promise<void>;
};

// Everything here is whole servers talking to each other, often beside other tests on the same machine.
vi.setConfig({ testTimeout: 30_000 });

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Has something done at the end of the test that runs, the newest first. */
export function afterwards(close: () => Promise<void> | void): void {
  closing.push(close);
}

/** Returns a folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "threadboard-"));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A category with all its topics, written to in full. */
export const docsSource = {
  key: "docs",
  type: "category",
  category: "docs",
  team: "docs",
  kind: "writing",
  write: "posts",
} as const;

function configurationOf(board: string, forum: string, options: WorldOptions): Configuration {
  return Configuration.parse({
    board: { name: "Help wanted", address: board, prefix: "HW" },
    forum: { address: forum, bot: "board", ...options.forumConfiguration },
    audiences: { embargo: ["security-team"] },
    teams: {
      docs: { name: "Docs", leads: ["docs-leads"] },
      security: { name: "Security", leads: ["security-leads"] },
    },
    kinds: { writing: { name: "Writing" }, testing: { name: "Testing" } },
    sources: options.sources ?? [docsSource],
    statusTags: { open: "board-open", active: "board-taken", review: "board-review", done: "board-done" },
    policy: { gatherSeconds: 0 },
    ...options.configuration,
  });
}

function people(forum: Forum): void {
  for (const name of ["docs-leads", "security-leads", "security-team", "back-roomers"])
    forum.addGroup({ name });
  const long = { createdAt: START - 400 * 86_400_000 };
  forum.addPerson({ username: "root", name: "Root", admin: true, trustLevel: 4, ...long });
  forum.addPerson({ username: "dora", name: "Dora Lead", trustLevel: 3, groups: ["docs-leads"], ...long });
  forum.addPerson({ username: "ana", name: "Ana Vega", trustLevel: 2, ...long });
  forum.addPerson({ username: "ben", name: "Ben Oduya", trustLevel: 2, ...long });
  forum.addPerson({
    username: "sid",
    name: "Sid Secret",
    trustLevel: 3,
    groups: ["security-team", "security-leads"],
    ...long,
  });
  forum.joinGroup("board", "security-team");
  forum.addCategory({ name: "Documentation", slug: "docs" });
  forum.addCategory({ name: "Guides", slug: "guides", parent: "docs" });
  forum.addCategory({ name: "Testing", slug: "testing" });
  forum.addCategory({ name: "Embargo", slug: "embargo", readableBy: ["security-team"] });
  forum.addCategory({ name: "Back room", slug: "back-room", readableBy: ["back-roomers"] });
  for (const tag of ["board-open", "board-taken", "board-review", "board-done", "help-wanted", "easy"])
    forum.addTag(tag);
}

/** Starts both. They go with the test. */
export async function world(options: WorldOptions = {}): Promise<World> {
  const clock = { now: START };
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const running = await startForum({
    clock: () => clock.now,
    settings: { categoryDefinitions: false, maxTagsPerTopic: 10, maxAdminApiRequestsPerMinute: 100_000 },
    bot: { username: "board", apiKey: API_KEY },
    connect: { domain: "localhost", secret: CONNECT_SECRET },
    webhook: { payloadUrl: `${address}/webhooks/discourse`, secret: WEBHOOK_SECRET },
    ...options.forum,
  });
  afterwards(() => running.close());
  const { forum } = running;
  // Nobody listens yet, so what is planted tells nobody.
  for (const hook of forum.webhooks.all()) hook.active = false;
  if (options.forum?.community === undefined) people(forum);
  options.plant?.(forum);
  for (const hook of forum.webhooks.all()) hook.active = true;
  const configuration = configurationOf(address, running.url, options);
  const database = join(temporaryFolder(), "board.db");
  const pass = async (ms: number) => {
    clock.now += ms;
    await new Promise((resolve) => setImmediate(resolve));
  };
  const open = (more: Partial<BoardOptions> = {}) =>
    startBoard({
      configuration,
      database,
      port,
      clock: () => clock.now,
      forumKey: options.keyless === true ? null : { apiKey: API_KEY, username: "board" },
      connectSecret: CONNECT_SECRET,
      webhookSecrets: [WEBHOOK_SECRET],
      webRoot: null,
      works: false,
      sleep: pass,
      forumTimeoutMs: 2000,
      limiter: createLimiter({
        windows: [{ calls: 100_000, ms: 1000 }],
        clock: () => clock.now,
        sleep: pass,
      }),
      ...options.board,
      ...more,
    });
  let board = await open();
  afterwards(() => board.close());

  const addresses = { board: address, forum: running.url };
  const visitor = () => new Visitor(addresses);
  const enter = async (username: string) => {
    const somebody = visitor();
    await somebody.enterBoard(username);
    return somebody;
  };
  const settle = async () => {
    await forum.webhooks.settled();
    await board.worker.drain();
    await forum.webhooks.settled();
    await board.worker.drain();
  };
  const triage = async () => await (await enter("root")).waiting();
  return {
    forum,
    forumUrl: running.url,
    clock,
    address,
    configuration,
    get board() {
      return board;
    },
    database,
    visitor,
    enter,
    settle,
    triage,
    async openTask(title = "Write the guide to mirrors", more = {}) {
      const topic = forum.createTopic({
        by: "ben",
        title,
        raw: "Somebody has to write down how mirrors work.",
        category: "docs",
        ...more,
      });
      await settle();
      const root = await enter("root");
      const items = await root.waiting();
      const card = items.map((item) => item.card).find((each) => each.thread?.topicId === topic.id);
      if (card === undefined) throw new Error(`"${title}" did not become a task`);
      const said = await root.command({ type: "open", taskId: card.id });
      if (said.done?.card == null) throw new Error(`not opened: ${said.problem?.detail}`);
      await settle();
      return said.done.card;
    },
    card: async (number, as = visitor()) => (await as.read<TaskPage>(`/api/tasks/${number}`)).card,
    page: (number, as = visitor()) => as.read<TaskPage>(`/api/tasks/${number}`),
    async restart(more = {}) {
      await board.close();
      board = await open(more);
      // Connections that were kept for reuse ended with the old board.
      await vi.waitFor(() => fetch(`${address}/api/me`));
    },
  };
}
