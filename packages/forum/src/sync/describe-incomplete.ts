// Gaps in the forum's answers, in words for an operator.
import { unreachable } from "@threadboard/domain";
import type { Incomplete } from "../client/result.ts";

/** Returns one English line for a log, a summary or the check-up. */
export function describeIncomplete(gap: Incomplete): string {
  switch (gap.kind) {
    case "posts-missing":
      return `topic ${gap.topicId} lists posts that the forum does not hand out: ${gap.postIds.join(", ")}`;
    case "fewer-posts":
      return `topic ${gap.topicId} counts ${gap.said} posts and lists ${gap.got}`;
    case "unreadable-post":
      return `a post of topic ${gap.topicId} could not be understood: ${gap.words}`;
    case "unreadable-row":
      return `a row of a list could not be understood: ${gap.words}`;
    case "topics-missing":
      return `the list leaves out topics ${gap.topicIds.join(", ")}`;
    case "listed-but-gone":
      return `topic ${gap.topicId} is listed and cannot be read`;
    case "list-repeats":
      return `page ${gap.page} of a list brought nothing new although more was promised`;
    case "page-limit":
      return `a list went on after ${gap.pages} pages`;
    case "search-error":
      return `the search failed on the forum: ${gap.words}`;
    case "search-cut":
      return `the search found more than the forum shows (page ${gap.page})`;
    case "fewer-members":
      return `a group counts ${gap.said} members and lists ${gap.got}`;
    default:
      return unreachable(gap);
  }
}
