// Board and forum through a random story of people, troubles and power cuts: at its end, everything that was promised holds.
import { env } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bringToRest, whatDoesNotHold } from "./holds.ts";
import { steps } from "./steps.ts";
import { Town } from "./town.ts";

/** Steps in all, and the story they tell: always the same one here, longer and ever new ones in `npm run soak`. */
const STEPS = Number(env.THREADBOARD_PROOF_STEPS ?? 800);
const seed = Number(env.THREADBOARD_PROOF_SEED ?? 7);
/** A story that goes on too long says no more than two shorter ones, and takes longer to tell again. */
const STORY = 600;

test("after any story, nothing acknowledged is lost, nothing is posted twice, and board and forum agree", {
  // Starting the board again after each power cut is most of it, and a busy machine takes its time for that.
  timeout: 120_000 + STEPS * 400,
}, async () => {
  const tally = new Map<string, number>();
  let [told, stories] = [0, 0];
  while (told < STEPS) {
    told += await tellStory(seed + stories, tally);
    stories += 1;
  }
  const counts = [...tally].sort(([a], [b]) => a.localeCompare(b)).map(([what, count]) => `${what} ${count}`);
  console.info(`seed ${seed}: ${told} steps in ${stories} stories; ${counts.join(", ")}`);
});

/** Returns how many steps it had. */
async function tellStory(seed: number, tally: Map<string, number>): Promise<number> {
  let count = 0;
  const stories = fc.commands(steps, { maxCommands: STORY, size: "max" });
  const property = fc.asyncProperty(stories, async (story) => {
    const town = await Town.begin();
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: town }), story);
      await bringToRest(town);
      await town.board.stop();
      expect(await whatDoesNotHold(town)).toEqual([]);
    } finally {
      for (const [what, times] of town.tally) {
        tally.set(what, (tally.get(what) ?? 0) + times);
        if (what.startsWith("step: ")) count += times;
      }
      await town.end();
    }
  });
  await fc.assert(property, { seed, numRuns: 1, endOnFailure: true });
  return Math.max(count, 1);
}
