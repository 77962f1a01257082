// The queue of what is owed to the forum, as a lead may see it, with the exact words that would be written now.
import {
  type Configuration,
  leads,
  mayBeEdited,
  maySee,
  type QueuedWrite,
  type Task,
  type TopicId,
  toIso,
  type Writes,
  wantedTags,
  wordsToOffer,
} from "@threadboard/domain";
import { statusPostOf, statusTagFor } from "@threadboard/forum";
import {
  countNewPostsSince,
  editOf,
  type OutboxRow,
  type Reading,
  readOutboxRow,
  readQueue,
  readTasksOfTopic,
  readTopic,
} from "@threadboard/store";
import { readWrittenTopic } from "../forum/write-port.ts";
import { readStopped } from "../forum/write-switch.ts";
import type { Viewer } from "../http/viewer.ts";
import { topicAddress } from "./card.ts";

/** More than anybody reads; what is due first comes first. */
const MOST = 200;
const DAY = 24 * 3_600_000;

/** Returns what waits or failed, of what this viewer leads, and how the switch stands. */
export async function presentWrites(
  db: Reading,
  setting: { readonly configuration: Configuration; readonly clock: () => number },
  viewer: Viewer,
): Promise<Writes> {
  const { configuration, clock } = setting;
  const stopped = await readStopped(db);
  const rows: QueuedWrite[] = [];
  for (const row of await readQueue(db, MOST)) {
    const tasks = await tasksFor(db, row, viewer);
    if (tasks !== null) rows.push(await presentWrite(db, row, tasks, configuration));
  }
  const today = Math.floor(clock() / DAY) * DAY;
  return {
    on: stopped === null,
    stopped: stopped === null ? null : { ...stopped, at: toIso(stopped.at) },
    allowance: {
      perDay: configuration.policy.newPostsPerDay,
      made: await countNewPostsSince(db, today),
    },
    writes: rows,
  };
}

/** Returns an open row of the queue that this viewer may decide over, or `null`. */
export async function writeFor(db: Reading, id: number, viewer: Viewer): Promise<OutboxRow | null> {
  const row = await readOutboxRow(db, id);
  if (row === null || row.state === "done" || row.kind === "notice") return null;
  return (await tasksFor(db, row, viewer)) === null ? null : row;
}

/** Returns the tasks that a write is about, or `null` where it is none of this viewer's business. Messages are administrators'. */
async function tasksFor(db: Reading, row: OutboxRow, viewer: Viewer): Promise<readonly Task[] | null> {
  const { actor, reader } = viewer;
  if (actor.kind !== "person") return null;
  if (row.topicId === null) return actor.roles.admin ? [] : null;
  const tasks = await readTasksOfTopic(db, row.topicId);
  const seen = tasks.filter((task) => maySee(reader, task));
  // A thread whose task went elsewhere has nobody but administrators to look after what is left there.
  if (tasks.length === 0) return actor.roles.admin ? [] : null;
  return seen.some((task) => leads(actor.roles, task.team)) ? seen : null;
}

async function presentWrite(
  db: Reading,
  row: OutboxRow,
  tasks: readonly Task[],
  configuration: Configuration,
): Promise<QueuedWrite> {
  if (row.kind === "notice" || row.state === "done") throw new Error("This row is not in the queue");
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    thread: row.topicId === null ? null : await threadOf(db, row.topicId, configuration),
    tasks: tasks.map((task) => ({ number: task.number, title: task.title.text })),
    dueAt: toIso(row.dueAt),
    tries: row.tries,
    trouble: row.trouble,
    words: row.error,
    ...(await wordsOf(db, row, configuration)),
  };
}

async function threadOf(
  db: Reading,
  topicId: TopicId,
  configuration: Configuration,
): Promise<QueuedWrite["thread"]> {
  const topic = await readTopic(db, topicId);
  return {
    topicId,
    title: topic?.title ?? "",
    address: topicAddress(configuration, topicId, topic?.slug ?? null),
  };
}

/** What would be written now, without writing it. */
async function wordsOf(
  db: Reading,
  row: OutboxRow,
  configuration: Configuration,
): Promise<Pick<QueuedWrite, "text" | "tags">> {
  const topic = row.topicId === null ? null : await readWrittenTopic(db, row.topicId);
  if (topic === null) return { text: null, tags: null };
  switch (row.kind) {
    case "status-post":
      return { text: statusPostOf(topic, row.asked === 1, configuration), tags: null };
    case "status-tags": {
      const wanted = statusTagFor(topic, configuration);
      return { text: null, tags: wantedTags(topic.tags, wanted, configuration) ?? [...topic.tags] };
    }
    case "thread-edit": {
      const edit = editOf(row);
      const task = topic.tasks.find(({ id }) => id === edit?.taskId);
      const source = configuration.sources.find(({ key }) => key === topic.source);
      if (edit === null || task === undefined || !mayBeEdited(task, source))
        return { text: null, tags: null };
      return wordsToOffer(task, source, edit.fields);
    }
    default:
      return { text: null, tags: null };
  }
}
