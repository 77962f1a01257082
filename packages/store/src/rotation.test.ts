// Topics in the order in which they are read again.
import {
  type Claim,
  ClaimId,
  must,
  PostId,
  SlotId,
  type Task,
  TaskId,
  TaskNumber,
  TextId,
  TopicId,
} from "@threadboard/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  markTopicGone,
  readAges,
  readDueTopics,
  readLinkedTopics,
  saveRowDigest,
  saveTask,
  saveTopic,
} from "./index.ts";
import { arbitraryTask } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE, uuid } from "./testing/temporary-store.ts";
import { topicFacts } from "./testing/topic-facts.ts";

const id = (n: number) => TopicId.parse(n);

/** A task of a topic, on which somebody works where it is claimed. */
function taskOf(topic: number, standing: "open" | "claimed" | "dropped"): Task {
  const [drawn] = fc.sample(
    arbitraryTask.filter((task) => task.thread !== null),
    { numRuns: 1, seed: 7 },
  );
  const slotId = SlotId.parse(uuid(topic * 10));
  const claim: Claim = {
    id: ClaimId.parse(uuid(topic * 10 + 1)),
    slotId,
    personId: must(PEOPLE[0], "a person"),
    state: "working",
    claimedAt: 1,
    stateAt: 1,
    renewedAt: 1,
    nudgedAt: null,
    nudgeReachedAt: null,
    evidence: null,
    outcome: null,
    returnComment: null,
    handBackNote: null,
  };
  return {
    ...must(drawn, "a task"),
    id: TaskId.parse(uuid(topic * 10 + 2)),
    number: TaskNumber.parse(topic),
    title: { id: TextId.parse(uuid(topic * 10 + 3)), text: "A task" },
    body: { id: TextId.parse(uuid(topic * 10 + 4)), text: "" },
    setReason: null,
    slots: [{ id: slotId, name: null, retired: false }],
    claims: standing === "claimed" ? [claim] : [],
    offers: [],
    set: standing === "dropped" ? "dropped" : null,
    thread: { ...must(drawn?.thread, "a thread"), topicId: id(topic), item: null, base: null },
  };
}

/** Topics 101 to 105: claimed, open, dropped, without a task, and gone. */
async function someTopics() {
  const store = await furnishedStore();
  await store.write(async (trx) => {
    for (const n of [101, 102, 103, 104, 105]) await saveTopic(trx, topicFacts(n, { readAt: 1000 }));
    await saveTask(trx, taskOf(101, "claimed"));
    await saveTask(trx, taskOf(102, "open"));
    await saveTask(trx, taskOf(103, "dropped"));
    await saveTask(trx, taskOf(105, "open"));
    await markTopicGone(trx, id(105), 500);
  });
  return store;
}

test("the rows of all topics with a task or a mention are compared, of dropped and gone ones too, by id", async () => {
  const store = await someTopics();
  await store.write(async (trx) => {
    await saveRowDigest(trx, id(102), "seen");
    await saveTopic(trx, topicFacts(106));
    const taskId = TaskId.parse(uuid(1022));
    const mention = {
      taskId,
      postId: PostId.parse(9),
      topicId: id(106),
      postNumber: 2,
      author: "ana",
      at: 5,
    };
    await trx.insertInto("mention").values(mention).execute();
  });
  const topics = await readLinkedTopics(store.read, 0, 10);
  expect(topics.map((topic) => topic.id)).toEqual([101, 102, 103, 105, 106]);
  expect(topics[1]?.rowDigest).toBe("seen");
  expect(await readLinkedTopics(store.read, 101, 1)).toHaveLength(1);
});

test("the age of claimed and outline topics counts three times", async () => {
  const store = await someTopics();
  await store.write((trx) => saveTopic(trx, topicFacts(102, { readAt: 0 })));
  const dueAt = (now: number, outlines: number[] = []) =>
    readDueTopics(store.read, { outlines: outlines.map(id), readBefore: 2000, now }, 10);
  // 102 was read a second before 101, so it leads until 101's age has grown to a third of its own.
  expect(await dueAt(1400)).toEqual([102, 101]);
  expect(await dueAt(1600)).toEqual([101, 102]);
  expect(await dueAt(1600, [102])).toEqual([102, 101]);
  expect(await readDueTopics(store.read, { outlines: [], readBefore: 1000, now: 1600 }, 10)).toEqual([102]);
});

test("the worst age is told of all that can be read, and of what somebody is on", async () => {
  const store = await someTopics();
  await store.write((trx) => saveTopic(trx, topicFacts(102, { readAt: 7 })));
  expect(await readAges(store.read)).toEqual({
    linked: { topics: 2, oldestReadAt: 7 },
    claimed: { topics: 1, oldestReadAt: 1000 },
  });
});
