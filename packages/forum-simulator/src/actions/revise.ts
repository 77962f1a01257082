// The one way in which a post or its topic is revised: versions, the grace period and bumps (Discourse's
// PostRevisor, 2021).
import { cook } from "../cooking/cook.ts";
import type { Refusal } from "../refusal.ts";
import { takeEditTurn } from "../rules/posting-limits.ts";
import { isTrusted } from "../rules/rights.ts";
import { wordCount } from "../rules/text.ts";
import { isStaff } from "../world/groups.ts";
import { type Person, type Post, postTypes } from "../world/records.ts";
import type { World } from "../world/world.ts";

export type Revision = {
  /** Cleaned; absent leaves the text. */
  readonly raw?: string;
  readonly editReason?: string;
  readonly bypassBump?: boolean;
  /** Does not count against the editor's day. */
  readonly unlimited?: boolean;
};

/** How many characters differ once the common beginning and end are taken away: near enough to a real diff. */
const differenceSize = (before: string, after: string): number => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return before.length - start - end + (after.length - start - end);
};

/** The text that the current version began with, against which the grace period measures. */
const versionStart = new WeakMap<Post, { version: number; raw: string }>();

const startOfVersion = (post: Post): string => {
  const known = versionStart.get(post);
  return known !== undefined && known.version === post.version ? known.raw : post.raw;
};

const isWithinGrace = (world: World, editor: Person, post: Post, revision: Revision): boolean => {
  const { settings } = world;
  if (post.lastEditorId !== editor.id) return false;
  if (revision.editReason && revision.editReason !== post.editReason) return false;
  if (world.now() - post.lastVersionAt > settings.editingGracePeriodSeconds * 1000) return false;
  if (revision.raw === undefined) return true;
  const highTrust = isStaff(editor) || editor.trustLevel >= 2;
  const most = highTrust ? settings.editingGracePeriodMaxDiffHighTrust : settings.editingGracePeriodMaxDiff;
  return differenceSize(startOfVersion(post), revision.raw) <= most;
};

const isLastPost = (world: World, post: Post): boolean => {
  const posts = world.postsOf(world.topic(post.topicId));
  const last = posts.findLast((one) => one.deletedAt === null && one.postType !== postTypes.whisper);
  return last === post;
};

/**
 * Records a change of a post (or of the topic, on its first post): null, or why an edit is refused, in which case
 * nothing was changed. The caller has checked rights and text.
 */
export const revise = (world: World, editor: Person, post: Post, revision: Revision): Refusal | null => {
  const now = world.now();
  const fold = isWithinGrace(world, editor, post, revision);
  if (!fold) {
    const refusal = revision.unlimited ? null : takeEditTurn(world, editor);
    if (refusal !== null) return refusal;
    post.version += 1;
    post.lastVersionAt = now;
    post.editReason = revision.editReason || null;
  }
  versionStart.set(post, { version: post.version, raw: fold ? startOfVersion(post) : post.raw });
  const topic = world.topic(post.topicId);
  if (revision.raw !== undefined) {
    topic.wordCount += wordCount(revision.raw) - wordCount(post.raw);
    post.raw = revision.raw;
    post.cooked = cook(world, revision.raw);
  }
  post.lastEditorId = editor.id;
  post.updatedAt = now;
  const silent = revision.bypassBump === true && isTrusted(editor);
  if (!fold && !silent && post.postType !== postTypes.whisper && isLastPost(world, post)) {
    topic.bumpedAt = now;
    world.reorder();
  }
  return null;
};
