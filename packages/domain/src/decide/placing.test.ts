// A card stands where it was put, whatever happened in that column before.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import type { ColumnId, TaskId } from "../ids.ts";
import { Rank } from "../task/rank.ts";
import { RANK_LIMIT } from "../task/ranking.ts";
import { admin, ana, docsLead } from "../testing/people.ts";
import { claimOf, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";

/** Puts the card at an index of the column, as a person does who sees all of it. */
function putAt(world: World, taskId: TaskId, columnId: ColumnId, index: number) {
  const cards = world.inColumn(columnId).filter(({ id }) => id !== taskId);
  const beforeId = cards[index - 1]?.id ?? null;
  const afterId = cards[index]?.id ?? null;
  return world.give(admin, { type: "move", taskId, columnId, beforeId, afterId });
}

const idsIn = (world: World, columnId: ColumnId) => world.inColumn(columnId).map(({ id }) => id);

function begin(count: number) {
  const world = new World();
  const ids = Array.from({ length: count }, () => newTask(world));
  const [left, right] = world.columnsOf("open");
  return { world, ids, left: must(left, "a column").id, right: must(right, "a column").id };
}

test("any moves between two columns leave both in exactly the order asked for", () => {
  const step = fc.record({ card: fc.nat(7), toRight: fc.boolean(), index: fc.nat(8) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
      const { world, ids, left, right } = begin(8);
      const model = new Map<ColumnId, TaskId[]>([
        [left, [...ids]],
        [right, []],
      ]);
      for (const { card, toRight, index } of steps) {
        const id = must(ids[card], "a card");
        for (const column of model.values()) if (column.includes(id)) column.splice(column.indexOf(id), 1);
        const target = toRight ? right : left;
        const order = must(model.get(target), "a column");
        const place = Math.min(index, order.length);
        order.splice(place, 0, id);
        putAt(world, id, target, place);
        for (const [columnId, expected] of model) expect(idsIn(world, columnId)).toEqual(expected);
      }
    }),
    { numRuns: 100 },
  );
});

test("cards dropped a thousand times into the same gap keep their order and short ranks", () => {
  const { world, ids, left } = begin(3);
  const [first, second, third] = ids;
  let renumbered = 0;
  for (let i = 0; i < 1000; i++) {
    const mover = i % 2 === 0 ? third : second;
    const decision = putAt(world, must(mover, "a card"), left, 1);
    if (decision.outcome === "accepted" && decision.ranks.length > 0) renumbered += 1;
    expect(idsIn(world, left)).toEqual(i % 2 === 0 ? [first, third, second] : [first, second, third]);
    for (const { rank } of world.inColumn(left)) expect(rank.length).toBeLessThanOrEqual(RANK_LIMIT);
  }
  expect(renumbered).toBeGreaterThan(1);
});

test("a card finds its place between two that share a rank", () => {
  const { world, ids, left } = begin(4);
  const shared = Rank.parse("a5");
  for (const id of ids.slice(0, 3)) world.tasks.set(id, { ...world.task(id), rank: shared });
  const [top, middle, bottom] = ids.slice(0, 3).toSorted();
  const mover = must(ids[3], "a card");
  putAt(world, mover, left, 1);
  expect(idsIn(world, left)).toEqual([top, mover, middle, bottom]);
});

test("a renumbering is no change of the other cards", () => {
  const { world, ids, left } = begin(3);
  const [, second, mover] = ids;
  for (const id of ids.slice(0, 2)) world.tasks.set(id, { ...world.task(id), rank: Rank.parse("a5") });
  const before = world.task(must(second, "a card"));
  const decision = putAt(world, must(mover, "a card"), left, 1);
  expect(decision.outcome === "accepted" && decision.tasks.map(({ id }) => id)).toEqual([mover]);
  expect(world.task(before.id).version).toBe(before.version);
});

test("a card put where it stands already does not change", () => {
  const { world, ids, left } = begin(3);
  for (const [index, id] of ids.entries()) expect(putAt(world, id, left, index).outcome).toBe("unchanged");
});

test("a drop beside a card that has left goes to the other neighbour, or to the top", () => {
  const { world, ids, left, right } = begin(4);
  const [a, b, c, mover] = ids;
  const taskId = must(mover, "a card");
  putAt(world, must(b, "a card"), right, 0);
  const command = { type: "move", taskId, columnId: left } as const;
  world.must(admin, { ...command, beforeId: must(b, "a card"), afterId: must(c, "a card") });
  expect(idsIn(world, left)).toEqual([a, mover, c]);
  world.must(admin, { ...command, beforeId: must(b, "a card"), afterId: null });
  expect(idsIn(world, left)).toEqual([mover, a, c]);
});

test("a drop that names no neighbour goes to the end", () => {
  const { world, ids, left } = begin(3);
  const taskId = must(ids[0], "a card");
  world.must(admin, { type: "move", taskId, columnId: left, beforeId: null, afterId: null });
  expect(idsIn(world, left)).toEqual([ids[1], ids[2], ids[0]]);
});

test("a card does not move into a column of another stage, nor into one that is gone", () => {
  const { world, ids, left } = begin(1);
  const taskId = must(ids[0], "a card");
  const place = { beforeId: null, afterId: null };
  const columnId = must(world.columnsOf("done")[0], "a column").id;
  expect(world.refused(admin, { type: "move", taskId, columnId, ...place })).toBe("column-of-other-stage");
  world.columns = world.columns.filter(({ id }) => id !== left);
  expect(world.refused(admin, { type: "move", taskId, columnId: left, ...place })).toBe("unknown-column");
});

test("a change of stage puts the card on top of the new stage's first column", () => {
  const { world, ids } = begin(3);
  const [first, second] = ids;
  take(world, must(first, "a card"), ana);
  take(world, must(second, "a card"), docsLead);
  const [active] = world.columnsOf("active");
  expect(idsIn(world, must(active, "a column").id)).toEqual([second, first]);
});

test("the holder's own move renews the lease, a lead's does not", () => {
  const { world, ids } = begin(1);
  const taskId = must(ids[0], "a card");
  take(world, taskId, ana);
  const [, second] = world.columnsOf("active");
  const [first] = world.columnsOf("active");
  const renewedAt = () =>
    world.task(taskId).claims.find(({ id }) => id === claimOf(world, taskId, ana))?.renewedAt;
  const place = { type: "move", taskId, beforeId: null, afterId: null } as const;
  const claimedAt = world.now;
  world.pass(DAY);
  world.must(admin, { ...place, columnId: must(second, "a column").id });
  expect(renewedAt()).toBe(claimedAt);
  world.must(ana, { ...place, columnId: must(first, "a column").id });
  expect(renewedAt()).toBe(world.now);
});
