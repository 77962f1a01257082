// What runs by itself beside the requests: reading what the forum told us, writing what we owe it, polls, leases, roles.
import type { Configuration } from "@threadboard/domain";
import {
  describeForumError,
  drainInbox,
  drainOutbox,
  type ForumClient,
  type ImportSummary,
  importSources,
  type Places,
  readPlaces,
  type SyncPort,
  samePlaces,
  type WritePort,
} from "@threadboard/forum";
import { readNextDue, type Store } from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";
import { keepLeases } from "./keep-leases.ts";
import { refreshRoles } from "./refresh-roles.ts";
import { Rounds } from "./rounds.ts";

export type Worker = {
  /** There is something in the inbox or the outbox. */
  readonly wake: () => void;
  /** Starts to work by itself. */
  readonly start: () => void;
  /** Stops; resolves when the work under way is done. */
  readonly stop: () => Promise<void>;
  /** Does everything that is due now: looks, writes. For tests and for the moment before a stop. */
  readonly drain: () => Promise<void>;
  /** Reads the sources; `everything` lists all topics and not only those bumped since the last time. */
  readonly poll: (everything: boolean) => Promise<ImportSummary | null>;
  /** Nudges and frees what has gone quiet. */
  readonly keepLeases: () => Promise<void>;
  /** Asks the forum about accounts that it has not confirmed for most of an hour. */
  readonly refreshRoles: () => Promise<void>;
  readonly places: () => Promise<Places | null>;
};

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly client: ForumClient;
  readonly sync: SyncPort;
  readonly write: WritePort;
  readonly clock: () => number;
  /** Called when somebody's standing may be another than before. */
  readonly rolesChanged: () => Promise<void>;
};

const MINUTE = 60_000;
/** Categories seldom change; a new restriction must still show within the hour. */
const PLACES_LIFE = 30 * MINUTE;
/** A full listing finds what bumps do not show. */
const FULL_EVERY = 60 * MINUTE;

/** Returns the worker; nothing runs until `start`. */
export function createWorker(parts: Parts): Worker {
  const { store, configuration, client, clock } = parts;
  const reader = createReader(parts);
  const rounds = new Rounds();
  const drain = async (): Promise<void> => {
    await reader.drain();
    if (client.hasKey) await drainOutbox({ client, port: parts.write, configuration, clock });
  };
  const work = async () => {
    await drain();
    const next = await readNextDue(store.read);
    if (next === null || !client.hasKey) return;
    rounds.after(Math.min(Math.max(next - clock(), 50), 5 * MINUTE), "drain", work);
  };
  return {
    places: reader.places,
    drain,
    poll: reader.poll,
    keepLeases: () => keepLeases(parts),
    refreshRoles: () => refreshRoles(parts),
    wake: () => rounds.ask("drain", work),
    start() {
      rounds.start();
      rounds.ask("drain", work);
      rounds.ask("poll", () => reader.poll(false));
      rounds.every(configuration.policy.pollSeconds * 1000, "poll", () => reader.poll(false));
      // What waits for another try is due at its own time; this catches it.
      rounds.every(15_000, "drain", work);
      rounds.every(MINUTE, "leases", () => keepLeases(parts));
      rounds.every(5 * MINUTE, "roles", () => refreshRoles(parts));
    },
    stop: () => rounds.stop(),
  };
}

type ForumReader = Pick<Worker, "places" | "poll" | "drain">;

/** Returns what reads the forum: its categories, what it told us, and the sources. */
function createReader({ client, sync, configuration, clock }: Parts): ForumReader {
  let known: Places | null = null;
  let fullAt = 0;
  const places = async (): Promise<Places | null> => {
    if (known !== null && clock() - known.readAt < PLACES_LIFE) return known;
    const read = await readPlaces(client, clock());
    if (read.ok) {
      // Who may read a category decides over all its topics, and no list row tells of a change.
      if (known !== null && !samePlaces(known, read.places)) fullAt = 0;
      known = read.places;
    } else console.warn(`The forum's categories could not be read: ${describeForumError(read.error)}`);
    return known;
  };
  return {
    places,
    async drain() {
      const where = await places();
      if (where !== null) await drainInbox({ client, port: sync, configuration, places: where, clock });
    },
    async poll(everything) {
      const where = await places();
      if (where === null) return null;
      const full = everything || clock() - fullAt >= FULL_EVERY;
      const importing = { client, port: sync, configuration, places: where, clock };
      const summary = await importSources(importing, configuration.sources, full);
      if (full && summary.failures.length === 0) fullAt = clock();
      for (const failure of summary.failures) console.warn(`A source could not be read whole: ${failure}`);
      return summary;
    },
  };
}
