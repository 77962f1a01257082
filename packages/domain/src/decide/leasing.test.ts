// A claim that has gone quiet: its holder is asked, and the slot is free again when nothing comes.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import type { ClaimId, TaskId } from "../ids.ts";
import { stageOfTask } from "../task/task.ts";
import { admin, ana, ben, docsLead } from "../testing/people.ts";
import { handIn, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { HOUR } from "../time.ts";

function begin() {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  return { world, taskId, claimId: take(world, taskId, ana) };
}

const timer = (type: "nudge" | "nudge-reached" | "expire", taskId: TaskId, claimId: ClaimId) =>
  ({ type, taskId, claimId }) as const;

const claimIn = (world: World, taskId: TaskId, claimId: ClaimId) =>
  must(
    world.task(taskId).claims.find(({ id }) => id === claimId),
    "a claim",
  );

test("the holder is asked after ten days, once", () => {
  const { world, taskId, claimId } = begin();
  world.passDays(9.9);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.passDays(0.1);
  const { outbox } = world.must("automaton", timer("nudge", taskId, claimId), "timer");
  expect(outbox).toMatchObject([
    { kind: "notice", code: "nudge", recipient: ana.id, taskId, byPersonId: null },
  ]);
  expect(world.give("automaton", timer("nudge", taskId, claimId)).outcome).toBe("unchanged");
});

test("four days after the nudge reached them the slot is free, and they are told", () => {
  const { world, taskId, claimId } = begin();
  world.passDays(10);
  world.must("automaton", timer("nudge", taskId, claimId));
  world.must("automaton", timer("nudge-reached", taskId, claimId));
  world.passDays(3.9);
  expect(world.refused("automaton", timer("expire", taskId, claimId))).toBe("lease-running");
  world.passDays(0.1);
  const { outbox, tasks } = world.must("automaton", timer("expire", taskId, claimId));
  expect(outbox).toMatchObject([{ code: "expired", recipient: ana.id }]);
  expect(tasks.map(stageOfTask)).toEqual(["open"]);
  take(world, taskId, ben);
});

test("nobody is released whom no nudge reached, however long they are silent", () => {
  const { world, taskId, claimId } = begin();
  world.passDays(1000);
  expect(world.refused("automaton", timer("expire", taskId, claimId))).toBe("no-nudge-yet");
  expect(world.refused("automaton", timer("nudge-reached", taskId, claimId))).toBe("no-nudge-yet");
  world.must("automaton", timer("nudge", taskId, claimId));
  expect(world.refused("automaton", timer("expire", taskId, claimId))).toBe("no-nudge-yet");
  world.must("automaton", timer("nudge-reached", taskId, claimId));
  expect(world.refused("automaton", timer("expire", taskId, claimId))).toBe("lease-running");
  world.passDays(4);
  world.must("automaton", timer("expire", taskId, claimId));
});

test("only the holder can have seen their nudge", () => {
  const { world, taskId, claimId } = begin();
  take(world, taskId, ben);
  world.passDays(10);
  world.must("automaton", timer("nudge", taskId, claimId));
  expect(world.refused(ben, timer("nudge-reached", taskId, claimId))).toBe("only-holder");
  world.must(ana, timer("nudge-reached", taskId, claimId));
  expect(world.give(ana, timer("nudge-reached", taskId, claimId)).outcome).toBe("unchanged");
});

test("a sign of life begins the lease anew, with a nudge of its own", () => {
  const { world, taskId, claimId } = begin();
  world.passDays(10);
  world.must("automaton", timer("nudge", taskId, claimId));
  world.must("automaton", timer("nudge-reached", taskId, claimId));
  const { events, texts } = world.must(ana, { type: "renew", taskId, claimId, note: "Half of it stands." });
  expect(events).toMatchObject([{ happening: { type: "renewed", note: texts[0]?.id } }]);
  expect(texts.map(({ text }) => text)).toEqual(["Half of it stands."]);
  expect(world.refused("automaton", timer("expire", taskId, claimId))).toBe("no-nudge-yet");
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.passDays(10);
  world.must("automaton", timer("nudge", taskId, claimId));
});

test("a lead does not renew for the holder", () => {
  const { world, taskId, claimId } = begin();
  expect(world.refused(docsLead, { type: "renew", taskId, claimId })).toBe("only-holder");
});

test("the clock stands while work waits for a review, and begins anew when it comes back", () => {
  const { world, taskId } = begin();
  const claimId = handIn(world, taskId, ben);
  world.passDays(100);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("claim-over");
  expect(world.refused("automaton", timer("expire", taskId, claimId))).toBe("claim-over");
  world.must(admin, { type: "return", taskId, claimId, comment: "The last part is missing." });
  expect(claimIn(world, taskId, claimId)).toMatchObject({
    renewedAt: world.now,
    nudgedAt: null,
    nudgeReachedAt: null,
  });
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
});

test("taking back what was handed in goes on with the time that was left", () => {
  const { world, taskId, claimId } = begin();
  world.passDays(9);
  const { tasks } = world.must(ana, { type: "submit", taskId, claimId, note: "There." });
  world.passDays(30);
  world.must(ana, { type: "undo", taskId, version: must(tasks[0], "the task").version });
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.passDays(1);
  world.must("automaton", timer("nudge", taskId, claimId));
});

test("a due date that comes nearer asks the holder at once, and leaves them time to answer", () => {
  const { world, taskId, claimId } = begin();
  world.passDays(4);
  world.must(admin, { type: "edit", taskId, fields: { due: { kind: "date", date: "2031-01-05" } } });
  world.must("automaton", timer("nudge", taskId, claimId));
  world.must("automaton", timer("nudge-reached", taskId, claimId));
  world.pass(12 * HOUR);
  expect(world.refused("automaton", timer("expire", taskId, claimId))).toBe("lease-running");
});
