// What those hear who wait for a task.
import { expect, test } from "vitest";
import type { Task } from "../task/task.ts";
import { admin, ana, ben } from "../testing/people.ts";
import { claimOf, finishWork, handIn, newProposal, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";
import { type News, newsOf } from "./news.ts";

test.for<[string, (world: World) => { id: Task["id"]; change: () => void }, News | null]>([
  [
    "taking the last place",
    (world) => {
      const id = newTask(world);
      return { id, change: () => take(world, id, ana) };
    },
    null,
  ],
  [
    "handing it back",
    (world) => {
      const id = newTask(world);
      const claimId = take(world, id, ana);
      return { id, change: () => world.must(ana, { type: "hand-back", taskId: id, claimId }) };
    },
    "free",
  ],
  [
    "handing one of two places back",
    (world) => {
      const id = newTask(world, { slots: [null, null] });
      const claimId = take(world, id, ana);
      return { id, change: () => world.must(ana, { type: "hand-back", taskId: id, claimId }) };
    },
    null,
  ],
  [
    "opening a proposal",
    (world) => {
      const id = newProposal(world, ben);
      return { id, change: () => world.must(admin, { type: "open", taskId: id }) };
    },
    "free",
  ],
  [
    "letting it begin at once",
    (world) => {
      const id = newTask(world, { notBefore: world.now + DAY });
      return {
        id,
        change: () => world.must(admin, { type: "edit", taskId: id, fields: { notBefore: null } }),
      };
    },
    "free",
  ],
  [
    "handing in",
    (world) => {
      const id = newTask(world);
      return { id, change: () => handIn(world, id, ana) };
    },
    null,
  ],
  [
    "accepting the work",
    (world) => {
      const id = newTask(world);
      handIn(world, id, ana);
      return {
        id,
        change: () => world.must(admin, { type: "accept", taskId: id, claimId: claimOf(world, id, ana) }),
      };
    },
    "finished",
  ],
  [
    "asking for somebody once more",
    (world) => {
      const id = newTask(world);
      finishWork(world, id, ana);
      return { id, change: () => world.must(admin, { type: "reopen", taskId: id, slots: 1 }) };
    },
    "back",
  ],
  [
    "dropping it",
    (world) => {
      const id = newTask(world);
      return { id, change: () => world.must(admin, { type: "drop", taskId: id, reason: "Not now." }) };
    },
    null,
  ],
])("%s", ([_, prepare, news]) => {
  const world = new World();
  const { id, change } = prepare(world);
  const before = world.task(id);
  change();
  expect(newsOf(before, world.task(id), world.now)).toBe(news);
});

test("a new task that can be taken is news, one that is announced is none yet", () => {
  const world = new World();
  expect(newsOf(null, world.task(newTask(world)), world.now)).toBe("free");
  expect(newsOf(null, world.task(newTask(world, { notBefore: world.now + DAY })), world.now)).toBeNull();
});
