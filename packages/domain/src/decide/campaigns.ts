// Making and changing campaigns, and what tasks may belong to.
import type { Campaign } from "../campaign/campaign.ts";
import type { CommandOf } from "../command/command.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { leads } from "../person/person.ts";
import type { Task } from "../task/task.ts";
import { actingPerson, type Context } from "./context.ts";

type CampaignCommand = CommandOf<"make-campaign" | "change-campaign">;

/** Returns the campaign as it should be, why not, or that it is so already. Any lead may; a campaign crosses teams. */
export function arrangeCampaign(
  context: Context,
  command: CampaignCommand,
): Campaign | Refusal | "unchanged" {
  const { actor } = context;
  if (actor.kind === "anonymous") return refuse("sign-in-first");
  if (actor.kind === "person" && !leads(actor.roles, null)) return refuse("only-leads");
  return command.type === "make-campaign" ? make(context, command) : change(context, command);
}

function make(context: Context, command: CommandOf<"make-campaign">): Campaign | Refusal {
  const { clonedFrom = null } = command;
  if (clonedFrom !== null && !isKnown(context, clonedFrom)) return refuse("unknown-campaign");
  return {
    id: context.fresh.campaign(),
    name: command.name,
    description: command.description ?? "",
    threadAddress: command.threadAddress ?? null,
    claimsLimit: command.claimsLimit ?? null,
    clonedFrom,
    createdBy: actingPerson(context.actor),
    createdAt: context.now,
    closedAt: null,
    version: 1,
  };
}

function change(context: Context, command: CommandOf<"change-campaign">): Campaign | Refusal | "unchanged" {
  const found = context.campaigns.find(({ id }) => id === command.campaignId);
  if (found === undefined) return refuse("unknown-campaign");
  const { name, description, threadAddress, claimsLimit, closed } = command;
  const changed: Campaign = {
    ...found,
    name: name ?? found.name,
    description: description ?? found.description,
    threadAddress: threadAddress === undefined ? found.threadAddress : threadAddress,
    claimsLimit: claimsLimit === undefined ? found.claimsLimit : claimsLimit,
    closedAt: closed === undefined ? found.closedAt : closed ? (found.closedAt ?? context.now) : null,
  };
  if (JSON.stringify(changed) === JSON.stringify(found)) return "unchanged";
  return { ...changed, version: found.version + 1 };
}

const isKnown = (context: Context, id: Campaign["id"]) =>
  context.campaigns.some((campaign) => campaign.id === id);

/** Returns why a task may not come into this campaign under this key, or `null`. */
export function refuseCampaign(
  context: Context,
  id: Campaign["id"] | null,
  listKey: Task["listKey"],
): Refusal | null {
  if (id !== null) {
    const campaign = context.campaigns.find((each) => each.id === id);
    if (campaign === undefined) return refuse("unknown-campaign");
    if (campaign.closedAt !== null) return refuse("campaign-closed", { campaign: campaign.name });
  }
  return listKey !== null && context.keyTaken ? refuse("key-taken", { key: listKey }) : null;
}
