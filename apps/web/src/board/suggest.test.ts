import { expect, test } from "vitest";
import { actorOf, kindsOf } from "../data/actor.ts";
import { aBoard, aCard, aClaim, aPerson, aSlot } from "../data/sample.ts";
import { type Liking, suggest } from "./suggest.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const { settings } = aBoard([]);
const rules = { policy: settings, kinds: kindsOf(settings) };
const anything: Liking = { kinds: [], minutes: null };

const cards = [
  aCard(1, { difficulty: "hard", effort: 600 }),
  aCard(2, { difficulty: "easy", effort: 30, kind: "writing" }),
  aCard(3, { difficulty: "easy", effort: 120, mentor: "mo" }),
  aCard(4, { slots: [aSlot(40, aClaim(1, aPerson(1), "working"))], stage: "active" }),
  aCard(5, { notBefore: "2026-02-01T00:00:00.000Z" }),
  aCard(6, { stage: "done" }),
];
const found = (liking: Liking) =>
  suggest(cards, liking, actorOf(undefined), rules, NOW).map(({ number }) => number);

test("only tasks that can be taken now are suggested, those with somebody to ask first and hard ones last", () => {
  expect(found(anything)).toEqual([3, 2, 1]);
});

test("who likes a kind is shown that kind", () => {
  expect(found({ ...anything, kinds: ["writing"] })).toEqual([2]);
});

test("who has an hour is shown what fits into one", () => {
  expect(found({ ...anything, minutes: 60 })).toEqual([2]);
});
