// May this person take this task? Asked by the board before it offers, and by deciding before it gives.
import type { Kind, Policy } from "../configuration/configuration.ts";
import type { PersonId } from "../ids.ts";
import type { Somebody } from "../person/person.ts";
import { isLive } from "../task/claim.ts";
import type { Situation } from "./permission.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Returns the ids of the wanted slots that nobody holds, in order. */
export function freeSlotIds(task: Pick<Situation, "slots" | "claims">): string[] {
  const held = new Set(task.claims.filter((claim) => isLive(claim.state)).map((claim) => claim.slotId));
  return task.slots.filter((slot) => slot.retired !== true && !held.has(slot.id)).map((slot) => slot.id);
}

/** Whether the person has a live claim on the task. */
export function holds(task: Pick<Situation, "claims">, personId: PersonId): boolean {
  return task.claims.some((claim) => claim.personId === personId && isLive(claim.state));
}

type Wanted = { readonly slotId: string | null; readonly now: number };

/** Returns why nobody can take that slot now (`slotId` `null`: any), or `null`. */
export function refuseSlot(task: Situation, { slotId, now }: Wanted): Refusal | null {
  if (task.notBefore !== null && now < task.notBefore) return refuse("not-yet", { at: task.notBefore });
  const free = freeSlotIds(task);
  if (free.length === 0) return refuse("no-free-slot");
  if (slotId === null || free.includes(slotId)) return null;
  const exists = task.slots.some((slot) => slot.id === slotId && slot.retired !== true);
  return refuse(exists ? "slot-taken" : "unknown-slot");
}

/**
 * Returns why `holder` may not take a slot of the task now, or `null`. Stage and role are `permit`'s matter.
 * A lead who takes it down for somebody else (`byLead`) is not held by that person's limits.
 */
export function refuseClaim(
  task: Situation,
  holder: Somebody,
  options: Wanted & { readonly byLead: boolean },
  policy: Pick<Policy, "claims">,
  kind: Pick<Kind, "claimsLimit" | "name"> | null,
): Refusal | null {
  if (holds(task, holder.id)) return refuse("already-yours");
  const refusal = refuseSlot(task, options);
  if (refusal !== null) return refusal;
  return options.byLead ? null : refuseByLimit(holder, task, policy, kind);
}

/**
 * Returns why this person may hold no further task like this one, or `null`. Limits count what is working or
 * returned. Before the first accepted claim a smaller one holds. A campaign with a limit of its own stands apart:
 * it asks for none of the others, and what is held in it counts for none of them.
 */
export function refuseByLimit(
  { record }: Somebody,
  { kind: kindKey, campaign = null }: Pick<Situation, "kind" | "campaign">,
  policy: Pick<Policy, "claims">,
  kind: Pick<Kind, "claimsLimit" | "name"> | null,
): Refusal | null {
  if (campaign !== null && campaign.claimsLimit !== null) {
    const held = record.heldByCampaign[campaign.id] ?? 0;
    if (held < campaign.claimsLimit) return null;
    return refuse("campaign-limit", { limit: campaign.claimsLimit, campaign: campaign.name });
  }
  const { limit, newcomerLimit } = policy.claims;
  if (record.accepted === 0 && record.held >= newcomerLimit && newcomerLimit < limit) {
    return refuse("newcomer-limit", { limit: newcomerLimit });
  }
  if (record.held >= limit) return refuse("limit-reached", { limit });
  if (kind?.claimsLimit !== undefined && (record.heldByKind[kindKey] ?? 0) >= kind.claimsLimit) {
    return refuse("kind-limit", { limit: kind.claimsLimit, kind: kind.name });
  }
  return null;
}
