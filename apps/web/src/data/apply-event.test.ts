import type { Card } from "@threadboard/domain";
import { expect, test } from "vitest";
import { applyEvent } from "./apply-event.ts";
import { aBoard, aCard, columns } from "./sample.ts";

const titles = (cards: readonly Card[]) => cards.map(({ title }) => title).sort();

test("a card that comes down the stream takes the place of its older self", () => {
  const board = aBoard([aCard(1), aCard(2)]);
  const after = applyEvent(board, { name: "card", data: { card: aCard(1, { version: 2, title: "New" }) } });
  expect(titles(after.cards)).toEqual(["New", "Task 2"]);
});

test("a card that was not there yet comes to hang", () => {
  const after = applyEvent(aBoard([aCard(1)]), { name: "card", data: { card: aCard(2) } });
  expect(titles(after.cards)).toEqual(["Task 1", "Task 2"]);
});

test("the stream cannot take back what the answer to a command has already shown", () => {
  const board = aBoard([aCard(1, { version: 5, title: "Fifth" })]);
  const after = applyEvent(board, { name: "card", data: { card: aCard(1, { version: 4 }) } });
  expect(titles(after.cards)).toEqual(["Fifth"]);
});

test("a rank given for room arrives without a new version", () => {
  const board = aBoard([aCard(1)]);
  const after = applyEvent(board, { name: "card", data: { card: aCard(1, { rank: "z9" }) } });
  expect(after.cards[0]?.rank).toBe("z9");
});

test.each(["triage", "dropped"])("a card that went into %s leaves the board", (stage) => {
  const card = { ...aCard(1, { version: 2 }), stage: stage === "triage" ? "triage" : "dropped" } as const;
  expect(applyEvent(aBoard([aCard(1)]), { name: "card", data: { card } }).cards).toEqual([]);
});

test("a task that is gone leaves nothing behind", () => {
  const board = aBoard([aCard(1), aCard(2)]);
  const after = applyEvent(board, { name: "gone", data: { id: aCard(1).id } });
  expect(titles(after.cards)).toEqual(["Task 2"]);
});

test("new columns replace the old ones and leave the cards", () => {
  const board = aBoard([aCard(1)]);
  const after = applyEvent(board, { name: "columns", data: { columns: columns.slice(0, 2) } });
  expect([after.columns.length, after.cards.length]).toEqual([2, 1]);
});

test.each(["mine", "reload"] as const)("%s says nothing of the board's content", (name) => {
  const board = aBoard([aCard(1)]);
  expect(applyEvent(board, { name, data: {} })).toBe(board);
});
