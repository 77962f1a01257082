// What a task's page says about our own writing in its thread.
import { type Configuration, type TaskPage, type TopicId, toIso } from "@threadboard/domain";
import { type Reading, readTrouble, type TopicRow } from "@threadboard/store";
import { mayExcludeTopic, readExcluder } from "../forum/exclude.ts";
import type { Viewer } from "../http/viewer.ts";

type Thread = NonNullable<TaskPage["thread"]>;

/** Returns the last trouble, whether the thread is left alone, and whether this viewer may say so. */
export async function presentWriting(
  db: Reading,
  topic: TopicRow | null,
  viewer: Viewer,
  setting: { readonly configuration: Configuration; readonly now: number },
): Promise<Pick<Thread, "writeTrouble" | "excluded" | "mayExclude">> {
  if (topic === null) return { writeTrouble: null, excluded: null, mayExclude: false };
  const { configuration, now } = setting;
  const { personId } = viewer;
  const who = personId === null ? null : await readExcluder(db, personId, configuration, now);
  return {
    writeTrouble: await troubleOf(db, topic.id),
    excluded: topic.excludedAt === null ? null : { by: topic.excludedBy ?? "", at: toIso(topic.excludedAt) },
    mayExclude: who !== null && (await mayExcludeTopic(db, who, topic.id, viewer.reader)),
  };
}

async function troubleOf(db: Reading, topicId: TopicId): Promise<Thread["writeTrouble"]> {
  const row = await readTrouble(db, topicId);
  if (row === null || row.trouble === null || row.kind === "notice") return null;
  const at = row.state === "failed" ? (row.doneAt ?? row.dueAt) : row.createdAt;
  return { code: row.trouble, words: row.error ?? "", at: toIso(at), kind: row.kind };
}
