// A campaign: a named set of tasks that belong together, such as the packages to audit for a release.
import type { LimitedBy } from "../command/permission.ts";
import type { CampaignId, PersonId } from "../ids.ts";
import { type Actor, leads } from "../person/person.ts";
import type { Instant } from "../time.ts";

export type Campaign = {
  readonly id: CampaignId;
  readonly name: string;
  /** Markdown; may be empty. */
  readonly description: string;
  /** Where people talk about it, usually a topic of the forum. */
  readonly threadAddress: string | null;
  /** Tasks of it that one person may hold at once, in place of every other limit; `null`: the board's limits. */
  readonly claimsLimit: number | null;
  readonly clonedFrom: CampaignId | null;
  /** `null`: the command line made it. */
  readonly createdBy: PersonId | null;
  readonly createdAt: Instant;
  /** It takes no more tasks since then; those that it has stay as they are. */
  readonly closedAt: Instant | null;
  /** Grows by one with each change; 1 when it is made. */
  readonly version: number;
};

/**
 * Returns whether somebody may learn that a campaign exists: whoever sees at least one of its tasks. An empty one
 * is seen by every lead, who may fill it; one whose tasks a lead may not see is hidden from that lead as well.
 */
export function maySeeCampaign(
  actor: Actor,
  tasks: { readonly all: number; readonly seen: number },
): boolean {
  if (tasks.seen > 0 || actor.kind === "automaton") return true;
  return tasks.all === 0 && actor.kind === "person" && leads(actor.roles, null);
}

/** Returns what the limits of claims ask of a task's campaign. */
export function limitedBy(campaigns: readonly Campaign[], id: CampaignId | null): LimitedBy | null {
  const found = campaigns.find((campaign) => campaign.id === id);
  return found === undefined ? null : { id: found.id, name: found.name, claimsLimit: found.claimsLimit };
}
