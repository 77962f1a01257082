// Cards for tests of what reads cards: the least that is valid, with whatever a test cares about laid over it.
import { toIso } from "../time.ts";
import { Card } from "../wire/card.ts";
import { uuidOf } from "./uuids.ts";

/** Returns an open card of its own number, of kind `writing` and free for one person unless told otherwise. */
export function aCard(number: number, over: Readonly<Record<string, unknown>> = {}): Card {
  return Card.parse({
    id: uuidOf(number),
    number,
    version: 1,
    title: `Task ${number}`,
    language: null,
    team: "docs",
    kind: "writing",
    labels: [],
    difficulty: null,
    effort: null,
    mentor: null,
    stage: "open",
    columnId: uuidOf(0xc0_0000),
    rank: "a0",
    slots: [aSlot(number * 10)],
    notBefore: null,
    due: null,
    checklist: null,
    blockedBy: [],
    campaign: null,
    thread: null,
    asks: [],
    createdBy: null,
    updatedAt: toIso(0),
    ...over,
  });
}

/** Returns a place; `holder` is the id of whoever works on it. */
export function aSlot(number: number, name: string | null = null, holder: string | null = null) {
  const person = { id: holder, name: "Somebody", username: "somebody", avatar: null };
  const claim = {
    id: uuidOf(0xd0_0000 + number),
    person,
    state: "working",
    since: toIso(0),
    until: null,
    pause: null,
    returnComment: null,
    outcome: null,
  };
  return { id: uuidOf(0xe0_0000 + number), name, claim: holder === null ? null : claim };
}
