// `threadboard doctor`: checks what can be checked without changing anything, and says what is wrong.

import type { Configuration } from "@threadboard/domain";
import {
  createForumClient,
  describeForumError,
  type ForumClient,
  forumTime,
  type ProbeName,
} from "@threadboard/forum";
import type { Command } from "commander";
import type { Secrets } from "../configuration/environment.ts";
import { CONFIG_OPTION, configured, DATABASE, ENVIRONMENT_HELP } from "./configured.ts";
import { dataFindings } from "./doctor-data.ts";
import type { Finding } from "./finding.ts";
import { forumProblem } from "./forum-problem.ts";
import { CommandProblem } from "./problem.ts";

/** Adds the command. */
export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("Check the forum, the key, the tags, the secrets and the clock; changes nothing")
    .option(...CONFIG_OPTION)
    .option(
      "--database <file>",
      "where the data is, to see how board and forum stand with each other",
      DATABASE,
    )
    .option("--json", "print the findings as JSON, and nothing else")
    .addHelpText("after", `${ENVIRONMENT_HELP}\n\nThe exit code is 1 when something is wrong.`)
    .action(doctor);
}

async function doctor(options: {
  readonly config?: string;
  readonly database: string;
  readonly json?: boolean;
}): Promise<void> {
  const { configuration, secrets } = configured(options.config);
  const findings = [
    ...(await examine(configuration, secrets)),
    ...(await dataFindings(options.database, Date.now())),
  ];
  if (options.json === true) console.log(JSON.stringify(findings));
  else for (const { what, state, words } of findings) console.log(`${marks[state]} ${what}: ${words}`);
  if (findings.some((finding) => finding.state === "bad"))
    throw new CommandProblem("Something is wrong; the lines above say what.");
}

const marks = { good: "ok     ", note: "note   ", bad: "WRONG  ", unknown: "unknown" } as const;

/** Returns what was found, in the order in which things build on each other. */
export async function examine(configuration: Configuration, secrets: Secrets): Promise<Finding[]> {
  const client = createForumClient({
    baseUrl: configuration.forum.address,
    key: secrets.forumKey ?? undefined,
  });
  const basic = await client.basicInfo();
  if (!basic.ok)
    return [
      {
        what: "forum",
        state: "bad",
        words: forumProblem(client.baseUrl, basic.error).message,
      },
      ...secretFindings(secrets),
    ];
  return [
    {
      what: "forum",
      state: "good",
      words: `${basic.value.title} at ${client.baseUrl}${basic.value.loginRequired ? ", for signed-in members only" : ""}`,
    },
    await versionOf(client),
    ...(await keyFindings(client, configuration)),
    await tagFinding(client, configuration),
    ...secretFindings(secrets),
    await clockFinding(configuration),
  ];
}

async function versionOf(client: ForumClient): Promise<Finding> {
  const about = await client.about();
  const version = about.ok ? about.value.version : null;
  return version === null
    ? { what: "version", state: "unknown", words: "not determinable: the forum does not tell it" }
    : { what: "version", state: "good", words: `Discourse ${version}` };
}

async function keyFindings(client: ForumClient, configuration: Configuration): Promise<Finding[]> {
  const writes = configuration.sources.some((source) => source.write !== "off");
  if (!client.hasKey) {
    const words =
      "none (THREADBOARD_API_KEY and forum.bot), so the board reads what is public and never writes";
    return [{ what: "key", state: writes ? "bad" : "note", words }];
  }
  const report = await client.probe({});
  const actor: Finding =
    report.actor === null
      ? {
          what: "key acts as",
          state: "unknown",
          words: "not determinable: the forum does not say whom it takes us for",
        }
      : {
          what: "key acts as",
          state: report.actor.toLowerCase() === configuration.forum.bot?.toLowerCase() ? "good" : "bad",
          words: report.actor,
        };
  const probes = report.probes.map(({ name, works, words }): Finding => {
    const what = `key: ${name}`;
    if (works === null) return { what, state: "unknown", words: "not determinable" };
    if (works) return { what, state: "good", words: "works" };
    const needed = isNeeded(name, configuration);
    return { what, state: needed ? "bad" : "note", words: needed ? words : `${words} (not needed here)` };
  });
  return [actor, await rankFinding(client, configuration), ...probes];
}

/** Below trust level 4 Discourse ends an account's edits after a day or a month, counts them, and bumps with each. */
async function rankFinding(client: ForumClient, configuration: Configuration): Promise<Finding> {
  const what = "account's rank";
  const posts = configuration.sources.some((source) => source.write === "posts");
  const { bot } = configuration.forum;
  const user = bot === undefined ? null : await client.userByName(bot);
  if (user === null || !user.ok || user.value.trustLevel === null)
    return { what, state: "unknown", words: "not determinable: the forum does not tell it to this key" };
  const { admin, moderator, trustLevel } = user.value;
  if (admin || moderator) return { what, state: "good", words: admin ? "administrator" : "moderator" };
  if (trustLevel >= 4) return { what, state: "good", words: "trust level 4" };
  const words = `trust level ${trustLevel}: its edits end after a day or a month, and posting without a bump is refused; make it a moderator there`;
  return { what, state: posts ? "bad" : "note", words };
}

/** Whether the board cannot do what is configured without this right. */
function isNeeded(name: ProbeName, { sources, statusTags }: Configuration): boolean {
  switch (name) {
    case "create-post":
    case "edit-post":
      return sources.some((source) => source.write === "posts");
    case "edit-topic":
      return sources.some((source) => source.write !== "off" || source.closeWhenDone);
    case "search":
      return sources.some((source) => source.type === "search");
    case "tags":
      return Object.keys(statusTags).length > 0;
    case "site":
      // No granular scope covers it, and the list of categories does instead.
      return false;
    default:
      return true;
  }
}

async function tagFinding(client: ForumClient, configuration: Configuration): Promise<Finding> {
  const wanted = Object.values(configuration.statusTags).filter((tag) => tag !== undefined);
  if (wanted.length === 0) return { what: "status tags", state: "good", words: "none configured" };
  const tags = await client.tags();
  if (!tags.ok)
    return {
      what: "status tags",
      state: "unknown",
      words: `not determinable: ${describeForumError(tags.error)}`,
    };
  const there = new Set(tags.value.map((tag) => tag.name.toLowerCase()));
  const missing = wanted.filter((tag) => !there.has(tag.toLowerCase()));
  return missing.length === 0
    ? { what: "status tags", state: "good", words: wanted.join(", ") }
    : {
        what: "status tags",
        state: "bad",
        words: `the forum has no ${missing.join(", ")}; create them there, the board never does`,
      };
}

function secretFindings(secrets: Secrets): Finding[] {
  return [
    secrets.connectSecret === null
      ? {
          what: "sign-in secret",
          state: "bad",
          words: "not set (THREADBOARD_CONNECT_SECRET), so nobody can sign in",
        }
      : { what: "sign-in secret", state: "good", words: "set" },
    secrets.webhookSecrets.length === 0
      ? {
          what: "webhook secret",
          state: "note",
          words: "not set (THREADBOARD_WEBHOOK_SECRET), so changes are found by polling only",
        }
      : { what: "webhook secret", state: "good", words: "set" },
  ];
}

/** The forum's `Date` header against our clock; signing in fails when they are minutes apart. */
async function clockFinding(configuration: Configuration): Promise<Finding> {
  const before = Date.now();
  const theirs = await forumTime(configuration.forum.address);
  if (theirs === null)
    return { what: "clock", state: "unknown", words: "not determinable: the forum sends no date" };
  const seconds = Math.round(Math.abs(theirs - (before + Date.now()) / 2) / 1000);
  return { what: "clock", state: seconds > 60 ? "bad" : "good", words: `${seconds} s away from the forum's` };
}
