// The store's side of reading replies.
import type { QuietReplies, RepliesPort, RepliesRead } from "@threadboard/forum";
import {
  answerCalls,
  concernsTasks,
  forgetPosts,
  readCalledPosts,
  readPostDigests,
  readTopic,
  savePostsRead,
  saveTopic,
  type Writing,
} from "@threadboard/store";
import type { Hand } from "../engine/engine.ts";
import { carryOutReply, type Replying } from "./carry-out-reply.ts";
import { holdsRestricted, isConfirmed, meetAuthor } from "./meet-authors.ts";

/** Returns what `packages/forum` asks for when it reads replies. */
export function repliesPort(parts: Replying): RepliesPort {
  const { store, engine } = parts;
  return {
    soFar: async (topicId) => {
      const [topic, digests, called] = await Promise.all([
        readTopic(store.read, topicId),
        readPostDigests(store.read, topicId),
        readCalledPosts(store.read, topicId),
      ]);
      return { upTo: topic?.readUpTo ?? null, digests, called };
    },
    isConfirmed: (author) => isConfirmed(parts, author),
    holdsRestricted: (topicId, author) => holdsRestricted(store.read, topicId, author),
    meet: (author, page) => meetAuthor(parts, author, page),
    concerns: (topicId, names) => concernsTasks(store.read, topicId, names),
    remember: (facts) => store.write((trx) => saveTopic(trx, facts)),
    dismiss: (topicId, called) => store.write((trx) => answerCalls(trx, topicId, called)),
    read: (posts, topic, read) =>
      engine.together((trx, hand) => readWithin(parts, trx, hand, { posts, topic, read })),
  };
}

/** Reads posts within a transaction, and notes with it how far the topic was read. */
export async function readWithin(
  parts: Replying,
  trx: Writing,
  hand: Hand,
  { posts, topic, read }: Omit<QuietReplies, "read"> & { readonly read: RepliesRead | null },
): Promise<void> {
  for (const post of posts) await carryOutReply(parts, trx, hand, post, topic);
  if (read === null) return;
  await hand.touchTasks(await forgetPosts(trx, read.gone));
  await savePostsRead(trx, topic.id, read.upTo, read.rowDigest);
  await answerCalls(trx, topic.id, read.answered);
}
