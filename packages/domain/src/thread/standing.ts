// What the forum says of a topic beside its text: is it there, is it open, who wrote it, what became of it.
import { z } from "zod";
import { TopicId } from "../ids.ts";

export const Standing = z.object({
  /** `deleted`: staff see that it was deleted. `unreadable`: we are not shown it, and nobody says why. */
  presence: z.enum(["here", "deleted", "unreadable"]),
  closed: z.boolean(),
  archived: z.boolean(),
  listed: z.boolean(),
  /** Slug of its own category. */
  category: z.string().nullable(),
  /** What became of the account that began it. */
  author: z.enum(["here", "anonymised", "suspended"]),
  /** The accepted answer of the solved plugin. */
  answer: z.object({ postNumber: z.int(), username: z.string().nullable() }).nullable(),
  /** Whom the assign plugin names. */
  assignee: z.object({ kind: z.enum(["person", "group"]), name: z.string() }).nullable(),
  /** Topics into which posts of this one were moved; `merged` where nothing but the closed stub stayed. */
  movedTo: z.array(TopicId),
  merged: z.boolean(),
});
export type Standing = z.infer<typeof Standing>;

/** How a topic stands of which nothing special is known. */
export const plainStanding: Standing = {
  presence: "here",
  closed: false,
  archived: false,
  listed: true,
  category: null,
  author: "here",
  answer: null,
  assignee: null,
  movedTo: [],
  merged: false,
};
