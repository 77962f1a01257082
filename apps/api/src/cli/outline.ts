// `threadboard outline`: shows an author what tasks a post would become.

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import {
  CONFIDENCE_LINE,
  guessFormat,
  type OutlineItem,
  type OutlineReading,
  type OutlineReason,
  readOutline,
} from "@threadboard/domain/outline";
import { textsFor } from "@threadboard/domain/texts";
import { type Command, InvalidArgumentError, Option } from "commander";
import { CommandProblem } from "./problem.ts";

type Options = {
  readonly format?: "markdown" | "html";
  readonly title?: string;
  /** Epoch milliseconds. */
  readonly written?: number;
  readonly json?: boolean;
  readonly offered?: boolean;
};

/** Adds the command. */
export function addOutline(program: Command): void {
  program
    .command("outline")
    .description("Show what tasks a post would become")
    .argument("<file>", "the post as Markdown or cooked HTML, or - for standard input")
    .addOption(
      new Option("--format <format>", "what the file holds (default: by its ending)").choices([
        "markdown",
        "html",
      ]),
    )
    .option("--title <title>", "the topic's title, which may ask for help by itself")
    .option("--written <day>", "when the post was written, as 2026-05-31: says the year of days", day)
    .option("--json", "print the tasks as JSON, and nothing else")
    .option("--offered", "with --json: print what is only offered, instead of the tasks")
    .addHelpText("after", examples)
    .action(outline);
}

const examples = `
Examples:
  threadboard outline want-to-help.md
  curl -s https://forum.example.org/raw/42 | threadboard outline -`;

async function outline(file: string, options: Options): Promise<void> {
  const source = file === "-" ? await text(process.stdin) : readPost(file);
  const reading = readOutline({
    format: options.format ?? guessFormat(file),
    text: source,
    ...(options.title === undefined ? {} : { title: options.title }),
    // A post that is being written is of today.
    writtenAt: options.written ?? Date.now(),
  });
  const { items, offered } = reading;
  const chosen = options.offered === true ? offered : items;
  console.log(options.json === true ? JSON.stringify(chosen.map(presentItem), null, 2) : describe(reading));
}

function day(text: string): number {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T12:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw new InvalidArgumentError("Give a day such as 2026-05-31.");
  return at;
}

function readPost(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandProblem(`${file} cannot be read. Give the path of a post, or - to read standard input.`);
  }
}

function presentItem({ title, group, done, mentions, due, confidence, reason }: OutlineItem) {
  return { title, group, done, mentions, due, confidence, reason: { ...reason, text: sayReason(reason) } };
}

const { say } = textsFor("en");

function sayReason({ code, params }: OutlineReason): string {
  return say(`outline.reason.${code}`, params);
}

function describe({ items, offered, none }: OutlineReading): string {
  const parts = [
    none === null
      ? [say("outline.tasks", { count: items.length }), ...linesOf(items)]
      : [`${say("outline.no-tasks")} ${say(`outline.none.${none}`)}`],
    offered.length === 0
      ? []
      : [
          "",
          say("outline.offered", { count: offered.length, line: percentOf(CONFIDENCE_LINE) }),
          ...linesOf(offered),
        ],
  ];
  return parts.flat().join("\n");
}

const percentOf = (share: number): number => Math.round(share * 100);

/** Items under their groups, each with how sure it is and why. */
function linesOf(items: readonly OutlineItem[]): readonly string[] {
  const lines: string[] = [];
  let group = "";
  for (const item of items) {
    const here = item.group.join(" / ");
    if (here !== group) lines.push("", here);
    group = here;
    const marks = [
      item.mentions.map((name) => `named: ${name}`).join(", "),
      item.due === null ? "" : `due ${item.due.date}`,
    ].filter((mark) => mark !== "");
    const told = marks.length === 0 ? "" : `   (${marks.join("; ")})`;
    const percent = percentOf(item.confidence);
    lines.push(
      `  ${item.done ? "[x]" : "[ ]"} ${item.title}${told}`,
      `      ${say("outline.confidence", { percent, reason: sayReason(item.reason) })}`,
    );
  }
  return lines;
}
