// What only looks the same is asked of a lead, and decided by nobody else.
import { expect, test } from "vitest";
import { ana, docsLead } from "../testing/people.ts";
import { importThread, newTask } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";

function twoAlike() {
  const world = new World();
  const other = newTask(world);
  const taskId = importThread(world);
  world.must("automaton", { type: "note-likeness", taskId, aboutIds: [other] });
  return { world, taskId, other };
}

test("a likeness is asked once, and nothing is merged by it", () => {
  const { world, taskId, other } = twoAlike();
  expect(world.task(taskId).asks).toEqual([{ code: "looks-like", at: world.now, about: other }]);
  const again = world.give("automaton", { type: "note-likeness", taskId, aboutIds: [other, taskId] });
  expect(again.outcome).toBe("unchanged");
  expect(world.task(taskId).mergedInto).toBeNull();
  expect(world.refused(ana, { type: "note-likeness", taskId, aboutIds: [other] })).toBe("only-automaton");
});

test("a lead who keeps both is not asked any more", () => {
  const { world, taskId, other } = twoAlike();
  world.must(docsLead, { type: "keep-as-is", taskId, code: "looks-like", about: other });
  expect(world.task(taskId).asks).toEqual([]);
});

test.each(["into the other", "into this one"])("merging the two answers it: %s", (way) => {
  const { world, taskId, other } = twoAlike();
  const [from, intoId] = way === "into the other" ? [taskId, other] : [other, taskId];
  world.must(docsLead, { type: "merge", taskId: from, intoId });
  expect(world.task(taskId).asks).toEqual([]);
  expect(world.task(other).asks).toEqual([]);
});
