// What happened to a card between two looks at it, as far as somebody would want to hear. Pure.
import type { Card, ClaimOnCard, PersonId } from "@threadboard/domain";

export type Change = { readonly cardId: Card["id"]; readonly title: string } & (
  | { readonly what: "took" | "submitted" | "accepted" | "returned"; readonly name: string }
  | { readonly what: "moved"; readonly columnId: Card["columnId"] }
  | { readonly what: "freed" | "done" | "came" | "left" | "changed" }
);

/**
 * Returns what others did to a card, or `null` where there is nothing to tell: nothing that shows changed, or the
 * reader did it themselves, here or elsewhere. `null` in place of a card: it was not or is not on the board.
 */
export function changeOf(before: Card | null, after: Card | null, reader: PersonId | null): Change | null {
  const card = after ?? before;
  if (card === null) return null;
  const about = { cardId: card.id, title: card.title };
  if (before === null)
    return card.createdBy === reader && reader !== null ? null : { ...about, what: "came" };
  if (after === null) return { ...about, what: "left" };
  const claim = changedClaim(before, after);
  if (claim !== undefined && claim.person.id === reader && isOwnDoing(claim)) return null;
  if (after.stage === "done" && before.stage !== "done") return { ...about, what: "done" };
  if (claim !== undefined)
    return { ...about, what: doings[claim.state] ?? "changed", name: claim.person.name };
  if (hasFewerClaims(before, after)) return { ...about, what: "freed" };
  if (after.columnId !== before.columnId) return { ...about, what: "moved", columnId: after.columnId };
  return looks(before) === looks(after) ? null : { ...about, what: "changed" };
}

const doings = {
  working: "took",
  submitted: "submitted",
  accepted: "accepted",
  returned: "returned",
} as const;

/** Taking and handing in are done by the holder; the other two by somebody else. */
const isOwnDoing = ({ state }: ClaimOnCard) => state === "working" || state === "submitted";

/** The claim that is new, or in another state than it was. */
function changedClaim(before: Card, after: Card): (ClaimOnCard & { state: keyof typeof doings }) | undefined {
  const known = new Map(claimsOn(before).map(({ id, state }) => [id, state]));
  return claimsOn(after).find(
    (claim): claim is ClaimOnCard & { state: keyof typeof doings } =>
      claim.state in doings && known.get(claim.id) !== claim.state,
  );
}

const claimsOn = ({ slots }: Card) => slots.flatMap(({ claim }) => claim ?? []);

const hasFewerClaims = (before: Card, after: Card) => {
  const left = new Set(claimsOn(after).map(({ id }) => id));
  return claimsOn(before).some(({ id }) => !left.has(id));
};

/** What of a card is read on the board, apart from who has it. Its place in a column is not told. */
const looks = ({ title, team, kind, labels, difficulty, effort, due, notBefore, slots }: Card) =>
  JSON.stringify([title, team, kind, labels, difficulty, effort, due, notBefore, slots.length]);
