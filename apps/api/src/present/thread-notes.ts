// What became of a task's thread, with where to look: only as far as the reader may see the other topic.
import {
  type Audience,
  type Configuration,
  maySee,
  type Note,
  notesOf,
  type Reader,
  type Task,
  type ThreadNote,
  TopicId,
} from "@threadboard/domain";
import { type Reading, readTasksOfTopic, readTopic, type TopicRow } from "@threadboard/store";
import { topicAddress } from "./card.ts";

/** Returns the notes on a task's thread for a reader who may see the task. */
export async function presentNotes(
  db: Reading,
  task: Task,
  reader: Reader,
  configuration: Configuration,
): Promise<ThreadNote[]> {
  const { thread } = task;
  if (thread === null) return [];
  const own = await readTopic(db, thread.topicId);
  const here = topicAddress(configuration, thread.topicId, own?.slug ?? null);
  const notes: ThreadNote[] = [];
  for (const note of notesOf(thread.standing)) {
    notes.push(
      note.code === "merged" || note.code === "split"
        ? await aboutTopic(db, note, reader, configuration)
        : aboutThread(note, here),
    );
  }
  return notes;
}

function aboutThread({ code, about }: Note, here: string): ThreadNote {
  const params = paramsOf(code, about);
  const address = code === "solved" && about !== null ? `${here}/${about}` : null;
  return { code, params, address, tasks: [] };
}

function paramsOf(code: Note["code"], about: string | null): Record<string, string> {
  if (code === "assigned") return { name: about ?? "" };
  return code === "moved" ? { category: about ?? "none" } : {};
}

async function aboutTopic(
  db: Reading,
  { code, about }: Note,
  reader: Reader,
  configuration: Configuration,
): Promise<ThreadNote> {
  const id = TopicId.safeParse(Number(about));
  const topic = id.success ? await readTopic(db, id.data) : null;
  // A topic that we do not know may be anybody's.
  if (topic === null || !isSeen(topic, reader))
    return { code, params: { title: "none" }, address: null, tasks: [] };
  const tasks = (await readTasksOfTopic(db, topic.id)).filter((task) => maySee(reader, task));
  return {
    code,
    params: { title: topic.title },
    address: topicAddress(configuration, topic.id, topic.slug),
    tasks: tasks.map(({ id, number, title }) => ({ id, number, title: title.text })),
  };
}

function isSeen(topic: TopicRow, reader: Reader): boolean {
  return (
    topic.state === "readable" && maySee(reader, { audience: JSON.parse(topic.audienceJson) as Audience })
  );
}
