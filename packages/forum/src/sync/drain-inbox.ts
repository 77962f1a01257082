// Working off what the forum told us: each topic that waits is looked at once, however often it was named.
import { describeForumError } from "../client/errors.ts";
import { type Looking, lookAt } from "./look.ts";

const BATCH = 50;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 10 * 60_000;

/** Looks at every topic that waits and is due. Returns how many were looked at; one that fails waits and blocks nobody. */
export async function drainInbox(looking: Looking): Promise<number> {
  const { port, clock } = looking;
  let count = 0;
  for (let looks = await port.waitingLooks(BATCH); looks.length > 0; looks = await port.waitingLooks(BATCH)) {
    for (const { topicId, upTo, tries } of looks) {
      const looked = await lookAt(looking, topicId, null);
      count += 1;
      if (looked.kind === "failed") {
        const retryAt =
          looked.error.kind === "rate-limited"
            ? looked.error.retryAt
            : clock() + Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT);
        await port.lookLater(topicId, Math.max(retryAt, clock() + 1000), describeForumError(looked.error));
      } else {
        await port.looked(topicId, upTo);
      }
    }
  }
  return count;
}
