// What reads the forum: its categories, what it told us, the sources, and what nobody told us of.
import type { Configuration } from "@threadboard/domain";
import {
  describeForumError,
  drainInbox,
  type ForumClient,
  type ImportSummary,
  importSources,
  type Places,
  Rotation,
  type RotationPort,
  readPlaces,
  type SyncPort,
  samePlaces,
  TopicTurns,
} from "@threadboard/forum";
import { noteSync, readSyncTimes, type Store } from "@threadboard/store";

const MINUTE = 60_000;
/** Categories seldom change; a new restriction must still show within the hour. */
const PLACES_LIFE = 30 * MINUTE;
/** A full listing finds topics that came into a source without having been bumped. */
const FULL_EVERY = 60 * MINUTE;

export type ForumReader = {
  /** The forum's categories, at most half an hour old; older where they cannot be read, `null` where they never could. */
  readonly places: () => Promise<Places | null>;
  /** Looks at every topic that the forum told us of. */
  readonly drain: () => Promise<void>;
  /** Reads the sources; `everything` lists all topics and not only those bumped since the last time. */
  readonly poll: (everything: boolean) => Promise<ImportSummary | null>;
  /** After having been away: reads the sources, and compares the list rows of all linked topics. */
  readonly catchUp: () => Promise<void>;
  /** Looks again at linked topics, for as many calls as have been earned since the last time. */
  readonly rotate: () => Promise<void>;
};

type Parts = {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly client: ForumClient;
  readonly sync: SyncPort;
  readonly rotation: RotationPort;
  readonly clock: () => number;
  /** Aborted when the board stops: what ends for that reason is no trouble of the forum. */
  readonly stopping: AbortSignal;
};

/** Returns the reader. Its functions may run side by side. */
export function createForumReader({
  store,
  configuration,
  client,
  sync,
  rotation,
  clock,
  stopping,
}: Parts): ForumReader {
  const say = (words: string) => {
    if (!stopping.aborted) console.warn(words);
  };
  const places = placesOf(client, clock, say);
  const turns = new TopicTurns();
  const rounds = new Rotation(clock());
  const patient = client.withPriority("background");
  const following = (where: Places) => ({
    port: sync,
    rows: rotation,
    configuration,
    places: where,
    clock,
    turns,
  });
  const note = (what: Parameters<typeof noteSync>[1], at: number) =>
    store.write((trx) => noteSync(trx, what, at));

  let compared: Places | null = null;
  /** Who may read a category decides over all its topics, also those that no list of a source shows any more. */
  const comparePlaces = async (where: Places) => {
    if (compared !== null && !samePlaces(compared, where)) {
      const error = await rounds.checkAllRows({ ...following(where), client: patient });
      if (error !== null) return;
    }
    compared = where;
  };
  const poll: ForumReader["poll"] = async (everything) => {
    const where = await places.read();
    if (where === null) return null;
    const now = clock();
    const { fullListingAt } = await readSyncTimes(store.read);
    const full = everything || places.changed || fullListingAt === null || now - fullListingAt >= FULL_EVERY;
    const summary = await importSources(
      { ...following(where), client: patient },
      configuration.sources,
      full,
    );
    await comparePlaces(where);
    for (const failure of summary.failures) say(`A source could not be read whole: ${failure}`);
    if (summary.brokenOff) return summary;
    await note("pollAt", now);
    if (full) {
      places.changed = false;
      await note("fullListingAt", now);
    }
    return summary;
  };
  return {
    places: places.read,
    poll,
    async drain() {
      const where = await places.read();
      if (where !== null) await drainInbox({ ...following(where), client });
    },
    async catchUp() {
      if ((await poll(false)) === null) return;
      const where = await places.read();
      if (where === null) return;
      const error = await rounds.checkAllRows({ ...following(where), client: patient });
      if (error !== null) say(`Linked topics could not all be compared: ${describeForumError(error)}`);
    },
    async rotate() {
      const where = await places.read();
      if (where !== null) await rounds.turn({ ...following(where), client: patient });
    },
  };
}

type KnownPlaces = {
  readonly read: () => Promise<Places | null>;
  /** Who may read a category decides over all its topics, so a change wants a full listing; whoever made one says so here. */
  changed: boolean;
};

function placesOf(client: ForumClient, clock: () => number, say: (words: string) => void): KnownPlaces {
  let known: Places | null = null;
  let underWay: Promise<Places | null> | null = null;
  const refresh = async (): Promise<Places | null> => {
    const read = await readPlaces(client, clock());
    if (!read.ok) {
      say(`The forum's categories could not be read: ${describeForumError(read.error)}`);
      return known;
    }
    if (known !== null && !samePlaces(known, read.places)) current.changed = true;
    known = read.places;
    return known;
  };
  const current: KnownPlaces = {
    changed: false,
    read: () => {
      if (known !== null && clock() - known.readAt < PLACES_LIFE) return Promise.resolve(known);
      underWay ??= refresh().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
  return current;
}
