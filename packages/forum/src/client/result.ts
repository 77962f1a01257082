// What every call to the forum gives back.
import type { TopicId } from "@threadboard/domain";
import type { ForumError } from "./errors.ts";

/** Success, perhaps with gaps, or an expected failure. Calls throw only for bugs. */
export type Result<T> = Success<T> | Failure;
export type Success<T> = { readonly ok: true; readonly value: T; readonly incomplete: readonly Incomplete[] };
export type Failure = { readonly ok: false; readonly error: ForumError };

/** A gap or a contradiction in what the forum answered: worth showing, no reason to stop. */
export type Incomplete =
  /** The topic lists posts that it does not hand out (hidden, deleted meanwhile, or a broken forum). */
  | { readonly kind: "posts-missing"; readonly topicId: TopicId; readonly postIds: readonly number[] }
  /** The topic counts more posts than it lists. */
  | { readonly kind: "fewer-posts"; readonly topicId: TopicId; readonly said: number; readonly got: number }
  /** A post could not be understood and was left out. */
  | { readonly kind: "unreadable-post"; readonly topicId: TopicId; readonly words: string }
  /** A row of a list could not be understood and was left out. */
  | { readonly kind: "unreadable-row"; readonly words: string }
  /** Topics asked for by id that the list left out: gone, private, or unlisted. */
  | { readonly kind: "topics-missing"; readonly topicIds: readonly TopicId[] }
  /** A list row whose topic is gone when it is read. Reported by who reads the rows. */
  | { readonly kind: "listed-but-gone"; readonly topicId: TopicId }
  /** The list says that there is more, but a further page brought nothing new. */
  | { readonly kind: "list-repeats"; readonly page: number }
  /** The list went on after the last page that was allowed. */
  | { readonly kind: "page-limit"; readonly pages: number }
  /** The search failed or was cut off under load, which Discourse tells with status 200. */
  | { readonly kind: "search-error"; readonly words: string }
  /** There are more hits than Discourse shows. */
  | { readonly kind: "search-cut"; readonly page: number }
  /** Fewer members than the group says it has. */
  | { readonly kind: "fewer-members"; readonly said: number; readonly got: number };

export function succeed<T>(value: T, incomplete: readonly Incomplete[] = []): Success<T> {
  return { ok: true, value, incomplete };
}

export function fail(error: ForumError): Failure {
  return { ok: false, error };
}

/** Turns the value of a success into another and keeps its gaps; passes a failure on. */
export function mapResult<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.ok ? succeed(change(result.value), result.incomplete) : result;
}
