// What the forum tells us, in any order and any number of times: once all is worked off, the board knows what a
// fresh read would find.
import { createHmac } from "node:crypto";
import { must, stageOfTask, type Task, TopicId } from "@threadboard/domain";
import type { Forum } from "@threadboard/forum-simulator";
import {
  countInbox,
  readAges,
  readInbox,
  readSyncTimes,
  readTasksOfTopic,
  readTopics,
  type Store,
} from "@threadboard/store";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { WEBHOOK_SECRET, type World, world } from "./world.ts";

type Held = Parameters<NonNullable<Parameters<Forum["webhooks"]["release"]>[0]>>[0][number];

const signed = (body: string) => `sha256=${createHmac("sha256", WEBHOOK_SECRET).update(body).digest("hex")}`;

/** The same delivery with a body that ends too early, signed as it is. */
function cut(delivery: Held): Held {
  const body = delivery.body.slice(0, Math.floor(delivery.body.length / 2));
  return { ...delivery, body, headers: { ...delivery.headers, "X-Discourse-Event-Signature": signed(body) } };
}

async function deliver(town: World, body: unknown): Promise<void> {
  const text = JSON.stringify(body);
  const headers = {
    "Content-Type": "application/json",
    "X-Discourse-Event-Id": "1",
    "X-Discourse-Event-Type": "topic",
    "X-Discourse-Event": "topic_edited",
    "X-Discourse-Event-Signature": signed(text),
  };
  const answer = await fetch(`${town.address}/webhooks/discourse`, { method: "POST", headers, body: text });
  expect(answer.status).toBe(200);
}

/** What the forum owns of one topic, as the board has it. */
type Known = {
  readonly state: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly audience: unknown;
  readonly closed: boolean;
  readonly replies: number | null;
  readonly task:
    | "none"
    | "dropped"
    | { readonly title: string; readonly body: string; readonly audience: unknown };
};

/** A task that was dropped stays as it was. */
function taskAsKnown(task: Task | undefined): Known["task"] {
  if (task === undefined) return "none";
  if (stageOfTask(task) === "dropped") return "dropped";
  return { title: task.title.text, body: task.body.text.trim(), audience: task.audience };
}

async function knownOf(store: Store, ids: readonly number[]): Promise<Map<number, Known>> {
  const rows = await readTopics(
    store.read,
    ids.map((id) => TopicId.parse(id)),
  );
  const known = new Map<number, Known>();
  for (const row of rows.values()) {
    const [task] = await readTasksOfTopic(store.read, row.id);
    const audience: unknown = JSON.parse(row.audienceJson);
    const tags = (JSON.parse(row.tagsJson) as string[]).sort();
    const { state, title, replies } = row;
    const closed = row.closed === 1;
    known.set(row.id, { state, title, tags, audience, closed, replies, task: taskAsKnown(task) });
  }
  return known;
}

const AUDIENCES: Record<string, unknown> = {
  docs: { kind: "public" },
  testing: { kind: "public" },
  embargo: { kind: "groups", groups: ["security-team"] },
};

/** The same as the forum itself has it; `null` where our key may not see the topic, or it is deleted. */
function ownedBy(forum: Forum, id: number): Omit<Known, "state" | "task"> | null {
  const topic = forum.topic(id);
  const { slug } = forum.category(must(topic.categoryId, "a category"));
  if (topic.deletedAt !== null || slug === "back-room") return null;
  return {
    title: topic.title,
    tags: topic.tagIds.map((tag) => must(forum.world.tags.get(tag), "a tag").name).sort(),
    audience: topic.visible ? AUDIENCES[slug] : { kind: "nobody" },
    closed: topic.closed,
    replies: topic.postsCount - 1,
  };
}

type Action = { readonly what: string; readonly topic: number; readonly n: number };

const action: fc.Arbitrary<Action> = fc.record({
  what: fc.constantFrom("create", "reply", "text", "title", "tags", "close", "list", "move", "delete"),
  topic: fc.nat({ max: 20 }),
  n: fc.nat({ max: 1000 }),
});

const CATEGORIES = ["docs", "testing", "embargo", "back-room"];

/** Lets one thing happen on the forum; what cannot happen to that topic as it is does not. */
function act(forum: Forum, ids: number[], { what, topic: nth, n }: Action): void {
  const by = "root";
  const id = must(ids[nth % ids.length], "a topic");
  const topic = forum.topic(id);
  if (what === "create")
    ids.push(
      forum.createTopic({ by, title: `Thread ${n} of the day`, raw: `Words ${n}.`, category: "docs" }).id,
    );
  else if (topic.deletedAt !== null) return void forum.recoverTopic(id, by);
  else if (what === "reply") forum.reply({ by, topicId: id, raw: `Reply ${n} to it.` });
  else if (what === "text") forum.editPost(forum.firstPost(id).id, { by, raw: `Other words ${n}.` });
  else if (what === "title") forum.editTopic(id, { by, title: `Another title ${n}` });
  else if (what === "tags")
    forum.editTopic(id, { by, tags: n % 2 === 0 ? ["easy"] : ["easy", `tag-${n % 5}`] });
  else if (what === "close") forum.setStatus(id, "closed", !topic.closed, by);
  else if (what === "list") forum.setStatus(id, "visible", !topic.visible, by);
  else if (what === "move") forum.moveTopic(id, must(CATEGORIES[n % 4], "a category"), by);
  else forum.deleteTopic(id, by);
}

type Fate = "once" | "twice" | "cut" | "lost";

/** Has deliveries arrive in another order, some of them twice, cut off, or never. */
const arrival =
  (fates: readonly Fate[], keys: readonly number[]) =>
  (held: readonly Held[]): Held[] =>
    held
      .flatMap((delivery, index) => {
        switch (fates[index % fates.length]) {
          case "twice":
            return [delivery, delivery];
          case "cut":
            return [cut(delivery)];
          case "lost":
            return [];
          default:
            return [delivery];
        }
      })
      .map((delivery, index) => ({ delivery, key: (keys[index % keys.length] ?? 0) * (index + 7) }))
      .sort((a, b) => (a.key % 101) - (b.key % 101))
      .map(({ delivery }) => delivery);

const history = fc.array(action, { minLength: 1, maxLength: 8 });
const keys = fc.array(fc.nat({ max: 1000 }), { minLength: 3, maxLength: 9 });

/** Plays two histories on a forum with three threads; in between, the board works off what has come. */
async function played(histories: readonly Action[][], fates: readonly Fate[], order: readonly number[]) {
  const town = await world();
  const { forum } = town;
  const ids = [1, 2, 3].map(
    (n) =>
      forum.createTopic({ by: "ben", title: `Old thread ${n}`, raw: `Old words ${n}.`, category: "docs" }).id,
  );
  // With a reply below it, a change of the first post shows in no list.
  for (const topicId of ids) forum.reply({ by: "ana", topicId, raw: "I have an old word, too." });
  await town.settle();
  // From here on all lists are known, so that nothing is read again only because it never was compared.
  await town.board.worker.catchUp();
  for (const actions of histories) {
    forum.webhooks.hold();
    for (const one of actions) act(forum, ids, one);
    await forum.webhooks.release(arrival(fates, order));
    await town.board.worker.drain();
  }
  return { town, ids };
}

async function expectFresh(town: World, ids: readonly number[]) {
  const ours = await knownOf(town.board.store, ids);
  for (const id of ids) {
    const owned = ownedBy(town.forum, id);
    const known = ours.get(id);
    if (owned === null) expect(known?.state ?? "gone").toBe("gone");
    else if (known !== undefined && known.task !== "none") {
      expect(known).toMatchObject({ state: "readable", ...owned });
      if (typeof known.task !== "object") continue;
      const { title, audience } = owned;
      const body = town.forum.firstPost(id).raw;
      // What nobody may see is followed no further than that.
      const hidden = !town.forum.topic(id).visible;
      expect(known.task).toEqual(hidden ? { ...known.task, audience } : { title, audience, body });
    }
  }
  await town.restart({ database: `${town.database}.fresh` });
  await town.board.worker.poll(true);
  for (const [id, fresh] of await knownOf(town.board.store, ids)) {
    const known = ours.get(id);
    // A thread that is closed when it is first seen makes no task, and one that closes later keeps its own.
    const task = fresh.task === "none" || known?.task === "dropped" ? known?.task : fresh.task;
    expect([id, known]).toEqual([id, { ...fresh, task }]);
  }
}

test("deliveries in any order and any number leave what a fresh import into an empty database finds", async () => {
  const arrives = fc.array(fc.constantFrom<Fate>("once", "twice"), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(history, history, arrives, keys, async (first, second, fates, order) => {
      const { town, ids } = await played([first, second], fates, order);
      await expectFresh(town, ids);
    }),
    { numRuns: 8 },
  );
});

test("what is cut off or never comes is found without a delivery, within the hour", async () => {
  const arrives = fc.array(fc.constantFrom<Fate>("once", "cut", "lost"), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(history, history, arrives, keys, async (first, second, fates, order) => {
      const { town, ids } = await played([first, second], fates, order);
      town.clock.now += 61 * 60_000;
      await town.board.worker.catchUp();
      await town.board.worker.rotate();
      await expectFresh(town, ids);
    }),
    { numRuns: 8 },
  );
});

test("a flood of deliveries about one thread waits as one, and is one read", async () => {
  const town = await world();
  const { thread } = await town.openTask();
  const topicId = must(thread, "a thread").topicId;
  const body = { topic: { id: topicId, archetype: "regular", category_id: 5 } };
  for (let n = 0; n < 20; n++) await Promise.all(Array.from({ length: 25 }, () => deliver(town, body)));
  const { waiting } = await readInbox(town.board.store.read);
  expect(waiting).toMatchObject([{ topicId, deliveries: 500 }]);
  town.forum.requests.clear();
  await town.board.worker.drain();
  expect(town.forum.requests.matching("GET", `/t/${topicId}`)).toHaveLength(1);
});

test("what arrives while its thread is read is read as well, once", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = must(task.thread, "a thread").topicId;
  const body = { topic: { id: topicId, archetype: "regular", category_id: 5 } };
  await deliver(town, body);
  town.forum.requests.clear();
  const path = `/t/${topicId}`;
  // The first read has its answer ready, and only the way back is slow.
  town.forum.faults.add({ kind: "slow", ms: 150, match: { path: new RegExp(path) }, times: 1 });
  const before = town.board.worker.limits().callsLastMinute;
  const draining = town.board.worker.drain();
  await vi.waitFor(() => expect(town.board.worker.limits().callsLastMinute).toBeGreaterThan(before));
  await deliver(town, body);
  await deliver(town, body);
  await draining;
  expect(town.forum.requests.matching("GET", path)).toHaveLength(2);
  expect(await countInbox(town.board.store.read)).toMatchObject({ waiting: 0 });
});

test("what cannot be understood is counted, blocks nobody, and is understood after a fix", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = must(task.thread, "a thread").topicId;
  const odd = { topic: { number: topicId, title: "Nuthatch plans", by: "wren@people.example" } };
  await deliver(town, odd);
  await deliver(town, odd);
  town.forum.editTopic(topicId, { by: "ben", title: "Write the better guide" });
  await town.settle();
  expect((await town.card(task.number)).title).toBe("Write the better guide");
  const { unreadable } = await readInbox(town.board.store.read);
  expect(unreadable).toMatchObject([{ deliveries: 2, error: "unknown-shape" }]);
  expect(unreadable[0]?.payloadJson).not.toMatch(/nuthatch|wren/i);
  expect(await town.board.worker.replayUnreadable()).toEqual({ understood: 0, still: 1 });
  // As a version that knows the new name of the field would read it.
  const copy = must(unreadable[0]?.payloadJson, "a copy").replace("number", "id");
  await town.board.store.write((trx) =>
    trx
      .updateTable("inbox")
      .set({ payloadJson: copy.replace('"title"', '"category_id":5,"title"') })
      .where("kind", "=", "unreadable")
      .execute(),
  );
  town.forum.requests.clear();
  expect(await town.board.worker.replayUnreadable()).toEqual({ understood: 1, still: 0 });
  await town.board.worker.drain();
  expect(town.forum.requests.matching("GET", `/t/${topicId}`)).toHaveLength(1);
  expect(await countInbox(town.board.store.read)).toMatchObject({ waiting: 0, failed: 0 });
});

test("when the forum last spoke, and how old what we know is at worst, can be told", async () => {
  const town = await world();
  expect(await readSyncTimes(town.board.store.read)).toEqual({
    webhookAt: null,
    pollAt: null,
    fullListingAt: null,
    rowCheckAt: null,
  });
  const readAt = town.clock.now;
  await town.openTask();
  town.clock.now += 5 * 60_000;
  town.forum.webhooks.ping(1);
  await town.forum.webhooks.settled();
  await town.board.worker.catchUp();
  const { now } = town.clock;
  expect(await readSyncTimes(town.board.store.read)).toEqual({
    webhookAt: now,
    pollAt: now,
    fullListingAt: now,
    rowCheckAt: now,
  });
  expect(await readAges(town.board.store.read)).toEqual({
    linked: { topics: 1, oldestReadAt: expect.any(Number) },
    claimed: { topics: 0, oldestReadAt: null },
  });
  expect((await readAges(town.board.store.read)).linked.oldestReadAt).toBeGreaterThanOrEqual(readAt);
});
