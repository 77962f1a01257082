// What a task waits for: said by leads, kept through merges, and never in a circle.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { standIn } from "../task/waiting.ts";
import { admin, ana, docsLead, packagingLead } from "../testing/people.ts";
import { importThread, newTask } from "../testing/scenes.ts";
import { World, waitsOf } from "../testing/world.ts";

function three() {
  const world = new World();
  const [first, second, third] = [newTask(world), newTask(world), newTask(world)];
  return { world, first, second, third };
}
const types = (world: World) => world.events.map(({ happening }) => happening.type);

test("a lead says what a task waits for, says it once, and takes it back", () => {
  const { world, first, second } = three();
  world.must(docsLead, { type: "block", taskId: first, byId: second });
  expect(world.task(first).blockedBy).toEqual([second]);
  expect(world.give(docsLead, { type: "block", taskId: first, byId: second }).outcome).toBe("unchanged");
  world.must(docsLead, { type: "unblock", taskId: first, byId: second });
  expect(world.task(first).blockedBy).toEqual([]);
  expect(types(world).slice(-2)).toEqual(["blocked", "unblocked"]);
  expect(world.give(docsLead, { type: "unblock", taskId: first, byId: second }).outcome).toBe("unchanged");
});

test("who does not lead the task may not say what it waits for", () => {
  const { world, first, second } = three();
  expect(world.refused(ana, { type: "block", taskId: first, byId: second })).toBe("only-leads");
  expect(world.refused(packagingLead, { type: "block", taskId: first, byId: second })).toBe("only-leads");
});

test("what the lead may not see cannot be named, and is not told apart from what is not there", () => {
  const { world, first } = three();
  const hidden = importThread(world, { audience: { kind: "groups", groups: ["staff"] } });
  world.must(admin, { type: "edit", taskId: first, fields: { team: null } });
  expect(world.refused(packagingLead, { type: "block", taskId: first, byId: hidden })).toBe("not-found");
  expect(world.refused(docsLead, { type: "block", taskId: first, byId: hidden })).toBe("blocker-hidden");
});

test("a claim is taken as before", () => {
  const { world, first, second } = three();
  world.must(docsLead, { type: "block", taskId: first, byId: second });
  expect(world.give(ana, { type: "claim", taskId: first }).outcome).toBe("accepted");
});

test("whoever waited for a merged task waits for the one that stays, and no circle comes of it", () => {
  const { world, first, second, third } = three();
  world.must(docsLead, { type: "block", taskId: first, byId: second });
  world.must(docsLead, { type: "block", taskId: third, byId: first });
  world.must(docsLead, { type: "block", taskId: second, byId: newTask(world) });
  const [other] = world.task(second).blockedBy;
  world.must(docsLead, { type: "merge", taskId: second, intoId: third });
  expect(world.task(second).blockedBy).toEqual([]);
  // The third waited for the first, which waits for it now.
  expect(world.task(third).blockedBy).toEqual([must(other, "what the second waited for")]);
  const { mergedInto } = waitsOf([...world.tasks.values()]);
  expect(world.task(first).blockedBy.map((id) => standIn(id, mergedInto))).toEqual([third]);
});

test("an undo that would close a circle comes too late", () => {
  const { world, first, second } = three();
  world.must(docsLead, { type: "block", taskId: first, byId: second });
  world.must(docsLead, { type: "unblock", taskId: first, byId: second });
  const { version } = world.task(first);
  world.must(docsLead, { type: "block", taskId: second, byId: first });
  expect(world.refused(docsLead, { type: "undo", taskId: first, version })).toBe("undo-too-late");
});

test("the parts of a task wait for what the whole waits for", () => {
  const { world, first, second } = three();
  world.must(docsLead, { type: "block", taskId: first, byId: second });
  const split = world.must(docsLead, { type: "split", taskId: first, titles: ["A half", "Another half"] });
  expect(split.tasks.slice(1).map(({ blockedBy }) => blockedBy)).toEqual([[second], [second]]);
});
