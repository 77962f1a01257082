// Board and forum together, as they run for people: two servers, one database, and the page as it was built.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Board, freePort, startBoard } from "@threadboard/api";
import { createLimiter, realSleep } from "@threadboard/forum";
import { type RunningForum, startForum } from "@threadboard/forum-simulator";
import { Caller } from "./caller.ts";
import { community, configuration, titles } from "./community.ts";

export type House = {
  readonly board: Board;
  /** Where people open the board. */
  readonly address: string;
  readonly forum: RunningForum;
  /** The time of board and forum. */
  readonly now: () => number;
  /** Moves the clock of board and forum on. */
  readonly wait: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
};

/** What a lead has put on the board before a test begins; the rest waits in triage. */
const opened = [
  titles.door,
  titles.sign,
  titles.screws,
  titles.wall,
  titles.leads,
  titles.key,
  titles.hostile,
];

/** Starts a house of its own for one test: the forum with its community, and the board that has read it. */
export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), "threadboard-browser-"));
  const clock = slidingClock();
  const port = await freePort();
  // Not the same host as the forum's: cookies know no ports.
  const address = `http://localhost:${port}`;
  const secrets = { connect: secret(), webhook: secret(), apiKey: secret() };
  const forum = await startForum({
    clock: clock.now,
    community,
    settings: { boardUrl: address, maxAdminApiRequestsPerMinute: 100_000, categoryDefinitions: false },
    bot: { username: "board", apiKey: secrets.apiKey },
    connect: { domain: "localhost", secret: secrets.connect },
    webhook: { payloadUrl: `${address}/webhooks/discourse`, secret: secrets.webhook },
  });
  forum.forum.joinGroup("board", "key-holders");
  const board = await startBoard({
    configuration: configuration({ board: address, forum: forum.url }),
    database: join(folder, "board.db"),
    port,
    clock: clock.now,
    forumKey: { apiKey: secrets.apiKey, username: "board" },
    connectSecret: secrets.connect,
    webhookSecrets: [secrets.webhook],
    webRoot: webRoot(),
    works: false,
    // The forum is this test's alone, so nobody else waits behind us.
    limiter: createLimiter({ windows: [{ calls: 1000, ms: 1000 }], clock: clock.now, sleep: realSleep }),
  });
  await board.worker.poll(true);
  await openTasks({ address, forum });
  board.worker.start();
  return {
    board,
    address,
    forum,
    now: clock.now,
    wait: clock.wait,
    close: async () => {
      await board.close();
      await forum.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openTasks(house: Pick<House, "address" | "forum">): Promise<void> {
  const lin = await Caller.as(house, "lin");
  for (const card of await lin.triage()) {
    if (opened.some((title) => title === card.title)) await lin.command({ type: "open", taskId: card.id });
  }
  await lin.close();
}

/** The built page; `THREADBOARD_WEB_ROOT` names another folder than the usual one. */
function webRoot(): string {
  const root = process.env.THREADBOARD_WEB_ROOT ?? resolve("apps/web/dist");
  if (!existsSync(join(root, "index.html")))
    throw new Error(`The web page is not built: there is no index.html in ${root}.`);
  return root;
}

function slidingClock() {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    wait: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
}

const secret = () => randomBytes(24).toString("hex");
