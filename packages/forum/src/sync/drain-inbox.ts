// Working off what the forum told us: each topic that waits is looked at once, however often it was named.
import { describeForumError, type ForumError } from "../client/errors.ts";
import type { Following } from "./topic-turns.ts";

const BATCH = 50;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 10 * 60_000;

/**
 * Looks at every topic that waits and is due. Returns how many were looked at. One that fails waits, ever longer,
 * and blocks nobody; what arrives for a topic while it is read is looked at afterwards.
 */
export async function drainInbox(following: Following): Promise<number> {
  const { port } = following;
  let count = 0;
  for (let looks = await port.waitingLooks(BATCH); looks.length > 0; looks = await port.waitingLooks(BATCH)) {
    for (const look of looks) await answer(following, look);
    count += looks.length;
  }
  return count;
}

type Look = Awaited<ReturnType<Following["port"]["waitingLooks"]>>[number];

async function answer(following: Following, { topicId, upTo, tries }: Look): Promise<void> {
  const { port, clock, turns } = following;
  const looked = await turns.look(following, topicId, null);
  if (looked.kind === "failed")
    await port.lookLater(topicId, retryAt(looked.error, tries, clock()), describeForumError(looked.error));
  else await port.looked(topicId, upTo);
}

function retryAt(error: ForumError, tries: number, now: number): number {
  if (error.kind === "rate-limited") return Math.max(error.retryAt, now + 1000);
  return now + Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT);
}
