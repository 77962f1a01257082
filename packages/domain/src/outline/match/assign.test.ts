import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "./assign.ts";

type Table = readonly (readonly number[])[];

const gainOf = (table: Table, columns: readonly number[]) =>
  columns.reduce((sum, column, row) => sum + (column < 0 ? 0 : (table[row]?.[column] ?? 0)), 0);

/** Tries everything. */
function best(table: Table, row = 0, taken: ReadonlySet<number> = new Set()): number {
  const gains = table[row];
  if (gains === undefined) return 0;
  const choices = [...gains.entries()].filter(([column]) => !taken.has(column));
  return Math.max(
    best(table, row + 1, taken),
    ...choices.map(([column, gain]) => gain + best(table, row + 1, new Set([...taken, column]))),
  );
}

const table: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test("the assignment is as good as the best of all that there are", () => {
  fc.assert(
    fc.property(table, (gains) => {
      const columns = assign(gains.length, gains[0]?.length ?? 0, (row, column) => gains[row]?.[column] ?? 0);
      const given = columns.filter((column) => column >= 0);
      expect(new Set(given).size).toBe(given.length);
      expect(gainOf(gains, columns)).toBe(best(gains));
    }),
    { numRuns: 500 },
  );
});

test("a pair without a gain is not made", () => {
  expect(assign(2, 2, (row, column) => (row === 0 && column === 1 ? 1 : 0))).toEqual([1, -1]);
});
