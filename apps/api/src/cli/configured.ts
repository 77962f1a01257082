// Reading configuration and secrets for a command.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Configuration } from "@threadboard/domain";
import { readSecrets, type Secrets } from "../configuration/environment.ts";
import { readConfiguration } from "../configuration/read-configuration.ts";
import { CommandProblem } from "./problem.ts";

/** How each command is told of another configuration. */
export const CONFIG_OPTION = [
  "--config <file>",
  "the configuration (default: the file that THREADBOARD_CONFIG names, or threadboard.yaml)",
] as const;

/** What a command's help says of the environment. */
export const ENVIRONMENT_HELP = `
Secrets come by environment:
  THREADBOARD_API_KEY         the forum's API key; without it the board only reads what is public
  THREADBOARD_CONNECT_SECRET  shared with the forum for signing in; without it nobody can
  THREADBOARD_WEBHOOK_SECRET  shared with the forum's webhook; without it changes are found by polling
  THREADBOARD_METRICS_TOKEN   opens /metrics to whoever sends it as a bearer token; without it there is no such page`;

/** Where the configuration stands when nobody names another file. */
export function configurationFile(named: string | undefined): string {
  return resolve(named ?? process.env.THREADBOARD_CONFIG ?? "threadboard.yaml");
}

/** Returns configuration and secrets; throws `CommandProblem` with all errors of the file. */
export function configured(named: string | undefined): {
  readonly configuration: Configuration;
  readonly secrets: Secrets;
} {
  const file = configurationFile(named);
  const read = readConfiguration(file);
  if (!read.ok) throw new CommandProblem(read.errors.join("\n"));
  return {
    configuration: read.configuration,
    secrets: readSecrets(process.env, read.configuration.forum.bot),
  };
}

/** Returns where the built web page is, or `null` where it was not built. */
export function builtWebPage(): string | null {
  const folder = fileURLToPath(new URL("../../../web/dist", import.meta.url));
  return existsSync(join(folder, "index.html")) ? folder : null;
}

/** Returns a port number, or throws `CommandProblem`. */
export function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandProblem(`"${text}" is not a port. Give a number from 0 to 65535.`);
  return port;
}

/** Where a board keeps its data when nobody names another file. */
export const DATABASE = "data/threadboard.db";
