// The answer to a reply: a notice to its author, which goes out as a private message. Never a post.
import type { PersonId, Task, TopicId } from "@threadboard/domain";
import type { AnswerData } from "@threadboard/domain/reply";
import type { Writing } from "@threadboard/store";
import type { Hand } from "../engine/engine.ts";

type Answered = {
  readonly author: PersonId;
  readonly topicId: TopicId;
  /** A task of the thread that the author sees; `null`: there is none, and so nothing that could be said. */
  readonly task: Task | null;
  readonly data: AnswerData;
};

/** Owes the author of a post an answer. */
export async function keepAnswer(
  { clock }: { readonly clock: () => number },
  _trx: Writing,
  { owe }: Pick<Hand, "owe">,
  { author, task, data }: Answered,
): Promise<void> {
  if (task === null) return;
  const dueAt = clock();
  await owe([
    {
      kind: "notice",
      recipient: author,
      code: "reply-answer",
      taskId: task.id,
      byPersonId: null,
      data,
      dueAt,
    },
  ]);
}
