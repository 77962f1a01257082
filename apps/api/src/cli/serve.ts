// `threadboard serve`: the board of a real forum.
import type { Command } from "commander";
import type { Secrets } from "../configuration/environment.ts";
import { builtWebPage, CONFIG_OPTION, configured, DATABASE, ENVIRONMENT_HELP, portOf } from "./configured.ts";
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
    .description("Serve the board of a forum")
    .option(...CONFIG_OPTION)
    .option("--database <file>", "where the data is", DATABASE)
    .option("--port <number>", "port to listen on", "4000")
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .addHelpText("after", ENVIRONMENT_HELP)
    .action(serve);
}

async function serve(options: Options): Promise<void> {
  const { configuration, secrets } = configured(options.config);
  const webRoot = builtWebPage();
  // Only here: the server is most of the program, and no other command waits for it to be read in.
  const { startBoard } = await import("../start.ts");
  const board = await startBoard({
    configuration,
    ...secrets,
    database: options.database,
    port: portOf(options.port),
    host: options.host,
    webRoot,
  });
  const { name, address } = configuration.board;
  console.log(`${name}: ${address} (listening on ${board.url}, data in ${board.store.file})`);
  for (const line of [...lacking(secrets), ...(webRoot === null ? [NO_PAGE] : [])]) console.log(line);
  await untilStopped(() => board.close());
}

const NO_PAGE = "The web page is not built, so only the API answers; npm start builds it.";

/** What the board does without, and how to give it. */
function lacking({ forumKey, connectSecret, webhookSecrets }: Secrets): string[] {
  return [
    ...(forumKey === null
      ? [
          "No key for the forum (THREADBOARD_API_KEY and forum.bot): the board reads what is public and never writes.",
        ]
      : []),
    ...(connectSecret === null
      ? ["No secret for signing in (THREADBOARD_CONNECT_SECRET): nobody can sign in yet."]
      : []),
    ...(webhookSecrets.length === 0
      ? ["No webhook secret (THREADBOARD_WEBHOOK_SECRET): changes are found by polling only."]
      : []),
  ];
}
