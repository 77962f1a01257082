// Campaigns as a reader sees them: only those that they may know of, and counts only over what they may see.
import {
  type Actor,
  type Campaign,
  type CampaignId,
  type CampaignSummary,
  type Claim,
  type Configuration,
  type Countable,
  campaignProgress,
  isCounted,
  isLive,
  maySee,
  maySeeCampaign,
  partStateOf,
  permit,
  readerOf,
  type SubmittedWork,
  situationOf,
  stageOfTask,
  type Task,
  toIso,
} from "@threadboard/domain";
import {
  countCampaignTasks,
  type Reading,
  readCampaigns,
  readCampaignTaskIds,
  readPeople,
  readProgressRows,
  readTasks,
} from "@threadboard/store";
import { presentPerson } from "./card.ts";

/** Returns the campaigns that the actor may know of, open ones first, the newest first. */
export async function visibleCampaigns(db: Reading, actor: Actor): Promise<Campaign[]> {
  const counts = await countCampaignTasks(db, readerOf(actor));
  const campaigns = await readCampaigns(db);
  return campaigns
    .filter(({ id }) => maySeeCampaign(actor, counts.get(id) ?? { all: 0, seen: 0 }))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
}

/** Returns the campaigns with their progress. */
export async function presentCampaigns(
  db: Reading,
  actor: Actor,
  campaigns: readonly Campaign[],
): Promise<CampaignSummary[]> {
  const rows = await readProgressRows(
    db,
    readerOf(actor),
    campaigns.map(({ id }) => id),
  );
  const ofCampaign = Map.groupBy(rows, (row) => row.campaignId);
  return campaigns.map((campaign) => ({
    id: campaign.id,
    name: campaign.name,
    description: campaign.description,
    threadAddress: campaign.threadAddress,
    claimsLimit: campaign.claimsLimit,
    createdAt: toIso(campaign.createdAt),
    closedAt: campaign.closedAt === null ? null : toIso(campaign.closedAt),
    progress: campaignProgress(countables(ofCampaign.get(campaign.id) ?? [])),
  }));
}

function countables(rows: Awaited<ReturnType<typeof readProgressRows>>): Countable[] {
  return [...Map.groupBy(rows, (row) => row.taskId).values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const slots = parts.map(({ state, outcome }) => ({ claim: state === null ? null : { state, outcome } }));
    return [{ stage: first.stage, slots }];
  });
}

/** Returns a campaign's tasks that the actor may see, in the order in which they were made. */
export async function tasksSeen(db: Reading, actor: Actor, id: CampaignId): Promise<Task[]> {
  const reader = readerOf(actor);
  const tasks = await readTasks(db, await readCampaignTaskIds(db, id));
  return tasks.filter((task) => maySee(reader, task)).sort((a, b) => a.number - b.number);
}

/** Returns the work of these tasks that the actor may accept, the oldest first. */
export async function presentSubmitted(
  db: Reading,
  actor: Actor,
  tasks: readonly Task[],
  { kinds }: Configuration,
): Promise<SubmittedWork[]> {
  const people = await readPeople(
    db,
    tasks.flatMap(({ claims }) => claims.map(({ personId }) => personId)),
  );
  const work = tasks
    .filter((task) => permit("accept", situationOf(task), actor, kinds) === null)
    .flatMap((task) =>
      task.claims.flatMap((claim) => {
        const person = people.get(claim.personId);
        const own = actor.kind === "person" && actor.id === claim.personId;
        if (claim.state !== "submitted" || own || person === undefined) return [];
        return [
          {
            taskId: task.id,
            claimId: claim.id,
            number: task.number,
            title: task.title.text,
            part: task.slots.find(({ id }) => id === claim.slotId)?.name ?? null,
            person: presentPerson(person),
            outcome: claim.outcome,
            link: claim.evidence?.link ?? null,
            note: claim.evidence?.note?.text ?? null,
            at: toIso(claim.stateAt),
          },
        ];
      }),
    );
  return work.sort((a, b) => a.at.localeCompare(b.at));
}

/** Returns the rows of the results table: one a part, with its live claim where it has one. */
export async function resultRows(db: Reading, tasks: readonly Task[]): Promise<string[][]> {
  const people = await readPeople(
    db,
    tasks.flatMap(({ claims }) => claims.map(({ personId }) => personId)),
  );
  const head = ["key", "title", "slot", "state", "outcome", "holder", "link", "note", "accepted at"];
  const rows = tasks.flatMap((task) =>
    task.slots
      .filter(({ retired }) => !retired)
      .map((slot) => {
        const claim = task.claims.find((each) => each.slotId === slot.id && isLive(each.state));
        return [
          task.listKey ?? "",
          task.title.text,
          slot.name ?? "",
          stateOf(task, claim),
          claim?.outcome ?? "",
          (claim === undefined ? undefined : people.get(claim.personId)?.username) ?? "",
          claim?.evidence?.link ?? "",
          claim?.evidence?.note?.text ?? "",
          claim?.state === "accepted" ? toIso(claim.stateAt) : "",
        ];
      }),
  );
  return [head, ...rows];
}

/** For programs: the state of the part, or the stage of a task that is not on the board. */
function stateOf(task: Task, claim: Claim | undefined): string {
  const stage = stageOfTask(task);
  return isCounted({ stage }) ? partStateOf(stage, claim ?? null) : stage;
}
