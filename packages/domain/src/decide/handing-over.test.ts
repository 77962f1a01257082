// A holder names somebody who could go on: theirs it stays until that person says yes, and the slot is never held twice.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { liveClaims } from "../task/task.ts";
import { admin, ana, ben, chloe, docsLead, type Guest } from "../testing/people.ts";
import { handIn, importThread, newTask, take, threadRead } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { HOUR } from "../time.ts";

/** Ana has the one slot of a task and asks somebody. */
function asked(who: Guest = ben) {
  const world = new World();
  const taskId = newTask(world);
  const claimId = take(world, taskId, ana);
  const made = world.must(ana, { type: "hand-over", taskId, claimId, personId: who.id });
  const offerId = must(world.task(taskId).offers[0], "the offer").id;
  return { world, taskId, claimId, offerId, made };
}

const holders = (world: World, taskId: Parameters<World["task"]>[0]) =>
  liveClaims(world.task(taskId)).map(({ personId }) => personId);
const offers = (world: World, taskId: Parameters<World["task"]>[0]) =>
  world.task(taskId).offers.map(({ state }) => state);
const told = (entries: World["outbox"]) =>
  entries.flatMap((entry) => (entry.kind === "notice" ? [[entry.code, entry.recipient]] : []));

test("asking changes nothing but that somebody is asked, who is told", () => {
  const { world, taskId, claimId, made } = asked();
  expect(holders(world, taskId)).toEqual([ana.id]);
  expect(world.task(taskId).offers).toMatchObject([
    { state: "open", fromClaimId: claimId, byPersonId: ana.id, lapsesAt: world.now + 48 * HOUR },
  ]);
  expect(told([...made.outbox])).toEqual([["offered", ben.id]]);
  expect(made.events.map(({ happening }) => happening.type)).toEqual(["offered-on"]);
});

test("whoever was asked takes the slot over in one step, with time of their own, and the holder is told", () => {
  const { world, taskId, claimId } = asked();
  world.passDays(1);
  const taken = world.must(ben, { type: "claim", taskId });
  const { claims } = world.task(taskId);
  expect(claims.map(({ id, state, personId }) => [id === claimId, state, personId])).toEqual([
    [true, "released", ana.id],
    [false, "working", ben.id],
  ]);
  expect(claims.map(({ slotId }) => slotId)).toEqual([claims[0]?.slotId, claims[0]?.slotId]);
  expect(claims[1]?.renewedAt).toBe(world.now);
  expect(offers(world, taskId)).toEqual(["taken"]);
  expect(told([...taken.outbox])).toEqual([["taken-over", ana.id]]);
  expect(taken.events.map(({ happening }) => happening)).toMatchObject([
    { type: "taken-over", claimId, personId: ana.id },
  ]);
});

test("nobody else takes it, whatever they name", () => {
  const { world, taskId } = asked();
  const slotId = must(world.task(taskId).slots[0], "the slot").id;
  expect(world.refused(chloe, { type: "claim", taskId })).toBe("no-free-slot");
  expect(world.refused(chloe, { type: "claim", taskId, slotId })).toBe("no-free-slot");
  expect(world.refused(docsLead, { type: "claim", taskId, personId: ben.id })).toBe("no-free-slot");
});

test("taking another place of the task leaves the holder theirs, and the question falls", () => {
  const world = new World();
  const taskId = newTask(world, { slots: ["x86_64", "aarch64"] });
  const [first, second] = world.task(taskId).slots;
  const claimId = take(world, taskId, ana, first?.id);
  world.must(ana, { type: "hand-over", taskId, claimId, personId: ben.id });
  world.must(ben, { type: "claim", taskId, slotId: must(second, "a slot").id });
  expect(holders(world, taskId)).toEqual([ana.id, ben.id]);
  expect(offers(world, taskId)).toEqual(["withdrawn"]);
});

test("the limits hold for whoever takes over, too", () => {
  const { world, taskId } = asked();
  take(world, newTask(world), ben);
  expect(world.refused(ben, { type: "claim", taskId })).toBe("newcomer-limit");
  expect(holders(world, taskId)).toEqual([ana.id]);
});

test("a no is told to the holder, who keeps it", () => {
  const { world, taskId, offerId } = asked();
  const said = world.must(ben, { type: "decline", taskId, offerId });
  expect(told([...said.outbox])).toEqual([["offer-declined", ana.id]]);
  expect([holders(world, taskId), offers(world, taskId)]).toEqual([[ana.id], ["declined"]]);
});

test("the holder takes the question back, and so may a lead; others may not", () => {
  for (const who of [ana, docsLead]) {
    const { world, taskId, offerId } = asked();
    expect(world.refused(chloe, { type: "decline", taskId, offerId })).toBe("only-leads");
    world.must(who, { type: "decline", taskId, offerId });
    expect(offers(world, taskId)).toEqual(["withdrawn"]);
    expect(world.refused(ben, { type: "claim", taskId })).toBe("no-free-slot");
  }
});

test("a question that lapses changes nothing, and the holder hears of it", () => {
  const { world, taskId, offerId } = asked();
  world.pass(48 * HOUR);
  expect(world.refused(ben, { type: "claim", taskId })).toBe("no-free-slot");
  const lapsed = world.must("automaton", { type: "lapse-offer", taskId, offerId });
  expect(told([...lapsed.outbox])).toEqual([["offer-lapsed", ana.id]]);
  expect(holders(world, taskId)).toEqual([ana.id]);
});

test("one person is asked at a time", () => {
  const { world, taskId, claimId } = asked();
  const again = { type: "hand-over", taskId, claimId, personId: ben.id } as const;
  expect(world.give(ana, again).outcome).toBe("unchanged");
  world.must(ana, { ...again, personId: chloe.id });
  expect(offers(world, taskId)).toEqual(["withdrawn", "open"]);
  expect(world.refused(ben, { type: "claim", taskId })).toBe("no-free-slot");
});

test.each([
  { who: ana, ends: { type: "hand-back" } },
  { who: ana, ends: { type: "submit", note: "Done." } },
  { who: admin, ends: { type: "release", reason: "So." } },
] as const)(
  "the question falls with the hold, by $ends.type, and is back when that is undone",
  ({ who, ends }) => {
    const { world, taskId, claimId } = asked();
    world.must(who, { ...ends, taskId, claimId });
    expect(offers(world, taskId)).toEqual(["withdrawn"]);
    world.must(who, { type: "undo", taskId, version: world.task(taskId).version });
    expect(offers(world, taskId)).toEqual(["open"]);
  },
);

test("only what somebody holds is handed over, by them, to somebody else who may see it and is not on it", () => {
  const world = new World();
  const taskId = importThread(world, { audience: { kind: "groups", groups: ["staff"] } });
  world.must(docsLead, { type: "edit", taskId, fields: { slots: [null, null, null] } });
  const claimId = take(world, taskId, docsLead);
  const over = { type: "hand-over", taskId, claimId } as const;
  expect(world.refused(admin, { ...over, personId: admin.id })).toBe("only-holder");
  expect(world.refused(docsLead, { ...over, personId: docsLead.id })).toBe("already-yours");
  expect(world.refused(docsLead, { ...over, personId: ana.id })).toBe("hidden-from-them");
  take(world, taskId, admin);
  expect(world.refused(docsLead, { ...over, personId: admin.id })).toBe("has-it-already");
  const done = handIn(world, newTask(world), ben);
  const [submitted] = [...world.tasks.values()].filter(({ claims }) => claims.some(({ id }) => id === done));
  const on = { taskId: must(submitted, "a task").id, claimId: done, personId: ana.id };
  expect(world.refused(ben, { type: "hand-over", ...on })).toBe("wrong-stage");
});

test("taking over is undone like any claim: the holder has it again, and the question stands", () => {
  const { world, taskId, claimId } = asked();
  world.must(ben, { type: "claim", taskId });
  world.must(ben, { type: "undo", taskId, version: world.task(taskId).version });
  expect(liveClaims(world.task(taskId)).map(({ id }) => id)).toEqual([claimId]);
  expect(offers(world, taskId)).toEqual(["open"]);
});

test("the thread hears of it as of a claim", () => {
  const world = new World();
  const taskId = importThread(world, threadRead());
  const claimId = take(world, taskId, ana);
  const made = world.must(ana, { type: "hand-over", taskId, claimId, personId: ben.id });
  expect(made.outbox.map(({ kind }) => kind)).toEqual(["notice"]);
  expect(world.must(ben, { type: "claim", taskId }).outbox.map(({ kind }) => kind)).toContain("status-post");
});
