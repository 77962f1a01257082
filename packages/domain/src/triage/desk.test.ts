// What lies on whose desk, why, and in which order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { ClaimId, PersonId, TaskId, TaskNumber, TopicId } from "../ids.ts";
import { readerOf } from "../person/person.ts";
import type { Ask } from "../task/ask.ts";
import type { Audience } from "../task/audience.ts";
import { awayOf } from "../task/pause.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import { configuration, docs, packaging, writing } from "../testing/community.ts";
import { admin, ana, docsLead, everybody, type Guest, packagingLead } from "../testing/people.ts";
import { uuidOf } from "../testing/uuids.ts";
import { begunWorld, commandOf, whoOf, wishOf } from "../testing/wishes.ts";
import type { World } from "../testing/world.ts";
import { DAY } from "../time.ts";
import { type DeskTerms, deskItems } from "./desk.ts";
import type { DeskClaim, DeskProposal, DeskTask } from "./on-desk.ts";

const now = Date.parse("2031-03-01T12:00:00Z");
const open: Audience = { kind: "public" };
const other = TaskId.parse(uuidOf(2));

const terms = (more: Partial<DeskTerms> = {}): DeskTerms => ({
  now,
  policy: configuration.policy,
  kinds: configuration.kinds,
  pauses: [],
  audiences: new Map<string, Audience>([[other, open]]),
  ...more,
});

const task = (more: Partial<DeskTask> = {}): DeskTask => ({
  id: TaskId.parse(uuidOf(1)),
  number: TaskNumber.parse(1),
  team: docs,
  kind: writing,
  stage: "active",
  audience: open,
  due: null,
  createdBy: null,
  createdAt: now - 90 * DAY,
  asks: [],
  conflicts: [],
  hiddenAt: null,
  claims: [],
  blockers: [],
  lastPostAt: null,
  unansweredAt: null,
  snooze: null,
  ...more,
});

const claim = (more: Partial<DeskClaim> = {}): DeskClaim => ({
  id: ClaimId.parse(uuidOf(3)),
  personId: ana.id,
  state: "working",
  stateAt: now - DAY,
  renewedAt: now - DAY,
  nudgedAt: null,
  nudgeReachedAt: null,
  ...more,
});

const proposal = (more: Partial<DeskProposal> = {}): DeskProposal => ({
  topicId: TopicId.parse(7),
  item: "a song",
  position: 0,
  confidence: 0.4,
  audience: open,
  team: docs,
  seenAt: now - DAY,
  snoozedUntil: null,
  ...more,
});

const lead = (who: Guest) => ({
  roles: who.roles,
  reader: readerOf({ kind: "person", ...who, record: null as never }),
});
const codes = (tasks: readonly DeskTask[], who = docsLead, more: Partial<DeskTerms> = {}) =>
  deskItems({ tasks, proposals: [] }, lead(who), terms(more)).map(({ reasons }) =>
    reasons.map(({ code }) => code),
  );

const ago = (days: number) => now - days * DAY;
const held = (more: Partial<DeskClaim>) => ({ claims: [claim(more)] });
const nudged = { renewedAt: ago(12), stateAt: ago(12), nudgedAt: ago(2), nudgeReachedAt: ago(2) };

test.for<[string, Partial<DeskTask>, string[]]>([
  ["found in the forum", { stage: "triage" }, ["new"]],
  ["proposed by a person", { stage: "triage", createdBy: PersonId.parse(uuidOf(9)) }, ["proposed"]],
  ["on the board and well", {}, []],
  ["asked about by its thread", { asks: [{ code: "closed", at: ago(1), about: null }] }, ["asked"]],
  ["like another", { asks: [{ code: "looks-like", at: ago(1), about: other }] }, ["duplicate"]],
  ["like one that is not there", { asks: [{ code: "looks-like", at: ago(1), about: "x" }] }, []],
  ["not reachable", { asks: [{ code: "unreached", at: ago(1), about: uuidOf(3) }] }, ["undeliverable"]],
  ["in conflict", { conflicts: [{ field: "title", editedAt: null }] }, ["conflict"]],
  ["waiting for another", { blockers: [other] }, ["blocked"]],
  ["done while it waited", { stage: "done", blockers: [other] }, []],
  ["dropped in conflict", { stage: "dropped", conflicts: [{ field: "title", editedAt: null }] }, []],
  ["hidden", { audience: { kind: "nobody" }, hiddenAt: ago(1), stage: "triage" }, ["gone"]],
  ["hidden and over", { audience: { kind: "nobody" }, stage: "done" }, []],
  ["held for a day", held({}), []],
  ["held in silence", held({ renewedAt: ago(8), stateAt: ago(8) }), ["silent"]],
  ["silent here, lively there", { ...held({ renewedAt: ago(8) }), lastPostAt: ago(2) }, []],
  ["sent back yesterday", held({ state: "returned", stateAt: ago(1) }), []],
  ["sent back and left", held({ state: "returned", stateAt: ago(4), renewedAt: ago(4) }), ["returned"]],
  ["handed in long ago", held({ state: "submitted", renewedAt: ago(30) }), []],
  ["nudged and about to end", held(nudged), ["expiring"]],
  ["nudged in vain", held({ ...nudged, nudgeReachedAt: null }), ["silent"]],
  ["written about lately", { unansweredAt: ago(1) }, []],
  ["written about and not answered", { unansweredAt: ago(4) }, ["unanswered"]],
  ["written about in another age", { unansweredAt: ago(40) }, []],
])("a task %s", ([, fields, expected]) => {
  expect(codes([task(fields)]).flat()).toEqual(expected);
});

test("a task with several reasons is one item, the heaviest reason first", () => {
  const asks = [
    { code: "looks-like", at: ago(9), about: other },
    { code: "closed", at: ago(8), about: null },
  ] as const;
  expect(codes([task({ asks, ...held(nudged) })])).toEqual([["expiring", "duplicate", "asked"]]);
});

test("what hurts most comes first, and of that what has waited longest", () => {
  const numbered = (number: number, more: Partial<DeskTask>) =>
    task({ number: TaskNumber.parse(number), ...more });
  const items = deskItems(
    {
      tasks: [
        numbered(1, { stage: "triage", createdAt: ago(1) }),
        numbered(2, { stage: "triage", createdAt: ago(5) }),
        numbered(3, held(nudged)),
        numbered(4, { blockers: [other] }),
      ],
      proposals: [proposal()],
    },
    lead(docsLead),
    terms(),
  );
  expect(items.map((item) => (item.kind === "proposal" ? "list" : item.task.number))).toEqual([
    3,
    2,
    1,
    4,
    "list",
  ]);
});

test("what was put off is back when its time has come, or when something arose since", () => {
  const snoozed = (at: number, until: number) =>
    codes([task({ stage: "triage", createdAt: ago(5), snooze: { at, until } })]).flat();
  expect(snoozed(ago(1), now + DAY)).toEqual([]);
  expect(snoozed(ago(1), now)).toEqual(["new"]);
  expect(snoozed(ago(6), now + DAY)).toEqual(["new"]);
});

test("nobody is called silent while they are away", () => {
  const away = { ...awayOf(ana.id), fromAt: ago(7), untilAt: null };
  expect(codes([task(held({ renewedAt: ago(8) }))], docsLead, { pauses: [away] })).toEqual([]);
});

test("each lead has the items of their own teams, and those of no team", () => {
  const tasks = [docs, packaging, null].map((team) => task({ team, stage: "triage" }));
  const counts = [admin, docsLead, packagingLead, ana].map((who) => codes(tasks, who).length);
  expect(counts).toEqual([3, 2, 2, 0]);
});

test("a proposal is for leads of its source's team who may see its topic, until it is put off", () => {
  const staff: Audience = { kind: "groups", groups: ["staff"] };
  const shown = (more: Partial<DeskProposal>, who: Guest) =>
    deskItems({ tasks: [], proposals: [proposal(more)] }, lead(who), terms()).length;
  expect([shown({}, docsLead), shown({}, packagingLead), shown({ team: null }, packagingLead)]).toEqual([
    1, 0, 1,
  ]);
  expect([
    shown({ audience: staff, team: null }, packagingLead),
    shown({ audience: staff }, docsLead),
  ]).toEqual([0, 1]);
  expect(shown({ snoozedUntil: now + 1 }, docsLead)).toBe(0);
});

test("a lead who may not see the task, or what it resembles, learns of neither", () => {
  const staff: Audience = { kind: "groups", groups: ["staff"] };
  expect(codes([task({ stage: "triage", audience: staff, team: null })], packagingLead)).toEqual([]);
  const asks = [{ code: "looks-like", at: ago(1), about: other }] as const;
  const audiences = new Map<string, Audience>([[other, staff]]);
  expect(codes([task({ asks, team: null })], packagingLead, { audiences })).toEqual([]);
  expect(codes([task({ asks, team: null })], docsLead, { audiences })).toEqual([["duplicate"]]);
});

test("every task with an open question is on some lead's desk, or put off", () => {
  const numbers = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999));
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 20, maxLength: 80 }), (steps) => {
      const world = begunWorld();
      for (const step of steps) {
        const wish = wishOf(step);
        world.pass(wish.wait);
        const command = commandOf(world, wish);
        if (command !== null) world.give(whoOf(world, wish, command), command);
      }
      const shown = new Set(everybody.flatMap((who) => deskOf(world, who)));
      for (const each of world.tasks.values()) {
        const asked = each.asks.some((ask) => isFit(world, ask)) && stageOfTask(each) !== "dropped";
        const resting = (each.snoozedUntil ?? 0) > world.now;
        if (asked && !resting) expect(shown).toContain(each.id);
      }
    }),
    { numRuns: 60 },
  );
});

/** That it resembles a task which nobody may see is told to nobody. */
function isFit(world: World, { code, about }: Ask): boolean {
  const like = [...world.tasks.values()].find(({ id }) => id === about);
  return code !== "looks-like" || (like !== undefined && like.audience.kind !== "nobody");
}

function deskOf(world: World, who: Guest): TaskId[] {
  const tasks = [...world.tasks.values()];
  const items = deskItems(
    { tasks: tasks.map((each) => inWorld(world, each)), proposals: [] },
    lead(who),
    terms({
      now: world.now,
      pauses: world.pauses,
      audiences: new Map(tasks.map(({ id, audience }) => [id, audience])),
    }),
  );
  return items.flatMap((item) => (item.kind === "proposal" ? [] : item.task.id));
}

function inWorld(world: World, each: Task): DeskTask {
  const snoozed = world.events.findLast(
    ({ taskId, happening }) => taskId === each.id && happening.type === "snoozed",
  );
  return {
    ...each,
    stage: stageOfTask(each),
    conflicts: each.thread?.conflicts ?? [],
    hiddenAt: null,
    blockers: each.blockedBy.filter((id) => stageOfTask(must(world.tasks.get(id), "a blocker")) !== "done"),
    lastPostAt: null,
    unansweredAt: null,
    snooze:
      each.snoozedUntil === null ? null : { at: must(snoozed, "a snooze").at, until: each.snoozedUntil },
  };
}
