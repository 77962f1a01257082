// Which campaigns somebody may know of, asked before any of them is named to them.
import {
  type Actor,
  type Campaign,
  type CampaignId,
  maySee,
  maySeeCampaign,
  readerOf,
} from "@threadboard/domain";
import { type Reading, readCampaignAudiences, readCampaignsById } from "@threadboard/store";

/** Returns those of the named campaigns that the actor may know of. */
export async function campaignsSeen(
  db: Reading,
  actor: Actor,
  ids: readonly CampaignId[],
): Promise<Campaign[]> {
  const found = await readCampaignsById(db, ids);
  const seen: Campaign[] = [];
  for (const campaign of found) if (await isSeen(db, actor, campaign.id)) seen.push(campaign);
  return seen;
}

async function isSeen(db: Reading, actor: Actor, id: CampaignId): Promise<boolean> {
  const audiences = await readCampaignAudiences(db, id);
  const reader = readerOf(actor);
  const sum = (list: typeof audiences) => list.reduce((total, { count }) => total + count, 0);
  return maySeeCampaign(actor, {
    all: sum(audiences),
    seen: sum(audiences.filter((each) => maySee(reader, each))),
  });
}
