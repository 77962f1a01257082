// A campaign cloned for the next release: the same keys, other words, and nothing of restricted tasks.
import { expect, test } from "vitest";
import { admin, ana } from "../testing/people.ts";
import { newCampaign, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { copiesOf, replaced } from "./clone.ts";

const everybody = { kind: "public" } as const;

test("copies say the new release, keep their keys and parts, and leave days behind", () => {
  const world = new World();
  const campaign = newCampaign(world);
  const due = { kind: "date", date: "2031-02-01" } as const;
  const fields = {
    title: "Audit bash for 8.4",
    kind: "writing",
    body: "8.4 ($&)",
    slots: ["x86_64", null],
    due,
    campaign,
  };
  world.must(admin, {
    type: "create",
    fields: { ...fields, kind: world.task(newTask(world)).kind },
    listKey: "bash",
  });
  take(world, newTask(world, { title: "By hand", campaign }), ana);
  newTask(world, { title: "By hand", campaign });
  const tasks = [...world.tasks.values()].filter((task) => task.campaign === campaign);
  const { copies, leftOut } = copiesOf(tasks, [{ from: "8.4", to: "8.5" }], everybody);
  expect(leftOut).toBe(0);
  expect(copies.map(({ listKey }) => listKey)).toEqual(["bash", "by-hand", "by-hand-4"]);
  expect(copies[0]).toMatchObject({
    was: "Audit bash for 8.4",
    fields: { title: "Audit bash for 8.5", body: "8.5 ($&)", slots: ["x86_64", null] },
  });
  expect(copies[0]?.fields).not.toHaveProperty("due");
  const next = newCampaign(world, { name: "8.5" });
  for (const copy of copies)
    world.must(admin, { type: "create", fields: { ...copy.fields, campaign: next }, listKey: copy.listKey });
});

test("tasks with other readers than a new one has, and dropped ones, are not copied", () => {
  const world = new World();
  const [hidden, dropped, plain] = [newTask(world), newTask(world), newTask(world)];
  world.tasks.set(hidden, { ...world.task(hidden), audience: { kind: "groups", groups: ["staff"] } });
  world.must(admin, { type: "drop", taskId: dropped, reason: "No." });
  const { copies, leftOut } = copiesOf(
    [hidden, dropped, plain].map((id) => world.task(id)),
    [],
    everybody,
  );
  expect(leftOut).toBe(1);
  expect(copies).toHaveLength(1);
});

test("replacements come one after the other, and stand for themselves", () => {
  expect(
    replaced("8.4 to 8.4", [
      { from: "8.4", to: "$1" },
      { from: "to", to: "or" },
    ]),
  ).toBe("$1 or $1");
});
