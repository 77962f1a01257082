import { expect, test } from "vitest";
import { readOutline } from "./read-outline.ts";
import { evenTypography } from "./text-runs.ts";

const mentions: readonly (readonly [item: string, names: readonly string[]])[] = [
  ["ask @ada or (@Bob_2), @c.d-e.", ["ada", "Bob_2", "c.d-e"]],
  ["@ada and @ADA again", ["ada"]],
  ["@ünal and @李雷", ["ünal", "李雷"]],
  ["write to a@b.c", []],
  ["Name@9506e4283 broke it", []],
  ["on @ada@social.example.org", []],
  ["the key `@rpath` and ``@b``", []],
  ["[@ada](https://example.org/@bob) and https://example.org/@carol", []],
  ["@org/package and npm/@scope", []],
  ["**@ada** ~~@bob~~", ["ada", "bob"]],
];

test.each(mentions)("%j mentions %j", (item, names) => {
  const [task] = readOutline({ format: "markdown", text: `- [ ] task ${item}` }).items;
  expect(task?.mentions).toEqual(names);
});

const typography: readonly (readonly [raw: string, cooked: string])[] = [
  ["\"a\" and 'b'", "“a” and ‘b’"],
  ["it's", "it’s"],
  ["a -- b --- c", "a – b — c"],
  ["8--9", "8–9"],
  ["so--", "so–"],
  ["wait...", "wait…"],
  ["what?...", "what?.."],
  ["a -> b <- c --> d", "a → b ← c → d"],
];

test.each(typography)("%j in raw and %j in cooked become the same", (raw, cooked) => {
  expect(evenTypography(raw)).toBe(evenTypography(cooked));
});

test("an option of a command line stays as it is", () => {
  expect(evenTypography("rpm --force")).toBe("rpm --force");
});
