// Making a task, changing what it says, and taking it off the board.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import type { TaskFields } from "../command/command.ts";
import { Configuration } from "../configuration/configuration.ts";
import { KindKey, TeamKey } from "../ids.ts";
import { stageOfTask, wantedSlots } from "../task/task.ts";
import { auditing, docs, packaging, page, writing } from "../testing/community.ts";
import { admin, ana, ben, docsLead, packagingLead } from "../testing/people.ts";
import { finishWork, handIn, newProposal, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";

test("anybody signed in proposes, into triage", () => {
  const world = new World();
  const taskId = newProposal(world, ana);
  expect(world.task(taskId)).toMatchObject({
    set: "triage",
    team: docs,
    createdBy: ana.id,
    labels: ["english"],
  });
  const proposal = { type: "propose", title: "A map", body: "", team: docs, kind: writing } as const;
  expect(world.refused("anonymous", proposal)).toBe("sign-in-first");
});

test("a lead creates for the teams they lead, open at once", () => {
  const world = new World();
  const create = (team: TaskFields["team"]) =>
    ({ type: "create", fields: { title: "A task", kind: writing, team } }) as const;
  expect(world.refused(ana, create(docs))).toBe("only-leads");
  expect(world.refused(docsLead, create(packaging))).toBe("only-leads");
  for (const [who, team] of [
    [docsLead, docs],
    [docsLead, null],
    [admin, packaging],
  ] as const) {
    expect(world.must(who, create(team)).tasks.map(stageOfTask)).toEqual(["open"]);
  }
});

test("numbers only grow", () => {
  const world = new World();
  const numbers = [newTask(world), newProposal(world, ana), newTask(world)].map(
    (id) => world.task(id).number,
  );
  expect(numbers).toEqual([1, 2, 3]);
});

test.for(["cooks", "constructor"])(
  "a team or kind called %s, which nobody configured, is refused",
  (name) => {
    const world = new World();
    const taskId = newTask(world);
    const [team, kind] = [TeamKey.parse(name), KindKey.parse(name)];
    expect(world.refused(admin, { type: "edit", taskId, fields: { team } })).toBe("unknown-team");
    expect(world.refused(admin, { type: "edit", taskId, fields: { kind } })).toBe("unknown-kind");
    expect(world.refused(ana, { type: "propose", title: "A map", body: "", team, kind: writing })).toBe(
      "unknown-team",
    );
    expect(world.refused(ana, { type: "propose", title: "A map", body: "", team: null, kind })).toBe(
      "unknown-kind",
    );
    expect(world.refused(admin, { type: "create", fields: { title: "A task", kind } })).toBe("unknown-kind");
  },
);

test("a task made by hand has the readers that the board gives it", () => {
  const world = new World(Configuration.parse({ ...page, board: { ...page.board, audience: "members" } }));
  expect(world.task(newTask(world)).audience).toEqual({ kind: "members" });
  const open = new World();
  expect(open.task(newTask(open)).audience).toEqual({ kind: "public" });
});

test("an edit says which fields it changed, and changes nothing when they were so before", () => {
  const world = new World();
  const taskId = newTask(world);
  const fields = { title: "Describe the new installer", effort: 15 };
  const { events } = world.must(docsLead, { type: "edit", taskId, fields });
  expect(events).toMatchObject([{ happening: { type: "edited", fields: ["title", "effort"] } }]);
  expect(world.give(docsLead, { type: "edit", taskId, fields }).outcome).toBe("unchanged");
});

test("an edit that was begun before somebody else's is refused", () => {
  const world = new World();
  const taskId = newTask(world);
  const edit = { type: "edit", taskId, version: 1 } as const;
  world.must(docsLead, { ...edit, fields: { effort: 5 } });
  expect(world.refused(admin, { ...edit, fields: { effort: 10 } })).toBe("changed-meanwhile");
});

test("whoever proposed a task changes what they proposed, until a lead has looked", () => {
  const world = new World();
  const taskId = newProposal(world, ana);
  const edit = (fields: TaskFields) => ({ type: "edit", taskId, fields }) as const;
  world.must(ana, edit({ title: "A better map", body: "With colours.", kind: auditing, language: "de" }));
  for (const fields of [
    { effort: 5 },
    { slots: [null, null] },
    { labels: ["x"] },
    { mentor: "Ben" },
    { due: null },
  ]) {
    expect(world.refused(ana, edit(fields))).toBe("only-leads");
  }
  expect(world.refused(ben, edit({ title: "My map" }))).toBe("only-leads");
  world.must(docsLead, { type: "open", taskId });
  expect(world.refused(ana, edit({ title: "Another map" }))).toBe("wrong-stage");
});

test("whoever proposed a task may drop it from triage", () => {
  const world = new World();
  const taskId = newProposal(world, ana);
  world.must(ana, { type: "drop", taskId, reason: "There is one already." });
  expect(stageOfTask(world.task(taskId))).toBe("dropped");
});

type Names = readonly (string | null)[];

/** A task whose slots have these names, and whose named slots in `held` are taken, in this order. */
function slotted(names: Names, held: readonly number[]) {
  const world = new World();
  const taskId = newTask(world, { slots: [...names] });
  const before = world.task(taskId).slots;
  const people = [ana, ben];
  for (const [i, index] of held.entries()) {
    take(world, taskId, must(people[i], "somebody"), must(before[index], "a slot").id);
  }
  const reslot = (slots: Names) =>
    world.give(docsLead, { type: "edit", taskId, fields: { slots: [...slots] } });
  const places = () => {
    const ids = before.map(({ id }) => id);
    return wantedSlots(world.task(taskId)).map(({ id, name }) => [name, ids.indexOf(id)]);
  };
  return { reslot, places };
}

test.for<[string, Names, readonly number[], Names, [string | null, number][]]>([
  [
    "more slots are added",
    [null],
    [0],
    [null, null],
    [
      [null, 0],
      [null, -1],
    ],
  ],
  ["a held slot stays where one goes", [null, null], [1], [null], [[null, 1]]],
  [
    "slots of the same name stay",
    ["a", "b", "c"],
    [1],
    ["c", "b"],
    [
      ["c", 2],
      ["b", 1],
    ],
  ],
  ["a held slot is given another name", ["a"], [0], ["b"], [["b", 0]]],
  [
    "a free slot is given another name",
    ["a", "b"],
    [0],
    ["a", "c"],
    [
      ["a", 0],
      ["c", 1],
    ],
  ],
  [
    "slots change places",
    ["a", "b"],
    [0, 1],
    ["b", "a"],
    [
      ["b", 1],
      ["a", 0],
    ],
  ],
])("%s", ([_, names, held, wanted, expected]) => {
  const { reslot, places } = slotted(names, held);
  expect(reslot(wanted).outcome).toBe("accepted");
  expect(places()).toEqual(expected);
});

test.for<[string, Names, readonly number[], Names]>([
  ["fewer slots than people", [null, null], [0, 1], [null]],
  ["a held slot left out in favour of a free one", ["a", "b"], [0], ["b"]],
])("%s are refused", ([_, names, held, wanted]) => {
  const { reslot } = slotted(names, held);
  expect(reslot(wanted)).toMatchObject({
    refusal: { code: "slots-below-claims", params: { live: held.length } },
  });
});

test("another slot on a finished task opens it again, and one less on an open one finishes it", () => {
  const world = new World();
  const taskId = newTask(world);
  finishWork(world, taskId, ana);
  world.must(docsLead, { type: "edit", taskId, fields: { slots: [null, null] } });
  expect(stageOfTask(world.task(taskId))).toBe("open");
  world.must(docsLead, { type: "edit", taskId, fields: { slots: [null] } });
  expect(stageOfTask(world.task(taskId))).toBe("done");
});

test("dropping tells whoever is on it why, and leaves accepted work accepted", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null, null] });
  finishWork(world, taskId, packagingLead);
  handIn(world, taskId, ana);
  take(world, taskId, ben);
  expect(world.refused(docsLead, { type: "drop", taskId, reason: "" })).toBe("reason-missing");
  const { outbox } = world.must(docsLead, { type: "drop", taskId, reason: "The release is off." });
  expect(outbox).toMatchObject([
    { code: "closed", recipient: ana.id },
    { code: "closed", recipient: ben.id },
  ]);
  const task = world.task(taskId);
  expect(task.claims.map(({ state }) => state)).toEqual(["accepted", "closed", "closed"]);
  expect(task).toMatchObject({ set: "dropped", setReason: { text: "The release is off." } });
  expect(world.refused(ana, { type: "claim", taskId })).toBe("wrong-stage");
});

test("a dropped task comes back into triage, and from there into the open", () => {
  const world = new World();
  const taskId = newTask(world);
  world.must(docsLead, { type: "drop", taskId, reason: "Not now." });
  world.must(docsLead, { type: "restore", taskId });
  expect(world.task(taskId)).toMatchObject({ set: "triage", setReason: null });
  world.must(docsLead, { type: "open", taskId });
  take(world, taskId, ana);
});
