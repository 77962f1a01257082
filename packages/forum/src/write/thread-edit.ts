// A lead's words, offered back to the thread: written on top of exactly what both sides agreed on, or not at all.
import {
  fieldsToOffer,
  mayBeEdited,
  type OfferableField,
  type Source,
  sameWords,
  type Task,
  type ThreadBase,
  tagsToOffer,
  textsFor,
} from "@threadboard/domain";
import type { ForumError } from "../client/errors.ts";
import type { ForumPost } from "../client/post.ts";
import { formOf, sameTag } from "../client/tag.ts";
import type { ForumTopic } from "../client/topic.ts";
import { firstPost } from "../sync/read-threads.ts";
import type { Owed, OwedEdit, TakenEdit, Writing, WrittenTopic } from "./port.ts";
import { done, givenUp, later, untilBack, type Verdict, verdictOn } from "./verdict.ts";

/** What one field came to: `moved` where the thread no longer says what both sides had agreed on. */
type Tried =
  | { readonly kind: "taken"; readonly words?: { readonly sent: string; readonly stored: string } }
  | { readonly kind: "moved" }
  | { readonly kind: "failed"; readonly verdict: Verdict };

/**
 * Writes the fields that were asked for. Where the thread's words changed since both sides agreed nothing is
 * written, and a look at the topic puts both texts on the card.
 */
export async function writeEdit(
  writing: Writing,
  owed: Owed,
  topic: WrittenTopic,
  source: Source,
  edit: OwedEdit,
): Promise<Verdict> {
  const { client, clock, port } = writing;
  const task = topic.tasks.find(({ id }) => id === edit.taskId);
  const base = task?.thread?.base ?? null;
  if (task === undefined || base === null || topic.excluded || !mayBeEdited(task, source)) return done;
  const read = await client.readTopic(owed.topicId, { posts: "first" });
  if (!read.ok) return verdictOn(read.error, clock(), owed.tries);
  if (read.value.deletedAt !== null) return untilBack(clock(), owed.tries);
  const differing = fieldsToOffer(task, source);
  const fields = edit.fields.filter((field) => differing.includes(field) || isAtOddsWithItself(task, field));
  const job: Job = { writing, owed, task, base, source, topic: read.value, post: firstPost(read.value) };
  if (fields.includes("body") && job.post?.raw == null)
    return givenUp("source-unseen", "the forum does not show the source of the first post");
  if (fields.some((field) => field !== "labels" && hasMoved(job, field))) {
    await port.lookAt(owed.topicId);
    return done;
  }
  return fields.length === 0 ? done : writeFields(job, fields);
}

type Job = {
  readonly writing: Writing;
  readonly owed: Owed;
  readonly task: Task;
  readonly base: ThreadBase;
  readonly source: Source;
  /** As read a moment ago. */
  readonly topic: ForumTopic;
  readonly post: ForumPost | null;
};

/** One after the other; what was taken is noted even where the next one fails. */
async function writeFields(job: Job, fields: readonly OfferableField[]): Promise<Verdict> {
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

function writeField(job: Job, field: OfferableField): Promise<Tried> {
  switch (field) {
    case "title":
      return writeTitle(job);
    case "body":
      return writeBody(job);
    case "labels":
      return writeLabels(job);
  }
}

/** The words that stand there; they may be ours already, from a try whose answer was lost. */
function presentWords({ topic, post }: Job, field: "title" | "body"): string {
  return field === "title" ? topic.title : (post?.raw ?? "");
}

function hasMoved(job: Job, field: "title" | "body"): boolean {
  const present = presentWords(job, field);
  return !sameWords(present, job.base[field].text) && !isOurs(present, job.task, field);
}

/** Whether a read came between our edit and the note of it, and took our own words for somebody else's. */
function isAtOddsWithItself(task: Task, field: OfferableField): boolean {
  return (task.thread?.conflicts ?? []).some(
    (each) => each.field === field && isOurs(each.forum.text, task, each.field),
  );
}

/** Whether the words that stand there are the board's: as they are, or a title as Discourse tidies it on save. */
function isOurs(present: string, task: Task, field: "title" | "body"): boolean {
  const ours = task[field].text;
  return sameWords(present, ours) || (field === "title" && bare(present) === bare(ours));
}

/** A title without what Discourse may change in it (`title_prettify`, 2021): capitals, spaces, marks at the end. */
function bare(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s.!?]+$/, "")
    .trim();
}

async function writeTitle(job: Job): Promise<Tried> {
  const [present, sent] = [job.topic.title, job.task.title.text];
  const isThere = !sameWords(present, job.base.title.text) && isOurs(present, job.task, "title");
  if (isThere) return { kind: "taken", words: { sent, stored: present } };
  const set = await job.writing.client.setTopicTitle({
    topicId: job.topic.id,
    title: sent,
    originalTitle: present,
  });
  if (!set.ok) return failed(job, set.error);
  return { kind: "taken", words: { sent, stored: set.value.title } };
}

async function writeBody(job: Job): Promise<Tried> {
  const { post, task, writing } = job;
  if (post?.raw == null) return { kind: "moved" };
  // The forum has plain line feeds; anything else would come back as another text.
  const sent = task.body.text.replaceAll("\r\n", "\n");
  if (sameWords(post.raw, sent)) return { kind: "taken", words: { sent, stored: post.raw } };
  const edit = { postId: post.id, raw: sent, originalText: post.raw, editReason: reasonFor(job) };
  const set = await writing.client.editPost(edit);
  if (!set.ok) return failed(job, set.error);
  return { kind: "taken", words: { sent, stored: set.value.raw ?? sent } };
}

/** Shown in the post's history: which task it comes from, and nobody's name. */
function reasonFor({ writing, task }: Job): string {
  const { board } = writing.configuration;
  const texts = textsFor(task.language ?? board.language);
  return texts.say("thread.edit.reason", { number: `${board.prefix}-${task.number}`, board: board.name });
}

async function writeLabels(job: Job): Promise<Tried> {
  const { writing, source, task, base, topic } = job;
  const present = topic.tags;
  if (present === null)
    return { kind: "failed", verdict: givenUp("tags-unseen", "the forum shows no tags to this key") };
  const { add, remove } = tagsToOffer(
    source,
    task,
    base,
    present.map(({ name }) => name),
  );
  if (add.length + remove.length === 0) return { kind: "taken" };
  const all = await writing.client.tags();
  if (!all.ok) return failed(job, all.error);
  const known = add.filter((tag) => all.value.some(({ name }) => sameTag(name, tag)));
  const kept = present.map(({ name }) => name).filter((name) => !remove.some((tag) => sameTag(tag, name)));
  const change = {
    topicId: topic.id,
    names: [...kept, ...known],
    original: present,
    form: formOf(all.value) ?? ("objects" as const),
  };
  const set = await writing.client.setTopicTags(change);
  if (!set.ok) return failed(job, set.error);
  const missing = [...add.filter((tag) => !known.includes(tag)), ...set.value.dropped];
  return missing.length === 0
    ? { kind: "taken" }
    : {
        kind: "failed",
        verdict: givenUp("tag-missing", `the forum did not take the tags ${missing.join(", ")}`),
      };
}

/** A lead waits for it, so what the forum does not allow is told at once and not tried for days. */
function failed({ writing, owed }: Job, error: ForumError): Tried {
  if (error.kind === "conflict") return { kind: "moved" };
  const verdict = verdictOn(error, writing.clock(), owed.tries);
  const isFinal = verdict.kind === "later" && verdict.trouble === "not-allowed";
  return { kind: "failed", verdict: isFinal ? givenUp("not-allowed", verdict.words) : verdict };
}
