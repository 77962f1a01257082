// What a change owes the thread and people: little, gathered, and nothing where we may not write.
import { expect, test } from "vitest";
import { Configuration } from "../configuration/configuration.ts";
import type { OutboxEntry } from "../event/outbox.ts";
import { outboxKey } from "../event/outbox.ts";
import { TopicId } from "../ids.ts";
import { page } from "../testing/community.ts";
import { admin, ana, ben, docsLead } from "../testing/people.ts";
import { claimOf, finishWork, handIn, importThread, newTask, take, threadRead } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { UNDO_WINDOW } from "./settle.ts";

const GATHERED = 20_000;

/** What was owed since the mark, as kind and milliseconds until it is due; notices apart. */
function owedSince(world: World, mark: number) {
  return world.outbox
    .slice(mark)
    .filter((entry) => entry.kind !== "notice")
    .map(({ kind, dueAt }) => [kind, dueAt - world.now]);
}

const notices = (entries: readonly OutboxEntry[]) =>
  entries.flatMap((entry) => (entry.kind === "notice" ? [[entry.code, entry.recipient]] : []));

test("the first claim brings the status post at once, what follows is gathered", () => {
  const world = new World();
  const taskId = importThread(world, {}, { open: false });
  world.must(admin, { type: "open", taskId });
  world.must(admin, { type: "edit", taskId, fields: { effort: 5 } });
  expect(world.outbox.some(({ kind }) => kind === "status-post")).toBe(false);
  const mark = world.outbox.length;
  take(world, taskId, ana);
  expect(owedSince(world, mark)).toEqual([
    ["status-post", 0],
    ["status-tags", GATHERED],
  ]);
  const later = world.outbox.length;
  world.must(ana, { type: "hand-back", taskId, claimId: claimOf(world, taskId, ana) });
  take(world, taskId, ben);
  expect(owedSince(world, later)).toEqual([
    ["status-post", GATHERED],
    ["status-tags", GATHERED],
    ["status-post", GATHERED],
    ["status-tags", GATHERED],
  ]);
});

test("what waits for the same thread is one entry, a notice stands for itself", () => {
  const world = new World();
  const taskId = importThread(world);
  handIn(world, taskId, ana);
  world.must(docsLead, { type: "accept", taskId, claimId: claimOf(world, taskId, ana) });
  expect(new Set(world.outbox.map(outboxKey))).toEqual(new Set(["status-tags:100", "status-post:100", null]));
});

test.for([
  { source: "silent", writes: [] },
  { source: "tagged", writes: ["status-tags"] },
  { source: "posted", writes: ["status-post", "status-tags"] },
  { source: null, writes: [] },
  { source: "long-gone", writes: [] },
])("a claim in a thread of the source $source owes it $writes", ({ source, writes }) => {
  const world = new World();
  const taskId = importThread(world, { source });
  const mark = world.outbox.length;
  take(world, taskId, ana);
  expect(owedSince(world, mark).map(([kind]) => kind)).toEqual(writes);
});

test("an item of an outline has a status post and neither tags nor closing", () => {
  const world = new World();
  const item = { text: "Audit the installer", position: 1 };
  const taskId = importThread(world, { source: "outline", item, topicId: 900 });
  finishWork(world, taskId, ana);
  expect(new Set(owedSince(world, 0).map(([kind]) => kind))).toEqual(new Set(["status-post"]));
});

test("without configured status tags none are owed", () => {
  const world = new World(Configuration.parse({ ...page, statusTags: {} }));
  take(world, importThread(world), ana);
  expect(owedSince(world, 0).map(([kind]) => kind)).toEqual(["status-post"]);
});

test("a topic is closed when its task becomes done, where the source says so and after undo is over", () => {
  const world = new World();
  const [open, closing] = [importThread(world), importThread(world, { topicId: 101, source: "closing" })];
  finishWork(world, open, ana);
  expect(owedSince(world, 0).map(([kind]) => kind)).not.toContain("close-topic");
  const mark = world.outbox.length;
  finishWork(world, closing, ana);
  expect(owedSince(world, mark)).toContainEqual(["close-topic", GATHERED + UNDO_WINDOW]);
});

test("a topic that a moderator opened again stays open when its finished task is edited", () => {
  const world = new World();
  const taskId = importThread(world, { source: "closing" });
  finishWork(world, taskId, ana);
  const mark = world.outbox.length;
  world.must(docsLead, { type: "edit", taskId, fields: { effort: 5 } });
  expect(owedSince(world, mark).map(([kind]) => kind)).toEqual(["status-post"]);
});

test("a topic is closed though no status post was ever due", () => {
  const world = new World();
  const taskId = importThread(world, { source: "closing" });
  world.must(docsLead, { type: "finish", taskId, reason: "Nothing to do." });
  expect(owedSince(world, 0).map(([kind]) => kind)).toEqual(["status-tags", "status-tags", "close-topic"]);
});

test("a lead asks for the status post, where the source lets us post", () => {
  const world = new World();
  const taskId = importThread(world);
  const { outbox } = world.must(docsLead, { type: "ask-status-post", taskId });
  expect(outbox).toEqual([{ kind: "status-post", topicId: 100, asked: true, dueAt: world.now }]);
  const tagged = importThread(world, { topicId: 101, source: "tagged" });
  expect(world.refused(docsLead, { type: "ask-status-post", taskId: tagged })).toBe("thread-not-written");
  expect(world.refused(docsLead, { type: "ask-status-post", taskId: newTask(world) })).toBe("no-thread");
});

test("an excluded thread is owed nothing, and a lead who asks is told so", () => {
  const world = new World();
  const taskId = importThread(world);
  world.excluded.add(TopicId.parse(100));
  const mark = world.outbox.length;
  finishWork(world, taskId, ana);
  expect(owedSince(world, mark)).toEqual([]);
  expect(world.refused(docsLead, { type: "ask-status-post", taskId })).toBe("thread-not-written");
});

test("sorting cards, offers and nudges owe the thread nothing", () => {
  const world = new World();
  const taskId = importThread(world);
  take(world, taskId, ana);
  world.must(admin, { type: "edit", taskId, fields: { slots: [null, null] } });
  const mark = world.outbox.length;
  const [, second] = world.columnsOf("active");
  const columnId = second?.id ?? world.task(taskId).columnId;
  world.must(docsLead, { type: "offer", taskId, personId: ben.id });
  world.passDays(10);
  world.must("automaton", { type: "nudge", taskId, claimId: claimOf(world, taskId, ana) });
  expect(owedSince(world, mark)).toEqual([]);
  world.must(docsLead, { type: "move", taskId, columnId, beforeId: null, afterId: null });
  expect(owedSince(world, mark).map(([kind]) => kind)).toEqual(["status-post"]);
});

test("a detached thread hears once more where things stand, and then nothing", () => {
  const world = new World();
  const taskId = importThread(world);
  take(world, taskId, ana);
  const mark = world.outbox.length;
  world.must(docsLead, { type: "detach-thread", taskId });
  world.must(ana, { type: "hand-back", taskId, claimId: claimOf(world, taskId, ana) });
  expect(owedSince(world, mark).map(([kind]) => kind)).toEqual(["status-post", "status-tags"]);
});

test("people are told what others did to their claims, when undo is over, and never what they did themselves", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  const claimId = handIn(world, taskId, ana);
  take(world, taskId, docsLead);
  const returned = world.must(docsLead, { type: "return", taskId, claimId, comment: "More." });
  expect(returned.outbox).toEqual([
    {
      kind: "notice",
      recipient: ana.id,
      code: "returned",
      taskId,
      byPersonId: docsLead.id,
      dueAt: world.now + UNDO_WINDOW,
    },
  ]);
  const released = world.must(docsLead, { type: "release", taskId, reason: "We start over." });
  expect(notices(released.outbox)).toEqual([["released", ana.id]]);
  const claimed = world.must(docsLead, { type: "claim", taskId, personId: ben.id });
  expect(notices(claimed.outbox)).toEqual([["claimed-for-you", ben.id]]);
});

test("a thread that is linked by hand is not written into", () => {
  const world = new World();
  const taskId = newTask(world);
  world.must(docsLead, { type: "attach-thread", taskId, thread: threadRead({ source: null }) });
  finishWork(world, taskId, ana);
  expect(owedSince(world, 0)).toEqual([]);
});

test("a task that its readers see again tells its thread how it stands", () => {
  const world = new World();
  const taskId = importThread(world);
  take(world, taskId, ana);
  const readAs = (kind: string) => ({
    type: "import" as const,
    taskId,
    thread: threadRead({ audience: { kind } }),
  });
  world.must("automaton", readAs("nobody"), "import");
  const mark = world.outbox.length;
  world.must("automaton", readAs("public"), "import");
  expect(owedSince(world, mark)).toEqual([["status-post", GATHERED]]);
});
