// `threadboard list`: tasks from a pasted list or a table. Shows what would come of it, and does it with --yes.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Texts } from "@threadboard/domain";
import {
  type Configuration,
  KindKey,
  type ListPreview,
  ListRequest,
  TeamKey,
  textOfBytes,
} from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import { openForLooking, StoreInUse } from "@threadboard/store";
import type { Command } from "commander";
import { type Bringer, type Brought, bringInList, presentPreview, previewList } from "../lists/bring-in.ts";
import { CONFIG_OPTION, configured, DATABASE } from "./configured.ts";
import { doneText, previewText } from "./list-report.ts";
import { CommandProblem } from "./problem.ts";

type Options = {
  readonly config?: string;
  readonly database: string;
  readonly campaign?: string;
  readonly kind?: string;
  readonly team?: string;
  readonly slots?: string;
  readonly title?: string;
  readonly template?: string;
  readonly lines?: boolean;
  readonly table?: boolean;
  readonly update?: boolean;
  readonly leaveOutWrong?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
};

/** Adds the command. */
export function addList(program: Command): void {
  program
    .command("list")
    .description(
      "Make tasks of a list, one title a line, or of a CSV table; without --yes only show what would come of it",
    )
    .argument("<file>", "the list; - reads standard input")
    .option(...CONFIG_OPTION)
    .option("--campaign <name>", "the campaign they belong to; made where there is no open one of that name")
    .option("--kind <key>", "their kind, where a row does not say")
    .option("--team <key>", "their team, where a row does not say")
    .option("--slots <names>", "the parts of each task, with commas between: x86_64,aarch64")
    .option("--title <words>", "a template for titles: Audit {{title}}")
    .option("--template <file>", "a Markdown template for texts; any column stands between double braces")
    .option("--lines", "one title a line, whatever the list looks like")
    .option("--table", "a table, whatever the list looks like")
    .option("--update", "take over what the list says differently from the board")
    .option("--leave-out-wrong", "go on without rows that are wrong")
    .option("--yes", "do it")
    .option("--database <file>", "where the data is", DATABASE)
    .option("--json", "print it as JSON, and nothing else")
    .addHelpText("after", examples)
    .action(list);
}

const examples = `
A row is found again by its key, so the same list brought in again changes nothing. Columns with a meaning: key,
title, body, team, kind, labels, difficulty, effort, mentor, slots, due, milestone.

Examples:
  threadboard list packages.csv --campaign "Audit for 8.4" --kind debranding
  threadboard list packages.csv --campaign "Audit for 8.4" --kind debranding --slots x86_64,aarch64 --yes
  ls packages | threadboard list - --title "Audit {{title}}" --kind debranding`;

async function list(file: string, options: Options): Promise<void> {
  const { configuration } = configured(options.config);
  const request = requestOf(file, options);
  const database = resolve(options.database);
  const texts = textsFor("en");
  if (options.yes === true) {
    const brought = await bringIn(database, configuration, request);
    if (brought.outcome === "done")
      return console.log(options.json === true ? JSON.stringify(brought.done) : doneText(brought.done));
    if (brought.outcome === "wrong") tellPreview(presentPreview(brought.preview), options, texts);
    throw new CommandProblem(whyNot(brought, texts));
  }
  const preview = await look(database, configuration, request);
  tellPreview(preview, options, texts);
  if (preview.problems.length > 0 || (preview.counts.wrong > 0 && options.leaveOutWrong !== true))
    throw new CommandProblem("Some of it is wrong. Mend it, or give --leave-out-wrong.");
}

function tellPreview(preview: ListPreview, options: Options, texts: Texts): void {
  console.log(options.json === true ? JSON.stringify(preview) : previewText(preview, options, texts));
}

function whyNot(brought: Exclude<Brought, { outcome: "done" }>, texts: Texts): string {
  if (brought.outcome === "wrong")
    return "Nothing was written. Mend what is wrong, or give --leave-out-wrong.";
  const where = brought.line === null ? "" : `Line ${brought.line}: `;
  return `${where}${texts.sayRefusal(brought.refusal)} Nothing was written.`;
}

function requestOf(file: string, options: Options): ListRequest {
  if (options.lines === true && options.table === true)
    throw new CommandProblem("Give --lines or --table, not both.");
  const parsed = ListRequest.safeParse({
    text: textOf(file),
    form: options.lines === true ? "lines" : options.table === true ? "table" : "auto",
    campaign: options.campaign === undefined ? null : { name: options.campaign },
    kind: options.kind === undefined ? null : keyOf(KindKey, options.kind),
    team: options.team === undefined ? null : keyOf(TeamKey, options.team),
    slots: (options.slots ?? "").split(",").filter((name) => name.trim() !== ""),
    template: {
      title: options.title ?? "",
      body: options.template === undefined ? "" : textOf(options.template),
    },
    update: options.update === true,
    leaveOutWrong: options.leaveOutWrong === true,
  });
  if (parsed.success) return parsed.data;
  const words = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new CommandProblem(`That does not fit:\n${words.join("\n")}`);
}

function keyOf<T>(schema: { safeParse: (text: string) => { success: boolean; data?: T } }, text: string): T {
  const parsed = schema.safeParse(text);
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  throw new CommandProblem(`"${text}" is no key of the configuration: small letters, digits and hyphens.`);
}

function textOf(file: string): string {
  if (file !== "-" && !existsSync(file)) throw new CommandProblem(`There is no file ${resolve(file)}.`);
  // 0 is standard input.
  return textOfBytes(readFileSync(file === "-" ? 0 : file));
}

/** The command line acts for the board's operator, and for no person. */
const operator: Bringer = {
  actor: { kind: "automaton" },
  giver: { kind: "automaton" },
  door: "command-line",
};

/** Returns what would come of the list; a board that runs is not disturbed. Without data everything is new. */
async function look(
  database: string,
  configuration: Configuration,
  request: ListRequest,
): Promise<ListPreview> {
  const looking = existsSync(database) ? openForLooking(database) : undefined;
  if (looking === null)
    throw new CommandProblem(
      `${database} is of another version. Start the board once to bring it up to date.`,
    );
  try {
    const preview = await previewList(looking?.read ?? null, configuration, operator.actor, request);
    if ("code" in preview) throw new CommandProblem(textsFor("en").sayRefusal(preview));
    return presentPreview(preview);
  } finally {
    looking?.close();
  }
}

/** Asks as often as there is something left; each time as many are made as one transaction should hold. */
async function bringIn(
  database: string,
  configuration: Configuration,
  request: ListRequest,
): Promise<Brought> {
  const { openCore } = await import("../start.ts");
  const core = await openCore({ configuration, database, forumKey: null }).catch((error: unknown) => {
    throw error instanceof StoreInUse ? boardIsRunning(database) : error;
  });
  try {
    const sums = { made: 0, changed: 0 };
    for (;;) {
      const brought = await bringInList(core.engine, configuration, operator, request);
      if (brought.outcome !== "done") return brought;
      sums.made += brought.done.made;
      sums.changed += brought.done.changed;
      const { left, made, changed } = brought.done;
      if (left === 0 || made + changed === 0) return { outcome: "done", done: { ...brought.done, ...sums } };
    }
  } finally {
    await core.close();
  }
}

function boardIsRunning(database: string): CommandProblem {
  return new CommandProblem(
    `A board is running on ${database}, and only one program may write there.
Sign in there as a lead and bring the list in on its page for many tasks at once (/bulk), or through its API
(POST /api/lists). To do it with this command, stop the board first.`,
  );
}
