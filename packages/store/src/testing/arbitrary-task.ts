// Random tasks for property tests: anything that the types allow and the schema's rules leave, likely or not.
import {
  askCodes,
  type Claim,
  ClaimId,
  claimStates,
  type Due,
  difficulties,
  isLive,
  KindKey,
  must,
  type Offer,
  OfferId,
  PostId,
  plainStanding,
  Rank,
  type Slot,
  SlotId,
  type Task,
  TaskId,
  TaskNumber,
  TeamKey,
  type Text,
  TextId,
  type Thread,
} from "@threadboard/domain";
import fc from "fast-check";
import { COLUMNS, PEOPLE, TOPICS, uuid } from "./temporary-store.ts";

const instant = fc.integer({ min: 0, max: 4e12 });
/** Lone surrogates are refused at the edge; everything else that JSON can carry is text. */
const words = fc.string({ unit: "grapheme", maxLength: 30 });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const text = (id: number) => words.map((content): Text => ({ id: TextId.parse(uuid(id)), text: content }));

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.constant<Due>({ kind: "date", date: "2031-02-28" }),
  instant.map(
    (at): Due => ({ kind: "instant", at, date: "2031-02-28", time: "14:00", zone: "Asia/Kolkata" }),
  ),
);

const audience: fc.Arbitrary<Task["audience"]> = fc.oneof(
  fc.constantFrom({ kind: "public" as const }, { kind: "members" as const }, { kind: "nobody" as const }),
  fc
    .uniqueArray(fc.constantFrom("A-team", "security", "docs leads"), { minLength: 1 })
    .map((groups) => ({ kind: "groups" as const, groups })),
);

const slots: fc.Arbitrary<Slot[]> = fc
  .array(fc.record({ name: orNull(words), retired: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((list) => list.map((slot, index) => ({ ...slot, id: SlotId.parse(uuid(1000 + index)) })));

function claims(wanted: readonly Slot[]): fc.Arbitrary<Claim[]> {
  const one = fc.record({
    slot: fc.nat({ max: wanted.length - 1 }),
    person: fc.nat({ max: PEOPLE.length - 1 }),
    state: fc.constantFrom(...claimStates),
    at: instant,
    nudgedAt: orNull(instant),
    link: orNull(fc.webUrl()),
    note: orNull(words),
    outcome: orNull(words),
    comment: orNull(words),
    handBack: orNull(words),
  });
  return fc.array(one, { maxLength: 5 }).map((list) => {
    const [slotsHeld, peopleOn] = [new Set<number>(), new Set<number>()];
    return list.map((each, index): Claim => {
      const free = !slotsHeld.has(each.slot) && !peopleOn.has(each.person);
      const state = isLive(each.state) && !free ? "released" : each.state;
      if (isLive(state)) {
        slotsHeld.add(each.slot);
        peopleOn.add(each.person);
      }
      const note = (content: string | null, kind: number) =>
        content === null ? null : { id: TextId.parse(uuid(3000 + index * 10 + kind)), text: content };
      return {
        id: ClaimId.parse(uuid(2000 + index)),
        slotId: wanted[each.slot]?.id ?? SlotId.parse(uuid(1000)),
        personId: must(PEOPLE[each.person], "a person"),
        state,
        claimedAt: each.at,
        stateAt: each.at + 1,
        renewedAt: each.at + 2,
        nudgedAt: each.nudgedAt,
        nudgeReachedAt: each.nudgedAt,
        evidence:
          each.link === null && each.note === null ? null : { link: each.link, note: note(each.note, 1) },
        outcome: each.outcome,
        returnComment: note(each.comment, 2),
        handBackNote: note(each.handBack, 3),
      };
    });
  });
}

/** Of whose claims one is about, is said once they are there. */
const offers: fc.Arbitrary<Offer[]> = fc
  .array(
    fc.record({
      personId: fc.constantFrom(...PEOPLE),
      byPersonId: fc.constantFrom(...PEOPLE),
      at: instant,
      lapsesAt: instant,
      state: fc.constantFrom("open" as const, "taken" as const, "declined" as const, "withdrawn" as const),
    }),
    { maxLength: 3 },
  )
  .map((list) =>
    list.map((offer, index) => ({ ...offer, fromClaimId: null, id: OfferId.parse(uuid(4000 + index)) })),
  );

const thread: fc.Arbitrary<Thread> = fc.record({
  topicId: fc.constantFrom(...TOPICS.map((topic) => topic.id)),
  postId: orNull(fc.nat().map((n) => PostId.parse(n + 1))),
  item: orNull(fc.record({ text: words, position: fc.nat() })),
  source: orNull(words),
  base: orNull(
    fc.record(
      {
        title: text(10),
        body: text(11),
        tags: fc.array(words, { maxLength: 3 }),
        due: orNull(due),
        cooked: fc.constant(true as const),
      },
      { requiredKeys: ["title", "body", "tags"] },
    ),
  ),
  conflicts: fc
    .tuple(fc.subarray(["title" as const, "body" as const]), text(15), text(16), orNull(instant))
    .map(([fields, title, body, editedAt]) =>
      fields.map((field) => ({ field, forum: field === "title" ? title : body, editedAt })),
    ),
  standing: orNull(
    fc.record({ closed: fc.boolean(), listed: fc.boolean() }).map((more) => ({ ...plainStanding, ...more })),
  ),
});

/** Random versions of one task; the id, number and first times are the same in all. */
export const arbitraryTask: fc.Arbitrary<Task> = slots.chain((wanted) => withSlots(wanted).map(handedOn));

/** Its first offer is its first holder's. */
function handedOn(task: Task): Task {
  const fromClaimId = task.claims[0]?.id ?? null;
  return {
    ...task,
    offers: task.offers.map((offer, index) => (index === 0 ? { ...offer, fromClaimId } : offer)),
  };
}

const withSlots = (wanted: Slot[]): fc.Arbitrary<Task> =>
  fc.record({
    id: fc.constant(TaskId.parse(uuid(500))),
    number: fc.constant(TaskNumber.parse(1)),
    version: fc.constant(1),
    title: text(12),
    body: text(13),
    language: orNull(fc.constantFrom("en", "pt-BR")),
    team: orNull(fc.constant(TeamKey.parse("docs"))),
    kind: fc.constant(KindKey.parse("writing")),
    labels: fc.array(words, { maxLength: 4 }),
    difficulty: orNull(fc.constantFrom(...difficulties)),
    effort: orNull(fc.integer({ min: 1, max: 10_000 })),
    mentor: orNull(words),
    slots: fc.constant(wanted),
    claims: claims(wanted),
    offers,
    notBefore: orNull(instant),
    due: orNull(due),
    milestone: orNull(words),
    columnId: fc.constantFrom(...COLUMNS),
    rank: fc.constantFrom(...["a0", "Zz", "a0V"].map((rank) => Rank.parse(rank))),
    set: orNull(fc.constantFrom("triage" as const, "dropped" as const, "done" as const)),
    setReason: orNull(text(14)),
    audience,
    thread: orNull(thread),
    asks: fc.array(fc.record({ code: fc.constantFrom(...askCodes), at: instant, about: orNull(words) }), {
      maxLength: 3,
    }),
    checklist: fc.array(fc.record({ text: words, done: fc.boolean() }), { maxLength: 3 }),
    // Tasks and campaigns that are named have to exist; their own tests have some.
    blockedBy: fc.constant([]),
    snoozedUntil: orNull(instant),
    campaign: fc.constant(null),
    listKey: orNull(words),
    mergedInto: fc.constant(null),
    splitFrom: fc.constant(null),
    createdBy: orNull(fc.constantFrom(...PEOPLE)),
    createdAt: fc.constant(1),
    updatedAt: instant,
  });

/** Returns `after` as the next version of `before`: what never changes stays, new words are new texts. */
export function asNextVersion(before: Task, after: Task): Task {
  const fresh = <T extends Text | null>(one: T, offset: number): T =>
    one === null ? one : { ...one, id: TextId.parse(uuid(9000 + offset)) };
  const { thread: link } = after;
  return {
    ...after,
    version: before.version + 1,
    createdBy: before.createdBy,
    title: fresh(after.title, 1),
    body: fresh(after.body, 2),
    setReason: fresh(after.setReason, 3),
    slots: before.slots.map((slot, index) => after.slots[index] ?? slot),
    offers: before.offers.map((offer) => ({
      ...offer,
      state: "withdrawn" as const,
      lapsesAt: offer.lapsesAt + 1,
    })),
    claims: before.claims,
    thread:
      link === null || link.base === null
        ? link && { ...link, conflicts: [] }
        : {
            ...link,
            base: { ...link.base, title: fresh(link.base.title, 4), body: fresh(link.base.body, 5) },
            conflicts: link.conflicts.map((each, index) => ({
              ...each,
              forum: fresh(each.forum, 6 + index),
            })),
          },
  };
}
