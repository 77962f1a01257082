// The newest replies of a thread, made safe for our page.
import type { Configuration, PostId, Replies } from "@threadboard/domain";
import { toIso } from "@threadboard/domain";
import type { LatestReplies } from "@threadboard/forum";
import { htmlOfPost } from "./html.ts";

/** Returns the replies for the wire. `address` is the topic's; our own status post says nothing that the page does not. */
export function presentReplies(
  latest: LatestReplies,
  topic: { readonly address: string; readonly statusPostId: PostId | null },
  configuration: Configuration,
): Replies {
  const replies = latest.replies.filter(({ id }) => id !== topic.statusPostId);
  return {
    replies: replies.map(({ number, author, createdAt, cooked }) => ({
      address: `${topic.address}/${number}`,
      author:
        author === null
          ? null
          : { name: author.name || author.username, username: author.username, avatar: author.avatarUrl },
      at: createdAt === null ? null : toIso(createdAt),
      html: htmlOfPost(cooked, configuration.forum.address),
    })),
    more: latest.more,
    answerAddress: latest.takesAnswers ? `${topic.address}/${latest.lastNumber}` : null,
  };
}
