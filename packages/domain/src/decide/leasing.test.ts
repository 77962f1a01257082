// A claim that has gone quiet: its holder is asked, and the slot is free again when nothing comes.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import type { ClaimId, TaskId } from "../ids.ts";
import { stageOfTask } from "../task/task.ts";
import { auditing, docs, packaging, writing } from "../testing/community.ts";
import { admin, ana, auditor, ben, docsLead } from "../testing/people.ts";
import { handIn, importThread, newTask, take, threadRead } from "../testing/scenes.ts";
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

test("who is away is neither asked nor released, and the lease goes on where it stood", () => {
  const { world, taskId, claimId } = begin();
  world.passDays(9);
  world.must(ana, { type: "away", until: world.now + 5 * 24 * HOUR });
  world.passDays(4);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.passDays(2);
  world.must("automaton", timer("nudge", taskId, claimId));
});

test("who is back early has a lease that runs again from then", () => {
  const { world, taskId, claimId } = begin();
  world.must(ana, { type: "away", until: world.now + 20 * 24 * HOUR });
  world.passDays(2);
  world.must(ana, { type: "back" });
  expect(world.give(ana, { type: "back" }).outcome).toBe("unchanged");
  world.passDays(9.9);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.passDays(0.1);
  world.must("automaton", timer("nudge", taskId, claimId));
});

test("an absence is made longer within the days of the year", () => {
  const world = new World();
  const away = (days: number) => ({ type: "away", until: world.now + days * 24 * HOUR }) as const;
  world.must(ana, away(10));
  world.passDays(5);
  world.must(ana, away(25));
  expect(world.pauses).toHaveLength(1);
  expect(world.refused(ana, away(26))).toBe("away-too-long");
  expect(world.refused(ben, away(31))).toBe("away-too-long");
  expect(world.refused("anonymous", away(1))).toBe("sign-in-first");
  world.now = Date.parse("2031-12-20T00:00:00Z");
  world.must(ben, away(42));
});

test("only who leads a team lets it rest, and only its claims rest", () => {
  const { world, taskId, claimId } = begin();
  const other = newTask(world, { team: packaging });
  const others = take(world, other, ben);
  expect(world.refused(ana, { type: "pause-team", team: docs, until: null })).toBe("only-leads");
  expect(world.refused(docsLead, { type: "pause-team", team: packaging, until: null })).toBe("only-leads");
  const until = world.now;
  expect(world.refused(docsLead, { type: "pause-team", team: docs, until })).toBe("until-has-passed");
  world.must(docsLead, { type: "pause-team", team: docs, until: null });
  world.passDays(30);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.must("automaton", timer("nudge", other, others));
  world.must(admin, { type: "resume-team", team: docs });
  world.passDays(10);
  world.must("automaton", timer("nudge", taskId, claimId));
});

test("down-times are noted by the board itself, once, and count against nobody", () => {
  const { world, taskId, claimId } = begin();
  const down = { type: "note-down", kind: "forum-down", fromAt: world.now, untilAt: null } as const;
  expect(world.refused(admin, down)).toBe("only-automaton");
  world.must("automaton", down);
  expect(world.give("automaton", down).outcome).toBe("unchanged");
  world.passDays(12);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.must("automaton", { ...down, untilAt: world.now });
  expect(world.pauses).toHaveLength(1);
  world.passDays(10);
  world.must("automaton", timer("nudge", taskId, claimId));
});

test("while a task is hidden from everybody its leases stand still", () => {
  const world = new World();
  const taskId = importThread(world);
  const claimId = take(world, taskId, ana);
  const read = (audience: object) =>
    world.give("automaton", { type: "import", taskId, thread: threadRead({ audience }) }, "import");
  world.passDays(5);
  read({ kind: "nobody" });
  expect(world.pauses).toMatchObject([{ kind: "hidden", taskId, untilAt: null }]);
  world.passDays(20);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  read({ kind: "public" });
  expect(world.pauses).toMatchObject([{ untilAt: world.now }]);
  world.passDays(4.9);
  expect(world.refused("automaton", timer("nudge", taskId, claimId))).toBe("lease-running");
  world.passDays(0.1);
  world.must("automaton", timer("nudge", taskId, claimId));
});

test("a nudge that did not arrive is told to the leads, once, until the holder is heard from", () => {
  const { world, taskId, claimId } = begin();
  const failed = { type: "nudge-failed", taskId, claimId, forGood: false } as const;
  world.passDays(10);
  expect(world.refused("automaton", failed)).toBe("no-nudge-yet");
  world.must("automaton", timer("nudge", taskId, claimId));
  world.passDays(3.9);
  expect(world.refused("automaton", failed)).toBe("lease-running");
  world.passDays(0.1);
  const { outbox } = world.must("automaton", failed);
  expect(outbox).toMatchObject([{ code: "undeliverable-nudge", recipient: docsLead.id, byPersonId: ana.id }]);
  expect(world.task(taskId).asks).toMatchObject([{ code: "unreached", about: claimId }]);
  expect(world.give("automaton", { ...failed, forGood: true }).outcome).toBe("unchanged");
  world.must(ana, { type: "renew", taskId, claimId }, "thread");
  expect(world.task(taskId).asks).toEqual([]);
});

test("an offer that nobody answers lapses after two days, and whoever made it is told", () => {
  const world = new World();
  const taskId = newTask(world);
  world.must(docsLead, { type: "offer", taskId, personId: ben.id });
  const offerId = must(world.task(taskId).offers[0], "the offer").id;
  const lapse = { type: "lapse-offer", taskId, offerId } as const;
  world.passDays(1.9);
  expect(world.refused("automaton", lapse)).toBe("lease-running");
  world.passDays(0.1);
  expect(world.must("automaton", lapse, "timer").outbox).toMatchObject([
    { code: "offer-lapsed", recipient: docsLead.id, byPersonId: ben.id },
  ]);
  expect(world.give("automaton", lapse).outcome).toBe("unchanged");
  world.must(docsLead, { type: "offer", taskId, personId: ben.id });
});

test("what waits for a review is told to those who review it, and never to its author", () => {
  const world = new World();
  const told = (kind: typeof writing, who: typeof ana) => {
    const taskId = newTask(world, { kind });
    const claimId = take(world, taskId, who);
    const { outbox } = world.must(who, { type: "submit", taskId, claimId, note: "There." });
    return outbox.flatMap((entry) => (entry.kind === "notice" ? [[entry.code, entry.recipient]] : []));
  };
  expect(told(writing, ana)).toEqual([["review-waiting", docsLead.id]]);
  expect(told(writing, docsLead)).toEqual([]);
  expect(told(auditing, ben)).toEqual([["review-waiting", auditor.id]]);
});
