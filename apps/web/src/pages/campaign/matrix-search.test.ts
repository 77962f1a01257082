import { expect, test } from "vitest";
import { aCard, aClaim, aPerson, aSlot } from "../../data/sample.ts";
import { type MatrixSearch, matchesMatrix } from "./matrix-search.ts";

const me = aPerson(1);
const cards = [
  aCard(1, { title: "Audit Bäsh", slots: [aSlot(10, null, "x86_64"), aSlot(11, null, "aarch64")] }),
  aCard(2, {
    stage: "active",
    slots: [aSlot(20, aClaim(1, me, "working"), "x86_64"), aSlot(21, null, "aarch64")],
  }),
  aCard(3, {
    stage: "done",
    slots: [aSlot(30, { ...aClaim(2, aPerson(2), "accepted"), outcome: "fail" }, "x86_64")],
  }),
  aCard(4, { stage: "review", slots: [aSlot(40, aClaim(3, me, "submitted"), null)] }),
];

test.each([
  ["nothing", {}, [1, 2, 3, 4]],
  ["a part", { part: "aarch64" }, [1, 2]],
  ["a state", { state: "free" }, [1, 2]],
  ["a part in a state", { part: "x86_64", state: "free" }, [1]],
  ["an outcome", { state: "outcome:fail" }, [3]],
  ["what is handed in", { state: "review" }, [4]],
  ["mine", { mine: "1" as const }, [2, 4]],
  ["words without accents", { q: "bash audit" }, [1]],
  ["a state that there is none of", { state: "nonsense" }, [1, 2, 3, 4]],
])("filters by %s", (_what, wanted: MatrixSearch, numbers) => {
  expect(cards.filter((card) => matchesMatrix(card, wanted, me.id)).map(({ number }) => number)).toEqual(
    numbers,
  );
});
