// The composition root: puts clock, store, forum and server together. It has no rules.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { ColumnId, type Configuration, type TextKey } from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import { createForumClient, type ForumClient, type Limiter, realSleep, type Sleep } from "@threadboard/forum";
import { keepSecret, openStore, readColumns, type Store, saveColumns } from "@threadboard/store";
import { v7 as uuidv7 } from "uuid";
import { createApp } from "./app.ts";
import { type Committed, createEngine, type Engine } from "./engine/engine.ts";
import { startingColumns } from "./engine/load-context.ts";
import { Showings } from "./find/showings.ts";
import { ForumWatch } from "./forum/forum-watch.ts";
import { createGate } from "./forum/gate.ts";
import { beginComparing } from "./forum/note-likenesses.ts";
import { syncPort } from "./forum/sync-port.ts";
import { createWorker, type Worker } from "./forum/worker.ts";
import { writePort } from "./forum/write-port.ts";
import { readStopped } from "./forum/write-switch.ts";
import { Hub } from "./live/hub.ts";
import { createPositions } from "./live/position.ts";
import { StartProblem } from "./start-problem.ts";

export type BoardOptions = {
  readonly configuration: Configuration;
  readonly database: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly host?: string;
  readonly clock?: () => number;
  readonly forumKey?: { readonly apiKey: string; readonly username: string } | null;
  readonly connectSecret?: string | null;
  readonly webhookSecrets?: readonly string[];
  readonly metricsToken?: string | null;
  readonly webRoot?: string | null;
  /** Whether the board works by itself (polls, writes, leases); tests drive the worker by hand. */
  readonly works?: boolean;
  /** Instead of the usual limits of the forum's calls. */
  readonly limiter?: Limiter;
  /** How the forum's calls wait; tests with a clock of their own let the time pass at once. */
  readonly sleep?: Sleep;
  /** For one request to the forum. Default 20 s. */
  readonly forumTimeoutMs?: number;
};

export type Board = {
  /** Where it listens. */
  readonly url: string;
  /** Where people reach it. */
  readonly address: string;
  readonly app: ReturnType<typeof createApp>;
  readonly store: Store;
  readonly engine: Engine;
  readonly worker: Worker;
  readonly hub: Hub;
  /** Ends live streams, waits for what is under way, and lets the database go. */
  readonly close: () => Promise<void>;
};

export type Core = Omit<Board, "url" | "address" | "app" | "close"> & {
  readonly client: ForumClient;
  readonly configuration: Configuration;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly close: () => Promise<void>;
};

/** Opens the store and puts everything on it but the server. Throws `StoreProblem` where the data cannot be used. */
export async function openCore(options: Omit<BoardOptions, "port">): Promise<Core> {
  const { clock = Date.now } = options;
  const key = options.forumKey ?? undefined;
  // Without a key nothing can be written, so nothing is owed either.
  const configuration =
    key === undefined ? readOnlyTowardsForum(options.configuration) : options.configuration;
  const store = openStore(options.database);
  const newId = () => uuidv7();
  const positionKey = await prepare(store, configuration, newId, clock());
  const positions = createPositions(positionKey);
  const hub = new Hub({ store, configuration, positions });
  const wake: { worker: Worker | null } = { worker: null };
  const committed = (what: Committed) => {
    hub.publish(what);
    if (what.owesForum) wake.worker?.wake();
  };
  const engine = createEngine({ store, configuration, clock, newId, committed });
  const stopping = new AbortController();
  const calls = untilStopped(stopping.signal, options.sleep ?? realSleep);
  const watch = await ForumWatch.open(store, clock);
  const client = createForumClient({
    baseUrl: configuration.forum.address,
    key,
    clock,
    limiter: options.limiter,
    fetch: watch.over(calls.fetch, stopping.signal),
    sleep: calls.sleep,
    timeoutMs: options.forumTimeoutMs,
    mayWrite: async () => (await readStopped(store.read)) === null,
  });
  const parts = { store, engine, configuration, clock, newId };
  const worker = createWorker({
    store,
    engine,
    configuration,
    client,
    clock,
    watch,
    sync: syncPort(parts),
    write: writePort(parts),
    rolesChanged: () => hub.recheck(),
    stopping: stopping.signal,
  });
  wake.worker = worker;
  return {
    store,
    engine,
    worker,
    hub,
    client,
    configuration,
    clock,
    newId,
    close: async () => {
      hub.close();
      stopping.abort();
      await worker.stop();
      await store.close();
    },
  };
}

/** Returns calls and waits that end when the board stops: a slow forum must not hold it up. */
function untilStopped(stopping: AbortSignal, sleep: Sleep): { fetch: typeof fetch; sleep: Sleep } {
  const both = (signal: AbortSignal | null | undefined) =>
    signal == null ? stopping : AbortSignal.any([stopping, signal]);
  return {
    fetch: (input, init) => fetch(input, { ...init, signal: both(init?.signal) }),
    sleep: (ms, signal) => sleep(ms, both(signal)),
  };
}

/** Returns the configuration as it counts without a key that may write. */
export function readOnlyTowardsForum(configuration: Configuration): Configuration {
  return {
    ...configuration,
    sources: configuration.sources.map((source) => ({ ...source, write: "off" as const })),
  };
}

async function prepare(
  store: Store,
  configuration: Configuration,
  newId: () => string,
  now: number,
): Promise<string> {
  const { say } = textsFor(configuration.board.language);
  return store.write(async (trx) => {
    if ((await readColumns(trx)).length === 0) {
      const columns = startingColumns(
        () => ColumnId.parse(newId()),
        (stage) => say(`column.${stage}` satisfies TextKey),
      );
      await saveColumns(trx, columns);
    }
    await beginComparing(trx, now);
    return keepSecret(trx, "positions", randomBytes(32).toString("base64url"));
  });
}

/** Starts a board: opens the data, listens, and begins to work. Throws `StoreProblem` or `StartProblem`. */
export async function startBoard(options: BoardOptions): Promise<Board> {
  const core = await openCore(options);
  const { store, configuration, clock, newId, engine, hub, worker, client } = core;
  const webRoot = options.webRoot ?? null;
  const showings = await Showings.open({ store, clock });
  const app = createApp({
    store,
    configuration,
    clock,
    newId,
    engine,
    hub,
    showings,
    calls: client,
    metricsToken: options.metricsToken ?? null,
    forum: createGate({ client, configuration, worker, clock, store }),
    connectSecret: options.connectSecret ?? null,
    webhookSecrets: options.webhookSecrets ?? [],
    webRoot: webRoot !== null && existsSync(join(webRoot, "index.html")) ? webRoot : null,
  });
  const server = createServer(getRequestListener(app.fetch));
  try {
    await listen(server, options.port, options.host ?? "127.0.0.1");
  } catch (error) {
    await core.close();
    throw listenProblem(error, options.port);
  }
  const beat = setInterval(() => {
    hub.beat();
    void hub.recheck().catch((error: unknown) => console.error("Open streams could not be checked.", error));
  }, 15_000);
  if (options.works !== false) worker.start();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host ?? "127.0.0.1"}:${port}`,
    address: configuration.board.address,
    app,
    store,
    engine,
    worker,
    hub,
    close: async () => {
      clearInterval(beat);
      hub.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // Whoever keeps a connection open past this is cut off: what they asked for has been answered.
      const cut = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(cut);
      await showings.flush();
      await core.close();
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function listenProblem(error: unknown, port: number): StartProblem {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE")
    return new StartProblem(
      `Port ${port} is in use. Stop what listens there, or choose another with --port.`,
    );
  if (code === "EACCES")
    return new StartProblem(`Port ${port} needs more rights. Choose one above 1023 with --port.`);
  return new StartProblem(
    `Cannot listen on port ${port}: ${error instanceof Error ? error.message : String(error)}`,
  );
}
