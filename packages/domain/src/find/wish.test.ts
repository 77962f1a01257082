// Addresses that people write into welcome messages, and the one spelling that we give back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { blankWish, readWish, readWishText, says, type Wish, wishToSearch, without } from "./wish.ts";

test.for<[string, Partial<Wish>]>([
  ["", {}],
  ["?kind=testing&arch=aarch64", { kind: ["testing"], arch: ["aarch64"] }],
  ["kind=testing,Documentation, testing", { kind: ["documentation", "testing"] }],
  ["kind=testing&kind=docs", { kind: ["docs", "testing"] }],
  ["time=evening", { time: 240 }],
  ["time=90", { time: 90 }],
  ["time=2h", { time: 120 }],
  ["time=1.5h", { time: 90 }],
  ["time=45 min", { time: 45 }],
  ["mentor=1&language=de", { mentor: true, language: ["de"] }],
  ["skill=first%20task&team=docs", { skill: ["first task"], team: ["docs"] }],
  // Whatever is not understood counts as not said.
  ["time=soon&mentor=perhaps&colour=red&kind=", {}],
  ["time=-5", {}],
  ["time=0", {}],
])("%j is read", ([text, wish]) => {
  expect(readWishText(text)).toEqual({ ...blankWish, ...wish });
});

test("anything at all can stand in an address", () => {
  expect(readWish({ kind: 5, time: ["a"], mentor: null, arch: {} })).toEqual(blankWish);
  fc.assert(fc.property(fc.string(), (text) => void readWishText(text)));
});

test("a wish has one spelling, which says the same", () => {
  const name = fc
    .stringMatching(/^[a-z0-9 &=_+%ü-]{1,20}$/)
    .filter((text) => text.trim() === text && text !== "");
  const names = fc.uniqueArray(name, { maxLength: 4 }).map((list) => list.sort());
  const wishes = fc.record({
    kind: names,
    skill: names,
    arch: names,
    time: fc.option(fc.integer({ min: 1, max: 100_000 })),
    language: names,
    mentor: fc.boolean(),
    team: names,
  });
  fc.assert(
    fc.property(wishes, (wish) => {
      expect(readWishText(wishToSearch(wish))).toEqual(wish);
    }),
  );
  expect(wishToSearch(readWishText("team=web&arch=b,a&time=hour&kind=x"))).toBe(
    "kind=x&arch=a,b&time=60&team=web",
  );
});

test("without a condition, the others stay", () => {
  const wish = readWishText("kind=testing&time=hour");
  expect(wishToSearch(without(wish, "time"))).toBe("kind=testing");
  expect([says(wish, "time"), says(wish, "mentor")]).toEqual([true, false]);
});
