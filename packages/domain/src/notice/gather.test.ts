// What goes into somebody's next message.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { type NoticeCode, noticeCodes } from "../event/outbox.ts";
import { ana, docsLead } from "../testing/people.ts";
import { handIn, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY, HOUR } from "../time.ts";
import { gatherNotices, isStillNews, type WaitingNotice } from "./gather.ts";

const now = Date.parse("2031-01-10T12:00:00Z");
const notice = (id: number, code: NoticeCode, more: Partial<WaitingNotice> = {}): WaitingNotice => ({
  id,
  code,
  dueAt: now - HOUR,
  current: true,
  ...more,
});
const nobodyChose = new Map<NoticeCode, boolean>();
const first = { choices: nobodyChose, lastSentAt: null };
const hadOne = { choices: nobodyChose, lastSentAt: now - HOUR };

test("the first message goes at once, with all that waits", () => {
  expect(gatherNotices([notice(1, "nudge"), notice(2, "returned")], first, now)).toEqual({
    now: [1, 2],
    answersOnly: false,
    never: [],
    nextAt: null,
  });
});

test("the next one waits for its day, and an answer does not", () => {
  expect(gatherNotices([notice(1, "returned"), notice(2, "reply-answer")], hadOne, now)).toEqual({
    now: [2],
    answersOnly: true,
    never: [],
    nextAt: now - HOUR + DAY,
  });
  expect(gatherNotices([notice(1, "reply-answer")], first, now)).toMatchObject({
    now: [1],
    answersOnly: true,
  });
});

test.for<[string, WaitingNotice]>([
  ["is for the board by default", notice(1, "closed")],
  ["is no news any more", notice(1, "nudge", { current: false })],
  ["is a week old", notice(1, "nudge", { dueAt: now - 7 * DAY })],
])("what %s goes into none", ([_, waiting]) => {
  expect(gatherNotices([waiting], first, now)).toEqual({
    now: [],
    answersOnly: true,
    never: [1],
    nextAt: null,
  });
});

test("each reader's choice counts more than what holds by default", () => {
  const choices = new Map<NoticeCode, boolean>([
    ["nudge", false],
    ["closed", true],
  ]);
  const gathered = gatherNotices([notice(1, "nudge"), notice(2, "closed")], { ...first, choices }, now);
  expect(gathered).toMatchObject({ now: [2], never: [1] });
});

test("every notice goes now, waits for a time, or stays on the board, and never two of these", () => {
  const notices = fc.uniqueArray(
    fc.record({
      id: fc.nat(500),
      code: fc.constantFrom(...noticeCodes),
      dueAt: fc.integer({ min: now - 9 * DAY, max: now }),
      current: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );
  fc.assert(
    fc.property(
      notices,
      fc.option(fc.integer({ min: now - 2 * DAY, max: now + DAY })),
      (waiting, lastSentAt) => {
        const gathered = gatherNotices(waiting, { choices: nobodyChose, lastSentAt }, now);
        const placed = [...gathered.now, ...gathered.never];
        expect(new Set(placed).size).toBe(placed.length);
        const left = waiting.filter(({ id }) => !placed.includes(id));
        if (left.length > 0 && gathered.now.length < 40) expect(gathered.nextAt).toBeGreaterThan(now);
        if (!gathered.answersOnly) expect(lastSentAt === null || now - lastSentAt >= DAY).toBe(true);
      },
    ),
  );
});

test("nobody is asked for what they have answered meanwhile", () => {
  const world = new World();
  const taskId = newTask(world, { slots: [null, null] });
  const claimId = take(world, taskId, ana);
  const isNews = (code: NoticeCode, reader = ana) => isStillNews(code, reader.id, world.task(taskId));
  world.passDays(10);
  world.must("automaton", { type: "nudge", taskId, claimId });
  world.must("automaton", { type: "nudge-failed", taskId, claimId, forGood: true });
  expect([isNews("nudge"), isNews("undeliverable-nudge", docsLead)]).toEqual([true, true]);
  world.must(ana, { type: "renew", taskId, claimId });
  expect([isNews("nudge"), isNews("undeliverable-nudge", docsLead)]).toEqual([false, false]);
  expect(isNews("review-waiting")).toBe(false);
  const other = newTask(world);
  handIn(world, other, docsLead);
  expect(isStillNews("review-waiting", docsLead.id, world.task(other))).toBe(true);
  world.must(docsLead, { type: "offer", taskId, personId: docsLead.id });
  expect(isNews("offered", docsLead)).toBe(true);
  const offerId = must(world.task(taskId).offers[0], "the offer").id;
  world.must(docsLead, { type: "decline", taskId, offerId });
  expect(isNews("offered", docsLead)).toBe(false);
  expect(isNews("accepted")).toBe(true);
});
