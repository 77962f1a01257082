// `threadboard report`: what a community did in a time, ready to be pasted into its monthly update.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { anonymous, type Configuration, type Reader, TeamKey } from "@threadboard/domain";
import { type Period, periodOf } from "@threadboard/domain/report";
import { openForLooking } from "@threadboard/store";
import { type Command, Option } from "commander";
import { makeReport, presentMarkdown, presentReport } from "../present/report.ts";
import { periodComplaints } from "../routes/report.ts";
import { CONFIG_OPTION, configured, DATABASE } from "./configured.ts";
import { CommandProblem } from "./problem.ts";

type Options = {
  readonly since?: string;
  readonly until?: string;
  readonly zone: string;
  readonly team?: string;
  readonly audience: "public" | "members";
  readonly json?: boolean;
  readonly config?: string;
  readonly database: string;
};

/** Adds the command. */
export function addReport(program: Command): void {
  program
    .command("report")
    .description("Tell what was done in a time, by team: without days, in the last whole month")
    .option("--since <day>", "the first day, as 2026-11-01")
    .option("--until <day>", "the day after the last one (default: with --since, tomorrow)")
    .option("--zone <name>", "the time zone of these days, as Europe/Berlin", "UTC")
    .option("--team <key>", "only this team, by its key in the configuration")
    .addOption(
      new Option("--audience <who>", "for whom it is: tell what these may see")
        .choices(["public", "members"])
        .default("public"),
    )
    .addOption(new Option("--markdown", "write Markdown for the forum (the default)").conflicts("json"))
    .option("--json", "print it as JSON, and nothing else")
    .option(...CONFIG_OPTION)
    .option("--database <file>", "where the data is", DATABASE)
    .addHelpText("after", examples)
    .action(tellReport);
}

const examples = `
It only reads, also beside a board that is running. People who do not want to be named are counted.

Examples:
  threadboard report > update.md
  threadboard report --since 2026-11-01 --until 2026-12-01 --markdown
  threadboard report --team docs --zone Europe/Berlin --audience members`;

async function tellReport(options: Options): Promise<void> {
  const { configuration } = configured(options.config);
  const now = Date.now();
  const asked = { period: periodFrom(options, now), reader: readerOf(options), now };
  const team = teamFrom(options.team, configuration);
  const file = resolve(options.database);
  if (!existsSync(file)) throw new CommandProblem(`There is no data at ${file}. Name it with --database.`);
  const looking = openForLooking(file);
  if (looking === null)
    throw new CommandProblem(`${file} is of another version. Start the board once to bring it up to date.`);
  try {
    const { told } = await makeReport(looking.read, { ...asked, team }, configuration);
    const written = options.json === true ? JSON.stringify(presentReport(told), null, 2) : null;
    console.log(written ?? presentMarkdown(told, configuration).trimEnd());
  } finally {
    looking.close();
  }
}

function periodFrom({ since, until, zone }: Options, now: number): Period {
  const period = periodOf({ since, until, zone }, now);
  if (typeof period !== "string") return period;
  const { path, message } = periodComplaints[period];
  throw new CommandProblem(`--${path}: ${message}`);
}

function readerOf({ audience }: Options): Reader {
  return audience === "members" ? { signedIn: true, groups: [] } : anonymous;
}

function teamFrom(key: string | undefined, { teams }: Configuration): TeamKey | null {
  if (key === undefined) return null;
  if (Object.hasOwn(teams, key)) return TeamKey.parse(key);
  throw new CommandProblem(`There is no team "${key}". There are: ${Object.keys(teams).join(", ")}.`);
}
