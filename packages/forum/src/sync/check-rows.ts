// Comparing what the forum's lists show of linked topics with what they showed before: a hundred in one call.
//
// Lists by activity miss changes of title, tags and category, closings and deletions, since none of them moves a
// topic to the front (Discourse's PostRevisor and PostDestroyer). Asked for by their ids, the rows show all of it.
import type { TopicId } from "@threadboard/domain";
import type { ForumError } from "../client/errors.ts";
import { audienceOfTopic } from "./places.ts";
import { digestOfRow } from "./source-topics.ts";
import type { Following } from "./topic-turns.ts";

/** A topic of which something is shown here, with what its row showed last. */
export type LinkedTopic = { readonly id: TopicId; readonly rowDigest: string | null };

export type RowPort = {
  /** Topics of tasks, and those that mention or link one, in the order of their ids, after one. */
  readonly linkedTopics: (after: number, limit: number) => Promise<readonly LinkedTopic[]>;
  readonly rowSeen: (id: TopicId, rowDigest: string) => Promise<void>;
};

/** As many as one call shows. */
export const ROWS = 100;
/** Kept as the digest of a row that the list leaves out: deleted, private, or unlisted. */
const ABSENT = "absent";

/** How many topics had to be read, and what ended the check early, if anything did. */
export type CheckedRows = { readonly looked: number; readonly error: ForumError | null };

/** Compares the rows of some linked topics (at most `ROWS`), and looks at those that show something new. */
export async function checkRows(
  following: Following & { readonly rows: RowPort },
  topics: readonly LinkedTopic[],
): Promise<CheckedRows> {
  const { client, places, configuration, rows, turns } = following;
  const answer = await client.topicsById(topics.map((topic) => topic.id));
  if (!answer.ok) return { looked: 0, error: answer.error };
  const shown = new Map(answer.value.map((row) => [row.id, row]));
  let looked = 0;
  for (const { id, rowDigest } of topics) {
    const row = shown.get(id);
    const digest = row === undefined ? ABSENT : digestOfRow(row, audienceOfTopic(row, places, configuration));
    if (digest === rowDigest) continue;
    looked += 1;
    const result = await turns.look(following, id, null);
    // Not noted as seen, so the next check finds it again.
    if (result.kind === "failed") {
      if (isForAll(result.error)) return { looked, error: result.error };
    } else await rows.rowSeen(id, digest);
  }
  return { looked, error: null };
}

/** Whether the next topic would meet the same trouble. */
export function isForAll(error: ForumError): boolean {
  return [
    "rate-limited",
    "unreachable",
    "timeout",
    "aborted",
    "forbidden",
    "not-logged-in",
    "read-only",
  ].includes(error.kind);
}
