// A board in a process of its own, for being killed at any moment. Its parent gives it the time and tells it when to work.
import { argv } from "node:process";
import { startBoard } from "@threadboard/api";
import { Configuration } from "@threadboard/domain";
import { createLimiter } from "@threadboard/forum";
import { countInbox, readWaitingTopics } from "@threadboard/store";
import type { Order, Report, Setting } from "./orders.ts";

const setting = JSON.parse(argv[2] ?? "null") as Setting;
const time = { now: setting.now };
const clock = () => time.now;
/** Waiting costs no time of the test: the clock of this process moves instead. */
const sleep = async (ms: number) => {
  time.now += ms;
  await new Promise((resolve) => setImmediate(resolve));
};
const board = await startBoard({
  configuration: Configuration.parse(setting.configuration),
  database: setting.database,
  port: setting.port,
  forumKey: { apiKey: setting.apiKey, username: "board" },
  connectSecret: setting.connectSecret,
  webhookSecrets: [setting.webhookSecret],
  webRoot: null,
  works: false,
  clock,
  sleep,
  forumTimeoutMs: setting.forumTimeoutMs,
  limiter: createLimiter({ windows: [{ calls: 1_000_000, ms: 1000 }], clock, sleep }),
});

process.on("message", (order: Order) => {
  time.now = Math.max(time.now, order.now);
  void obey(order).then(
    (said) => report({ id: order.id, now: time.now, ...said }),
    (error: unknown) => report({ id: order.id, now: time.now, broke: String(error) }),
  );
});
report({ id: 0, now: time.now });

async function obey({ what }: Order): Promise<Partial<Report>> {
  const { worker, store } = board;
  switch (what) {
    case "time":
      return {};
    case "drain":
      await worker.drain();
      return {};
    case "poll":
      await worker.poll(true);
      return {};
    case "rotate":
      await worker.rotate();
      return {};
    case "leases":
      await worker.refreshRoles();
      await worker.keepLeases();
      return {};
    case "owed": {
      const { waiting } = await countInbox(store.read);
      return { owed: { looks: waiting, topics: [...(await readWaitingTopics(store.read))] } };
    }
    case "stop":
      await board.close();
      return {};
  }
}

function report(said: Report): void {
  process.send?.(said);
}
