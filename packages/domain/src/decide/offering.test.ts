// A lead offers the board's words back to the thread; what was written there is what both agree on.
import { expect, test } from "vitest";
import { Configuration } from "../configuration/configuration.ts";
import type { TaskId } from "../ids.ts";
import { page } from "../testing/community.ts";
import { ana, docsLead } from "../testing/people.ts";
import { importThread, take, threadRead } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { fieldsToOffer, tagsToOffer } from "../thread/offered.ts";
import { UNDO_WINDOW } from "./settle.ts";

const all = ["title", "body", "labels"] as const;

/** A task whose title a lead changed here. */
function overridden(world: World): TaskId {
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  return taskId;
}

test("what differs is owed to the thread once undo is over, and nothing of it to the status post", () => {
  const world = new World();
  const taskId = overridden(world);
  take(world, taskId, ana);
  const mark = world.outbox.length;
  world.must(docsLead, { type: "write-to-thread", taskId, fields: [...all] });
  expect(world.outbox.slice(mark)).toMatchObject([
    {
      kind: "thread-edit",
      taskId,
      fields: ["title"],
      byPersonId: docsLead.id,
      dueAt: world.now + UNDO_WINDOW,
    },
  ]);
});

test("an offer that is taken back is not owed any more, unless it was written", () => {
  const world = new World();
  const taskId = overridden(world);
  world.must(docsLead, { type: "write-to-thread", taskId, fields: ["title"] });
  const undo = { type: "undo" as const, taskId, version: world.task(taskId).version };
  expect(world.must(docsLead, undo).revoked).toEqual([`thread-edit:${taskId}`]);
  world.must(docsLead, { type: "write-to-thread", taskId, fields: ["title"] });
  const late = { type: "undo" as const, taskId, version: world.task(taskId).version };
  const written = { sent: "Ours", stored: "Ours" };
  world.must("automaton", { type: "note-edited", taskId, fields: ["title"], title: written });
  expect(world.refused(docsLead, late)).toBe("undo-too-late");
});

test("an offer that is taken back leaves the one before it", () => {
  const world = new World();
  const taskId = overridden(world);
  world.must(docsLead, { type: "edit", taskId, fields: { body: "Our words." } });
  world.must(docsLead, { type: "write-to-thread", taskId, fields: ["body"] });
  world.pass(UNDO_WINDOW);
  world.must(docsLead, { type: "write-to-thread", taskId, fields: ["title"] });
  world.pass(UNDO_WINDOW - 1);
  world.must(docsLead, { type: "write-to-thread", taskId, fields: ["body"] });
  const undo = { type: "undo" as const, taskId, version: world.task(taskId).version };
  expect(world.must(docsLead, undo).outbox).toMatchObject([{ kind: "thread-edit", fields: ["title"] }]);
  const first = { type: "undo" as const, taskId, version: undo.version - 1 };
  expect(world.must(docsLead, first).outbox).toEqual([]);
});

test("what was written is what both sides agree on, as the forum tidied it", () => {
  const world = new World();
  const taskId = overridden(world);
  const title = { sent: "Ours", stored: "Ours, tidied" };
  world.must("automaton", { type: "note-edited", taskId, fields: ["title"], title });
  expect(world.task(taskId)).toMatchObject({
    title: { text: "Ours, tidied" },
    thread: { base: { title: { text: "Ours, tidied" } }, conflicts: [] },
  });
  const again = threadRead({ title: "Ours, tidied" });
  expect(world.give("automaton", { type: "import", taskId, thread: again }).outcome).toBe("unchanged");
});

test("words that a lead wrote while ours went out override them", () => {
  const world = new World();
  const taskId = overridden(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours again" } });
  // A read came before our own note of what we wrote.
  world.must("automaton", { type: "import", taskId, thread: threadRead({ title: "Ours" }) });
  expect(world.task(taskId).thread?.conflicts).toHaveLength(1);
  const title = { sent: "Ours", stored: "Ours" };
  world.must("automaton", { type: "note-edited", taskId, fields: ["title"], title });
  expect(world.task(taskId)).toMatchObject({
    title: { text: "Ours again" },
    thread: { base: { title: { text: "Ours" } }, conflicts: [] },
  });
});

const rules = {
  easy: { labels: ["first task"] },
  arm: { labels: ["aarch64", "hardware"] },
  pi: { labels: ["aarch64"] },
  web: { labels: ["html"], team: "docs" },
  posted: { labels: ["called"] },
};

test.for<[string, { tags?: string[]; was?: string[]; now: string[] }, string[], string[]]>([
  ["a label that one tag gives brings the tag", { now: ["first task"] }, ["easy"], []],
  ["a label that no tag gives brings none", { now: ["urgent"] }, [], []],
  ["a label that two tags give brings neither", { now: ["aarch64"] }, [], []],
  ["a tag that brings another label too stays away", { now: ["hardware"] }, [], []],
  ["a tag that says more than labels is left alone", { now: ["html"] }, [], []],
  ["a label that is gone takes its tag", { tags: ["easy"], was: ["first task"], now: [] }, [], ["easy"]],
  ["case is no difference", { tags: ["Easy"], was: ["first task"], now: [] }, [], ["easy"]],
  ["the tag that finds the thread stays", { tags: ["posted"], was: ["called"], now: [] }, [], []],
  [
    "labels as the thread has them change nothing",
    { tags: ["easy"], was: ["first task"], now: ["first task"] },
    [],
    [],
  ],
])("%s", ([, { tags = [], was = [], now }, add, remove]) => {
  const [, , posted] = page.sources;
  const configuration = Configuration.parse({ ...page, sources: [{ ...posted, map: { tags: rules } }] });
  const world = new World(configuration);
  const taskId = importThread(world, { tags, labels: was });
  world.must(docsLead, { type: "edit", taskId, fields: { labels: now } });
  const [source] = configuration.sources;
  const { thread, ...task } = world.task(taskId);
  if (source === undefined || thread?.base == null) throw new Error("no source");
  expect(tagsToOffer(source, task, thread.base, tags)).toEqual({ add, remove });
  expect(fieldsToOffer(world.task(taskId), source)).toEqual(add.length + remove.length > 0 ? ["labels"] : []);
});
