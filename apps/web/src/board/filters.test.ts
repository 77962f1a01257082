import { expect, test } from "vitest";
import { aBoard, aCard, aClaim, aPerson, aSlot, id } from "../data/sample.ts";
import { countFilters, filtersOf, matcher, readBoardSearch } from "./filters.ts";

const me = aPerson(1, "Zoë Ångström");
const cards = [
  aCard(1, { title: "Check the *Käfer* page", labels: ["aarch64"] }),
  aCard(2, {
    kind: "writing",
    difficulty: "easy",
    campaign: { id: id(800), name: "8.4", claimsLimit: null },
  }),
  aCard(3, { team: null, stage: "active", slots: [aSlot(30, aClaim(1, me, "working"), "x86_64")] }),
  aCard(4, { stage: "done", slots: [aSlot(40, aClaim(2, aPerson(2), "accepted")), aSlot(41, null)] }),
];
const { settings } = aBoard([]);

function found(search: Record<string, string>): number[] {
  const matches = matcher(filtersOf(readBoardSearch(search)), me.id, settings);
  return cards.filter(matches).map(({ number }) => number);
}

test.each([
  ["nothing", {}, [1, 2, 3, 4]],
  ["one team", { team: "docs" }, [1, 2, 4]],
  ["two kinds", { kind: "writing,testing" }, [1, 2, 3, 4]],
  ["a label", { label: "aarch64" }, [1]],
  ["a difficulty", { difficulty: "easy" }, [2]],
  ["mine", { mine: "1" }, [3]],
  ["free ones, where finished work has none", { free: "1" }, [1, 2]],
  ["a campaign", { campaign: id(800) }, [2]],
  ["words without accents or case", { q: "KAFER check" }, [1]],
  ["a number with its prefix", { q: "tb-2" }, [2]],
  ["who has it", { q: "zoe angstrom" }, [3]],
  ["the name of a part", { q: "x86" }, [3]],
  ["the name of a team", { q: "documentation" }, [1, 2, 4]],
  ["several filters, which must all agree", { team: "docs", kind: "testing", free: "1" }, [1]],
] as const)("filters by %s", (_what, search, numbers) => {
  expect(found(search)).toEqual(numbers);
});

test("what an address says that means nothing counts as not said", () => {
  const search = readBoardSearch({ difficulty: "impossible", mine: "yes", free: "0", unknown: "x" });
  expect(countFilters(filtersOf(search))).toBe(0);
});

test("nobody's own cards are none", () => {
  const matches = matcher(filtersOf(readBoardSearch({ mine: "1" })), null, settings);
  expect(cards.filter(matches)).toEqual([]);
});
