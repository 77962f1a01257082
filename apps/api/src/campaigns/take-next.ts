// "Give me the next five": several claims in one transaction, so that two who ask at once get different ones.
import {
  type Actor,
  type CampaignId,
  nextParts,
  type PersonId,
  type Refusal,
  type RefusalCode,
} from "@threadboard/domain";
import type { Result } from "../engine/engine.ts";
import type { World } from "../http/world.ts";
import { tasksSeen } from "../present/campaigns.ts";

type Wanted = { readonly count: number; readonly slot: string | null };
type Done = Extract<Result, { outcome: "done" }>;

/** After one of these no other task of the campaign would do either. */
const final: ReadonlySet<RefusalCode> = new Set([
  "campaign-limit",
  "limit-reached",
  "newcomer-limit",
  "sign-in-first",
]);

/** Returns what was taken, and why no more where that was not for want of free parts. */
export async function takeNext(
  { engine, clock }: World,
  { actor, personId }: { readonly actor: Actor; readonly personId: PersonId },
  campaign: CampaignId,
  { count, slot }: Wanted,
): Promise<{ readonly taken: readonly Done[]; readonly refusal: Refusal | null }> {
  return engine.together(async (trx, { run }) => {
    const parts = nextParts(await tasksSeen(trx, actor, campaign), personId, { slot, now: clock() });
    const taken: Done[] = [];
    let refusal: Refusal | null = null;
    for (const part of parts) {
      if (taken.length === count) return { taken, refusal: null };
      const command = { type: "claim", ...part } as const;
      const result = await run({ command, giver: { kind: "person", id: personId }, door: "web" });
      if (result.outcome === "done") taken.push(result);
      if (result.outcome !== "refused") continue;
      refusal = result.refusal;
      if (final.has(refusal.code)) break;
    }
    return { taken, refusal: taken.length === count ? null : refusal };
  });
}
