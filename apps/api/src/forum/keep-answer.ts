// The answer to a reply: a notice to its author, which goes out as a private message, or, where the operator has it
// so, the last line of our post in the thread. Never a post of its own.
import type { Configuration, PersonId, Task, TopicId } from "@threadboard/domain";
import type { AnswerData } from "@threadboard/domain/reply";
import { readLastAnswer, readTopic, saveLastAnswer, type Writing } from "@threadboard/store";
import type { Hand } from "../engine/engine.ts";

type Parts = { readonly configuration: Configuration; readonly clock: () => number };

/** Somebody's post, and what there is to say about it. */
export type Answered = {
  readonly author: PersonId;
  readonly topicId: TopicId;
  /** A task of the thread that the author sees; `null`: there is none, and so nothing that could be said. */
  readonly task: Task | null;
  readonly data: readonly AnswerData[];
};

/** Owes the author of a post the answers to what they asked for; with none, an earlier one in our post has had its day. */
export async function keepAnswers(
  parts: Parts,
  trx: Writing,
  hand: Pick<Hand, "owe">,
  { author, topicId, task, data }: Answered,
): Promise<void> {
  if (await toldInPost(parts, trx, hand, { author, topicId, data })) return;
  if (task === null) return;
  const dueAt = parts.clock();
  await hand.owe(
    data.map((each) => ({
      kind: "notice",
      recipient: author,
      code: "reply-answer",
      taskId: task.id,
      byPersonId: null,
      data: each,
      dueAt,
    })),
  );
}

/** Our post tells one answer, the last. Where we have no post in the thread, or none may be written, it is a message. */
async function toldInPost(
  { configuration: { policy }, clock }: Parts,
  trx: Writing,
  { owe }: Pick<Hand, "owe">,
  { author, topicId, data }: Omit<Answered, "task">,
): Promise<boolean> {
  const topic = await readTopic(trx, topicId);
  if (policy.threadAnswers !== "status-post" || topic === null) return false;
  const stands = topic.statusPostId !== null && topic.statusPostRemoved === 0 && topic.excludedAt === null;
  const before = readLastAnswer(topic);
  const last = data.at(-1);
  if (!stands || (last === undefined && before?.author !== author)) return false;
  await saveLastAnswer(trx, topicId, last === undefined ? null : { author, data: last });
  await owe([{ kind: "status-post", topicId, asked: false, dueAt: clock() + policy.gatherSeconds * 1000 }]);
  return true;
}
