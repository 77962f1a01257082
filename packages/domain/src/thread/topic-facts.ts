// A topic itself, as a read of the forum found it; what becomes of its text is another matter.
import type { TopicId } from "../ids.ts";
import type { Audience } from "../task/audience.ts";
import type { Instant } from "../time.ts";

export type TopicFacts = {
  readonly id: TopicId;
  readonly slug: string;
  readonly title: string;
  /** The plain name, for showing. */
  readonly author: string | null;
  /** The account, for knowing whether it is the one who asks. */
  readonly authorUsername: string | null;
  readonly categoryId: number | null;
  readonly categorySlug: string | null;
  readonly tags: readonly string[];
  readonly audience: Audience;
  readonly replies: number | null;
  /** Or archived. */
  readonly closed: boolean;
  readonly source: string | null;
  readonly createdAt: Instant;
  readonly bumpedAt: Instant | null;
  /** Digest of the list row it was found by; `null` where it was read without one. */
  readonly rowDigest: string | null;
  readonly readAt: Instant;
};
