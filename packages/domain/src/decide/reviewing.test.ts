// Handing in, accepting, sending back, and a lead's own "done".
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { stageOfTask } from "../task/task.ts";
import { auditing, testing } from "../testing/community.ts";
import { admin, ana, auditor, ben, chloe, docsLead } from "../testing/people.ts";
import { claimOf, finishWork, handIn, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";

test("handing in asks for a link or a note", () => {
  const world = new World();
  const taskId = newTask(world);
  const submit = { type: "submit", taskId, claimId: take(world, taskId, ana) } as const;
  expect(world.refused(ana, submit)).toBe("evidence-missing");
  expect(world.refused(ana, { ...submit, note: "" })).toBe("evidence-missing");
  expect(world.refused(ben, { ...submit, note: "Mine." })).toBe("only-holder");
  world.must(ana, { ...submit, link: "https://forum.example/t/5" });
  expect(world.task(taskId).claims).toMatchObject([
    { state: "submitted", evidence: { link: "https://forum.example/t/5", note: null } },
  ]);
});

test("a kind with outcomes asks for one of them, a kind without takes none", () => {
  const world = new World();
  const taskId = newTask(world, { kind: testing });
  const submit = { type: "submit", taskId, claimId: take(world, taskId, ana), note: "There." } as const;
  expect(world.refused(ana, submit)).toBe("outcome-missing");
  expect(world.refused(ana, { ...submit, outcome: "perhaps" })).toBe("outcome-unknown");
  world.must(ana, { ...submit, outcome: "fail" });
  expect(world.task(taskId).claims).toMatchObject([{ outcome: "fail" }]);
  const other = newTask(world);
  const claimId = take(world, other, ben);
  const refused = world.refused(ben, {
    type: "submit",
    taskId: other,
    claimId,
    note: "There.",
    outcome: "pass",
  });
  expect(refused).toBe("outcome-unknown");
});

test("who reviews is the kind's choice, and leads always may", () => {
  const world = new World();
  const [byLeads, byExperienced, byGroup] = [
    newTask(world, { slots: [null, null] }),
    newTask(world, { kind: testing, slots: [null, null] }),
    newTask(world, { kind: auditing, slots: [null, null] }),
  ];
  finishWork(world, newTask(world, { kind: testing }), chloe, "pass");
  const claims = [
    handIn(world, byLeads, ana),
    handIn(world, byExperienced, ana, "pass"),
    handIn(world, byGroup, ana),
  ];
  const accept = (taskId: typeof byLeads, index: number) =>
    ({ type: "accept", taskId, claimId: must(claims[index], "a claim") }) as const;
  expect(world.refused(chloe, accept(byLeads, 0))).toBe("only-reviewers");
  expect(world.refused(ben, accept(byExperienced, 1))).toBe("only-reviewers");
  expect(world.refused(chloe, accept(byGroup, 2))).toBe("only-reviewers");
  world.must(docsLead, accept(byLeads, 0));
  world.must(chloe, accept(byExperienced, 1));
  world.must(auditor, accept(byGroup, 2));
});

test("nobody reviews their own work, a lead no more than others", () => {
  const world = new World();
  const taskId = newTask(world);
  const claimId = handIn(world, taskId, docsLead);
  expect(world.refused(docsLead, { type: "accept", taskId, claimId })).toBe("own-work");
  expect(world.refused(docsLead, { type: "return", taskId, claimId, comment: "Hm." })).toBe("own-work");
  expect(world.refused(docsLead, { type: "finish", taskId })).toBe("own-work");
  world.must(admin, { type: "accept", taskId, claimId });
});

test("work is reviewed while others are still on the task", () => {
  const world = new World();
  const taskId = newTask(world, { slots: ["x86_64", "aarch64"] });
  take(world, taskId, ana);
  const claimId = handIn(world, taskId, ben);
  expect(stageOfTask(world.task(taskId))).toBe("active");
  world.must(docsLead, { type: "return", taskId, claimId, comment: "Which version?" });
  world.must(ben, { type: "submit", taskId, claimId, note: "The newest." });
  world.must(docsLead, { type: "accept", taskId, claimId });
  expect(stageOfTask(world.task(taskId))).toBe("active");
});

test("a task is done when its last slot is accepted", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  finishWork(world, taskId, ana);
  expect(stageOfTask(world.task(taskId))).toBe("open");
  handIn(world, taskId, ben);
  expect(stageOfTask(world.task(taskId))).toBe("review");
  world.must(docsLead, { type: "accept", taskId, claimId: claimOf(world, taskId, ben) });
  expect(stageOfTask(world.task(taskId))).toBe("done");
});

test("a return says what is missing, and that stays until the work is handed in again", () => {
  const world = new World();
  const taskId = newTask(world);
  const claimId = handIn(world, taskId, ana);
  expect(world.refused(docsLead, { type: "return", taskId, claimId, comment: "" })).toBe("comment-missing");
  world.must(docsLead, { type: "return", taskId, claimId, comment: "No pictures." });
  world.must(ana, { type: "renew", taskId, claimId });
  expect(world.task(taskId).claims).toMatchObject([
    {
      state: "returned",
      returnComment: { text: "No pictures." },
      evidence: { note: { text: "It is all there." } },
    },
  ]);
  world.must(ana, { type: "submit", taskId, claimId, note: "With pictures." });
  expect(world.task(taskId).claims).toMatchObject([{ state: "submitted", returnComment: null }]);
  expect(
    world.refused(docsLead, { type: "return", taskId, claimId: claimOf(world, taskId, ana), comment: "" }),
  ).toBe("comment-missing");
});

test("finishing accepts what was handed in, closes the rest with a reason, and wants no more", () => {
  const world = new World();
  const taskId = newTask(world, { slots: ["x86_64", "aarch64", "s390x"] });
  handIn(world, taskId, ana);
  take(world, taskId, ben);
  expect(world.refused(docsLead, { type: "finish", taskId })).toBe("reason-missing");
  const { outbox } = world.must(docsLead, { type: "finish", taskId, reason: "One machine is enough." });
  const task = world.task(taskId);
  expect(stageOfTask(task)).toBe("done");
  expect(task.set).toBeNull();
  expect(task.claims.map(({ state }) => state)).toEqual(["accepted", "closed"]);
  expect(task.slots.map(({ retired }) => retired)).toEqual([false, true, true]);
  expect(task.setReason?.text).toBe("One machine is enough.");
  expect(outbox).toMatchObject([
    { code: "accepted", recipient: ana.id },
    { code: "closed", recipient: ben.id },
  ]);
});

test("finishing a partly accepted task keeps what was accepted", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  finishWork(world, taskId, ana);
  world.must(docsLead, { type: "finish", taskId });
  expect(stageOfTask(world.task(taskId))).toBe("done");
  expect(world.task(taskId).claims.map(({ state }) => state)).toEqual(["accepted"]);
});

test("a lead's own done needs nobody's work", () => {
  const world = new World();
  const taskId = newTask(world, { slots: ["x86_64", "aarch64"] });
  take(world, taskId, docsLead);
  world.must(docsLead, { type: "finish", taskId });
  expect(world.task(taskId)).toMatchObject({ set: "done", slots: [{ retired: false }, { retired: false }] });
});

test("reopening keeps accepted slots and wants as many more as were asked for", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  const claimId = finishWork(world, taskId, ana);
  world.must(docsLead, { type: "finish", taskId });
  world.must(docsLead, { type: "reopen", taskId, slots: 2 });
  const task = world.task(taskId);
  expect(stageOfTask(task)).toBe("open");
  expect(task.claims).toMatchObject([{ id: claimId, state: "accepted" }]);
  expect(task.slots.filter(({ retired }) => !retired)).toHaveLength(3);
  for (const who of [ben, chloe]) take(world, taskId, who);
});

test.for([
  { slots: 1, wanted: ["x86_64"] },
  { slots: 2, wanted: ["x86_64", "aarch64"] },
  { slots: 3, wanted: ["x86_64", "aarch64", null] },
])("reopening a lead's own done for $slots wants the same parts again", ({ slots, wanted }) => {
  const world = new World();
  const taskId = newTask(world, { slots: ["x86_64", "aarch64"] });
  world.must(docsLead, { type: "finish", taskId, reason: "Not needed." });
  world.must(docsLead, { type: "reopen", taskId, slots });
  const task = world.task(taskId);
  expect(task.slots.filter(({ retired }) => !retired).map(({ name }) => name)).toEqual(wanted);
  expect(task).toMatchObject({ set: null, setReason: null });
});
