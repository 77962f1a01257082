// Cards and boards for tests: the least that is valid, with whatever a test cares about laid over it.
import {
  Board,
  Card,
  type ClaimOnCard,
  Column,
  freshRanks,
  PersonId,
  type PersonOnCard,
} from "@threadboard/domain";

/** Returns a valid UUID that says its number, so that failures can be read. */
export const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, "0")}`;

const ranks = freshRanks(100);

export const columns = (["open", "active", "review", "done"] as const).map((stage, position) =>
  Column.parse({ id: id(900 + position), name: stage, stage, position, limit: null }),
);

const columnOf = (stage: string) => columns.find((column) => column.stage === stage)?.id;

/** Returns a card of its own number, free for one person unless told otherwise. */
export function aCard(number: number, over: Record<string, unknown> = {}): Card {
  const stage = typeof over.stage === "string" ? over.stage : "open";
  return Card.parse({
    id: id(number),
    number,
    version: 1,
    title: `Task ${number}`,
    language: null,
    team: "docs",
    kind: "testing",
    labels: [],
    difficulty: null,
    effort: null,
    mentor: null,
    stage,
    columnId: columnOf(stage),
    rank: ranks[number],
    slots: [aSlot(number * 10, null)],
    notBefore: null,
    due: null,
    checklist: null,
    blockedBy: [],
    campaign: null,
    thread: null,
    asks: [],
    createdBy: null,
    updatedAt: "2026-01-01T00:00:00.000Z",
    ...over,
  });
}

export const aSlot = (number: number, claim: unknown, name: string | null = null) => ({
  id: id(number),
  name,
  claim,
});

export const aPerson = (number: number, name = `Person ${number}`) => ({
  id: PersonId.parse(id(500 + number)),
  name,
  username: name.toLowerCase().replaceAll(" ", "."),
  avatar: null,
});

export const aClaim = (number: number, person: PersonOnCard, state: ClaimOnCard["state"]) => ({
  id: id(700 + number),
  person,
  state,
  since: "2026-01-01T00:00:00.000Z",
  until: null,
  pause: null,
  returnComment: null,
  outcome: null,
});

export function aBoard(cards: readonly Card[]): Board {
  return Board.parse({
    position: "p",
    settings: {
      name: "Help wanted",
      tagline: null,
      prefix: "TB",
      language: "en",
      forum: { address: "https://forum.example", bot: null },
      teams: [{ key: "docs", name: "Documentation", description: null, chat: null }],
      kinds: [aKind("testing"), aKind("writing")],
      labelGroups: [],
      difficulties: ["easy", "medium", "hard"],
      claims: { limit: 3, newcomerLimit: 1, nudgeAfter: 10, releaseAfter: 4 },
    },
    columns,
    cards,
  });
}

const aKind = (key: string) => ({
  key,
  name: key,
  description: null,
  shape: "circle",
  hue: 10,
  guide: null,
  chat: null,
  done: null,
  template: null,
  outcomes: [],
  reviewers: "leads",
  claimsLimit: null,
});
