// Taking a task, handing it back, and being asked to take it.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { Configuration } from "../configuration/configuration.ts";
import { PersonId, SlotId } from "../ids.ts";
import { stageOfTask } from "../task/task.ts";
import { auditing, packaging, page } from "../testing/community.ts";
import { ana, auditor, ben, chloe, docsLead, packagingLead, staffer } from "../testing/people.ts";
import { claimOf, finishWork, handIn, importThread, newTask, take } from "../testing/scenes.ts";
import { uuidOf } from "../testing/uuids.ts";
import { World } from "../testing/world.ts";
import { DAY, HOUR } from "../time.ts";

test("a claim takes the first free slot, or the one that was named", () => {
  const world = new World();
  const taskId = newTask(world, { slots: ["x86_64", "aarch64", "s390x"] });
  const [first, second, third] = world.task(taskId).slots;
  take(world, taskId, ana, must(second, "a slot").id);
  take(world, taskId, ben);
  take(world, taskId, chloe);
  expect(world.task(taskId).claims.map(({ slotId }) => slotId)).toEqual([second?.id, first?.id, third?.id]);
});

test("a claim is refused where there is nothing to take", () => {
  const world = new World();
  const taskId = newTask(world, { slots: ["x86_64", "aarch64"] });
  const [first] = world.task(taskId).slots;
  const slotId = must(first, "a slot").id;
  take(world, taskId, ana, slotId);
  expect(world.refused(ana, { type: "claim", taskId })).toBe("already-yours");
  expect(world.refused(ben, { type: "claim", taskId, slotId })).toBe("slot-taken");
  expect(world.refused(ben, { type: "claim", taskId, slotId: SlotId.parse(uuidOf(0xffff)) })).toBe(
    "unknown-slot",
  );
  take(world, taskId, ben);
  expect(world.refused(chloe, { type: "claim", taskId })).toBe("no-free-slot");
});

test("what is announced can be taken from its hour on, by leads' word as well", () => {
  const world = new World();
  const taskId = newTask(world, { notBefore: world.now + DAY });
  expect(world.refused(ana, { type: "claim", taskId })).toBe("not-yet");
  expect(world.refused(docsLead, { type: "claim", taskId, personId: ana.id })).toBe("not-yet");
  expect(world.refused(docsLead, { type: "offer", taskId, personId: ana.id })).toBe("not-yet");
  world.pass(DAY);
  take(world, taskId, ana);
});

test("before the first accepted task one is the limit, afterwards three", () => {
  const world = new World();
  const tasks = Array.from({ length: 6 }, () => newTask(world));
  const claim = (index: number) => world.give(ana, { type: "claim", taskId: must(tasks[index], "a task") });
  const first = must(tasks[0], "a task");
  expect(claim(0).outcome).toBe("accepted");
  expect(claim(1)).toMatchObject({ refusal: { code: "newcomer-limit", params: { limit: 1 } } });
  world.must(ana, { type: "submit", taskId: first, claimId: claimOf(world, first, ana), note: "There." });
  expect(claim(1).outcome).toBe("accepted");
  world.must(docsLead, { type: "accept", taskId: first, claimId: claimOf(world, first, ana) });
  expect([claim(2), claim(3)].map(({ outcome }) => outcome)).toEqual(["accepted", "accepted"]);
  expect(claim(4)).toMatchObject({ refusal: { code: "limit-reached", params: { limit: 3 } } });
});

test("a kind may have a limit of its own", () => {
  const world = new World();
  finishWork(world, newTask(world), ana);
  take(world, newTask(world, { kind: auditing }), ana);
  const refusal = world.give(ana, { type: "claim", taskId: newTask(world, { kind: auditing }) });
  expect(refusal).toMatchObject({ refusal: { code: "kind-limit", params: { limit: 1, kind: "Auditing" } } });
  take(world, newTask(world), ana);
});

test("a return is never refused for the limit, and counts against further claims", () => {
  const world = new World();
  const [first, second] = [newTask(world), newTask(world)];
  const claimId = handIn(world, first, ana);
  take(world, second, ana);
  world.must(docsLead, { type: "return", taskId: first, claimId, comment: "Nearly." });
  expect(world.recordOf(ana.id)).toMatchObject({ held: 2, returned: 1 });
  expect(world.refused(ana, { type: "claim", taskId: newTask(world) })).toBe("newcomer-limit");
});

test("a lead puts somebody down for a task, past that person's limits", () => {
  const world = new World();
  take(world, newTask(world), ana);
  const taskId = newTask(world, { slots: [null, null] });
  const { events } = world.must(docsLead, { type: "claim", taskId, personId: ana.id });
  expect(events).toMatchObject([
    { personId: docsLead.id, happening: { type: "claimed", byLead: true, personId: ana.id } },
  ]);
  expect(world.refused(docsLead, { type: "claim", taskId, personId: ana.id })).toBe("has-it-already");
  expect(world.refused(packagingLead, { type: "claim", taskId, personId: ben.id })).toBe("only-leads");
});

test("a lead who takes a task is held by the limits like anybody", () => {
  const world = new World();
  take(world, newTask(world), docsLead);
  const taskId = newTask(world);
  expect(world.refused(docsLead, { type: "claim", taskId })).toBe("newcomer-limit");
  expect(world.refused(docsLead, { type: "claim", taskId, personId: docsLead.id })).toBe("newcomer-limit");
});

test("nobody is put down for, or asked to take, a task that they may not see", () => {
  const world = new World();
  const taskId = importThread(world, { audience: { kind: "groups", groups: ["staff"] } });
  expect(world.refused(docsLead, { type: "claim", taskId, personId: ana.id })).toBe("hidden-from-them");
  expect(world.refused(docsLead, { type: "offer", taskId, personId: ana.id })).toBe("hidden-from-them");
  const stranger = PersonId.parse(uuidOf(0xffff));
  expect(world.refused(docsLead, { type: "offer", taskId, personId: stranger })).toBe("unknown-person");
  world.must(docsLead, { type: "claim", taskId, personId: staffer.id });
});

test("handing back frees the slot and leaves words for whoever is next", () => {
  const world = new World();
  const taskId = newTask(world);
  const claimId = take(world, taskId, ana);
  expect(world.refused(ben, { type: "hand-back", taskId, claimId })).toBe("only-holder");
  world.must(ana, { type: "hand-back", taskId, claimId, note: "The first half is in the thread." });
  expect(world.task(taskId).claims).toMatchObject([
    { state: "released", handBackNote: { text: "The first half is in the thread." } },
  ]);
  expect(stageOfTask(world.task(taskId))).toBe("open");
  take(world, taskId, ben);
});

test("a claim that is over is over for every command", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  const claimId = handIn(world, taskId, ana);
  take(world, taskId, ben);
  expect(world.refused(ana, { type: "renew", taskId, claimId })).toBe("claim-over");
  expect(world.refused(ana, { type: "submit", taskId, claimId, note: "Again." })).toBe("claim-over");
  world.must(docsLead, { type: "accept", taskId, claimId });
  expect(world.refused(ana, { type: "hand-back", taskId, claimId })).toBe("claim-over");
  expect(world.refused(docsLead, { type: "release", taskId, claimId, reason: "No." })).toBe("claim-over");
  expect(world.refused(docsLead, { type: "accept", taskId, claimId })).toBe("nothing-submitted");
});

test("a lead frees one part or all, says why, and leaves accepted work alone", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null, null] });
  const done = finishWork(world, taskId, ana);
  const [second, third] = [take(world, taskId, ben), take(world, taskId, chloe)];
  expect(world.refused(docsLead, { type: "release", taskId, reason: "" })).toBe("reason-missing");
  world.must(docsLead, { type: "release", taskId, claimId: second, reason: "On holiday." });
  const { texts } = world.must(docsLead, { type: "release", taskId, reason: "We wait for the next image." });
  expect(texts.map(({ text }) => text)).toEqual(["We wait for the next image."]);
  const states = Object.fromEntries(world.task(taskId).claims.map(({ id, state }) => [id, state]));
  expect(states).toEqual({ [done]: "accepted", [second]: "released", [third]: "released" });
});

test("an offer stands for two days, is taken by claiming, and is made once at a time", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  const offer = { type: "offer", taskId, personId: ana.id } as const;
  world.must(docsLead, offer);
  expect(world.task(taskId).offers).toMatchObject([{ state: "open", lapsesAt: world.now + 48 * HOUR }]);
  expect(world.give(docsLead, offer).outcome).toBe("unchanged");
  take(world, taskId, ana);
  expect(world.task(taskId).offers).toMatchObject([{ state: "taken" }]);
  expect(world.refused(docsLead, offer)).toBe("has-it-already");
});

test("a lapsed offer is neither taken nor declined, and can be made again", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  world.must(docsLead, { type: "offer", taskId, personId: ana.id });
  const offerId = must(world.task(taskId).offers[0], "an offer").id;
  world.pass(48 * HOUR);
  expect(world.refused(ana, { type: "decline", taskId, offerId })).toBe("offer-over");
  world.must(docsLead, { type: "offer", taskId, personId: ana.id });
  take(world, taskId, ana);
  expect(world.task(taskId).offers.map(({ state }) => state)).toEqual(["open", "taken"]);
});

test("an offer is declined by whom it was made to, and taken back by a lead", () => {
  const world = new World();
  const taskId = newTask(world);
  world.must(docsLead, { type: "offer", taskId, personId: ana.id });
  const [first] = world.task(taskId).offers;
  const decline = { type: "decline", taskId, offerId: must(first, "an offer").id } as const;
  expect(world.refused(ben, decline)).toBe("only-leads");
  world.must(ana, decline);
  world.must(docsLead, { type: "offer", taskId, personId: ana.id });
  const second = must(world.task(taskId).offers[1], "an offer");
  world.must(docsLead, { type: "decline", taskId, offerId: second.id });
  expect(world.task(taskId).offers.map(({ state }) => state)).toEqual(["declined", "withdrawn"]);
});

test("an offer ends when there is nothing left to take", () => {
  const world = new World();
  const [filled, dropped] = [newTask(world), newTask(world)];
  for (const taskId of [filled, dropped]) world.must(docsLead, { type: "offer", taskId, personId: ana.id });
  take(world, filled, ben);
  world.must(docsLead, { type: "drop", taskId: dropped, reason: "Not needed." });
  for (const taskId of [filled, dropped]) {
    expect(world.task(taskId).offers.map(({ state }) => state)).toEqual(["withdrawn"]);
  }
  expect(world.refused(docsLead, { type: "offer", taskId: filled, personId: ana.id })).toBe("no-free-slot");
});

test("whoever leads another team is a member here", () => {
  const world = new World();
  const taskId = newTask(world, { team: packaging });
  take(world, taskId, auditor);
  expect(world.refused(docsLead, { type: "release", taskId, reason: "Mine." })).toBe("only-leads");
  world.must(packagingLead, { type: "release", taskId, reason: "Ours." });
});

test("an operator may raise the limits", () => {
  const world = new World(
    Configuration.parse({ ...page, policy: { claims: { limit: 2, newcomerLimit: 2 } } }),
  );
  take(world, newTask(world), ana);
  take(world, newTask(world), ana);
  expect(world.refused(ana, { type: "claim", taskId: newTask(world) })).toBe("limit-reached");
});
