// Makes a campaign and its tasks from copies of another one's, all of them or none.
import {
  type Campaign,
  type CampaignMade,
  type Copy,
  must,
  type PersonId,
  type Refusal,
} from "@threadboard/domain";
import type { Engine } from "../engine/engine.ts";

/** Takes back everything that was made before a refusal. */
class Refused extends Error {
  override name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Returns the new campaign, or why there is none. */
export async function cloneCampaign(
  engine: Engine,
  personId: PersonId,
  from: Campaign,
  name: string,
  copies: readonly Copy[],
): Promise<CampaignMade | Refusal> {
  const order = { giver: { kind: "person", id: personId }, door: "web" } as const;
  const { description, claimsLimit } = from;
  try {
    return await engine.together(async (_trx, { run }) => {
      const made = await run({
        ...order,
        command: { type: "make-campaign", name, description, claimsLimit, clonedFrom: from.id },
      });
      if (made.outcome === "refused") throw new Refused(made.refusal);
      const campaign = must(made.outcome === "done" ? made.campaigns[0] : undefined, "the new campaign");
      for (const { fields, listKey } of copies) {
        const command = { type: "create", fields: { ...fields, campaign: campaign.id }, listKey } as const;
        const result = await run({ ...order, command });
        if (result.outcome === "refused") throw new Refused(result.refusal);
      }
      return { id: campaign.id, name: campaign.name };
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
