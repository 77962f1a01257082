// The next parts for somebody: free ones, one a task, of the wanted name, in the order of the list.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { ana, ben } from "../testing/people.ts";
import { handIn, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";
import { nextParts } from "./next.ts";

test("taken, finished, announced and own tasks are passed over", () => {
  const world = new World();
  const slots = ["x86_64", "aarch64"];
  const [taken, own, later, half, free] = [
    newTask(world),
    newTask(world, { slots }),
    newTask(world, { notBefore: world.now + DAY }),
    newTask(world, { slots }),
    newTask(world, { slots }),
  ];
  take(world, taken, ben);
  handIn(world, own, ana);
  const [x86] = world.task(half).slots;
  world.must(ben, {
    type: "hand-back",
    taskId: taken,
    claimId: must(world.task(taken).claims[0], "a claim").id,
  });
  take(world, half, ben, must(x86, "a part").id);
  const tasks = [taken, own, later, half, free].map((id) => world.task(id));
  const found = (slot: string | null) =>
    nextParts(tasks, ana.id, { slot, now: world.now }).map(({ taskId, slotId }) => [
      tasks.findIndex(({ id }) => id === taskId),
      world.task(taskId).slots.find(({ id }) => id === slotId)?.name,
    ]);
  expect(found(null)).toEqual([
    [0, null],
    [3, "aarch64"],
    [4, "x86_64"],
  ]);
  expect(found("aarch64")).toEqual([
    [3, "aarch64"],
    [4, "aarch64"],
  ]);
  expect(found("s390x")).toEqual([]);
});
