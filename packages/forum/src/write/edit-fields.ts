// Writing one field of a task into its thread: title, first post or tags, each on top of what was read a moment ago.
import {
  type OfferableField,
  type Source,
  sameWords,
  type Task,
  type ThreadBase,
  tagsToOffer,
} from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import type { ForumError } from "../client/errors.ts";
import type { ForumPost } from "../client/post.ts";
import { formOf, sameTag } from "../client/tag.ts";
import type { ForumTopic } from "../client/topic.ts";
import type { Owed, Writing } from "./port.ts";
import { givenUp, type Verdict, verdictOn } from "./verdict.ts";

export type EditJob = {
  readonly writing: Writing;
  readonly owed: Owed;
  readonly task: Task;
  readonly base: ThreadBase;
  readonly source: Source;
  /** As read a moment ago. */
  readonly topic: ForumTopic;
  readonly post: ForumPost | null;
};

/** What one field came to: `moved` where the thread no longer says what both sides had agreed on. */
export type Tried =
  | { readonly kind: "taken"; readonly words?: { readonly sent: string; readonly stored: string } }
  | { readonly kind: "moved" }
  | { readonly kind: "failed"; readonly verdict: Verdict };

/** Writes one field and says what became of it. */
export function writeField(job: EditJob, field: OfferableField): Promise<Tried> {
  switch (field) {
    case "title":
      return writeTitle(job);
    case "body":
      return writeBody(job);
    case "labels":
      return writeLabels(job);
  }
}

/** Whether the words that stand there are the board's: as they are, or a title as Discourse tidies it on save. */
export function isOurs(present: string, task: Task, field: "title" | "body"): boolean {
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

async function writeTitle(job: EditJob): Promise<Tried> {
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

async function writeBody(job: EditJob): Promise<Tried> {
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
function reasonFor({ writing, task }: EditJob): string {
  const { board } = writing.configuration;
  const texts = textsFor(task.language ?? board.language);
  return texts.say("thread.edit.reason", { number: `${board.prefix}-${task.number}`, board: board.name });
}

async function writeLabels(job: EditJob): Promise<Tried> {
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
function failed({ writing, owed }: EditJob, error: ForumError): Tried {
  if (error.kind === "conflict") return { kind: "moved" };
  const verdict = verdictOn(error, writing.clock(), owed.tries);
  const isFinal = verdict.kind === "later" && verdict.trouble === "not-allowed";
  return { kind: "failed", verdict: isFinal ? givenUp("not-allowed", verdict.words) : verdict };
}
