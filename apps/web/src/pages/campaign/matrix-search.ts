// What of the matrix is shown: read from the address, matched against cards. Pure.
import {
  type Card,
  type PartState,
  type PersonId,
  partStateOf,
  partStates,
  type SlotOnCard,
} from "@threadboard/domain";

/** The search part of a campaign's address, as text. Links that people kept must go on working: add, never rename. */
export type MatrixSearch = {
  /** The name of a part. */
  part?: string | undefined;
  /** A state of parts, or `outcome:` and the key of an outcome. */
  state?: string | undefined;
  mine?: "1" | undefined;
  q?: string | undefined;
};

const isPartState = (text: string): text is PartState => partStates.some((each) => each === text);

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Whether a task is shown: one of its parts of the wanted name fits everything else that is asked for. */
export function matchesMatrix(card: Card, search: MatrixSearch, reader: PersonId | null): boolean {
  const words = plain(search.q ?? "").split(/\s+/);
  if (!words.every((word) => plain(card.title).includes(word))) return false;
  return card.slots.some(({ name, claim }) => {
    if (search.part !== undefined && name !== search.part) return false;
    if (search.mine === "1" && (reader === null || claim?.person.id !== reader)) return false;
    return fits(search.state, card, claim);
  });
}

/** A state that nobody knows counts as not said. */
function fits(state: string | undefined, card: Card, claim: SlotOnCard["claim"]): boolean {
  if (state === undefined) return true;
  if (isPartState(state)) return partStateOf(card.stage, claim) === state;
  return state.startsWith("outcome:")
    ? claim?.state === "accepted" && state === `outcome:${claim.outcome}`
    : true;
}
