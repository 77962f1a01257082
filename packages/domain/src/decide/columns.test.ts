// The wall is arranged by administrators, and never so that a stage has no place.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { ColumnId } from "../ids.ts";
import { admin, ana, docsLead } from "../testing/people.ts";
import { newTask } from "../testing/scenes.ts";
import { uuidOf } from "../testing/uuids.ts";
import { World } from "../testing/world.ts";

const names = (world: World) => world.columns.map(({ name }) => name);
const idOf = (world: World, name: string) =>
  must(
    world.columns.find((column) => column.name === name),
    name,
  ).id;

test.for([
  { who: ana, called: "a member", code: "only-admins" },
  { who: docsLead, called: "a lead", code: "only-admins" },
  { who: "anonymous", called: "a visitor", code: "sign-in-first" },
] as const)("$called does not arrange columns", ({ who, code }) => {
  const world = new World();
  const [column] = world.columns;
  const columnId = must(column, "a column").id;
  expect(world.refused(who, { type: "add-column", name: "New", stage: "open", limit: null })).toBe(code);
  expect(world.refused(who, { type: "change-column", columnId, name: "New" })).toBe(code);
  expect(world.refused(who, { type: "remove-column", columnId })).toBe(code);
});

test("a new column stands right of the last one of its stage", () => {
  const world = new World();
  world.must(admin, { type: "add-column", name: "Soon", stage: "open", limit: 5 });
  expect(names(world)).toEqual([
    "triage 0",
    "open 1",
    "open 2",
    "Soon",
    "active 3",
    "active 4",
    "review 5",
    "done 6",
    "dropped 7",
  ]);
  expect(world.columns.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test.for([
  [0, ["active 3", "triage 0", "open 1"]],
  [1, ["triage 0", "active 3", "open 1"]],
  [1000, ["triage 0", "open 1", "open 2"]],
] as const)("a column goes to place %i, or as far as there are places", ([position, first]) => {
  const world = new World();
  world.must(admin, { type: "change-column", columnId: idOf(world, "active 3"), position });
  expect(names(world).slice(0, 3)).toEqual(first);
  expect(names(world)).toHaveLength(8);
});

test("name and limit change on their own, and a limit is taken away", () => {
  const world = new World();
  const columnId = idOf(world, "open 1");
  world.must(admin, { type: "change-column", columnId, limit: 3 });
  world.must(admin, { type: "change-column", columnId, name: "Help wanted" });
  expect(world.columns.find(({ id }) => id === columnId)).toMatchObject({
    name: "Help wanted",
    limit: 3,
    position: 1,
  });
  world.must(admin, { type: "change-column", columnId, limit: null });
  expect(world.columns.find(({ id }) => id === columnId)?.limit).toBeNull();
});

test("the last column of a stage stays, and so does one in use", () => {
  const world = new World();
  const columnId = idOf(world, "open 1");
  expect(world.give(admin, { type: "remove-column", columnId: idOf(world, "done 6") })).toMatchObject({
    refusal: { code: "last-column", params: { stage: "done" } },
  });
  newTask(world);
  expect(world.give(admin, { type: "remove-column", columnId })).toMatchObject({
    refusal: { code: "column-in-use", params: { count: 1 } },
  });
  world.must(admin, { type: "remove-column", columnId: idOf(world, "open 2") });
  expect(world.columnsOf("open").map(({ id }) => id)).toEqual([columnId]);
});

test("a column that is gone is unknown", () => {
  const world = new World();
  const columnId = ColumnId.parse(uuidOf(0xffff));
  expect(world.refused(admin, { type: "change-column", columnId, name: "New" })).toBe("unknown-column");
  expect(world.refused(admin, { type: "remove-column", columnId })).toBe("unknown-column");
});
