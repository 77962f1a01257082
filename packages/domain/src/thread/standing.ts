// What the forum says of a topic beside its text: is it there, is it open, who wrote it, what became of it.
import { z } from "zod";
import { TopicId } from "../ids.ts";
import { Audience } from "../task/audience.ts";

export const Standing = z.object({
  /** `deleted`: staff see that it was deleted. `unreadable`: we are not shown it, and nobody says why. */
  presence: z.enum(["here", "deleted", "unreadable"]),
  closed: z.boolean(),
  archived: z.boolean(),
  listed: z.boolean(),
  /** Slug of its own category. */
  category: z.string().nullable(),
  /** Whether category or tag are still those that its source, or another one, looks for. */
  inSource: z.boolean().default(true),
  /** What became of the account that began it. */
  author: z.enum(["here", "anonymised", "suspended"]),
  /** The accepted answer of the solved plugin. */
  answer: z.object({ postNumber: z.int(), username: z.string().nullable() }).nullable(),
  /** Whom the assign plugin names. */
  assignee: z.object({ kind: z.enum(["person", "group"]), name: z.string() }).nullable(),
  /** Topics into which posts of this one were moved, oldest first; `merged` where nothing but the closed stub stayed. */
  movedTo: z.array(TopicId),
  merged: z.boolean(),
  /** For a list item: whether it stands there, ticked or struck through (`done`), or not any more. */
  item: z.enum(["here", "done", "gone"]).default("here"),
  /**
   * Only while nobody may see it: who could by its category, were it there and listed. `null`: not known, or no
   * longer those who could see it before.
   */
  readers: Audience.nullable().default(null),
});
export type Standing = z.infer<typeof Standing>;

/** How a topic stands of which nothing special is known. */
export const plainStanding: Standing = {
  presence: "here",
  closed: false,
  archived: false,
  listed: true,
  category: null,
  inSource: true,
  author: "here",
  answer: null,
  assignee: null,
  movedTo: [],
  merged: false,
  item: "here",
  readers: null,
};

export const noteCodes = [
  "closed",
  "archived",
  "moved",
  "merged",
  "split",
  "author-left",
  "solved",
  "assigned",
  "item-removed",
  "item-done",
] as const;
/** What a card says of its thread, as long as it is so. */
export type NoteCode = (typeof noteCodes)[number];

/** What a note is about: the number of the other topic or of the post, a name, a category; `null` where nothing more is to be said. */
export type Note = { readonly code: NoteCode; readonly about: string | null };

/** Returns what a thread's standing has to say to people, the weightiest first. A stub of a merger is closed anyway. */
export function notesOf(standing: Standing | null): Note[] {
  if (standing === null) return [];
  const { closed, archived, merged, movedTo, answer, assignee, item, category } = standing;
  const lastTopic = movedTo.at(-1);
  const elsewhere = lastTopic === undefined ? null : String(lastTopic);
  const note = (is: boolean, code: NoteCode, about: string | null = null): Note[] =>
    is ? [{ code, about }] : [];
  return [
    ...note(merged, "merged", elsewhere),
    ...note(item === "gone", "item-removed"),
    ...note(item === "done", "item-done"),
    ...note(answer !== null, "solved", answer === null ? null : String(answer.postNumber)),
    ...note(closed && !merged, "closed"),
    ...note(archived, "archived"),
    ...note(!standing.inSource, "moved", category),
    ...note(elsewhere !== null && !merged, "split", elsewhere),
    ...note(assignee !== null, "assigned", assignee?.name ?? null),
    ...note(standing.author !== "here", "author-left"),
  ];
}

export const hiddenCodes = ["deleted", "unreadable", "unlisted", "restricted"] as const;
/** Why nobody may see a task: its thread was deleted, is not shown to us, is unlisted, or stands where nobody here may read. */
export type HiddenCode = (typeof hiddenCodes)[number];

/** Returns why a task is for nobody, or `null` where somebody may see it. */
export function whyHidden(task: {
  readonly audience: Audience;
  readonly thread: { readonly standing: Standing | null } | null;
}): HiddenCode | null {
  if (task.audience.kind !== "nobody") return null;
  const standing = task.thread?.standing ?? null;
  if (standing === null) return "restricted";
  if (standing.presence !== "here") return standing.presence;
  return standing.listed ? "restricted" : "unlisted";
}

export const standingNews = [
  "closed",
  "reopened",
  "archived",
  "unarchived",
  "unlisted",
  "listed",
  "deleted",
  "unreadable",
  "back",
  "restricted",
  "moved",
  "left-source",
  "merged",
  "split",
  "author-anonymised",
  "author-suspended",
  "author-back",
  "solved",
  "unsolved",
  "assigned",
  "unassigned",
  "item-removed",
  "item-back",
  "item-done",
  "item-open",
  "item-doubtful",
] as const;
/** What became of a thread between two reads, as the activity tells it. */
export type StandingNews = (typeof standingNews)[number];

/** Returns what became of a thread between two reads. */
export function newsBetween(before: Standing, after: Standing): StandingNews[] {
  const news: StandingNews[] = [];
  const turn = (was: boolean, is: boolean, came: StandingNews, went: StandingNews) => {
    if (was !== is) news.push(is ? came : went);
  };
  if (before.presence !== after.presence) news.push(after.presence === "here" ? "back" : after.presence);
  // Of a thread that is not there, nothing else is news.
  if (after.presence !== "here") return news;
  turn(!before.listed, !after.listed, "unlisted", "listed");
  turn(before.closed, after.closed, "closed", "reopened");
  turn(before.archived, after.archived, "archived", "unarchived");
  if (before.category !== null && before.category !== after.category) news.push("moved");
  if (before.inSource && !after.inSource) news.push("left-source");
  if (!before.merged && after.merged) news.push("merged");
  else if (after.movedTo.length > before.movedTo.length) news.push("split");
  if (before.author !== after.author) {
    news.push(after.author === "here" ? "author-back" : `author-${after.author}`);
  }
  const changed = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  if (changed(before.answer, after.answer)) news.push(after.answer === null ? "unsolved" : "solved");
  if (changed(before.assignee, after.assignee))
    news.push(after.assignee === null ? "unassigned" : "assigned");
  if (before.item !== after.item) news.push(itemNews(before.item, after.item));
  return news;
}

function itemNews(before: Standing["item"], after: Standing["item"]): StandingNews {
  if (after === "gone") return "item-removed";
  if (before === "gone") return "item-back";
  return after === "done" ? "item-done" : "item-open";
}
