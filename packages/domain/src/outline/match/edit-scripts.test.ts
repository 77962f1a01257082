// Random edits of random outlines: what is never wrong, and how often the rest is. docs/outline-matching.md has the table.
import fc from "fast-check";
import { expect, test } from "vitest";
import { edits, quietEdits } from "./testing/edit-script.ts";
import { noTallies, runScript, type Script, tableOf } from "./testing/measure.ts";

const scriptOf = (kinds: readonly (typeof edits)[number][]): fc.Arbitrary<Script> =>
  fc.record({
    seed: fc.integer(),
    size: fc.integer({ min: 5, max: 70 }),
    saves: fc.array(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    }),
  });

test.each([
  ["nothing else", []],
  ["adding", ["add"]],
  ["removing", ["remove"]],
] as const)(
  "re-ordering, moving under another heading, ticking and striking are never wrong, with %s",
  (_what, more) => {
    fc.assert(
      fc.property(scriptOf([...quietEdits, ...more]), (script) => {
        const tallies = noTallies();
        runScript(script, tallies);
        for (const tally of Object.values(tallies))
          expect(tally).toMatchObject({ right: tally.items, asked: 0 });
      }),
      { numRuns: 500 },
    );
  },
);

test("ten thousand edit scripts: an item whose words stand is always found, and the others nearly always", () => {
  const tallies = noTallies();
  fc.assert(
    fc.property(scriptOf(edits), (script) => {
      runScript(script, tallies);
      for (const { items, right } of [tallies.unchanged, tallies.moved]) expect(right).toBe(items);
    }),
    { numRuns: 10_000 },
  );
  console.log(tableOf(tallies));
  const rate = (of: "right" | "asked" | "wrong", ...fates: (keyof typeof tallies)[]) => {
    const sum = (what: "items" | typeof of) => fates.reduce((total, fate) => total + tallies[fate][what], 0);
    return sum(of) / sum("items");
  };
  expect(rate("right", "light", "light, moved", "typo", "typo, moved")).toBeGreaterThan(0.995);
  expect(rate("wrong", "light", "light, moved", "typo", "typo, moved")).toBeLessThan(0.001);
  expect(rate("right", "heavy", "heavy, moved")).toBeGreaterThan(0.89);
  expect(rate("wrong", "heavy", "heavy, moved")).toBeLessThan(0.005);
  expect(rate("wrong", "added")).toBeLessThan(0.008);
  expect(rate("wrong", "replaced")).toBeLessThan(0.06);
}, 180_000);
