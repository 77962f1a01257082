// What a read of the forum found out about one topic or list item, ready for the rules.
import { z } from "zod";
import { KindKey, PostId, TeamKey, TopicId } from "../ids.ts";
import { Audience } from "../task/audience.ts";
import { difficulties } from "../task/difficulty.ts";
import { Due } from "../task/due.ts";
import { Standing } from "../thread/standing.ts";

export const ImportedThread = z.object({
  topicId: TopicId,
  postId: PostId.nullable(),
  item: z.object({ text: z.string(), position: z.int(), group: z.array(z.string()).optional() }).nullable(),
  source: z.string().nullable(),
  title: z.string().min(1).max(1000),
  body: z.string(),
  tags: z.array(z.string()),
  audience: Audience,
  team: TeamKey.nullable(),
  kind: KindKey,
  labels: z.array(z.string()),
  difficulty: z.enum(difficulties).nullable(),
  effort: z.int().positive().nullable(),
  language: z.string().nullable(),
  due: Due.nullable(),
  createdAt: z.int(),
  /** When the text was last changed, as far as the forum says. */
  editedAt: z.int().nullable().default(null),
  /** The body is the finished page, since the forum does not show its source to our key. */
  cooked: z.boolean().default(false),
  /** `null` where only the text was looked at. */
  standing: Standing.nullable().default(null),
  /** A list item that reads so differently from before that it may be another one. */
  doubtful: z.boolean().default(false),
});
export type ImportedThread = z.infer<typeof ImportedThread>;
