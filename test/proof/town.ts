// A forum, a board in a process that can be killed, and the people who use both; with everything noted that must hold at the end.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, Visitor } from "@threadboard/api";
import {
  type Card,
  Configuration,
  type PersonCommand,
  type TaskId,
  type TriageItem,
} from "@threadboard/domain";
import { type Forum, type RunningForum, startForum } from "@threadboard/forum-simulator";
import { KillableBoard } from "./killable-board.ts";

const CONNECT_SECRET = "a secret that forum and board share";
const WEBHOOK_SECRET = "what the webhooks are signed with";
const API_KEY = "k".repeat(64);
const START = Date.parse("2031-01-01T12:00:00Z");
const DAY = 24 * 3_600_000;

/** Everybody who takes part; `lookers` may see what everybody sees and no more. */
export const contributors = ["ana", "ben", "cleo", "sid"] as const;
export const leads = ["dora", "root", "sid"] as const;
export const lookers = ["", "ana"] as const;

/** A command that the board said yes to. It holds, whatever happens afterwards. */
export type Acknowledged = {
  readonly taskId: TaskId;
  readonly version: number;
  readonly command: PersonCommand["type"];
};

export class Town {
  readonly forum: Forum;
  readonly clock = { now: START };
  readonly board: KillableBoard;
  readonly database: string;
  readonly configuration: Configuration;
  readonly acknowledged: Acknowledged[] = [];
  /** Everything that was handed to somebody who sees only what everybody sees. */
  readonly overheard: { readonly who: string; readonly text: string }[] = [];
  /** Words of restricted topics that were never in an open one. */
  readonly secrets = new Set<string>();
  /** What was done to it, by name. */
  readonly tally = new Map<string, number>();
  readonly #running: RunningForum;
  readonly #folder: string;
  readonly #address: string;
  readonly #visitors = new Map<string, Visitor>();
  readonly #listeners = new Map<string, AbortController>();
  /** Where each listener was in the live stream. */
  readonly #positions = new Map<string, string>();
  #words = 0;

  private constructor(running: RunningForum, port: number, clock: { now: number }) {
    this.#running = running;
    this.forum = running.forum;
    this.clock = clock;
    this.#folder = mkdtempSync(join(tmpdir(), "threadboard-proof-"));
    this.database = join(this.#folder, "board.db");
    this.#address = `http://localhost:${port}`;
    const configuration = configurationOf(this.#address, running.url, plant(running.forum));
    this.configuration = Configuration.parse(configuration);
    this.board = new KillableBoard(
      {
        database: this.database,
        port,
        configuration,
        apiKey: API_KEY,
        connectSecret: CONNECT_SECRET,
        webhookSecret: WEBHOOK_SECRET,
        forumTimeoutMs: 250,
      },
      clock,
    );
  }

  static async begin(): Promise<Town> {
    const port = await freePort();
    const clock = { now: START };
    const running = await startForum({
      clock: () => clock.now,
      settings: {
        categoryDefinitions: false,
        maxTagsPerTopic: 10,
        maxAdminApiRequestsPerMinute: 1_000_000,
        maxRequestsPerIpPer10Seconds: 1_000_000,
        maxRequestsPerIpPerMinute: 1_000_000,
      },
      bot: { username: "board", apiKey: API_KEY },
      connect: { domain: "localhost", secret: CONNECT_SECRET },
      webhook: { payloadUrl: `http://localhost:${port}/webhooks/discourse`, secret: WEBHOOK_SECRET },
    });
    const town = new Town(running, port, clock);
    await town.start();
    for (const name of new Set([...contributors, ...leads])) await town.visitor(name);
    return town;
  }

  /** Starts the board, if it does not run; whoever listened to it comes back and goes on where they were. */
  async start(): Promise<void> {
    await this.board.start();
    for (const name of lookers) await this.#listen(name);
  }

  async #listen(name: string): Promise<void> {
    this.#listeners.get(name)?.abort();
    const listener = new AbortController();
    this.#listeners.set(name, listener);
    const heard = { who: name, text: "" };
    this.overheard.push(heard);
    const visitor = await this.visitor(name);
    const from = this.#positions.get(name);
    const headers = from === undefined ? {} : { "Last-Event-ID": from };
    const answer = await visitor.fetch(`${this.#address}/api/stream`, { signal: listener.signal, headers });
    void (async () => {
      const decoder = new TextDecoder();
      for await (const bytes of answer.body ?? []) {
        heard.text += decoder.decode(bytes as Uint8Array, { stream: true });
        const last = [...heard.text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1];
        if (last !== undefined) this.#positions.set(name, last);
      }
      // A board that was killed cuts its streams.
    })().catch(() => undefined);
  }

  async end(): Promise<void> {
    for (const listener of this.#listeners.values()) listener.abort();
    await this.board.kill();
    await this.#running.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  note(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1);
  }

  /** Returns a word that is nowhere else. */
  word(secret: boolean): string {
    this.#words += 1;
    const word = `${secret ? "hush" : "talk"}${this.#words}w`;
    if (secret) this.secrets.add(word);
    return word;
  }

  /** Returns somebody's browser; "" is somebody who has not signed in. */
  async visitor(name: string): Promise<Visitor> {
    const known = this.#visitors.get(name);
    if (known !== undefined) return known;
    const visitor = new Visitor({ board: this.#address, forum: this.#running.url });
    if (name !== "") await visitor.enterBoard(name);
    this.#visitors.set(name, visitor);
    return visitor;
  }

  /** Lets time pass for everybody. */
  async pass(ms: number): Promise<void> {
    this.clock.now += ms;
    if (this.board.running) await this.board.order("time");
  }

  /** Has somebody give a command, and notes what was acknowledged. */
  async command(name: string, command: PersonCommand): Promise<boolean> {
    const said = await (await this.visitor(name)).command(command);
    if (said.status >= 500) throw new Error(`${command.type} answered ${said.status}`);
    const card = said.done?.card;
    if (said.done?.outcome !== "done" || card == null) {
      this.note(`refused: ${command.type}`);
      return false;
    }
    this.note(`done: ${command.type}`);
    this.acknowledged.push({ taskId: card.id, version: card.version, command: command.type });
    return true;
  }

  /** Reads a page of the board as somebody, and keeps what came. */
  async look(name: string, path: string): Promise<Response> {
    const answer = await (await this.visitor(name)).fetch(`${this.#address}${path}`);
    this.overheard.push({ who: name, text: await answer.clone().text() });
    return answer;
  }

  /** Returns the cards that somebody can act on: on the board, and for a lead in triage. */
  async cards(name: string): Promise<Card[]> {
    const visitor = await this.visitor(name);
    const cards = await visitor.cards();
    const triage = await visitor.fetch(`${this.#address}/api/triage`);
    // Whose standing was not confirmed lately leads nothing for a while.
    if (!triage.ok) return cards;
    const { items } = (await triage.json()) as { items: TriageItem[] };
    const waiting = items.flatMap((item) =>
      item.kind === "task" && item.card.stage === "triage" ? [item.card] : [],
    );
    return [...waiting, ...cards];
  }
}

/** Returns the outline's topic. */
function plant(forum: Forum): number {
  for (const hook of forum.webhooks.all()) hook.active = false;
  for (const name of ["docs-leads", "security-leads", "security-team", "back-roomers"])
    forum.addGroup({ name });
  const long = { createdAt: START - 400 * DAY };
  forum.addPerson({ username: "root", name: "Root", admin: true, trustLevel: 4, ...long });
  forum.addPerson({ username: "dora", name: "Dora Lead", trustLevel: 3, groups: ["docs-leads"], ...long });
  for (const [username, name] of [
    ["ana", "Ana Vega"],
    ["ben", "Ben Oduya"],
    ["cleo", "Cleo Marsh"],
  ] as const)
    forum.addPerson({ username, name, trustLevel: 2, ...long });
  const groups = ["security-team", "security-leads"];
  forum.addPerson({ username: "sid", name: "Sid Secret", trustLevel: 3, groups, ...long });
  forum.joinGroup("board", "security-team");
  forum.joinGroup("root", "security-team");
  forum.addCategory({ name: "Documentation", slug: "docs" });
  forum.addCategory({ name: "Elsewhere", slug: "elsewhere" });
  forum.addCategory({ name: "Embargo", slug: "embargo", readableBy: ["security-team"] });
  forum.addCategory({ name: "Back room", slug: "back-room", readableBy: ["back-roomers"] });
  for (const tag of ["board-open", "board-taken", "board-review", "board-done", "easy", "rare"])
    forum.addTag(tag);
  const items = ["Debrand the installer", "Test the images on aarch64", "Write the guide to mirrors"];
  const outline = forum.createTopic({
    by: "dora",
    title: "Want to help? Here is what we look for",
    raw: `## Help wanted\n\n${items.map((item) => `- [ ] ${item}`).join("\n")}`,
    category: "docs",
  });
  for (const hook of forum.webhooks.all()) hook.active = true;
  return outline.id;
}

function configurationOf(board: string, forum: string, outline: number) {
  return {
    board: { name: "Help wanted", address: board, prefix: "HW" },
    forum: { address: forum, bot: "board" },
    audiences: { embargo: ["security-team"] },
    teams: {
      docs: { name: "Docs", leads: ["docs-leads"] },
      security: { name: "Security", leads: ["security-leads"] },
    },
    kinds: { writing: { name: "Writing" }, testing: { name: "Testing" } },
    sources: [
      { key: "outline", type: "outline", topic: outline, team: "docs", kind: "testing", write: "posts" },
      {
        key: "docs",
        type: "category",
        category: "docs",
        team: "docs",
        kind: "writing",
        write: "posts",
        map: { tags: { easy: { difficulty: "easy", labels: ["easy"] }, rare: { labels: ["rare"] } } },
      },
      {
        key: "embargo",
        type: "category",
        category: "embargo",
        team: "security",
        kind: "testing",
        write: "posts",
      },
    ],
    statusTags: { open: "board-open", active: "board-taken", review: "board-review", done: "board-done" },
    policy: { claims: { limit: 6, newcomerLimit: 4 }, newPostsPerDay: 1000 },
  };
}
