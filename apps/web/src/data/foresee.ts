// What a command will most likely do to the board, shown while the server decides. Pure; the answer replaces it.
import {
  type Board,
  byRank,
  type Card,
  type ClaimId,
  type ClaimOnCard,
  columnsOf,
  freeSlotIds,
  type PersonCommand,
  type PersonOnCard,
  rankBetween,
  type Stage,
  situationOfCard,
  stageOf,
  toIso,
} from "@threadboard/domain";

/** Returns the board as it will look. A command whose effect cannot be told from here leaves it as it is. */
export function foresee(board: Board, command: PersonCommand, who: PersonOnCard, now: number): Board {
  if (!("taskId" in command)) return board;
  const card = board.cards.find((each) => each.id === command.taskId);
  if (card === undefined) return board;
  if (command.type === "drop") return without(board, card);
  const after = foreseeCard(board, card, command, who, now);
  return { ...board, cards: board.cards.map((each) => (each.id === card.id ? after : each)) };
}

function foreseeCard(board: Board, card: Card, command: PersonCommand, who: PersonOnCard, now: number): Card {
  switch (command.type) {
    case "move":
      return moved(board, card, command);
    case "claim":
      return command.personId === undefined ? taken(board, card, command.slotId, who, now) : card;
    case "hand-back":
      return settled(
        board,
        withClaim(card, command.claimId, () => null),
      );
    case "release":
      return settled(board, withClaim(card, command.claimId, keepAccepted));
    case "submit":
      return settled(board, inState(card, command.claimId, "submitted"));
    case "accept":
      return settled(board, inState(card, command.claimId, "accepted"));
    case "return":
      return settled(board, inState(card, command.claimId, "returned"));
    case "finish":
      return placed(board, card, "done");
    default:
      return card;
  }
}

const without = (board: Board, card: Card): Board => ({
  ...board,
  cards: board.cards.filter((each) => each.id !== card.id),
});

const keepAccepted = (claim: ClaimOnCard) => (claim.state === "accepted" ? claim : null);

function taken(board: Board, card: Card, slotId: string | undefined, who: PersonOnCard, now: number): Card {
  const wanted = slotId ?? freeSlotIds(situationOfCard(card))[0];
  const slots = card.slots.map((slot) =>
    slot.id !== wanted || slot.claim !== null ? slot : { ...slot, claim: claimBy(slot.id, who, now) },
  );
  return settled(board, { ...card, slots });
}

/** The claim's own id comes with the answer; until then the slot's stands in, and nothing can be asked of it. */
function claimBy(slotId: string, person: PersonOnCard, now: number): ClaimOnCard {
  return {
    id: slotId as ClaimId,
    person,
    state: "working",
    since: toIso(now),
    until: null,
    pause: null,
    returnComment: null,
    outcome: null,
  };
}

const inState = (card: Card, claimId: string, state: ClaimOnCard["state"]) =>
  withClaim(card, claimId, (claim) => ({ ...claim, state, until: null }));

function withClaim(
  card: Card,
  claimId: string | undefined,
  change: (claim: ClaimOnCard) => ClaimOnCard | null,
): Card {
  const slots = card.slots.map((slot) =>
    slot.claim === null || (claimId !== undefined && slot.claim.id !== claimId)
      ? slot
      : { ...slot, claim: change(slot.claim) },
  );
  return { ...card, slots };
}

/** The stage follows the claims, by the same rule as everywhere. */
function settled(board: Board, card: Card): Card {
  const { slots, claims } = situationOfCard(card);
  return placed(board, card, stageOf(null, slots, claims));
}

function placed(board: Board, card: Card, stage: Stage): Card {
  const column = columnsOf(board.columns, stage)[0];
  if (stage === card.stage || column === undefined) return card;
  const first = inColumn(board, column.id, card)[0];
  const rank = rankBetween(null, first?.rank ?? null);
  return { ...card, stage, columnId: column.id, rank: rank ?? card.rank };
}

function moved(board: Board, card: Card, command: Extract<PersonCommand, { type: "move" }>): Card {
  const order = inColumn(board, command.columnId, card);
  const rankOf = (id: string | null) => order.find((each) => each.id === id)?.rank ?? null;
  const anywhere = command.beforeId === null && command.afterId === null;
  const before = anywhere ? (order.at(-1)?.rank ?? null) : rankOf(command.beforeId);
  const after = rankOf(command.afterId);
  const rank = rankBetween(before, after);
  return { ...card, columnId: command.columnId, rank: rank ?? card.rank };
}

const inColumn = (board: Board, columnId: string, except: Card) =>
  board.cards.filter((each) => each.columnId === columnId && each.id !== except.id).sort(byRank);
