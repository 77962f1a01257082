// What runs by itself beside the requests: reading what the forum told us, writing what we owe it, polls, rotation,
// leases, roles. Four lanes, so that nothing that somebody waits for stands behind an import of hours.
import type { Configuration } from "@threadboard/domain";
import {
  drainMessages,
  drainOutbox,
  type ForumClient,
  type SyncPort,
  type WritePort,
} from "@threadboard/forum";
import { readNextDue, readNextLook, type Store, tidyInbox } from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";
import { tellBegun } from "../find/tell-begun.ts";
import { createForumReader, type ForumReader } from "./forum-reader.ts";
import type { ForumWatch } from "./forum-watch.ts";
import { beat } from "./heartbeat.ts";
import { keepLeases } from "./keep-leases.ts";
import { messagePort } from "./message-port.ts";
import { noteLikenesses } from "./note-likenesses.ts";
import { refreshRoles } from "./refresh-roles.ts";
import { type Replayed, replayUnreadable } from "./replay-unreadable.ts";
import { rotationPort } from "./rotation-port.ts";
import { Rounds } from "./rounds.ts";
import { readStopped } from "./write-switch.ts";

export type Worker = Omit<ForumReader, "drain"> & {
  /** There is something in the inbox or the outbox. */
  readonly wake: () => void;
  /** Starts to work by itself. */
  readonly start: () => void;
  /** Stops; resolves when the work under way is done. */
  readonly stop: () => Promise<void>;
  /** Does everything that is due now: looks, writes. For tests and for the moment before a stop. */
  readonly drain: () => Promise<void>;
  /** Tries again to understand what the forum told us and we did not understand. */
  readonly replayUnreadable: () => Promise<Replayed>;
  /** Erases what has been kept for long enough. */
  readonly tidy: () => Promise<void>;
  /** Nudges and frees what has gone quiet. */
  readonly keepLeases: () => Promise<void>;
  /** Tells those who wait for tasks that were announced and can be taken now. */
  readonly tellBegun: () => Promise<void>;
  /** Notes that the board is alive, and for how long it or the forum was not. */
  readonly keepTime: () => Promise<void>;
  /** Asks the forum about accounts that it has not confirmed for most of an hour. */
  readonly refreshRoles: () => Promise<void>;
  /** Asks leads about new tasks that look like another one. */
  readonly noteLikenesses: () => Promise<void>;
  /** How our calls to the forum stand. */
  readonly limits: ForumClient["limits"];
};

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly client: ForumClient;
  readonly sync: SyncPort;
  readonly write: WritePort;
  readonly clock: () => number;
  readonly watch: ForumWatch;
  /** Called when somebody's standing may be another than before. */
  readonly rolesChanged: () => Promise<void>;
  /** Aborted when the board stops. */
  readonly stopping: AbortSignal;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The forum tells of one change in two or three deliveries within a moment; gathered, they are one read. */
const GATHER = 300;
/** Often enough to spend what is earned in small steps. */
const ROTATE_EVERY = 15_000;

/** Returns the worker; nothing runs until `start`. */
export function createWorker(parts: Parts): Worker {
  const { store, configuration, client, clock } = parts;
  const { drain: readInbox, ...reader } = createForumReader({
    ...parts,
    rotation: rotationPort(store, clock),
  });
  const writing = client.withPriority("write");
  const writeOutbox = async () => {
    if (!client.hasKey || !(await parts.write.mayWrite())) return;
    await drainOutbox({ client: writing, port: parts.write, configuration, clock });
    await drainMessages({ client: writing, port: messagePort(parts), configuration, clock });
  };
  const work = {
    ...reader,
    replayUnreadable: () => replayUnreadable(store, clock),
    tidy: () => store.write((trx) => tidyInbox(trx, clock())),
    keepTime: async () => {
      await beat(parts);
      await parts.watch.note(parts.engine);
    },
    keepLeases: () => keepLeases(parts),
    tellBegun: () => tellBegun(parts),
    refreshRoles: () => refreshRoles(parts),
    noteLikenesses: () => noteLikenesses(parts),
    limits: client.limits,
  };
  return {
    ...work,
    async drain() {
      await readInbox();
      await work.noteLikenesses();
      await writeOutbox();
    },
    ...schedule(parts, { ...work, readInbox, writeOutbox }),
  };
}

type Work = Omit<Worker, "wake" | "start" | "stop" | "drain"> & {
  readonly readInbox: () => Promise<void>;
  readonly writeOutbox: () => Promise<void>;
};

/** Returns when what is done. What is due at a time of its own is looked for every 15 seconds besides. */
function schedule(
  { store, client, clock, configuration }: Parts,
  work: Work,
): Pick<Worker, "wake" | "start" | "stop"> {
  const inbox = new Rounds();
  const outbox = new Rounds();
  const following = new Rounds();
  const upkeep = new Rounds();
  const lanes = [inbox, outbox, following, upkeep];

  /** Works, and again when the next of what waits is due. */
  const until = (lane: Rounds, doIt: () => Promise<void>, nextDue: () => Promise<number | null>) => {
    const round = async () => {
      await doIt();
      const next = await nextDue();
      const wait = (next ?? Number.NEGATIVE_INFINITY) - clock();
      // What is still due could not be done: the forum is away, and asking it over and over does not bring it back.
      if (wait > -1000) lane.after(Math.min(Math.max(wait, 50), 5 * MINUTE), "drain", round);
    };
    return round;
  };
  const read = until(inbox, work.readInbox, () => readNextLook(store.read));
  const write = until(outbox, work.writeOutbox, async () =>
    client.hasKey && (await readStopped(store.read)) === null ? readNextDue(store.read) : null,
  );
  const wake = () => {
    inbox.soon(GATHER, "drain", read);
    outbox.ask("drain", write);
  };
  return {
    wake,
    start() {
      for (const lane of lanes) lane.start();
      inbox.ask("replay", work.replayUnreadable);
      wake();
      inbox.every(15_000, "drain", read);
      outbox.every(15_000, "drain", write);
      following.ask("catch-up", work.catchUp);
      following.every(configuration.policy.pollSeconds * 1000, "poll", () => work.poll(false));
      following.every(ROTATE_EVERY, "rotate", work.rotate);
      following.every(ROTATE_EVERY, "likeness", work.noteLikenesses);
      // Before anything is done about leases: what was missed while we were away counts against nobody.
      upkeep.ask("time", work.keepTime);
      upkeep.every(MINUTE, "time", work.keepTime);
      upkeep.every(MINUTE, "leases", work.keepLeases);
      upkeep.ask("begun", work.tellBegun);
      upkeep.every(MINUTE, "begun", work.tellBegun);
      upkeep.every(5 * MINUTE, "roles", work.refreshRoles);
      upkeep.ask("tidy", work.tidy);
      upkeep.every(DAY, "tidy", work.tidy);
    },
    async stop() {
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}
