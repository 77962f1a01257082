// What the reader may do with a card, as the rules of the domain give it. Pure; there are no rules in here.
import {
  type Actor,
  type Card,
  type ClaimId,
  type ClaimOnCard,
  type ColumnId,
  type DropPlan,
  freeSlotIds,
  isHeld,
  type Kind,
  must,
  permit,
  type Refusal,
  refuseClaim,
  rolesOn,
  type Settings,
  type Situation,
  type SlotId,
  situationOfCard,
  type TaskId,
} from "@threadboard/domain";

/** What the rules need besides the card and the reader. */
export type Rules = {
  readonly policy: Pick<Settings, "claims">;
  readonly kinds: Readonly<Record<string, Kind>>;
};

/**
 * One thing to do with a card. It becomes a command once what it `asks` is answered: one of the domain's
 * questions, or which part of the task where parts have names.
 */
export type Wish =
  | { readonly type: "claim"; readonly slotId: SlotId | null; readonly asks: "slot" | "person" | null }
  | { readonly type: "hand-back"; readonly claimId: ClaimId; readonly asks: "note" }
  | { readonly type: "hand-over"; readonly claimId: ClaimId; readonly asks: "person" }
  | { readonly type: "submit"; readonly claimId: ClaimId; readonly asks: "evidence" }
  | { readonly type: "renew" | "accept"; readonly claimId: ClaimId; readonly asks: null }
  | { readonly type: "return"; readonly claimId: ClaimId; readonly asks: "comment" }
  | { readonly type: "release"; readonly claimId: ClaimId | null; readonly asks: "reason" }
  | { readonly type: "finish"; readonly asks: "reason" | null }
  | { readonly type: "drop"; readonly asks: "reason" }
  | { readonly type: "reopen"; readonly asks: "slots" }
  | { readonly type: "offer"; readonly asks: "person" }
  | { readonly type: "open"; readonly asks: null }
  | {
      readonly type: "move";
      readonly columnId: ColumnId;
      readonly beforeId: TaskId | null;
      readonly afterId: TaskId | null;
      readonly asks: null;
    };

/** Everything that this reader may do with the card itself, in the order in which it is offered; moves are apart. */
export function wishesFor(card: Card, actor: Actor, rules: Rules, now: number): Wish[] {
  const task = situationOfCard(card);
  const may = (command: Parameters<typeof permit>[0]) => permit(command, task, actor, rules.kinds) === null;
  const { own, others } = claimsOf(card, actor);
  const lead = isLead(task, actor, rules);
  const free = freeSlotIds(task).length > 0;
  const held = own !== undefined && isHeld(own.state);
  const wishes: (Wish | false)[] = [
    held && may("submit") && { type: "submit", claimId: own.id, asks: "evidence" },
    held && may("renew") && { type: "renew", claimId: own.id, asks: null },
    held && may("hand-over") && { type: "hand-over", claimId: own.id, asks: "person" },
    own !== undefined &&
      own.state !== "accepted" &&
      may("hand-back") && { type: "hand-back", claimId: own.id, asks: "note" },
    ...others.flatMap((claim): (Wish | false)[] =>
      claim.state === "submitted" && may("accept")
        ? [
            { type: "accept", claimId: claim.id, asks: null },
            { type: "return", claimId: claim.id, asks: "comment" },
          ]
        : [],
    ),
    refuseToTake(card, actor, rules, now) === null && takingOf(card),
    lead && free && may("claim") && { type: "claim", slotId: null, asks: "person" },
    lead && free && may("offer") && { type: "offer", asks: "person" },
    ...others.map(
      (claim): Wish | false =>
        claim.state !== "accepted" &&
        may("release") && { type: "release", claimId: claim.id, asks: "reason" },
    ),
    may("finish") && own?.state !== "submitted" && { type: "finish", asks: closesOthers(others) },
    may("reopen") && { type: "reopen", asks: "slots" },
    may("drop") && { type: "drop", asks: "reason" },
  ];
  return wishes.filter((wish) => wish !== false);
}

/** Returns why this reader cannot take the task for themselves, or `null`. */
export function refuseToTake(card: Card, actor: Actor, rules: Rules, now: number): Refusal | null {
  const task = situationOfCard(card);
  const closed = permit("claim", task, actor, rules.kinds);
  if (closed !== null || actor.kind !== "person") return closed;
  const options = { slotId: null, now, byLead: false };
  return refuseClaim(task, actor, options, rules.policy, rules.kinds[task.kind] ?? null);
}

/** Taking a task asks which part only where free parts have names to choose between. */
export function takingOf(card: Card): Wish {
  return { type: "claim", slotId: null, asks: hasParts(card) ? "slot" : null };
}

/** Taking what one was asked to take: any free place, or that of a holder who wants somebody to go on. */
export function takingOffered(card: Card, slotId: SlotId | null): Wish {
  return slotId === null ? takingOf(card) : { type: "claim", slotId, asks: null };
}

/** The card as it is to somebody who was asked to go on in that place: for them it is free. */
export function freed(card: Card, slotId: SlotId | null): Card {
  if (slotId === null) return card;
  return {
    ...card,
    slots: card.slots.map((slot) => (slot.id === slotId ? { ...slot, claim: null } : slot)),
  };
}

/** The free parts of a task. */
export function freeParts(card: Card): Card["slots"] {
  const free = new Set(freeSlotIds(situationOfCard(card)));
  return card.slots.filter((slot) => free.has(slot.id));
}

/** Whether there is a choice between free parts. */
export function hasParts(card: Card): boolean {
  const free = freeParts(card);
  return free.length > 1 && free.some((slot) => slot.name !== null);
}

/** Returns the wish that a drop plan stands for. `place` is where the card was dropped. */
export function wishOfPlan(
  plan: Extract<DropPlan, { ok: true }>,
  card: Card,
  place: { columnId: ColumnId; beforeId: TaskId | null; afterId: TaskId | null },
): Wish {
  switch (plan.command) {
    case "move":
      return { type: "move", ...place, asks: null };
    case "open":
      return { type: "open", asks: null };
    case "claim":
      return plan.question === null ? takingOf(card) : { type: "claim", slotId: null, asks: plan.question };
    case "submit":
      return { type: "submit", claimId: claimOn(card, plan.claimId), asks: "evidence" };
    case "hand-back":
      return { type: "hand-back", claimId: claimOn(card, plan.claimId), asks: "note" };
    case "return":
      return { type: "return", claimId: claimOn(card, plan.claimId), asks: "comment" };
    case "accept":
      return { type: "accept", claimId: claimOn(card, plan.claimId), asks: null };
    case "release":
      return { type: "release", claimId: null, asks: "reason" };
    case "finish":
      return { type: "finish", asks: plan.question === null ? null : "reason" };
    case "reopen":
      return { type: "reopen", asks: "slots" };
    case "drop":
      return { type: "drop", asks: "reason" };
  }
}

/** A plan speaks of claims that are on the card. */
function claimOn(card: Card, claimId: string): ClaimId {
  return must(card.slots.find(({ claim }) => claim?.id === claimId)?.claim, `claim ${claimId}`).id;
}

/** The reader's own live claim on a card, and everybody else's. */
export function claimsOf(
  card: Card,
  actor: Actor,
): { own: ClaimOnCard | undefined; others: readonly ClaimOnCard[] } {
  const claims = card.slots.flatMap(({ claim }) => claim ?? []);
  const isOwn = (claim: ClaimOnCard) => actor.kind === "person" && claim.person.id === actor.id;
  return { own: claims.find(isOwn), others: claims.filter((claim) => !isOwn(claim)) };
}

const closesOthers = (others: readonly ClaimOnCard[]) =>
  others.some(({ state }) => isHeld(state)) ? ("reason" as const) : null;

function isLead(task: Situation, actor: Actor, { kinds }: Rules): boolean {
  return rolesOn(task, actor, kinds).has("lead");
}
