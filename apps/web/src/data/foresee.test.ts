import { byRank, type Card, type PersonCommand } from "@threadboard/domain";
import { expect, test } from "vitest";
import { foresee } from "./foresee.ts";
import { aBoard, aCard, aClaim, aPerson, aSlot, columns } from "./sample.ts";

const me = aPerson(1);
const other = aPerson(2);
const NOW = Date.parse("2026-01-02T00:00:00Z");

const working = aCard(1, { stage: "active", slots: [aSlot(10, aClaim(1, me, "working"))] });
const submitted = aCard(1, { stage: "review", slots: [aSlot(10, aClaim(1, other, "submitted"))] });
const claimId = (card: Card) => {
  const found = card.slots[0]?.claim;
  if (found == null) throw new Error("This card has no claim");
  return found.id;
};

function after(card: Card, command: PersonCommand): Card | undefined {
  return foresee(aBoard([card]), command, me, NOW).cards.find(({ id }) => id === card.id);
}

test("taking a task puts the reader on its first free part and the card among those being worked on", () => {
  const card = aCard(1);
  const taken = after(card, { type: "claim", taskId: card.id });
  expect(taken).toMatchObject({ stage: "active", columnId: columns[1]?.id });
  expect(taken?.slots[0]?.claim).toMatchObject({ person: me, state: "working" });
});

test("taking a part by name leaves the other parts free", () => {
  const card = aCard(1, { slots: [aSlot(10, null, "x86_64"), aSlot(11, null, "aarch64")] });
  const wanted = card.slots[1]?.id;
  const taken = after(card, { type: "claim", taskId: card.id, ...(wanted && { slotId: wanted }) });
  expect(taken?.slots.map(({ claim }) => claim !== null)).toEqual([false, true]);
});

test("a lead who puts somebody else down waits for the answer", () => {
  const card = aCard(1);
  expect(after(card, { type: "claim", taskId: card.id, personId: other.id })).toEqual(card);
});

test("handing back the only part makes the task free again", () => {
  const free = after(working, { type: "hand-back", taskId: working.id, claimId: claimId(working) });
  expect([free?.stage, free?.slots[0]?.claim]).toEqual(["open", null]);
});

test.each([
  ["submit", working, "review", "submitted"],
  ["accept", submitted, "done", "accepted"],
] as const)("%s moves the card on", (type, card, stage, state) => {
  const moved = after(card, { type, taskId: card.id, claimId: claimId(card) });
  expect([moved?.stage, moved?.slots[0]?.claim?.state]).toEqual([stage, state]);
});

test("sending work back puts its holder on it again", () => {
  const back = after(submitted, {
    type: "return",
    taskId: submitted.id,
    claimId: claimId(submitted),
    comment: "x",
  });
  expect([back?.stage, back?.slots[0]?.claim?.state]).toEqual(["active", "returned"]);
});

test("freeing everybody keeps the parts that were accepted", () => {
  const card = aCard(1, {
    stage: "active",
    slots: [aSlot(10, aClaim(1, other, "accepted")), aSlot(11, aClaim(2, me, "working"))],
  });
  const freed = after(card, { type: "release", taskId: card.id, reason: "x" });
  expect(freed?.slots.map(({ claim }) => claim?.state)).toEqual(["accepted", undefined]);
});

test("a dropped task leaves the board", () => {
  const card = aCard(1);
  expect(after(card, { type: "drop", taskId: card.id, reason: "x" })).toBeUndefined();
});

test("a move hangs the card between its new neighbours", () => {
  const [a, b, c] = [aCard(1), aCard(2), aCard(3)] as const;
  const board = aBoard([a, b, c]);
  const move = { type: "move", taskId: c.id, columnId: c.columnId, beforeId: a.id, afterId: b.id } as const;
  const order = foresee(board, move, me, NOW)
    .cards.toSorted(byRank)
    .map(({ number }) => number);
  expect(order).toEqual([1, 3, 2]);
});

test("a move to nowhere in particular goes to the end, as the server has it", () => {
  const [a, b] = [aCard(1), aCard(2)] as const;
  const move = { type: "move", taskId: a.id, columnId: a.columnId, beforeId: null, afterId: null } as const;
  const order = foresee(aBoard([a, b]), move, me, NOW)
    .cards.toSorted(byRank)
    .map(({ number }) => number);
  expect(order).toEqual([2, 1]);
});

test("a command for a task that is not on the board changes nothing", () => {
  const board = aBoard([aCard(1)]);
  expect(foresee(board, { type: "open", taskId: aCard(9).id }, me, NOW)).toBe(board);
});
