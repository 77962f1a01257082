// Why something that we owe a thread was not written, and whether somebody has to see to it.
import { z } from "zod";

/** The sentence for each is `write.trouble.<code>`; what the forum itself said is kept beside it. */
export const writeTroubles = [
  /** The key or its account lacks the right. */
  "not-allowed",
  /** The thread is closed or archived, and our account may not write in closed ones. */
  "closed",
  /** The forum refused an edit of our own post by its rules; usually our account's time for edits is over. */
  "edit-refused",
  /** The forum's rules refuse the text or the tags. */
  "refused",
  /** A moderator has to approve our first post. */
  "approval",
  /** A moderator did not approve it; it is not sent again. */
  "rejected",
  /** Somebody deleted our post; it is not posted again. */
  "removed",
  /** Our post was flagged and hidden; editing it would bring it back. */
  "hidden",
  /** Somebody took our markers out; the post is left to them. */
  "markers-gone",
  /** The forum has no such tag, or did not take it. */
  "tag-missing",
  /** The forum does not show the source of the thread's text to our key. */
  "source-unseen",
  /** The forum shows no tags to our key. */
  "tags-unseen",
  /** Somebody else changes our tags as often as we set them; they are left. */
  "tags-fought",
  /** The day's number of new posts is used up. */
  "allowance",
] as const;
export const WriteTroubleCode = z.enum(writeTroubles);
export type WriteTroubleCode = z.infer<typeof WriteTroubleCode>;

/** What passes by itself, and what people on the forum decided and has no remedy here. */
const quiet: ReadonlySet<WriteTroubleCode> = new Set([
  "allowance",
  "rejected",
  "removed",
  "hidden",
  "markers-gone",
]);

/** Troubles that somebody has to see to; a card shows these. */
export const pressingTroubles: readonly WriteTroubleCode[] = writeTroubles.filter((code) => !quiet.has(code));
