// `npm run soak`: the property tests, round after round. Each round draws new cases, so a long run finds what a short one
// has no time for. It stops at the first failure, which names the seed that shows it again. The first round also lives
// through a whole year of a community of 500, of which the ordinary tests have a smaller one; each round tells longer
// stories of troubles and power cuts.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const usage = `npm run soak -- [--minutes <number>] [part of a path…]

Runs the property tests again and again with new cases, for 10 minutes unless told otherwise, and stops at the first
failure. The first round also lives through a year of a community of 500.`;

const YEAR = "test/flows/year.test.ts";
const root = fileURLToPath(new URL("../..", import.meta.url));

const { values, positionals } = parseArgs({
  options: {
    minutes: { type: "string", short: "m", default: "10" },
    help: { type: "boolean", short: "h" },
  },
  allowPositionals: true,
});
const minutes = Number(values.minutes);
const files = propertyTests(positionals);

if (values.help === true) {
  console.log(usage);
} else if (!(minutes > 0) || files.length === 0) {
  console.error(minutes > 0 ? `No property test matches ${positionals.join(", ")}.` : usage);
  process.exitCode = 2;
} else {
  process.exitCode = await soak(Date.now() + minutes * 60_000);
}

/** Returns the test files that draw their cases, as paths from the top. */
function propertyTests(parts: readonly string[]): string[] {
  return globSync(["{packages,apps}/*/src/**/*.test.ts", "test/**/*.test.ts"], { cwd: root })
    .filter((file) => readFileSync(`${root}/${file}`, "utf8").includes('from "fast-check"'))
    .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
}

/** Returns the exit code: 0 when every round passed. */
async function soak(until: number): Promise<number> {
  console.log(`${files.length} files with property tests, for ${minutes} minutes.`);
  for (let round = 1; Date.now() < until; round++) {
    const start = performance.now();
    const these = round === 1 && positionals.length === 0 ? [...files, YEAR] : files;
    const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--reporter=dot", ...these];
    const story = { THREADBOARD_PROOF_STEPS: "6000", THREADBOARD_PROOF_SEED: String(randomInt(2 ** 31)) };
    const env = { ...story, ...process.env, THREADBOARD_YEAR: "whole" };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (piece: string) => {
        said += piece;
      });
    }
    const [code] = await once(child, "close");
    if (code !== 0) {
      console.error(said);
      console.error(`Round ${round} failed. The seed above shows it again.`);
      return 1;
    }
    for (const [story] of said.matchAll(/seed \d+: .*/g)) console.log(story);
    console.log(`Round ${round} passed in ${Math.round((performance.now() - start) / 1000)} s.`);
  }
  return 0;
}
