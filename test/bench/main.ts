// `npm run bench`: how fast the board is, beside what this machine can do at all, measured in the same run.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ceilingFigures, measureCeilings } from "./ceilings.ts";
import { importing } from "./importing.ts";
import { live } from "./live.ts";
import { loading } from "./loading.ts";
import { type Scenario, table } from "./measure.ts";
import { moving } from "./moving.ts";

const scenarios: Record<string, readonly [title: string, scenario: Scenario]> = {
  "board-1000": ["Loading a board of 1,000 tasks", loading(1000)],
  "board-10000": ["Loading a board of 10,000 tasks", loading(10_000)],
  moves: ["Moving cards on a board of 1,000 tasks, each on the disk before it is answered", moving],
  "live-200": ["Live changes", live(200)],
  "live-1000": ["Live changes", live(1000)],
  import: ["Importing from a forum on this machine", importing],
};

const usage = `npm run bench -- [name…]

Measures the board and prints a table; all of it takes about two minutes. Names: ${Object.keys(scenarios).join(", ")}.
A share is how much of the machine's own speed is left, so that figures of different machines can be compared.`;

const { values, positionals } = parseArgs({
  options: { help: { type: "boolean", short: "h" } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !Object.hasOwn(scenarios, name));
if (values.help === true) console.log(usage);
else if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(", ")}.\n\n${usage}`);
  process.exitCode = 2;
} else {
  await run(positionals.length > 0 ? positionals : Object.keys(scenarios));
}

async function run(names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "threadboard-bench-"));
  try {
    console.log(`Node ${process.versions.node}, ${cpus().length} processors (${cpus()[0]?.model.trim()})`);
    console.log(table("This machine, with nothing of ours", ceilingFigures(await measureCeilings(folder))));
    for (const name of names) {
      const found = scenarios[name];
      if (found !== undefined) console.log(table(found[0], await found[1](folder)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
