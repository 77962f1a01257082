// A task's list: who sets it, who ticks it, and what a tick says beside.
import { expect, test } from "vitest";
import { Configuration } from "../configuration/configuration.ts";
import { page, writing } from "../testing/community.ts";
import { ana, ben, chloe, docsLead } from "../testing/people.ts";
import { newProposal, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";

const checklist = ["Install it", "Take pictures"];
const done = (world: World, taskId: ReturnType<typeof newTask>) =>
  world
    .task(taskId)
    .checklist.filter((item) => item.done)
    .map(({ text }) => text);
const lastTypes = (world: World) => {
  const { commandId } = world.events.at(-1) ?? {};
  return world.events.filter((event) => event.commandId === commandId).map(({ happening }) => happening.type);
};

test("holders and leads tick, others do not, and a line that is gone is named", () => {
  const world = new World();
  const taskId = newTask(world, { checklist });
  take(world, taskId, ana);
  world.must(ana, { type: "tick", taskId, item: "Install it", done: true });
  world.must(docsLead, { type: "tick", taskId, item: "Take pictures", done: true });
  expect(done(world, taskId)).toEqual(checklist);
  expect(world.give(ana, { type: "tick", taskId, item: "Install it", done: true }).outcome).toBe("unchanged");
  expect(world.refused(chloe, { type: "tick", taskId, item: "Install it", done: false })).toBe("only-leads");
  expect(world.refused(ana, { type: "tick", taskId, item: "Fly", done: true })).toBe("unknown-item");
});

test("new lines keep the ticks of the old ones, and an undo brings all back", () => {
  const world = new World();
  const taskId = newTask(world, { checklist });
  world.must(docsLead, { type: "tick", taskId, item: "Install it", done: true });
  world.must(docsLead, {
    type: "edit",
    taskId,
    fields: { checklist: ["Take pictures", "Install it", "Write it up"] },
  });
  expect(done(world, taskId)).toEqual(["Install it"]);
  world.must(docsLead, { type: "edit", taskId, fields: { checklist: ["Write it up"] } });
  expect(done(world, taskId)).toEqual([]);
  world.must(docsLead, { type: "undo", taskId, version: world.task(taskId).version });
  expect(done(world, taskId)).toEqual(["Install it"]);
});

test("whoever proposed a task writes its list as long as nobody has looked", () => {
  const world = new World();
  const taskId = newProposal(world, ben);
  world.must(ben, { type: "edit", taskId, fields: { checklist } });
  expect(world.task(taskId).checklist).toHaveLength(2);
  world.must(docsLead, { type: "open", taskId });
  expect(world.refused(ben, { type: "edit", taskId, fields: { checklist: [] } })).toBe("wrong-stage");
});

test("a kind brings its list to tasks that are made by hand, unless they bring their own", () => {
  const kinds = { ...page.kinds, writing: { ...page.kinds.writing, checklist: ["Spell it right"] } };
  const world = new World(Configuration.parse({ ...page, kinds }));
  const lines = (taskId: ReturnType<typeof newTask>) => world.task(taskId).checklist.map(({ text }) => text);
  expect(lines(newTask(world, { kind: writing }))).toEqual(["Spell it right"]);
  expect(lines(newTask(world, { kind: writing, checklist: [] }))).toEqual([]);
  expect(lines(newProposal(world, ben))).toEqual(["Spell it right"]);
});

test("the holder's tick is a sign of life, told once a day", () => {
  const world = new World();
  const taskId = newTask(world, { checklist });
  take(world, taskId, ana);
  world.must(ana, { type: "tick", taskId, item: "Install it", done: true });
  expect(lastTypes(world)).toEqual(["ticked"]);
  world.pass(2 * DAY);
  world.must(docsLead, { type: "tick", taskId, item: "Install it", done: false });
  expect(lastTypes(world)).toEqual(["ticked"]);
  world.must(ana, { type: "tick", taskId, item: "Install it", done: true });
  expect(lastTypes(world)).toEqual(["ticked", "renewed"]);
  expect(world.task(taskId).claims[0]?.renewedAt).toBe(world.now);
});
