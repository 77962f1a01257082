// What tests begin with: a task, somebody on it, work handed in, a thread that was read.
import { must } from "../assert.ts";
import type { TaskFields } from "../command/command.ts";
import { ImportedThread } from "../command/imported-thread.ts";
import type { CampaignId, ClaimId, SlotId, TaskId } from "../ids.ts";
import { liveClaims } from "../task/task.ts";
import { docs, writing } from "./community.ts";
import { admin, type Guest } from "./people.ts";
import type { World } from "./world.ts";

/** Returns a new open task of the documentation team. */
export function newTask(
  world: World,
  { title = "Describe the installer", kind = writing, ...fields }: TaskFields = {},
): TaskId {
  const made = world.must(admin, {
    type: "create",
    fields: { team: docs, ...fields, title, kind },
  });
  return must(made.tasks[0], "the new task").id;
}

/** Returns a new campaign. */
export function newCampaign(
  world: World,
  { name = "The 8.4 audit", ...more }: { name?: string; claimsLimit?: number | null } = {},
): CampaignId {
  const made = world.must(admin, { type: "make-campaign", name, ...more });
  return must(made.campaigns[0], "the new campaign").id;
}

/** Returns a proposal of this person, in triage. */
export function newProposal(world: World, who: Guest): TaskId {
  const made = world.must(who, {
    type: "propose",
    title: "Draw a map",
    body: "Of the build servers.",
    team: docs,
    kind: writing,
  });
  return must(made.tasks[0], "the proposal").id;
}

/** Returns the claim that this person made. */
export function take(world: World, taskId: TaskId, who: Guest, slotId?: SlotId): ClaimId {
  world.must(who, { type: "claim", taskId, ...(slotId === undefined ? {} : { slotId }) });
  return claimOf(world, taskId, who);
}

/** Returns the person's live claim on the task. */
export function claimOf(world: World, taskId: TaskId, who: Guest): ClaimId {
  const found = liveClaims(world.task(taskId)).find(({ personId }) => personId === who.id);
  return must(found, "a live claim").id;
}

/** Takes the task and hands in; returns the claim. */
export function handIn(world: World, taskId: TaskId, who: Guest, outcome?: string): ClaimId {
  const claimId = take(world, taskId, who);
  world.must(who, {
    type: "submit",
    taskId,
    claimId,
    note: "It is all there.",
    ...(outcome === undefined ? {} : { outcome }),
  });
  return claimId;
}

/** Takes the task, hands in, and has the work accepted; returns the claim. */
export function finishWork(world: World, taskId: TaskId, who: Guest, outcome?: string): ClaimId {
  const claimId = handIn(world, taskId, who, outcome);
  world.must(admin, { type: "accept", taskId, claimId });
  return claimId;
}

/** Returns what a read of the forum found, by default a public topic of a source that lets us post. */
export function threadRead(given: Partial<Record<keyof ImportedThread, unknown>> = {}): ImportedThread {
  return ImportedThread.parse({
    topicId: 100,
    postId: 1000,
    item: null,
    source: "posted",
    title: "Somebody to test the images",
    body: "On as many machines as we can find.",
    tags: ["posted"],
    audience: { kind: "public" },
    team: docs,
    kind: writing,
    labels: [],
    difficulty: null,
    effort: null,
    language: "en",
    due: null,
    createdAt: 0,
    ...given,
  });
}

/** Returns the task that a thread became. It waits in triage unless opened. */
export function importThread(
  world: World,
  given: Partial<Record<keyof ImportedThread, unknown>> = {},
  { open = true }: { open?: boolean } = {},
): TaskId {
  const made = world.must("automaton", { type: "import", taskId: null, thread: threadRead(given) }, "import");
  const { id } = must(made.tasks[0], "the imported task");
  if (open) world.must(admin, { type: "open", taskId: id });
  return id;
}
