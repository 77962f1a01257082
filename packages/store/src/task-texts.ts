// What tasks say, for comparing them with one another.
import type { PersonId, Stage, TaskId, TaskNumber, TopicId } from "@threadboard/domain";
import type { Reading } from "./database.ts";

export type TaskText = {
  readonly id: TaskId;
  readonly number: TaskNumber;
  readonly stage: Stage;
  /** `null`: nobody; it was found in the forum. */
  readonly createdBy: PersonId | null;
  readonly topicId: TopicId | null;
  readonly title: string;
  readonly body: string;
};

/** Returns the words of every task that is neither done nor dropped, by number. */
export async function readUnfinishedTexts(db: Reading): Promise<TaskText[]> {
  return db
    .selectFrom("task")
    .innerJoin("text as title", "title.id", "task.titleId")
    .innerJoin("text as body", "body.id", "task.bodyId")
    .leftJoin("thread", "thread.taskId", "task.id")
    .select(["task.id", "task.number", "task.stage", "task.createdBy", "thread.topicId"])
    .select(["title.content as title", "body.content as body"])
    .where("stage", "not in", ["done", "dropped"])
    .orderBy("number")
    .execute();
}
