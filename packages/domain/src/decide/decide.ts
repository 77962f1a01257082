// The one door for change: what a command does to the board, decided without reading or writing anything.
import { unreachable } from "../assert.ts";
import type { Command } from "../command/command.ts";
import { type PauseCommandType, permit } from "../command/permission.ts";
import { isRefusal, type Refusal, refuse } from "../command/refusal.ts";
import { readerOf } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import type { Task } from "../task/task.ts";
import { decline, offer } from "./asking.ts";
import { block, unblock } from "./blocking.ts";
import { arrangeCampaign } from "./campaigns.ts";
import { claim, handBack, release, renew } from "./claiming.ts";
import { arrange } from "./columns.ts";
import { settleConflict } from "./conflicts.ts";
import type { Accepted, Context, Decision } from "./context.ts";
import { giveUp, keepAsIs, keepWithoutThread, mayJudgeHidden } from "./gone.ts";
import { handOver } from "./handing-over.ts";
import { importThread } from "./importing.ts";
import { expire, lapseOffer, nudge, nudgeFailed, nudgeReached } from "./leasing.ts";
import { askStatusPost, attachThread, createFromThread, detachThread } from "./linking.ts";
import { merge, split } from "./merging.ts";
import { noteLikeness } from "./noting-likeness.ts";
import { noteEdited, writeToThread } from "./offering.ts";
import { arrangePause } from "./pausing.ts";
import { move } from "./placing.ts";
import { accept, finish, reopen, returnWork, submit } from "./reviewing.ts";
import { settle } from "./settle.ts";
import { create, drop, edit, open, propose, restore } from "./shaping.ts";
import { situationOf } from "./situation.ts";
import { snooze } from "./snoozing.ts";
import { noteStanding } from "./standing.ts";
import type { Outcome } from "./step.ts";
import { tick } from "./ticking.ts";
import { undo } from "./undoing.ts";

/**
 * Returns what the command does: everything to be saved, a refusal, nothing, or a wish for a column's order.
 * Pure: the same context and command give the same decision.
 */
export function decide(context: Context, command: Command): Decision {
  switch (command.type) {
    case "add-column":
    case "change-column":
    case "remove-column":
      return decideColumns(context, command);
    case "make-campaign":
    case "change-campaign":
      return decideCampaign(context, command);
    case "propose":
      return conclude(context, propose(context, command));
    case "create":
      return conclude(context, create(context, command));
    case "create-from-thread":
      return conclude(context, createFromThread(context, command));
    case "import":
      return conclude(context, importThread(context, command));
    case "away":
    case "back":
    case "pause-team":
    case "resume-team":
    case "note-down":
      return decidePause(context, command);
    default:
      return decideTask(context, command);
  }
}

type TaskCommand = Exclude<
  Command,
  {
    type:
      | "add-column"
      | "change-column"
      | "remove-column"
      | "make-campaign"
      | "change-campaign"
      | "propose"
      | "create"
      | "create-from-thread"
      | "import"
      | PauseCommandType;
  }
>;

/** Seeing comes before everything: who may not see a task learns nothing about it, not even that it refuses. */
function decideTask(context: Context, command: TaskCommand): Decision {
  const { task, actor, configuration } = context;
  if (task === null) return refused(refuse("not-found"));
  const sees = actor.kind === "automaton" || maySee(readerOf(actor), task);
  if (!sees && !mayJudgeHidden(command.type, task, actor)) return refused(refuse("not-found"));
  const refusal = permit(command.type, situationOf(task), actor, configuration.kinds);
  if (refusal !== null) return refused(refusal);
  return conclude(context, act(context, task, command));
}

function act(context: Context, task: Task, command: TaskCommand): Outcome {
  switch (command.type) {
    case "edit":
      return edit(context, task, command);
    case "open":
      return open(context, task);
    case "claim":
      return claim(context, task, command);
    case "hand-back":
      return handBack(context, task, command);
    case "renew":
      return renew(context, task, command);
    case "submit":
      return submit(context, task, command);
    case "accept":
      return accept(context, task, command);
    case "return":
      return returnWork(context, task, command);
    case "release":
      return release(context, task, command);
    case "move":
      return move(context, task, command);
    case "finish":
      return finish(context, task, command);
    case "reopen":
      return reopen(context, task, command);
    case "drop":
      return drop(context, task, command);
    case "restore":
      return restore(context, task);
    case "merge":
      return merge(context, task, command);
    case "split":
      return split(context, task, command);
    case "offer":
      return offer(context, task);
    case "decline":
      return decline(context, task, command);
    case "tick":
      return tick(context, task, command);
    case "block":
      return block(context, task, command);
    case "unblock":
      return unblock(context, task, command);
    case "hand-over":
      return handOver(context, task, command);
    case "attach-thread":
      return attachThread(context, task, command);
    case "detach-thread":
      return detachThread(context, task);
    case "ask-status-post":
      return askStatusPost(context, task);
    case "settle":
      return settleConflict(context, task, command);
    case "keep-as-is":
      return keepAsIs(context, task, command);
    case "snooze":
      return snooze(context, task, command);
    case "give-up":
      return giveUp(context, task, command);
    case "keep-without-thread":
      return keepWithoutThread(context, task);
    case "note-standing":
      return noteStanding(context, task, command);
    case "note-likeness":
      return noteLikeness(context, task, command);
    case "write-to-thread":
      return writeToThread(context, task, command);
    case "note-edited":
      return noteEdited(context, task, command);
    case "undo":
      return undo(context, task, command);
    case "nudge":
      return nudge(context, task, command);
    case "nudge-reached":
      return nudgeReached(context, task, command);
    case "expire":
      return expire(context, task, command);
    case "nudge-failed":
      return nudgeFailed(context, task, command);
    case "lapse-offer":
      return lapseOffer(context, task, command);
    default:
      return unreachable(command);
  }
}

function decideColumns(context: Context, command: Parameters<typeof arrange>[1]): Decision {
  const columns = arrange(context, command);
  if (isRefusal(columns)) return refused(columns);
  return { ...nothing, columns };
}

function decideCampaign(context: Context, command: Parameters<typeof arrangeCampaign>[1]): Decision {
  const campaign = arrangeCampaign(context, command);
  if (campaign === "unchanged") return { outcome: "unchanged", task: null };
  return isRefusal(campaign) ? refused(campaign) : { ...nothing, campaigns: [campaign] };
}

function decidePause(context: Context, command: Parameters<typeof arrangePause>[1]): Decision {
  const pause = arrangePause(context, command);
  if (pause === "unchanged") return { outcome: "unchanged", task: null };
  return isRefusal(pause) ? refused(pause) : { ...nothing, pauses: [pause] };
}

const nothing: Accepted = {
  outcome: "accepted",
  tasks: [],
  ranks: [],
  columns: null,
  campaigns: [],
  events: [],
  texts: [],
  outbox: [],
  revoked: [],
  pauses: [],
};

function conclude(context: Context, outcome: Outcome): Decision {
  if (outcome === "unchanged") return { outcome: "unchanged", task: context.task };
  if (isRefusal(outcome)) return refused(outcome);
  if ("needs" in outcome) return { outcome: "needs-column-order", columnId: outcome.needs };
  return settle(context, outcome);
}

function refused(refusal: Refusal): Decision {
  return { outcome: "refused", refusal };
}
