// A lead's words, offered back to the thread: written on top of exactly what both sides agreed on, or not at all.
import {
  fieldsToOffer,
  mayBeEdited,
  type OfferableField,
  type Source,
  sameWords,
  type Task,
} from "@threadboard/domain";
import { firstPost } from "../sync/read-threads.ts";
import { type EditJob, isOurs, writeField } from "./edit-fields.ts";
import type { Owed, TakenEdit, Writing, WrittenTopic } from "./port.ts";
import { done, givenUp, later, untilBack, type Verdict, verdictOn } from "./verdict.ts";

/**
 * Writes the fields that were asked for. Where the thread's words changed since both sides agreed nothing is
 * written, and a look at the topic puts both texts on the card.
 */
export async function writeEdit(
  writing: Writing,
  owed: Owed,
  topic: WrittenTopic,
  source: Source,
): Promise<Verdict> {
  const { client, clock, port } = writing;
  const { edit } = owed;
  const task = topic.tasks.find(({ id }) => id === edit?.taskId);
  const base = task?.thread?.base ?? null;
  if (edit === null || task === undefined || base === null) return done;
  if (topic.excluded || !mayBeEdited(task, source)) return done;
  const read = await client.readTopic(owed.topicId, { posts: "first" });
  if (!read.ok) return verdictOn(read.error, clock(), owed.tries);
  if (read.value.deletedAt !== null) return untilBack(clock(), owed.tries);
  const differing = fieldsToOffer(task, source);
  const fields = edit.fields.filter((field) => differing.includes(field) || isAtOddsWithItself(task, field));
  const job: EditJob = { writing, owed, task, base, source, topic: read.value, post: firstPost(read.value) };
  if (fields.includes("body") && job.post?.raw == null)
    return givenUp("source-unseen", "the forum does not show the source of the first post");
  if (fields.some((field) => field !== "labels" && hasMoved(job, field))) {
    await port.lookAt(owed.topicId);
    return done;
  }
  return fields.length === 0 ? done : writeFields(job, fields);
}

/** One after the other; what was taken is noted even where the next one fails. */
async function writeFields(job: EditJob, fields: readonly OfferableField[]): Promise<Verdict> {
  const { port, clock } = job.writing;
  let taken: TakenEdit = { fields: [] };
  let verdict: Verdict = done;
  for (const field of fields) {
    const tried = await writeField(job, field);
    if (tried.kind === "taken") {
      const words = tried.words === undefined ? {} : { [field]: tried.words };
      taken = { ...taken, ...words, fields: [...taken.fields, field] };
      continue;
    }
    if (tried.kind === "failed") verdict = tried.verdict;
    // Words that moved are a conflict for a lead; tags are computed anew against those that stand there then.
    else if (field === "labels") verdict = later(clock() + 2000, "the tags changed meanwhile");
    break;
  }
  if (taken.fields.length > 0) await port.edited(job.task.id, taken);
  await port.lookAt(job.owed.topicId);
  return verdict;
}

/** The words that stand there; they may be ours already, from a try whose answer was lost. */
function presentWords({ topic, post }: EditJob, field: "title" | "body"): string {
  return field === "title" ? topic.title : (post?.raw ?? "");
}

function hasMoved(job: EditJob, field: "title" | "body"): boolean {
  const present = presentWords(job, field);
  return !sameWords(present, job.base[field].text) && !isOurs(present, job.task, field);
}

/** Whether a read came between our edit and the note of it, and took our own words for somebody else's. */
function isAtOddsWithItself(task: Task, field: OfferableField): boolean {
  return (task.thread?.conflicts ?? []).some(
    (each) => each.field === field && isOurs(each.forum.text, task, each.field),
  );
}
