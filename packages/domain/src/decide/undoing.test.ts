// Undo reaches back to what one person did, as long as nothing later depends on it.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import type { Command } from "../command/command.ts";
import type { TaskId } from "../ids.ts";
import { stageOfTask } from "../task/task.ts";
import { admin, ana, ben, docsLead, type Guest } from "../testing/people.ts";
import { claimOf, handIn, importThread, newTask, take, threadRead } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";
import { UNDO_WINDOW } from "./settle.ts";

/** Gives the command and returns the undo of it. */
function done(world: World, who: Guest, command: Command & { taskId: TaskId }): Command {
  world.must(who, command);
  return { type: "undo", taskId: command.taskId, version: world.task(command.taskId).version };
}

test("a claim that is taken back is closed, and its slot and offer are free again", () => {
  const world = new World();
  const taskId = newTask(world);
  world.must(docsLead, { type: "offer", taskId, personId: ana.id });
  const undo = done(world, ana, { type: "claim", taskId });
  world.must(ana, undo);
  const task = world.task(taskId);
  expect(stageOfTask(task)).toBe("open");
  expect(task.claims.map(({ state }) => state)).toEqual(["closed"]);
  expect(task.offers.map(({ state }) => state)).toEqual(["open"]);
});

test("only whoever did it undoes it, and only once", () => {
  const world = new World();
  const taskId = newTask(world);
  const undo = done(world, docsLead, { type: "drop", taskId, reason: "No." });
  expect(world.refused(admin, undo)).toBe("not-yours-to-undo");
  world.must(docsLead, undo);
  expect(world.refused(docsLead, undo)).toBe("undo-too-late");
  expect(world.refused(docsLead, { type: "undo", taskId, version: world.task(taskId).version })).toBe(
    "not-undoable",
  );
  expect(world.refused(docsLead, { type: "undo", taskId, version: 99 })).toBe("not-found");
});

test("a later change of something else is no hindrance", () => {
  const world = new World();
  const taskId = newTask(world);
  const undo = done(world, docsLead, { type: "edit", taskId, fields: { title: "A mistake" } });
  world.must(admin, { type: "edit", taskId, fields: { effort: 5 } });
  take(world, taskId, ana);
  world.must(docsLead, undo);
  expect(world.task(taskId)).toMatchObject({ title: { text: "Describe the installer" }, effort: 5 });
  expect(stageOfTask(world.task(taskId))).toBe("active");
});

test("a later change of the same thing is", () => {
  const world = new World();
  const taskId = newTask(world);
  const undo = done(world, docsLead, { type: "edit", taskId, fields: { title: "A mistake" } });
  world.must(admin, { type: "edit", taskId, fields: { title: "Mended" } });
  expect(world.refused(docsLead, undo)).toBe("undo-too-late");
});

test("several are undone in order, the latest first, also of one task; not the other way round", () => {
  const world = new World();
  const taskId = newTask(world);
  const edit = (effort: number) => done(world, docsLead, { type: "edit", taskId, fields: { effort } });
  const undos = [edit(5), edit(10), edit(15)];
  expect(world.refused(docsLead, must(undos[1], "an undo"))).toBe("undo-too-late");
  for (const undo of undos.toReversed()) world.must(docsLead, undo);
  expect(world.task(taskId).effort).toBe(60);
});

test("what somebody else did and undid since is no hindrance", () => {
  const world = new World();
  const taskId = newTask(world);
  const edit = (who: Guest, effort: number) => done(world, who, { type: "edit", taskId, fields: { effort } });
  const first = edit(docsLead, 5);
  const between = edit(admin, 10);
  expect(world.refused(docsLead, first)).toBe("undo-too-late");
  world.must(admin, between);
  world.must(docsLead, first);
  expect(world.task(taskId).effort).toBe(60);
});

test.each([
  ["somebody", "edited", (world: World, taskId: TaskId) => edited(world, admin, taskId)],
  ["you", "edited", (world: World, taskId: TaskId) => edited(world, docsLead, taskId)],
] as const)("who is too late learns who did what since: %s, %s", (whose, what, since) => {
  const world = new World();
  const taskId = newTask(world);
  const undo = done(world, docsLead, { type: "edit", taskId, fields: { title: "A mistake" } });
  const by = since(world, taskId);
  const decision = world.give(docsLead, undo);
  expect(decision).toMatchObject({ refusal: { code: "undo-too-late", params: { whose, what, by } } });
});

function edited(world: World, who: Guest, taskId: TaskId): string {
  world.must(who, { type: "edit", taskId, fields: { title: "Mended" } });
  return who.id;
}

test("a history that is not known in full allows nothing but the newest undo", () => {
  const world = new World();
  const taskId = newTask(world);
  const undo = done(world, docsLead, { type: "edit", taskId, fields: { title: "A mistake" } });
  world.must(admin, { type: "edit", taskId, fields: { effort: 5 } });
  world.events.pop();
  expect(world.refused(docsLead, undo)).toBe("undo-too-late");
});

test("a slot that somebody took since is not taken away", () => {
  const world = new World();
  const taskId = newTask(world);
  take(world, taskId, ana);
  const undo = done(world, docsLead, { type: "edit", taskId, fields: { slots: [null, null] } });
  take(world, taskId, ben);
  expect(world.refused(docsLead, undo)).toBe("undo-too-late");
});

test("a slot that nobody took is no longer wanted, and stays for history", () => {
  const world = new World();
  const taskId = newTask(world);
  world.must(docsLead, done(world, docsLead, { type: "edit", taskId, fields: { slots: [null, null] } }));
  expect(world.task(taskId).slots.map(({ retired }) => retired)).toEqual([false, true]);
});

test("a released claim does not come back to a slot that somebody else has", () => {
  const world = new World();
  const taskId = newTask(world);
  take(world, taskId, ana);
  const undo = done(world, docsLead, { type: "release", taskId, reason: "Too slow." });
  take(world, taskId, ben);
  expect(world.refused(docsLead, undo)).toBe("undo-too-late");
});

test("nor beside another part that its holder took since", () => {
  const world = new World();
  const taskId = newTask(world, { slots: ["a", "b", "c"] });
  const [, , second] = world.task(taskId).slots;
  const claimId = take(world, taskId, ana);
  take(world, taskId, ben);
  const undo = done(world, ana, { type: "hand-back", taskId, claimId });
  take(world, taskId, ana, must(second, "a slot").id);
  expect(world.refused(ana, undo)).toBe("undo-too-late");
});

test("handing back, taking another and undoing the first is no way around the limit", () => {
  const world = new World();
  const taskId = newTask(world);
  const undo = done(world, ana, { type: "hand-back", taskId, claimId: take(world, taskId, ana) });
  take(world, newTask(world), ana);
  expect(world.refused(ana, undo)).toBe("newcomer-limit");
});

test("one of several people takes back their claim, and the card stays where the others are", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  const undo = done(world, ana, { type: "claim", taskId });
  take(world, taskId, ben);
  const { columnId, rank } = world.task(taskId);
  world.must(ana, undo);
  expect(world.task(taskId)).toMatchObject({ columnId, rank });
});

test("within the window nobody is told of it, afterwards those concerned are", () => {
  const world = new World();
  const [soon, late] = [newTask(world), newTask(world)];
  const undoes = [soon, late].map((taskId) => {
    handIn(world, taskId, ana);
    return done(world, docsLead, { type: "finish", taskId, reason: "Thank you." });
  });
  const [first, second] = undoes;
  expect(world.must(docsLead, must(first, "an undo")).outbox).toEqual([]);
  world.pass(UNDO_WINDOW);
  expect(world.must(docsLead, must(second, "an undo")).outbox).toEqual([]);
  const released = newTask(world, { slots: [null, null] });
  take(world, released, ben);
  const undo = done(world, docsLead, { type: "release", taskId: released, reason: "Too slow." });
  world.pass(UNDO_WINDOW);
  expect(world.must(docsLead, undo).outbox).toMatchObject([{ code: "claimed-for-you", recipient: ben.id }]);
  const put = done(world, docsLead, { type: "claim", taskId: released, personId: ana.id });
  world.pass(UNDO_WINDOW);
  expect(world.must(docsLead, put).outbox).toMatchObject([{ code: "closed", recipient: ana.id }]);
});

test("what the forum, a timer or an import did is answered, not undone", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must("automaton", { type: "import", taskId, thread: threadRead({ title: "Changed" }) });
  const { version } = world.task(taskId);
  expect(world.refused(admin, { type: "undo", taskId, version })).toBe("not-yours-to-undo");
  const undo = done(world, docsLead, { type: "detach-thread", taskId });
  expect(world.refused(docsLead, undo)).toBe("not-undoable");
});

test("words that were emptied since stay empty, and a title is not put back without any", () => {
  const world = new World();
  const taskId = newTask(world, { body: "My address is here." });
  const empty = (id: Parameters<typeof world.texts.get>[0]) => world.texts.set(id, { id, text: "" });
  const [title, body] = [world.task(taskId).title, world.task(taskId).body];
  const ofBody = done(world, docsLead, { type: "edit", taskId, fields: { body: "Nothing." } });
  const ofTitle = done(world, docsLead, { type: "edit", taskId, fields: { title: "Another" } });
  empty(title.id);
  world.texts.delete(body.id);
  expect(world.refused(docsLead, ofTitle)).toBe("not-undoable");
  world.must(docsLead, ofBody);
  expect(world.task(taskId).body).toEqual({ id: body.id, text: "" });
});

test("a card that was moved goes back, or to its stage's first column where the old one is gone", () => {
  const world = new World();
  const taskId = newTask(world);
  const [first, second] = world.columnsOf("open").map(({ id }) => id);
  const [from, to] = [must(first, "a column"), must(second, "a column")];
  const move = { type: "move", taskId, beforeId: null, afterId: null } as const;
  world.must(docsLead, done(world, docsLead, { ...move, columnId: to }));
  expect(world.task(taskId).columnId).toBe(from);
  const undo = done(world, docsLead, { ...move, columnId: to });
  world.must(admin, { type: "remove-column", columnId: from });
  world.must(docsLead, undo);
  expect(world.task(taskId).columnId).toBe(to);
});

test("the lease goes on after the time in which the claim was not held", () => {
  const world = new World();
  const taskId = newTask(world);
  take(world, taskId, ana);
  world.passDays(3);
  const undo = done(world, docsLead, { type: "release", taskId, reason: "Too slow." });
  world.passDays(2);
  world.must(docsLead, undo);
  const claim = world.task(taskId).claims.find(({ id }) => id === claimOf(world, taskId, ana));
  expect(claim?.renewedAt).toBe(world.now - 3 * DAY);
});
