// What is found for whom, why, and in which order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { refuseClaim } from "../command/claim-rule.ts";
import { Configuration, kindOf } from "../configuration/configuration.ts";
import type { TaskId } from "../ids.ts";
import { type Actor, blankRecord } from "../person/person.ts";
import { aCard, aSlot } from "../testing/cards.ts";
import { page } from "../testing/community.ts";
import { ana, ben } from "../testing/people.ts";
import { DAY, toIso } from "../time.ts";
import type { Card } from "../wire/card.ts";
import { situationOfCard } from "../wire/situation.ts";
import { type FindSetting, find } from "./find.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { readWishText, says, type Wish, wishParts, without } from "./wish.ts";

const now = Date.parse("2031-01-10T12:00:00Z");
const configuration = Configuration.parse({
  ...page,
  kinds: { ...page.kinds, testing: { ...page.kinds.testing, skills: [] } },
  labels: [
    { name: "Architecture", labels: ["x86_64", "aarch64"] },
    { name: "What it takes", about: "skills", labels: ["RPM", "Python"] },
    { name: "Good to know", labels: ["first task"] },
  ],
});
const anonymous: Actor = { kind: "anonymous" };
const person = (record: Partial<typeof blankRecord> = {}): Actor => ({
  kind: "person",
  ...ana,
  record: { ...blankRecord, ...record },
});

const setting = (more: Partial<FindSetting> = {}): FindSetting => ({
  now,
  actor: anonymous,
  rules: configuration,
  vocabulary: vocabularyOf(configuration),
  shown: () => 0,
  most: 1000,
  seed: "a reader",
  ...more,
});
const findFor = (cards: readonly Card[], wish: string, more: Partial<FindSetting> = {}) =>
  find(cards, readWishText(wish), setting(more));
const numbers = (cards: readonly Card[], wish: string, more: Partial<FindSetting> = {}) =>
  findFor(cards, wish, more)
    .found.map(({ card }) => card.number)
    .sort((a, b) => a - b);

test("labels of a community are skills or hardware by what their group says, or by its name", () => {
  const { skills, arches, skillsOfKind } = vocabularyOf(configuration);
  expect([...skills.values()]).toEqual(["RPM", "Python", "english"]);
  expect([...arches.keys()]).toEqual(["x86_64", "aarch64"]);
  expect(skillsOfKind(aCard(1).kind)).toEqual(["english"]);
});

test.for<[string, Record<string, unknown>, string, boolean]>([
  ["of the kind", { kind: "testing" }, "kind=testing", true],
  ["of another kind", {}, "kind=testing", false],
  ["short enough", { effort: 60 }, "time=hour", true],
  ["too long", { effort: 61 }, "time=hour", false],
  ["whose effort nobody said", {}, "time=hour", true],
  ["that takes what one can do", { kind: "testing", labels: ["rpm"] }, "skill=RPM", true],
  ["that takes something else", { kind: "testing", labels: ["Python"] }, "skill=rpm", false],
  ["that says no skill", { kind: "testing", labels: ["first task"] }, "skill=rpm", true],
  ["whose kind takes another skill", { labels: [] }, "skill=rpm", false],
  ["whose kind takes the skill", {}, "skill=english", true],
  ["for the hardware at hand", { labels: ["aarch64"] }, "arch=aarch64", true],
  ["for other hardware", { labels: ["x86_64"] }, "arch=aarch64", false],
  ["for any hardware", {}, "arch=aarch64", true],
  ["in the language", { language: "de-AT" }, "language=de", true],
  ["in another language", { language: "fr" }, "language=de", false],
  ["in no language that is known", {}, "language=de", true],
  ["with a mentor", { mentor: "Ana" }, "mentor=1", true],
  ["without a mentor", {}, "mentor=1", false],
  ["with a mentor without a name", { mentor: " " }, "mentor=1", false],
  ["of the team", {}, "team=docs", true],
  ["of no team", { team: null }, "team=docs", false],
])("a task %s", ([_, over, wish, isFound]) => {
  expect(numbers([aCard(1, over)], wish)).toEqual(isFound ? [1] : []);
});

test.for<[string, Record<string, unknown>]>([
  ["taken", { stage: "active", slots: [aSlot(1, null, ben.id)] }],
  ["done", { stage: "done" }],
  ["not looked at yet", { stage: "triage" }],
  ["announced for later", { notBefore: toIso(now + DAY) }],
])("what is %s is not found", ([_, over]) => {
  expect(numbers([aCard(1, over), aCard(2)], "")).toEqual([2]);
});

test("one of several places may be for the hardware at hand, and is the one that is meant", () => {
  const both = aCard(1, { labels: ["x86_64"], slots: [aSlot(1, "x86_64"), aSlot(2, "aarch64")] });
  const [found] = findFor([both], "arch=aarch64").found;
  expect(found?.slotId).toBe(both.slots[1]?.id);
  expect(found?.reasons).toContainEqual({ code: "arch", arch: "aarch64" });
  const halfTaken = aCard(2, {
    stage: "active",
    slots: [aSlot(1, "x86_64"), aSlot(2, "aarch64", ben.id)],
  });
  expect(numbers([halfTaken], "arch=aarch64")).toEqual([]);
  expect(numbers([halfTaken], "arch=x86_64")).toEqual([2]);
});

test("each task says why it fits", () => {
  const card = aCard(1, {
    effort: 60,
    mentor: "Ana",
    language: "de",
    difficulty: "easy",
    labels: ["rpm", "aarch64"],
    due: { kind: "date", date: "2031-01-12" },
  });
  const wish = "kind=writing&skill=rpm&arch=aarch64&time=hour&language=de&mentor=1";
  expect(findFor([card], wish).found[0]?.reasons.map(({ code }) => code)).toEqual([
    "kind",
    "skill",
    "arch",
    "effort",
    "language",
    "mentor",
    "easy",
    "due",
  ]);
  expect(findFor([aCard(2)], "time=hour").found[0]?.reasons).toEqual([{ code: "effort-unsaid" }]);
});

test("what the fewest were shown comes first, and says so beside what is well known", () => {
  const times = new Map([1, 2, 3].map((number) => [aCard(number).id, [30, 0, 12][number - 1] ?? 0]));
  const { found } = findFor([aCard(1), aCard(2), aCard(3)], "", { shown: (id) => times.get(id) ?? 0 });
  expect(found.map(({ card }) => card.number)).toEqual([2, 3, 1]);
  expect(found.map(({ reasons }) => reasons.some(({ code }) => code === "seldom-shown"))).toEqual([
    true,
    false,
    false,
  ]);
});

test.for<[string, Record<string, unknown>, string]>([
  ["a task that leaves open what was asked", {}, "time=hour"],
  ["what is hard, for a newcomer", { difficulty: "hard", effort: 30 }, "time=hour"],
  ["what is late", { due: { kind: "date", date: "2031-01-01" }, effort: 30 }, "time=hour"],
  ["what waits for another task", { blockedBy: [9], effort: 30 }, "time=hour"],
])("%s comes after what fits better, however seldom it was shown", ([_, over, wish]) => {
  const better = aCard(1, { effort: 30 });
  const { found } = findFor([aCard(2, over), better], wish, { shown: (id) => (id === better.id ? 5 : 0) });
  expect(found.map(({ card }) => card.number)).toEqual([1, 2]);
});

test("whoever holds as much as they may is told so, and is offered nothing", () => {
  const full = findFor([aCard(1)], "", { actor: person({ held: 1 }) });
  expect([full.found, full.held]).toEqual([[], { code: "newcomer-limit", params: { limit: 1 } }]);
  expect(full.choices.kinds).toEqual(["writing"]);
  const auditor = person({ accepted: 1, held: 1, heldByKind: { auditing: 1 } });
  expect(numbers([aCard(1), aCard(2, { kind: "auditing" })], "", { actor: auditor })).toEqual([1]);
});

test("where nothing fits, it says which condition is in the way and what is coming", () => {
  const cards = [
    aCard(1, { kind: "testing", effort: 120 }),
    aCard(2, { kind: "testing", effort: 500 }),
    aCard(3, { effort: 30 }),
    aCard(4, { effort: 600 }),
    aCard(5, { kind: "testing", effort: 30, notBefore: toIso(now + 2 * DAY) }),
    aCard(6, { kind: "testing", effort: 30, notBefore: toIso(now + DAY) }),
  ];
  const { found, nearest, coming } = findFor(cards, "kind=testing&time=hour");
  expect(found).toEqual([]);
  expect(nearest).toEqual([
    { without: "time", total: 2 },
    { without: "kind", total: 1 },
  ]);
  expect(coming.map(({ number }) => number)).toEqual([6, 5]);
});

test("it offers to choose between what there is", () => {
  const cards = [
    aCard(1, { labels: ["aarch64", "rpm"], language: "pt-BR", mentor: "Ana" }),
    aCard(2, { kind: "testing", stage: "done", labels: ["x86_64"] }),
  ];
  expect(findFor(cards, "kind=nothing").choices).toEqual({
    kinds: ["writing"],
    skills: ["RPM", "english"],
    arches: ["aarch64"],
    languages: ["pt"],
    mentors: true,
  });
});

const cards = fc
  .array(
    fc.record({
      kind: fc.constantFrom("writing", "testing", "auditing"),
      stage: fc.constantFrom("open", "active", "review", "done", "triage"),
      labels: fc.subarray(["aarch64", "x86_64", "RPM", "Python", "first task"]),
      effort: fc.option(fc.constantFrom(30, 60, 300)),
      language: fc.option(fc.constantFrom("de", "en-GB")),
      mentor: fc.option(fc.constant("Ana")),
      team: fc.option(fc.constantFrom("docs", "packaging")),
      difficulty: fc.option(fc.constantFrom("easy", "hard")),
      notBefore: fc.option(fc.constantFrom(toIso(now - DAY), toIso(now + DAY))),
      places: fc.array(
        fc.tuple(fc.constantFrom(null, "aarch64", "x86_64", "writer"), fc.constantFrom(null, ana.id, ben.id)),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ places, ...over }, index) =>
      aCard(index + 1, {
        ...over,
        slots: places.map(([name, holder], place) => aSlot(index * 10 + place, name, holder)),
      }),
    ),
  );
const wishes = fc
  .record({
    kind: fc.subarray(["writing", "testing"]),
    skill: fc.subarray(["rpm", "python", "english"]),
    arch: fc.subarray(["aarch64", "x86_64"]),
    time: fc.option(fc.constantFrom(60, 240)),
    language: fc.subarray(["de", "en"]),
    mentor: fc.boolean(),
    team: fc.subarray(["docs"]),
  })
  .map((wish): Wish => wish);
const actors = fc.oneof(
  fc.constant(anonymous),
  fc.record({ held: fc.nat(3), accepted: fc.nat(1) }).map(person),
);

test("nothing is found that its reader could not take, and the place that is meant is free", () => {
  fc.assert(
    fc.property(cards, wishes, actors, (all, wish, actor) => {
      for (const { card, slotId } of find(all, wish, setting({ actor })).found) {
        const somebody = actor.kind === "person" ? actor : { ...ana, record: blankRecord, id: ben.id };
        // Whoever has not signed in may turn out to be anybody; the place must be free in any case.
        if (actor.kind === "person") {
          const kind = kindOf(configuration.kinds, card.kind);
          const options = { slotId, now, byLead: false };
          expect(
            refuseClaim(situationOfCard(card), somebody, options, configuration.policy, kind),
          ).toBeNull();
        }
        expect(["open", "active", "review"]).toContain(card.stage);
        expect(card.slots.some(({ id, claim }) => claim === null && (slotId === null || id === slotId))).toBe(
          true,
        );
      }
    }),
  );
});

test("one condition more never adds a task", () => {
  fc.assert(
    fc.property(cards, wishes, actors, (all, wish, actor) => {
      const idsOf = (each: Wish) => find(all, each, setting({ actor })).found.map(({ card }) => card.id);
      const fewer = idsOf(wish);
      for (const part of wishParts.filter((each) => says(wish, each)))
        expect(idsOf(without(wish, part))).toEqual(expect.arrayContaining(fewer));
    }),
  );
});

test("what a task does not say excludes nothing, a mentor apart", () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const silent = aCard(1, { kind: "testing" });
      expect(find([silent], { ...wish, kind: [], team: [], mentor: false }, setting()).found).toHaveLength(1);
    }),
  );
});

test("what is nearest is as many as are found without that condition", () => {
  fc.assert(
    fc.property(cards, wishes, (all, wish) => {
      for (const { without: part, total } of find(all, wish, setting()).nearest)
        expect(find(all, without(wish, part), setting()).found).toHaveLength(total);
    }),
  );
});

test("over many readers every task is shown as often as any other", () => {
  const wall = Array.from({ length: 40 }, (_, index) => aCard(index + 1));
  const times = new Map<TaskId, number>(wall.map(({ id }) => [id, 0]));
  const firsts = new Set<string>();
  for (let reader = 0; reader < 1000; reader += 1) {
    const { found } = findFor(wall, "", { seed: `reader ${reader}`, shown: (id) => times.get(id) ?? 0 });
    for (const { card } of found.slice(0, 3)) times.set(card.id, (times.get(card.id) ?? 0) + 1);
    firsts.add(must(found[0], "a task").card.id);
  }
  expect(Math.max(...times.values()) - Math.min(...times.values())).toBeLessThanOrEqual(1);
  expect(firsts.size).toBe(40);
});

test("equal tasks come in another order to every reader, and to each in the same all day", () => {
  const wall = Array.from({ length: 40 }, (_, index) => aCard(index + 1));
  const order = (seed: string, at = now) =>
    findFor(wall, "", { seed, now: at })
      .found.map(({ card }) => card.number)
      .join();
  expect(order("ana")).toBe(order("ana", now + 1000));
  expect(order("ana")).not.toBe(order("ben"));
  expect(order("ana")).not.toBe(order("ana", now + DAY));
});
