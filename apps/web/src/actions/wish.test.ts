import type { Actor, Card } from "@threadboard/domain";
import { PersonCommand, planDrop, situationOfCard, stages, TeamKey } from "@threadboard/domain";
import { expect, test } from "vitest";
import { kindsOf } from "../data/actor.ts";
import { aBoard, aCard, aClaim, aPerson, aSlot, columns } from "../data/sample.ts";
import { commandOf } from "./answered.ts";
import { freeParts, hasParts, wishesFor, wishOfPlan } from "./wish.ts";

const NOW = Date.parse("2026-01-02T00:00:00Z");
const me = aPerson(1);
const other = aPerson(2);
const { settings } = aBoard([]);
const rules = { policy: settings, kinds: kindsOf(settings) };

function person(leads: boolean): Actor {
  return {
    kind: "person",
    id: me.id,
    roles: { admin: false, leads: leads ? [TeamKey.parse("docs")] : [], groups: [] },
    record: { held: 0, heldByKind: {}, heldByCampaign: {}, returned: 0, accepted: 1, acceptedByKind: {} },
  };
}
const member = person(false);
const lead = person(true);

const free = aCard(1);
const mine = aCard(2, { stage: "active", slots: [aSlot(20, aClaim(1, me, "working"))] });
const theirs = aCard(3, { stage: "active", slots: [aSlot(30, aClaim(2, other, "working"))] });
const handedIn = aCard(4, { stage: "review", slots: [aSlot(40, aClaim(3, other, "submitted"))] });
const done = aCard(5, { stage: "done", slots: [aSlot(50, aClaim(4, other, "accepted"))] });

const types = (card: Card, actor: Actor) =>
  wishesFor(card, actor, rules, NOW).map(({ type, asks }) => (asks === null ? type : `${type}/${asks}`));

test.each<[string, Card, Actor, string[]]>([
  ["nobody signed in", free, { kind: "anonymous" }, []],
  ["a member and a free task", free, member, ["claim"]],
  ["the holder", mine, member, ["submit/evidence", "renew", "hand-over/person", "hand-back/note"]],
  ["a member and somebody else's task", theirs, member, []],
  ["a member and handed-in work", handedIn, member, []],
  ["a lead and a free task", free, lead, ["claim", "claim/person", "offer/person", "finish", "drop/reason"]],
  ["a lead and somebody's task", theirs, lead, ["release/reason", "finish/reason", "drop/reason"]],
  [
    "a lead and handed-in work",
    handedIn,
    lead,
    ["accept", "return/comment", "release/reason", "finish", "drop/reason"],
  ],
  ["a lead and finished work", done, lead, ["reopen/slots", "drop/reason"]],
])("%s: what the rules allow is offered, and nothing else", (_who, card, actor, expected) => {
  expect(types(card, actor)).toEqual(expected);
});

test("a choice of part is asked only where free parts have names", () => {
  const named = aCard(6, { slots: [aSlot(60, null, "x86_64"), aSlot(61, null, "aarch64")] });
  const nameless = aCard(7, { slots: [aSlot(70, null), aSlot(71, null)] });
  expect([hasParts(named), hasParts(nameless)]).toEqual([true, false]);
  expect(freeParts(named).map(({ name }) => name)).toEqual(["x86_64", "aarch64"]);
});

const answer = {
  words: " because ",
  link: "https://example.org/work",
  slots: 2,
  personId: other.id,
  slotId: free.slots[0]?.id ?? null,
};

test("every wish, once answered, is a command that the API takes", () => {
  const wishes = [free, mine, theirs, handedIn, done].flatMap((card) =>
    wishesFor(card, lead, rules, NOW).map((wish) => commandOf(card, wish, answer)),
  );
  expect(wishes.map((command) => PersonCommand.safeParse(command).error)).toEqual(
    wishes.map(() => undefined),
  );
});

test("every drop that is allowed is a wish of the planned command", () => {
  const column = columns[0];
  if (column === undefined) throw new Error("There are no columns");
  const place = { columnId: column.id, beforeId: null, afterId: null };
  for (const card of [free, mine, theirs, handedIn, done]) {
    for (const target of stages) {
      const plan = planDrop(situationOfCard(card), target, lead, { ...rules, now: NOW });
      if (plan.ok) expect(wishOfPlan(plan, card, place).type).toBe(plan.command);
    }
  }
});

test("empty words are left out, since absent and empty are not the same to the API", () => {
  const commands = wishesFor(mine, member, rules, NOW).map((wish) =>
    commandOf(mine, wish, { words: "  ", personId: other.id }),
  );
  expect(commands).toContainEqual({ type: "hand-back", taskId: mine.id, claimId: mine.slots[0]?.claim?.id });
});
