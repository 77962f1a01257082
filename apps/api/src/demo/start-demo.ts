// The demo: a whole invented community with its own simulated forum, its board connected to it, and some history.
import { randomBytes, randomInt } from "node:crypto";
import { createServer } from "node:net";
import { DAY } from "@threadboard/domain";
import { createLimiter, realSleep } from "@threadboard/forum";
import { type RunningForum, startForum } from "@threadboard/forum-simulator";
import { community } from "@threadboard/forum-simulator/community";
import { type Board, startBoard } from "../start.ts";
import { demoConfiguration } from "./configuration.ts";
import { history } from "./history.ts";
import { liveThrough } from "./live.ts";

export type DemoOptions = {
  readonly database: string;
  /** The board's port; 0 takes any that is free. The forum takes the next one, or any. */
  readonly port: number;
  readonly webRoot: string | null;
  /** Called with a share between 0 and 1 while the history is lived through. */
  readonly progress?: (share: number) => void;
};

export type Demo = {
  readonly board: Board;
  readonly forum: RunningForum;
  readonly close: () => Promise<void>;
};

/** Before this long ago the threads were not read by a board yet. */
const CONNECTED_DAYS_AGO = 10;

/** Starts forum and board. The history takes a few seconds; afterwards both live in the present. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const clock = movableClock();
  const port = options.port === 0 ? await freePort() : options.port;
  const address = `http://localhost:${port}`;
  const secrets = { connect: secret(), webhook: secret(), apiKey: secret() };
  const forum = await openForum(port, address, clock.read, secrets);
  const configuration = demoConfiguration({
    board: address,
    forum: forum.url,
    outlineTopic: forum.forum.topicIdOf("want-to-help"),
  });
  const board = await startBoard({
    configuration,
    database: options.database,
    port,
    clock: clock.read,
    forumKey: { apiKey: secrets.apiKey, username: "board" },
    connectSecret: secrets.connect,
    webhookSecrets: [secrets.webhook],
    webRoot: options.webRoot,
    works: false,
    // The forum is ours alone and on this machine, so nobody else waits behind us.
    limiter: createLimiter({ windows: [{ calls: 1000, ms: 1000 }], clock: Date.now, sleep: realSleep }),
  }).catch(async (error: unknown) => {
    await forum.close();
    throw error;
  });
  try {
    await liveHistory(board, forum, clock, address, options.progress);
  } catch (error) {
    await board.close();
    await forum.close();
    throw error;
  }
  board.worker.start();
  return {
    board,
    forum,
    close: async () => {
      await board.close();
      await forum.close();
    },
  };
}

async function openForum(
  boardPort: number,
  boardAddress: string,
  clock: () => number,
  secrets: { readonly connect: string; readonly webhook: string; readonly apiKey: string },
): Promise<RunningForum> {
  const open = (port: number) =>
    startForum({
      port,
      host: "127.0.0.1",
      clock,
      community,
      settings: {
        demoLogin: true,
        boardUrl: boardAddress,
        maxAdminApiRequestsPerMinute: 100_000,
        categoryDefinitions: false,
      },
      bot: { username: "board", apiKey: secrets.apiKey },
      connect: { domain: "localhost", secret: secrets.connect },
      webhook: { payloadUrl: `${boardAddress}/webhooks/discourse`, secret: secrets.webhook },
    });
  const running = await open(boardPort + 1).catch(() => open(0));
  // What only the security team may read comes to the board for them alone.
  running.forum.joinGroup("board", "security-team");
  return running;
}

async function liveHistory(
  board: Board,
  forum: RunningForum,
  clock: ReturnType<typeof movableClock>,
  address: string,
  progress: DemoOptions["progress"],
): Promise<void> {
  const now = Date.now();
  clock.set(now - CONNECTED_DAYS_AGO * DAY);
  await board.worker.poll(true);
  const stage = {
    board: address,
    forum: forum.url,
    setTime: (at: number) => {
      clock.set(at);
      progress?.((at - (now - CONNECTED_DAYS_AGO * DAY)) / (CONNECTED_DAYS_AGO * DAY));
    },
    now,
    topicOf: (key: string) =>
      community.topics.some((topic) => topic.key === key) ? forum.forum.topicIdOf(key) : null,
  };
  await liveThrough(stage, history);
  clock.release();
  await board.worker.keepLeases();
  await board.worker.drain();
}

/** A clock that can be set back for the history, and then runs with the world again. */
function movableClock() {
  let fixed: number | null = null;
  return {
    read: () => fixed ?? Date.now(),
    set: (at: number) => {
      fixed = at;
    },
    release: () => {
      fixed = null;
    },
  };
}

function secret(): string {
  return randomBytes(24).toString("hex");
}

/** Linux gives ports from 32768 on to outgoing connections, so one from there may be taken between asking and listening. */
const PORTS = { from: 20_000, count: 12_000 };

/** Returns a port that was free a moment ago: the board's address has to be known before it listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = PORTS.from + randomInt(PORTS.count);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${PORTS.from} on is free`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
