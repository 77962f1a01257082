// Where else in the forum a task comes up, as far as its reader may see those places.
import {
  type Audience,
  type Configuration,
  type Mention,
  maySee,
  type Reader,
  type RelatedTopic,
  stageOfTask,
  type Task,
  toIso,
} from "@threadboard/domain";
import {
  type Reading,
  readMentions,
  readTasksOfTopic,
  readTopics,
  readTopicsLinkedWith,
} from "@threadboard/store";
import { topicAddress } from "./card.ts";

/** Whether a reader may see a topic: its own audience counts, whatever task it is about. */
function mayRead(reader: Reader, { audienceJson }: { readonly audienceJson: string }): boolean {
  return maySee(reader, { audience: JSON.parse(audienceJson) as Audience });
}

/** Returns the posts that name a task, newest first. */
export async function presentMentions(
  db: Reading,
  task: Task,
  reader: Reader,
  configuration: Configuration,
): Promise<Mention[]> {
  const rows = (await readMentions(db, task.id)).filter((row) => mayRead(reader, row));
  return rows.map(({ topicId, slug, title, postNumber, author, at }) => ({
    topicTitle: title,
    address: `${topicAddress(configuration, topicId, slug)}/${postNumber}`,
    author,
    at: toIso(at),
  }));
}

/** Returns the topics that link the task's own one, or that it links, with their tasks. */
export async function presentRelated(
  db: Reading,
  task: Task,
  reader: Reader,
  configuration: Configuration,
): Promise<RelatedTopic[]> {
  if (task.thread === null) return [];
  const topics = await readTopics(db, await readTopicsLinkedWith(db, task.thread.topicId));
  const related: RelatedTopic[] = [];
  for (const topic of topics.values()) {
    if (topic.state !== "readable" || !mayRead(reader, topic)) continue;
    const tasks = (await readTasksOfTopic(db, topic.id)).filter(
      (each) => maySee(reader, each) && stageOfTask(each) !== "dropped",
    );
    related.push({
      topicId: topic.id,
      title: topic.title,
      address: topicAddress(configuration, topic.id, topic.slug),
      tasks: tasks.map(({ id, number, title }) => ({ id, number, title: title.text })),
    });
  }
  return related.sort((a, b) => a.topicId - b.topicId);
}
