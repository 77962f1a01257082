import { Card } from "@threadboard/domain";
import { expect, test } from "vitest";
import { changesOf, choose, collisions, draftOf, type EditDraft, meet } from "./edit-draft.ts";

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`;
const card = Card.parse({
  id: id(1),
  number: 12,
  version: 3,
  title: "Test the installer",
  language: null,
  team: "testing",
  kind: "testing",
  labels: ["aarch64"],
  difficulty: "easy",
  effort: 60,
  mentor: null,
  stage: "open",
  columnId: id(2),
  rank: "a",
  slots: [
    { id: id(3), name: "x86_64", claim: null },
    { id: id(4), name: null, claim: null },
  ],
  notBefore: "2026-12-01T08:00:00.000Z",
  due: {
    kind: "instant",
    at: Date.parse("2026-12-10T18:00:00Z"),
    date: "2026-12-10",
    time: "19:00",
    zone: "Europe/Berlin",
  },
  checklist: { done: 1, count: 1 },
  blockedBy: [],
  campaign: null,
  thread: null,
  asks: [],
  createdBy: null,
  updatedAt: "2026-11-01T08:00:00.000Z",
});
const checklist = [{ text: "Install it", done: true }];
const before = draftOf({ card, body: "Try it.", milestone: null, checklist }, "America/New_York");

test("an untouched draft changes nothing", () => {
  expect(changesOf(before, before, "America/New_York")).toEqual({ ok: true, fields: {} });
});

test.each<[string, Partial<EditDraft>, object]>([
  ["a field that was emptied is taken away", { team: "", effort: "" }, { team: null, effort: null }],
  [
    "lines of the list lose their bullets and their doubles",
    { checklist: "- [ ] Install it\n\n* Take pictures\nTake pictures" },
    { checklist: ["Install it", "Take pictures"] },
  ],
  ["a name is tidied", { mentor: "  mariya " }, { mentor: "mariya" }],
  [
    "places keep their order",
    {
      slots: [
        { key: "n", name: "aarch64" },
        { key: "m", name: "" },
      ],
    },
    { slots: ["aarch64", null] },
  ],
  [
    "a due date without a time is a plain day",
    { due: { date: "2026-12-11", time: "", zone: "UTC" } },
    { due: { kind: "date", date: "2026-12-11" } },
  ],
  [
    "a due date with a time keeps the zone it was written in",
    { due: { date: "2026-07-01", time: "12:00", zone: "Asia/Tokyo" } },
    {
      due: {
        kind: "instant",
        at: Date.parse("2026-07-01T03:00:00Z"),
        date: "2026-07-01",
        time: "12:00",
        zone: "Asia/Tokyo",
      },
    },
  ],
  ["no due date any more", { due: { date: "", time: "", zone: "UTC" } }, { due: null }],
  [
    "the first moment is on the writer's clock",
    { notBefore: "2026-12-02T09:00" },
    { notBefore: Date.parse("2026-12-02T14:00:00Z") },
  ],
])("%s", (_title, change, fields) => {
  expect(changesOf({ ...before, ...change }, before, "America/New_York")).toEqual({ ok: true, fields });
});

test.each<[string, Partial<EditDraft>, string]>([
  ["a title of two letters", { title: "Hm" }, "title"],
  ["a time without a date", { due: { date: "", time: "10:00", zone: "UTC" } }, "due"],
  ["no place at all", { slots: [] }, "slots"],
  ["an effort of nothing", { effort: "0" }, "effort"],
])("%s does not fit", (_title, change, field) => {
  expect(changesOf({ ...before, ...change }, before, "UTC")).toEqual({ ok: false, wrong: new Set([field]) });
});

test("what others changed meanwhile comes into the draft, unless its writer changed the same", () => {
  const draft = { ...before, title: "Mine", mentor: "mariya" };
  const theirs = { ...before, title: "Theirs", milestone: "9.1" };
  const met = meet({ draft, before }, theirs);
  expect(met.taken).toEqual(["milestone"]);
  expect(met.draft).toEqual({ ...draft, milestone: "9.1" });
  expect(collisions(met, theirs)).toEqual(["title"]);
  expect(changesOf(met.draft, met.before, "UTC")).toMatchObject({
    fields: { title: "Mine", mentor: "mariya" },
  });
});

test("a collision is settled by taking theirs or keeping one's own, and only then is there none", () => {
  const draft = { ...before, title: "Mine", mentor: "mariya" };
  const theirs = { ...before, title: "Theirs" };
  const kept = choose({ draft, before }, theirs, "title", "mine");
  expect([kept.draft.title, collisions(kept, theirs)]).toEqual(["Mine", []]);
  expect(changesOf(kept.draft, kept.before, "UTC")).toMatchObject({ fields: { title: "Mine" } });
  const taken = choose({ draft, before }, theirs, "title", "theirs");
  expect([taken.draft.title, collisions(taken, theirs)]).toEqual(["Theirs", []]);
  expect(changesOf(taken.draft, taken.before, "UTC")).toEqual({ ok: true, fields: { mentor: "mariya" } });
});

test("the same change on both sides is no collision", () => {
  const both = { ...before, title: "Ours" };
  expect(collisions(meet({ draft: both, before }, both), both)).toEqual([]);
});
