// `threadboard import`: read threads of a forum into a board, by hand.
import { resolve } from "node:path";
import type { Configuration } from "@threadboard/domain";
import {
  createForumClient,
  type ForumClient,
  type ImportSummary,
  importSources,
  readPlaces,
  type SyncPort,
  TopicTurns,
} from "@threadboard/forum";
import { StoreInUse } from "@threadboard/store";
import type { Command } from "commander";
import { CONFIG_OPTION, configured, DATABASE } from "./configured.ts";
import { forgetfulPort, type WouldBe } from "./dry-run.ts";
import { forumProblem } from "./forum-problem.ts";
import { progressLine, summaryText } from "./import-report.ts";
import { bareConfiguration, type Named, namedSources } from "./named-sources.ts";
import { CommandProblem } from "./problem.ts";

type Options = Named & {
  readonly config?: string;
  readonly forum?: string;
  readonly database: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
};

const collect = (value: string, before: string[] = []) => [...before, value];

/** Adds the command. */
export function addImport(program: Command): void {
  program
    .command("import")
    .description("Read threads into the board: the configured sources, or what is named here")
    .option(...CONFIG_OPTION)
    .option("--forum <url>", "read this forum without a key and without a configuration")
    .option("--category <slug>", "topics of a category; may be given again", collect)
    .option("--tag <name>", "topics with a tag; may be given again", collect)
    .option("--search <words>", "topics that a search finds; may be given again", collect)
    .option("--topic <number>", "the list items of one topic; may be given again", collect)
    .option("--database <file>", "where the data is", DATABASE)
    .option("--dry-run", "list what would become tasks, and write nothing")
    .option("--json", "print the summary as JSON, and nothing else")
    .addHelpText("after", examples)
    .action(importThreads);
}

const examples = `
An import never writes to the forum. The exit code is 1 when something could not be read.

Examples:
  threadboard import --dry-run
  threadboard import --forum https://forum.example.org --tag help-wanted --dry-run
  threadboard import --forum https://forum.example.org --topic 42 --database try.db`;

async function importThreads(options: Options): Promise<void> {
  const setting = settingOf(options);
  const { summary, wouldBe } = options.dryRun === true ? await dryRun(setting) : await realRun(setting);
  if (options.json === true)
    console.log(JSON.stringify(wouldBe === null ? summary : { ...summary, tasks: wouldBe }));
  else console.log(summaryText(summary, wouldBe));
  if (summary.failures.length > 0)
    throw new CommandProblem(
      `Not everything could be read:\n${summary.failures.map((line) => `  ${line}`).join("\n")}`,
    );
}

type Setting = {
  readonly configuration: Configuration;
  readonly forumKey: { readonly apiKey: string; readonly username: string } | null;
  readonly database: string;
  readonly showsProgress: boolean;
};

function settingOf(options: Options): Setting {
  const named = namedSources(options);
  const rest = {
    database: options.database,
    showsProgress: process.stderr.isTTY && options.json !== true,
  };
  if (options.forum !== undefined) {
    if (named.length === 0)
      throw new CommandProblem("Say what to read: --category, --tag, --search or --topic.");
    return { configuration: bareConfiguration(options.forum, named), forumKey: null, ...rest };
  }
  const { configuration, secrets } = configured(options.config);
  const sources = named.length === 0 ? configuration.sources : named;
  if (sources.length === 0)
    throw new CommandProblem(
      "The configuration has no sources. Add some, or say what to read: --category, --tag, --search or --topic.",
    );
  return { configuration: { ...configuration, sources }, forumKey: secrets.forumKey, ...rest };
}

type Outcome = { readonly summary: ImportSummary; readonly wouldBe: readonly WouldBe[] | null };

async function dryRun(setting: Setting): Promise<Outcome> {
  const { configuration, forumKey } = setting;
  const client = createForumClient({ baseUrl: configuration.forum.address, key: forumKey ?? undefined });
  const { port, wouldBe } = forgetfulPort();
  return { summary: await read(setting, client, port), wouldBe };
}

async function realRun(setting: Setting): Promise<Outcome> {
  const { openCore } = await import("../start.ts");
  const { syncPort } = await import("../forum/sync-port.ts");
  const core = await openCore(setting).catch((error: unknown) => {
    throw error instanceof StoreInUse ? boardIsRunning(setting) : error;
  });
  try {
    return { summary: await read(setting, core.client, syncPort(core)), wouldBe: null };
  } finally {
    await core.close();
  }
}

function boardIsRunning({ database, configuration }: Setting): CommandProblem {
  return new CommandProblem(
    `A board is running on ${resolve(database)}, and only one program may write there.
It reads its configured sources by itself, every ${configuration.policy.pollSeconds} seconds. To have it read other threads, add them under
sources in its configuration and restart it, or give a thread's address on its page for new tasks.
To import with this command, stop the board first, or name another file with --database.`,
  );
}

async function read(setting: Setting, client: ForumClient, port: SyncPort): Promise<ImportSummary> {
  const { configuration, showsProgress } = setting;
  const where = await readPlaces(client, Date.now());
  if (!where.ok) throw forumProblem(client.baseUrl, where.error);
  const began = new Map<string, number>();
  const summary = await importSources(
    {
      client,
      port,
      configuration,
      places: where.places,
      clock: Date.now,
      turns: new TopicTurns(),
      progress: (at) => {
        if (!showsProgress) return;
        if (at.read === 0) began.set(at.source, Date.now());
        const line = progressLine(at, began.get(at.source) ?? Date.now(), Date.now());
        process.stderr.write(`\r${line}\x1b[K`);
      },
    },
    configuration.sources,
    true,
  );
  if (showsProgress) process.stderr.write("\r\x1b[K");
  return summary;
}
