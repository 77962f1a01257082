// `threadboard import`: read threads of a forum into a board, by hand.

import { Configuration, type Source } from "@threadboard/domain";
import {
  createForumClient,
  describeForumError,
  emptySummary,
  type ImportSummary,
  importSources,
  type Places,
  readPlaces,
  type SyncPort,
} from "@threadboard/forum";
import type { Command } from "commander";
import { syncPort } from "../forum/sync-port.ts";
import { openCore } from "../start.ts";
import { configured, DATABASE } from "./configured.ts";
import { CommandProblem } from "./problem.ts";

type Options = {
  readonly config?: string;
  readonly forum?: string;
  readonly category: string[];
  readonly tag: string[];
  readonly search: string[];
  readonly topic: string[];
  readonly database: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
};

/** A task that a dry run would make or change. */
type WouldBe = {
  readonly topic: number;
  readonly item: string | null;
  readonly title: string;
  readonly team: string | null;
  readonly kind: string;
  readonly audience: string;
};

const many = (value: string, before: string[]) => [...before, value];

/** Adds the command. */
export function addImport(program: Command): void {
  program
    .command("import")
    .description("Read threads into the board: the configured sources, or any public forum's with --forum")
    .option("--config <file>", "the configuration (default: THREADBOARD_CONFIG, or threadboard.yaml)")
    .option("--forum <url>", "a forum to read without a configuration")
    .option("--category <slug>", "topics of a category (may be given several times)", many, [])
    .option("--tag <name>", "topics with a tag", many, [])
    .option("--search <words>", "topics that a search finds", many, [])
    .option("--topic <number>", "the items of one outline topic", many, [])
    .option("--database <file>", "where the data is", DATABASE)
    .option("--json", "print a summary for programs")
    .option("--dry-run", "list what would become tasks and write nothing")
    .action(importThreads);
}

async function importThreads(options: Options): Promise<void> {
  const { configuration, forumKey } = setUp(options);
  const run = options.dryRun === true ? dryRun : realRun;
  const { summary, wouldBe } = await run(options, configuration, forumKey);
  if (options.json === true)
    console.log(JSON.stringify({ ...summary, ...(options.dryRun === true ? { tasks: wouldBe } : {}) }));
  else print(summary, wouldBe, options.dryRun === true);
  if (summary.failures.length > 0)
    throw new CommandProblem(
      `Not everything could be read:\n${summary.failures.map((line) => `  ${line}`).join("\n")}`,
    );
}

type Key = { readonly apiKey: string; readonly username: string } | null;

function setUp(options: Options): { readonly configuration: Configuration; readonly forumKey: Key } {
  const named = sourcesNamed(options);
  if (options.forum === undefined) {
    const { configuration, secrets } = configured(options.config);
    return {
      configuration: named.length === 0 ? configuration : { ...configuration, sources: named },
      forumKey: secrets.forumKey,
    };
  }
  if (named.length === 0)
    throw new CommandProblem("Say what to read: --category, --tag, --search or --topic.");
  if (!URL.canParse(options.forum) || !/^https?:$/.test(new URL(options.forum).protocol)) {
    throw new CommandProblem(
      `"${options.forum}" is not the address of a forum. Give it whole, such as https://forum.example.org.`,
    );
  }
  return { configuration: bareConfiguration(options.forum, named), forumKey: null };
}

function sourcesNamed(options: Options): Source[] {
  const common = (key: string) => ({
    key,
    map: { categories: {}, tags: {}, headings: {} },
    write: "off" as const,
    closeWhenDone: false,
  });
  const topics = options.topic.map((topic) => {
    const number = Number(topic);
    if (!Number.isInteger(number) || number < 1)
      throw new CommandProblem(
        `"${topic}" is not the number of a topic. It is the number at the end of its address.`,
      );
    return number;
  });
  return [
    ...options.category.map(
      (category, i): Source => ({
        type: "category",
        category,
        subcategories: true,
        ...common(`category-${i + 1}`),
      }),
    ),
    ...options.tag.map((tag, i): Source => ({ type: "tag", tag, ...common(`tag-${i + 1}`) })),
    ...options.search.map((search, i): Source => ({ type: "search", search, ...common(`search-${i + 1}`) })),
    ...topics.map((topic, i): Source => ({ type: "outline", topic, ...common(`topic-${i + 1}`) })),
  ];
}

/** For a look at a forum that nobody has configured: one team, one kind. */
function bareConfiguration(forum: string, sources: Source[]): Configuration {
  const bare = Configuration.parse({
    board: { name: "Help wanted", address: "http://localhost:4000" },
    forum: { address: forum },
    teams: { everybody: { name: "Everybody" } },
    kinds: { help: { name: "Help" } },
  });
  return { ...bare, sources };
}

type Run = (
  options: Options,
  configuration: Configuration,
  key: Key,
) => Promise<{ summary: ImportSummary; wouldBe: WouldBe[] }>;

const realRun: Run = async (options, configuration, forumKey) => {
  const core = await openCore({ configuration, database: options.database, forumKey });
  try {
    const places = await placesOf(core.client);
    const port = syncPort(core);
    return { summary: await read(core.client, port, configuration, places, options), wouldBe: [] };
  } finally {
    await core.close();
  }
};

/** The same reading over a store that remembers nothing and writes nothing. */
const dryRun: Run = async (options, configuration, key) => {
  const client = createForumClient({ baseUrl: configuration.forum.address, key: key ?? undefined });
  const wouldBe: WouldBe[] = [];
  const port: SyncPort = {
    rowDigests: async () => new Map(),
    sourceOf: async () => undefined,
    apply: async (_facts, plan) => {
      const orders = plan([]);
      for (const { thread } of orders) {
        const { topicId, item, title, team, kind, audience } = thread;
        wouldBe.push({
          topic: topicId,
          item: item?.text ?? null,
          title,
          team,
          kind,
          audience: audience.kind,
        });
      }
      return { created: orders.length, changed: 0, unchanged: 0 };
    },
    gone: async () => undefined,
    sourceRead: async () => undefined,
    sourceReadAt: async () => null,
    waitingLooks: async () => [],
    looked: async () => undefined,
    lookLater: async () => undefined,
  };
  return { summary: await read(client, port, configuration, await placesOf(client), options), wouldBe };
};

type Client = ReturnType<typeof createForumClient>;

async function placesOf(client: Client): Promise<Places> {
  const read = await readPlaces(client, Date.now());
  if (!read.ok)
    throw new CommandProblem(
      `The forum at ${client.baseUrl} could not be read: ${describeForumError(read.error)}.`,
    );
  return read.places;
}

async function read(
  client: Client,
  port: SyncPort,
  configuration: Configuration,
  places: Places,
  options: Options,
): Promise<ImportSummary> {
  const shows = process.stderr.isTTY && options.json !== true;
  const summary = await importSources(
    {
      client,
      port,
      configuration,
      places,
      clock: Date.now,
      progress: ({ source, read: count, listed }) => {
        if (shows)
          process.stderr.write(
            `\r${bar(count, listed)} ${source}: ${count} of ${listed} listed topics read\x1b[K`,
          );
      },
    },
    configuration.sources,
    true,
  );
  if (shows) process.stderr.write("\r\x1b[K");
  return summary ?? emptySummary();
}

const WIDTH = 24;

function bar(done: number, all: number): string {
  const full = all === 0 ? WIDTH : Math.min(WIDTH, Math.round((done / all) * WIDTH));
  return `[${"#".repeat(full)}${".".repeat(WIDTH - full)}]`;
}

function print(summary: ImportSummary, wouldBe: readonly WouldBe[], dry: boolean): void {
  for (const task of wouldBe) {
    const place = task.item === null ? `topic ${task.topic}` : `topic ${task.topic}, an item`;
    console.log(
      `${task.title}\n    ${place} · ${task.team ?? "no team"} · ${task.kind}${task.audience === "public" ? "" : ` · for ${task.audience}`}`,
    );
  }
  const { topics, skipped, hidden, created, changed, unchanged, gone } = summary;
  console.log(
    `${dry ? "Would make" : "Made"} ${created} tasks${dry ? "" : `, changed ${changed}, left ${unchanged} as they are`}.`,
  );
  console.log(
    `Read ${topics} topics; ${skipped} had not changed, ${hidden} are not for anybody here, ${gone} are gone.`,
  );
  for (const line of summary.incomplete) console.log(`Incomplete: ${line}.`);
}
