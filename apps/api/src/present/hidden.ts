// A task that nobody may see, for whoever leads it: its number and what happened, and no words.
import {
  type Configuration,
  type HiddenTask,
  isLive,
  mayKeep,
  type Task,
  toIso,
  whyHidden,
} from "@threadboard/domain";
import { topicAddress } from "./card.ts";

/** Returns what a lead is told of it. `since`: when it was hidden. */
export function presentHidden(task: Task, since: number, configuration: Configuration): HiddenTask {
  const topicId = task.thread?.topicId ?? null;
  return {
    taskId: task.id,
    number: task.number,
    team: task.team,
    why: whyHidden(task) ?? "restricted",
    since: toIso(since),
    held: task.claims.filter(({ state }) => isLive(state) && state !== "accepted").length,
    topicId,
    // A slug is made of the title's words.
    address: topicId === null ? null : topicAddress(configuration, topicId, null),
    mayKeep: mayKeep(task) !== null,
  };
}
