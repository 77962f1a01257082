// Pauses and conversations as they are kept.
import { awayOf, downOf, must, restOf, TeamKey, TopicId } from "@threadboard/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countMessagesSince,
  enqueue,
  keepOnBoard,
  markMessaged,
  readAbsences,
  readConversation,
  readDueMessages,
  readNoticeChoices,
  readPausesSince,
  readWaitingNotices,
  saveConversation,
  saveNoticeChoice,
  savePause,
  saveTask,
} from "./index.ts";
import { arbitraryTask } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE } from "./testing/temporary-store.ts";

const [ana, ben] = [must(PEOPLE[0], "Ana"), must(PEOPLE[1], "Ben")];

test("a pause that gets another end is the same one", async () => {
  const store = await furnishedStore();
  const [away, rest, down] = [awayOf(ana), restOf(TeamKey.parse("docs")), downOf("forum-down")];
  await store.write(async (trx) => {
    for (const scope of [away, rest, down]) await savePause(trx, { ...scope, fromAt: 10, untilAt: null });
    for (const scope of [away, down]) await savePause(trx, { ...scope, fromAt: 10, untilAt: 20 });
    await savePause(trx, { ...awayOf(ben), fromAt: 10, untilAt: 30 });
    await savePause(trx, { ...away, fromAt: 40, untilAt: 50 });
  });
  expect(await readPausesSince(store.read, 0)).toHaveLength(5);
  expect(await readPausesSince(store.read, 20)).toEqual([
    { ...rest, fromAt: 10, untilAt: null },
    { ...awayOf(ben), fromAt: 10, untilAt: 30 },
    { ...away, fromAt: 40, untilAt: 50 },
  ]);
  expect(await readAbsences(store.read, ana, 0)).toEqual([
    { ...away, fromAt: 10, untilAt: 20 },
    { ...away, fromAt: 40, untilAt: 50 },
  ]);
});

test("a notice brings one message to its reader, and goes into it once", async () => {
  const store = await furnishedStore();
  const [task] = fc.sample(arbitraryTask, { numRuns: 1, seed: 3 });
  if (task === undefined) throw new Error("no task");
  await store.write(async (trx) => {
    await saveTask(trx, { ...task, version: 1 });
    const notice = { kind: "notice", taskId: task.id, byPersonId: null, dueAt: 100 } as const;
    await enqueue(trx, [{ ...notice, recipient: ana, code: "nudge" }], 0);
    await enqueue(trx, [{ ...notice, recipient: ana, code: "returned", dueAt: 90 }], 0);
    await enqueue(trx, [{ ...notice, recipient: ben, code: "returned", dueAt: 500 }], 0);
  });
  expect(await readDueMessages(store.read, 89, 10)).toEqual([]);
  expect((await readDueMessages(store.read, 90, 10)).map((row) => [row.recipient, row.revision])).toEqual([
    [ana, 1],
  ]);
  const waiting = await readWaitingNotices(store.read, ana, 100);
  expect(waiting.map(({ code }) => code)).toEqual(["nudge", "returned"]);
  const ids = waiting.map(({ id }) => id);
  const marked = await store.write(async (trx) => [
    await markMessaged(trx, ids.slice(0, 1), 110),
    await markMessaged(trx, ids.slice(0, 1), 120),
  ]);
  expect(marked.map((rows) => rows.length)).toEqual([1, 0]);
  await store.write((trx) => keepOnBoard(trx, ids.slice(1), 130));
  expect(await readWaitingNotices(store.read, ana, 1000)).toEqual([]);
});

test("a conversation is remembered with what was begun in it, and choices with who made them", async () => {
  const store = await furnishedStore();
  const begun = { at: 50, topicId: null, notices: [1, 2], answersOnly: false };
  expect(await readConversation(store.read, ana)).toEqual({ topicId: null, lastSentAt: null, begun: null });
  await store.write((trx) => saveConversation(trx, ana, { topicId: null, lastSentAt: null, begun }));
  expect((await readConversation(store.read, ana)).begun).toEqual(begun);
  expect([await countMessagesSince(store.read, 49), await countMessagesSince(store.read, 50)]).toEqual([
    1, 0,
  ]);
  const topicId = TopicId.parse(77);
  await store.write((trx) => saveConversation(trx, ana, { topicId, lastSentAt: 60, begun: null }));
  expect(await readConversation(store.read, ana)).toEqual({ topicId, lastSentAt: 60, begun: null });
  await store.write(async (trx) => {
    await saveNoticeChoice(trx, ana, "nudge", false);
    await saveNoticeChoice(trx, ana, "nudge", true);
    await saveNoticeChoice(trx, ana, "closed", true);
  });
  expect(await readNoticeChoices(store.read, ana)).toEqual(
    new Map([
      ["closed", true],
      ["nudge", true],
    ]),
  );
  expect(await readNoticeChoices(store.read, ben)).toEqual(new Map());
});
