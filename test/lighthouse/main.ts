// What Lighthouse says of the built board with 1,000 tasks. `npm run lighthouse` gives the path of its program first.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { busyBoard } from "../bench/board.ts";

const TASKS = 1000;
const webRoot = join(import.meta.dirname, "../../apps/web/dist");
/** How often each page is measured; the best run counts, since everything else on a machine only makes it slower. */
const RUNS = 3;

type Categories = "performance" | "accessibility" | "best-practices";
type Scores = Record<Categories, number>;
type Look = {
  readonly name: string;
  readonly path: string;
  readonly device: "desktop" | "mobile";
  readonly marks: Partial<Scores>;
};

const whole = { accessibility: 100, "best-practices": 100 } as const;
const looks: readonly Look[] = [
  { name: "the board", path: "/", device: "desktop", marks: { ...whole, performance: 95 } },
  { name: "the board as a list", path: "/?view=list", device: "desktop", marks: whole },
  { name: "a task", path: "/tasks/1", device: "desktop", marks: whole },
  { name: "find something", path: "/find", device: "desktop", marks: whole },
  { name: "the board", path: "/", device: "mobile", marks: whole },
  { name: "a task", path: "/tasks/1", device: "mobile", marks: whole },
];

const [program] = process.argv.slice(2);
if (program === undefined) throw new Error("Run it as `npm run lighthouse`.");
const folder = mkdtempSync(join(tmpdir(), "threadboard-lighthouse-"));
const { board } = await busyBoard(folder, TASKS, { webRoot });
try {
  console.log(`A board with ${TASKS.toLocaleString("en")} tasks, nobody signed in.\n`);
  for (const look of looks) await judge(program, look);
} finally {
  await board.close();
  rmSync(folder, { recursive: true, force: true });
}

async function judge(lighthouse: string, look: Look): Promise<void> {
  const runs: Scores[] = [];
  for (let run = 0; run < (look.marks.performance === undefined ? 1 : RUNS); run++)
    runs.push(await measure(lighthouse, look));
  const best = (category: Categories) => Math.max(...runs.map((scores) => scores[category]));
  const words = (["performance", "accessibility", "best-practices"] as const).map((category) => {
    const mark = look.marks[category];
    const missed = mark !== undefined && best(category) < mark;
    if (missed) process.exitCode = 1;
    return `${category} ${best(category)}${missed ? ` (should be ${mark})` : ""}`;
  });
  console.log(`${look.name}, ${look.device}: ${words.join(", ")}`);
}

async function measure(lighthouse: string, { path, device }: Look): Promise<Scores> {
  const report = join(folder, "report.json");
  const args = [
    lighthouse,
    new URL(path, board.url).href,
    "--quiet",
    "--output=json",
    `--output-path=${report}`,
    "--only-categories=performance,accessibility,best-practices",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ...(device === "desktop" ? ["--preset=desktop"] : []),
  ];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    child.on("error", reject).on("close", resolve);
  });
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8")) as {
    categories: Record<string, { score: number; auditRefs: { id: string }[] } | undefined>;
    audits: Record<string, { score: number | null; title: string } | undefined>;
  };
  const score = (name: Categories) => {
    const category = categories[name];
    if (name !== "performance") {
      for (const { id } of category?.auditRefs ?? []) {
        const audit = audits[id];
        if (audit?.score === 0) console.log(`  ${path}: ${audit.title}`);
      }
    }
    return Math.round((category?.score ?? 0) * 100);
  };
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
  };
}
