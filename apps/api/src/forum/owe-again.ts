// What a fresh look at a topic means for what we owe it: our tag may have been changed, and what failed may go now.
import {
  type Configuration,
  stageOfTask,
  statusTagOf,
  type Task,
  type TopicFacts,
  tagsWereEdited,
} from "@threadboard/domain";
import { hasOpenWrite, type TopicRow, tryTopicAgain, type Writing } from "@threadboard/store";
import type { Hand } from "../engine/engine.ts";

/** Owes the topic what the look shows to be missing there. `before`: what was known of it until now. */
export async function oweAgain(
  trx: Writing,
  { owe }: Pick<Hand, "owe">,
  look: { readonly before: TopicRow; readonly facts: TopicFacts; readonly tasks: readonly Task[] },
  setting: { readonly configuration: Configuration; readonly now: number },
): Promise<void> {
  const { before, facts, tasks } = look;
  const { configuration, now } = setting;
  const opened = before.closed === 1 && !facts.closed;
  const isBack = before.state === "gone";
  const perhapsApproved = before.statusPostQueuedAt !== null && before.replies !== facts.replies;
  if (opened || isBack || perhapsApproved) {
    await tryTopicAgain(trx, facts.id, now);
    await owe([]);
  }
  if (tagsDiffer(before, facts, tasks, configuration) && !(await hasOpenWrite(trx, "status-tags", facts.id)))
    await owe([
      {
        kind: "status-tags",
        topicId: facts.id,
        dueAt: now + configuration.policy.gatherSeconds * 1000,
      },
    ]);
}

/** Whether somebody changed the tag that we set. One that we never set is nobody's to restore: an import writes nothing. */
function tagsDiffer(
  before: TopicRow,
  facts: TopicFacts,
  tasks: readonly Task[],
  configuration: Configuration,
): boolean {
  const { statusTag } = before;
  const task = tasks.find((each) => each.thread?.item === null);
  if (statusTag === null || before.excludedAt !== null || task === undefined) return false;
  // Where the task wants another by now, the change that made it so has owed that already.
  if (statusTagOf(configuration, stageOfTask(task)) !== statusTag) return false;
  return tagsWereEdited(facts.tags, statusTag, configuration);
}
