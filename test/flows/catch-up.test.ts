// What it costs to know what the forum says, measured against a forum that lets 60 calls a minute through, and held
// to what the documents promise.
import { readFileSync } from "node:fs";
import { must, type TaskId, TopicId } from "@threadboard/domain";
import { createLimiter, KEY_LIMITS } from "@threadboard/forum";
import { readAges, readSyncTimes, readTasksOfTopic, readTopic } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** One line of the table in the document: calls, and minutes until it is done or at worst. */
type Costs = {
  readonly minuteDown: { readonly calls: number; readonly minutes: number };
  readonly monthDown: { readonly calls: number; readonly minutes: number };
  readonly rowsEvery: number;
  readonly textsWithin: number;
  readonly claimedWithin: number;
};

/** What the plan comes to by reckoning: 55 calls a minute, a quarter of them for looking again, polls every 5 minutes. */
function reckoned(topics: number): Costs {
  const share = 55 / 4;
  const pages = topics / 100;
  const rowsEvery = Math.max(5, pages / (share / 4));
  const texts = rowsEvery > 5 ? (share * 3) / 4 : share - pages / 5;
  const textsWithin = Math.max(10, (topics + (2 * topics) / 20) / texts);
  const [minuteDown, monthDown] = [4 + pages + 4, 4 + 2.01 * pages + 0.11 * topics];
  return {
    minuteDown: { calls: minuteDown, minutes: Math.floor(minuteDown / 55) },
    monthDown: { calls: monthDown, minutes: Math.floor(monthDown / 55) },
    rowsEvery,
    textsWithin,
    claimedWithin: Math.max(10, textsWithin / 3),
  };
}

/** The document rounds up, to what a person remembers. */
function expectPromised(said: Costs, found: Costs): void {
  const flat = ({ minuteDown, monthDown, ...rest }: Costs) =>
    Object.entries({
      "calls after a minute": minuteDown.calls,
      "minutes after a minute": minuteDown.minutes,
      "calls after a month": monthDown.calls,
      "minutes after a month": monthDown.minutes,
      ...rest,
    });
  const promises = new Map(flat(said));
  for (const [what, figure] of flat(found)) {
    const promise = must(promises.get(what), what);
    expect(figure, what).toBeLessThanOrEqual(promise);
    expect(figure, what).toBeGreaterThan(promise * 0.8 - 1);
  }
}

/** The table of docs/catching-up.md by the number of linked topics. */
function promised(): Map<number, Costs> {
  const text = readFileSync(new URL("../../docs/catching-up.md", import.meta.url), "utf8");
  const lines = [...text.matchAll(/^\| ([\d,]+) \|(.*)\|$/gm)].map(([, topics = "", cells = ""]) => {
    const numbers = cells.split("|").map((cell) => Number(cell.replaceAll(",", "")));
    const [a = 0, b = 0, c = 0, d = 0, rowsEvery = 0, textsWithin = 0, claimedWithin = 0] = numbers;
    const costs: Costs = {
      minuteDown: { calls: a, minutes: b },
      monthDown: { calls: c, minutes: d },
      rowsEvery,
      textsWithin,
      claimedWithin,
    };
    return [Number(topics.replaceAll(",", "")), costs] as const;
  });
  return new Map(lines);
}

type Town = World & { readonly ids: readonly number[] };

const isClaimed = (n: number) => n % 20 === 0;

/** A forum with so many linked topics, on one in twenty of which somebody works. Nothing is told by webhook. */
async function settled(count: number): Promise<Town> {
  const town = await world({
    sources: [{ ...docsSource, write: "off" }],
    configuration: { policy: { gatherSeconds: 0, claims: { limit: 100, newcomerLimit: 100 } } },
  });
  for (const hook of town.forum.webhooks.all()) hook.active = false;
  const ids = Array.from({ length: count }, (_, n) => {
    const raw = `Words of thread ${n}.`;
    const { id } = town.forum.createTopic({ by: "ben", title: `Thread number ${n}`, raw, category: "docs" });
    // With a reply below it, a change of the first post shows in no list.
    town.forum.reply({ by: "ana", topicId: id, raw: "I would like to know more about it." });
    return id;
  });
  town.clock.now += DAY;
  await town.board.worker.catchUp();
  const root = await town.enter("root");
  const ana = await town.enter("ana");
  for (const id of ids.filter((_id, n) => isClaimed(n))) {
    const taskId = await taskOf(town, id);
    expect((await root.command({ type: "open", taskId })).problem).toBeNull();
    expect((await ana.command({ type: "claim", taskId })).problem).toBeNull();
  }
  Object.assign(town.forum.settings, { maxAdminApiRequestsPerMinute: 60 });
  return Object.assign(town, { ids });
}

async function taskOf(town: World, id: number): Promise<TaskId> {
  const [task] = await readTasksOfTopic(town.board.store.read, TopicId.parse(id));
  return must(task, "a task").id;
}

/** The board stops, the forum goes on, and the board starts again with the limits that a key has. */
async function away(town: World, ms: number, meanwhile: () => void): Promise<void> {
  town.clock.now += ms;
  meanwhile();
  town.clock.now += 1;
  const sleep = async (wait: number) => {
    town.clock.now += wait;
    await new Promise((resolve) => setImmediate(resolve));
  };
  const limiter = createLimiter({ windows: KEY_LIMITS, clock: () => town.clock.now, sleep });
  await town.restart({ limiter, sleep });
}

/** What something cost in calls and in minutes by the clock. */
async function cost(town: World, work: () => Promise<unknown>) {
  town.forum.requests.clear();
  const began = town.clock.now;
  await work();
  const { all } = town.forum.requests;
  expect(all.filter(({ status }) => status === 429)).toEqual([]);
  return { calls: all.length, minutes: (town.clock.now - began) / MINUTE };
}

/** One topic is answered, one gets another tag, and one is new. */
function aMinute({ forum, ids }: Town): void {
  forum.reply({ by: "ben", topicId: must(ids[1], "a topic"), raw: "This is what I meant by it." });
  forum.editTopic(must(ids[2], "a topic"), { by: "root", tags: ["easy"] });
  forum.createTopic({ by: "ben", title: "A new thread", raw: "With something new in it.", category: "docs" });
}

/** Every tenth topic is answered, renamed, closed or deleted, and one in a hundred comes in addition. */
function aMonth({ forum, ids }: Town): readonly number[] {
  const changed = ids.filter((_id, n) => n % 10 === 5);
  changed.forEach((id, n) => {
    if (n % 4 === 0) forum.reply({ by: "ben", topicId: id, raw: `This is what I meant by it, ${n}.` });
    else if (n % 4 === 1) forum.editTopic(id, { by: "root", title: `Another title ${n}` });
    else if (n % 4 === 2) forum.setStatus(id, "closed", true, "root");
    else forum.deleteTopic(id, "root");
  });
  for (let n = 0; n < ids.length / 100; n++)
    forum.createTopic({ by: "ben", title: `New thread ${n}`, raw: `Something new, ${n}.`, category: "docs" });
  return changed;
}

async function expectFound(town: Town, changed: readonly number[]): Promise<void> {
  for (const id of changed) {
    const topic = town.forum.topic(id);
    const known = must(await readTopic(town.board.store.read, TopicId.parse(id)), "a topic");
    if (topic.deletedAt !== null) expect(known.state).toBe("gone");
    else
      expect(known).toMatchObject({
        title: topic.title,
        closed: topic.closed ? 1 : 0,
        replies: topic.postsCount - 1,
      });
  }
}

/**
 * Lets the rotation come round once, and returns how old our knowledge was at worst, in minutes. It begins as if it
 * had been going on, with ages of up to half of what is promised.
 */
async function worstAges(town: Town, minutes: number) {
  const { store, worker } = town.board;
  let [linked, claimed, rows] = [0, 0, 0];
  const began = town.clock.now;
  await store.write(async (trx) => {
    await trx.updateTable("topic").set({ readAt: began }).execute();
    for (const [n, id] of town.ids.entries()) {
      const age = (minutes / 2) * MINUTE * (n / town.ids.length) * (isClaimed(n) ? 1 / 3 : 1);
      const readAt = Math.floor(began - age);
      await trx.updateTable("topic").set({ readAt }).where("id", "=", TopicId.parse(id)).execute();
    }
  });
  for (const end = began + minutes * MINUTE; town.clock.now < end; ) {
    town.clock.now += 15_000;
    const { now } = town.clock;
    const ages = await readAges(store.read);
    const { rowCheckAt } = await readSyncTimes(store.read);
    linked = Math.max(linked, now - must(ages.linked.oldestReadAt, "a time"));
    claimed = Math.max(claimed, now - must(ages.claimed.oldestReadAt, "a time"));
    const checkedAt = must(rowCheckAt, "a time");
    if (checkedAt > began) rows = Math.max(rows, now - checkedAt);
    await worker.rotate();
  }
  return { linked: linked / MINUTE, claimed: claimed / MINUTE, rows: rows / MINUTE };
}

test.each([100, 1_000])(
  "what %i linked topics cost is what the document says",
  async (count) => {
    const costs = must(promised().get(count), "a line of the table");
    const town = await settled(count);

    await away(town, MINUTE, () => aMinute(town));
    const minute = await cost(town, () => town.board.worker.catchUp());
    await expectFound(town, town.ids.slice(1, 3));

    let changed: readonly number[] = [];
    await away(town, 30 * DAY, () => {
      changed = aMonth(town);
    });
    const month = await cost(town, () => town.board.worker.catchUp());
    await expectFound(town, changed);

    const ages = { linked: 0, claimed: 0, rows: 0 };
    const rotating = await cost(town, async () =>
      Object.assign(ages, await worstAges(town, costs.textsWithin + 5)),
    );
    // A quarter of the 55 calls a minute that we allow ourselves.
    expect(rotating.calls / rotating.minutes).toBeLessThanOrEqual(55 / 4 + 0.5);
    expectPromised(costs, {
      minuteDown: minute,
      monthDown: month,
      rowsEvery: ages.rows,
      textsWithin: ages.linked,
      claimedWithin: ages.claimed,
    });
  },
  300_000,
);

test.each([100, 1_000, 10_000])(
  "the line of %i topics in the document is what the plan comes to",
  (count) => {
    expectPromised(must(promised().get(count), "a line of the table"), reckoned(count));
  },
);

test("a topic that cannot be read is passed over in rotation, and a share of nothing reads nothing", async () => {
  const readAts = async (town: Town) =>
    Promise.all(
      town.ids.map(async (id) => (await readTopic(town.board.store.read, TopicId.parse(id)))?.readAt),
    );
  const town = await settled(3);
  const [first = 0] = town.ids;
  const before = await readAts(town);
  town.forum.faults.add({ kind: "garbage", form: "cut-json", match: { path: new RegExp(`^/t/${first}`) } });
  town.clock.now += 20 * MINUTE;
  await town.board.worker.rotate();
  const { now } = town.clock;
  expect(await readAts(town)).toEqual([before[0], now, now]);
  town.forum.faults.clear();
  town.clock.now += 2 * 60 * MINUTE;
  await town.board.worker.rotate();
  expect(await readAts(town)).toEqual([town.clock.now, town.clock.now, town.clock.now]);

  const idle = Object.assign(await world({ configuration: { policy: { rereadShare: 0 } } }), { ids: [] });
  await idle.openTask();
  idle.clock.now += DAY;
  idle.forum.requests.clear();
  await idle.board.worker.rotate();
  expect(idle.forum.requests.matching("GET", "/t/")).toEqual([]);
});

test("what a person waits for does not stand behind an import", async () => {
  const town = await world({ configuration: { policy: { gatherSeconds: 0 } } });
  const task = await town.openTask();
  for (const hook of town.forum.webhooks.all()) hook.active = false;
  const ids = Array.from({ length: 60 }, (_, n) => {
    const raw = `Words of thread ${n}.`;
    return town.forum.createTopic({ by: "ben", title: `Thread number ${n}`, raw, category: "docs" }).id;
  });
  const last = must(ids[0], "a topic");
  town.forum.faults.add({ kind: "slow", ms: 150, match: { path: /^\/t\/\d+/ } });
  await town.restart({ works: true });
  const ana = await town.enter("ana");
  expect((await ana.command({ type: "claim", taskId: task.id })).problem).toBeNull();
  const { topicId } = must(task.thread, "a thread");
  await vi.waitFor(() => expect(town.forum.posts(topicId).map((post) => post.postNumber)).toContain(2), {
    timeout: 15_000,
  });
  expect(await readTopic(town.board.store.read, TopicId.parse(last))).toBeNull();
});

test("a forum that goes away in the middle is not asked for the rest in vain", async () => {
  const town = await settled(10);
  for (const topicId of town.ids) town.forum.reply({ by: "ben", topicId, raw: "This is what I meant." });
  town.forum.faults.add({ kind: "down", match: { path: /^\/t\// } });
  const complaint = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const asked = await cost(town, async () => {
    const summary = await town.board.worker.poll(false);
    expect(summary?.failures).toEqual([
      expect.stringMatching(/^topic \d+: unreachable/),
      "docs: 9 more topics are left for the next time",
    ]);
  });
  expect(asked.calls).toBeLessThan(8);
  complaint.mockRestore();
  town.forum.faults.clear();
  expect(await town.board.worker.poll(false)).toMatchObject({ topics: 10, failures: [] });
});

test("one topic that can never be read does not have all others listed whole at every poll", async () => {
  const town = await settled(5);
  const [odd = 0, other = 0] = town.ids;
  for (const topicId of [odd, other]) town.forum.reply({ by: "ben", topicId, raw: "This is what I meant." });
  town.forum.faults.add({ kind: "garbage", form: "cut-json", match: { path: new RegExp(`^/t/${odd}`) } });
  const complaint = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const whole = /order=created/;
  expect((await town.board.worker.poll(true))?.failures).toHaveLength(1);
  await expectFound(town, [other]);
  town.forum.requests.clear();
  town.clock.now += 5 * MINUTE;
  await town.board.worker.poll(false);
  expect(town.forum.requests.matching("GET", whole)).toEqual([]);
  // An hour later all is listed again, and by then it can be read.
  town.forum.faults.clear();
  town.clock.now += 60 * MINUTE;
  expect(await town.board.worker.poll(false)).toMatchObject({ failures: [] });
  expect(town.forum.requests.matching("GET", whole)).not.toEqual([]);
  await expectFound(town, [odd]);
  complaint.mockRestore();
});
