// `threadboard serve`: the board of a real forum.
import type { Command } from "commander";
import { startBoard } from "../start.ts";
import { builtWebPage, configured, DATABASE, portOf } from "./configured.ts";
import { untilStopped } from "./until-stopped.ts";

type Options = {
  readonly config?: string;
  readonly database: string;
  readonly port: string;
  readonly host: string;
};

/** Adds the command. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("Serve the board")
    .option("--config <file>", "the configuration (default: THREADBOARD_CONFIG, or threadboard.yaml)")
    .option("--database <file>", "where the data is", DATABASE)
    .option("--port <number>", "port to listen on", "4000")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .action(serve);
}

async function serve(options: Options): Promise<void> {
  const { configuration, secrets } = configured(options.config);
  const board = await startBoard({
    configuration,
    ...secrets,
    database: options.database,
    port: portOf(options.port),
    host: options.host,
    webRoot: builtWebPage(),
  });
  console.log(`${configuration.board.name}: ${configuration.board.address} (listening on ${board.url})`);
  if (secrets.forumKey === null)
    console.log(
      "No key for the forum (THREADBOARD_API_KEY and forum.bot), so the board reads and never writes there.",
    );
  if (secrets.connectSecret === null)
    console.log("No secret for signing in (THREADBOARD_CONNECT_SECRET), so nobody can sign in yet.");
  if (secrets.webhookSecrets.length === 0)
    console.log("No webhook secret (THREADBOARD_WEBHOOK_SECRET), so changes are found by polling only.");
  await untilStopped(() => board.close());
}
