// `threadboard outline`: shows an author what tasks a post would become.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { isTextKey, textsFor } from "@threadboard/domain";
import { guessFormat, type OutlineItem, type OutlineReading, readOutline } from "@threadboard/domain/outline";
import { type Command, Option } from "commander";
import { CommandProblem } from "./problem.ts";

type Options = { readonly format?: "markdown" | "html"; readonly json?: boolean };

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
    .option("--json", "print the tasks as JSON, and nothing else")
    .addHelpText("after", examples)
    .action(outline);
}

const examples = `
Examples:
  threadboard outline want-to-help.md
  curl -s https://forum.example.org/raw/42 | threadboard outline -`;

async function outline(file: string, options: Options): Promise<void> {
  const source = file === "-" ? await text(process.stdin) : readPost(file);
  const reading = readOutline({ format: options.format ?? guessFormat(file), text: source });
  console.log(
    options.json === true ? JSON.stringify(reading.items.map(presentItem), null, 2) : describe(reading),
  );
}

function readPost(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CommandProblem(`${file} cannot be read. Give the path of a post, or - to read standard input.`);
  }
}

function presentItem({ title, group, done, mentions, due }: OutlineItem) {
  return { title, group, done, mentions, due };
}

function describe(reading: OutlineReading): string {
  const { say } = textsFor("en");
  if (reading.none !== null) {
    const key = `outline.none.${reading.none}`;
    return `${say("outline.no-tasks")} ${isTextKey(key) ? say(key) : reading.none}`;
  }
  const lines: string[] = [];
  let group = "";
  for (const item of reading.items) {
    const here = item.group.join(" / ");
    if (here !== group) lines.push("", here);
    group = here;
    const marks = [
      item.mentions.map((name) => `named: ${name}`).join(", "),
      item.due === null ? "" : `due ${item.due.date}`,
    ].filter((mark) => mark !== "");
    lines.push(
      `  ${item.done ? "[x]" : "[ ]"} ${item.title}${marks.length === 0 ? "" : `   (${marks.join("; ")})`}`,
    );
  }
  return [say("outline.tasks", { count: reading.items.length }), ...lines].join("\n");
}
