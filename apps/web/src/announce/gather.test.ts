import fc from "fast-check";
import { expect, test } from "vitest";
import { aCard, aClaim, aPerson, aSlot, columns } from "../data/sample.ts";
import { type Change, changeOf } from "./change.ts";
import { APART, dueAt, type Gathering, gather, nothingYet, OLD, tell, WAIT } from "./gather.ts";

const ana = aPerson(1, "Ana");
const ben = aPerson(2, "Ben");
const free = aCard(1);
const held = (person = ana, state: "working" | "submitted" | "returned" | "accepted" = "working") =>
  aCard(1, { stage: "active", slots: [aSlot(10, aClaim(1, person, state))] });

test.each([
  ["somebody takes it", free, held(), { what: "took", name: "Ana" }],
  ["somebody hands it in", held(), held(ana, "submitted"), { what: "submitted", name: "Ana" }],
  ["it goes back", held(ana, "submitted"), held(ana, "returned"), { what: "returned", name: "Ana" }],
  ["one part is accepted", held(ana, "submitted"), held(ana, "accepted"), { what: "accepted", name: "Ana" }],
  ["it is handed back", held(), free, { what: "freed" }],
  ["it is done", free, aCard(1, { stage: "done" }), { what: "done" }],
  ["it is new", null, free, { what: "came" }],
  ["it is gone", free, null, { what: "left" }],
  ["it has another column", free, aCard(1, { columnId: columns[1]?.id }), { what: "moved" }],
  ["it has another title", free, aCard(1, { title: "Renamed" }), { what: "changed", title: "Renamed" }],
])("%s", (_what, before, after, told) => {
  expect(changeOf(before, after, ben.id)).toMatchObject(told);
});

test.each([
  ["what the reader took", free, held(ben)],
  ["what the reader handed in", held(ben), held(ben, "submitted")],
  ["what the reader made", null, aCard(1, { createdBy: ben.id })],
  ["a place in the order", free, aCard(1, { rank: "zz", version: 2 })],
  ["nothing at all", null, null],
])("%s is not told", (_what, before, after) => {
  expect(changeOf(before, after, ben.id)).toBeNull();
});

test("the reader hears what a reviewer did with their work", () => {
  expect(changeOf(held(ben, "submitted"), held(ben, "returned"), ben.id)).toMatchObject({ what: "returned" });
});

const change = (number: number, more: Partial<Change> = {}) =>
  ({ cardId: aCard(number).id, title: `Task ${number}`, what: "changed", ...more }) as Change;
const took = (number: number) => change(number, { what: "took", name: "Ana" });
const calm = { writing: false, focused: null };

test("changes wait for more, and are told together", () => {
  let gathering = gather(nothingYet, change(1), 0);
  gathering = gather(gathering, took(2), 1000);
  gathering = gather(gathering, change(3), 2000);
  expect(tell(gathering, { ...calm, now: WAIT - 1 }).told).toBeNull();
  const { told, rest } = tell(gathering, { ...calm, now: WAIT });
  expect(told).toEqual({ first: took(2), others: 2 });
  expect(dueAt(rest)).toBeNull();
});

test("a card that changes twice counts once, by what happened last", () => {
  const gathering = gather(gather(nothingYet, change(1), 0), took(1), 10);
  expect(tell(gathering, { ...calm, now: WAIT }).told).toEqual({ first: took(1), others: 0 });
});

test("the card that the reader is on comes first", () => {
  const gathering = gather(gather(nothingYet, took(1), 0), change(2), 10);
  const { told } = tell(gathering, { now: WAIT, writing: false, focused: aCard(2).id });
  expect(told?.first).toEqual(change(2));
});

test("nothing is said while the reader writes, and it is said afterwards", () => {
  const gathering = gather(nothingYet, took(1), 0);
  const { told, rest } = tell(gathering, { now: WAIT, writing: true, focused: null });
  expect(told).toBeNull();
  expect(tell(rest, { ...calm, now: WAIT + 1000 }).told).not.toBeNull();
});

test("what is old when the reader stops writing is not said at all", () => {
  const { rest } = tell(gather(nothingYet, took(1), 0), { now: OLD, writing: true, focused: null });
  expect(dueAt(rest)).toBeNull();
});

test("however much happens, sentences keep their distance and no card is lost", () => {
  const happening = fc.record({
    after: fc.integer({ min: 0, max: 4000 }),
    card: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 60 }), (happenings) => {
      let gathering: Gathering = nothingYet;
      let now = 0;
      const sentences: number[] = [];
      const look = (at: number) => {
        const waiting = gathering.changes.size;
        const { told, rest } = tell(gathering, { ...calm, now: at });
        if (told !== null) {
          expect(told.others + 1).toBe(waiting);
          sentences.push(at);
        }
        gathering = rest;
      };
      for (const { after, card } of happenings) {
        const due = dueAt(gathering);
        now += after;
        if (due !== null && due <= now) look(due);
        gathering = gather(gathering, change(card), now);
      }
      look(dueAt(gathering) ?? now);
      expect(dueAt(gathering)).toBeNull();
      sentences.reduce((before, at) => {
        expect(at - before).toBeGreaterThanOrEqual(APART);
        return at;
      }, Number.NEGATIVE_INFINITY);
    }),
  );
});
