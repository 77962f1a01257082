// The engine: carries out commands. Reads what a decision needs, asks the domain, saves, and tells the live stream.
import {
  type Accepted,
  type Actor,
  actingPerson,
  type Campaign,
  type Command,
  CommandId,
  type Configuration,
  type Context,
  type Decision,
  type Door,
  decide,
  freshIds,
  type OutboxEntry,
  type PersonId,
  type Refusal,
  type Task,
  type TaskId,
  type TopicId,
  UNDO_WINDOW,
} from "@threadboard/domain";
import {
  appendEvents,
  enqueue,
  revoke,
  type Store,
  type StoredEvent,
  saveCampaign,
  saveColumns,
  savePause,
  saveRanks,
  saveTask,
  saveTexts,
  spendNumbers,
  type Writing,
  withdrawNotices,
} from "@threadboard/store";
import { tellFollowers } from "../find/tell-followers.ts";
import { loadContext } from "./load-context.ts";
import { readSomebody } from "./somebody.ts";
import { touchCampaigns, touchPaused, touchTasks, touchTopic } from "./touch.ts";
import { looksOf, touchWaiting } from "./touch-waiting.ts";

/** Who gives a command: a person by id (their standing is read in the transaction), or an automaton. */
export type Giver = { readonly kind: "person"; readonly id: PersonId } | { readonly kind: "automaton" };

export type Order = { readonly command: Command; readonly giver: Giver; readonly door: Door };

/** What became of a command. */
export type Result =
  | {
      readonly outcome: "done";
      readonly tasks: readonly Task[];
      readonly events: readonly StoredEvent[];
      readonly campaigns: readonly Campaign[];
    }
  | { readonly outcome: "unchanged"; readonly task: Task | null }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** What was committed, for the live stream and the forum writer. */
export type Committed = {
  readonly events: readonly StoredEvent[];
  readonly columnsChanged: boolean;
  /** People who have something new of their own. */
  readonly people: ReadonlySet<PersonId>;
  readonly owesForum: boolean;
};

export type Engine = {
  /** Carries out one command in a transaction of its own. */
  readonly run: (order: Order) => Promise<Result>;
  /** Runs work in one transaction in which several commands can be carried out; all of it is saved or none. */
  readonly together: <T>(work: (trx: Writing, hand: Hand) => Promise<T>) => Promise<T>;
};

/** What can be done within one transaction. */
export type Hand = {
  readonly run: (order: Order) => Promise<Result>;
  /** Notes that the cards of a topic look different, though no task of it has changed. */
  readonly touch: (topicId: TopicId) => Promise<void>;
  /** The same for single tasks. */
  readonly touchTasks: (ids: readonly TaskId[]) => Promise<void>;
  /** Owes the forum, or a person, something that no command gave. */
  readonly owe: (entries: readonly OutboxEntry[]) => Promise<void>;
  /** Tells those who wait for them that these tasks can be taken from now on, because their time has come. */
  readonly tellFree: (tasks: readonly Task[]) => Promise<void>;
};

export type EngineParts = {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly clock: () => number;
  /** Makes UUIDs of version 7. */
  readonly newId: () => string;
  /** Called after each commit, in the order of commits. */
  readonly committed: (what: Committed) => void;
};

/** Returns the one way to change the board. */
export function createEngine(parts: EngineParts): Engine {
  const together: Engine["together"] = async (work) => {
    const notes: Committed[] = [];
    const result = await parts.store.write(async (trx) => {
      return work(trx, {
        run: (order) => carryOut(parts, trx, order, notes),
        touch: async (topicId) => {
          const events = await touchTopic(parts, trx, topicId);
          notes.push({ events, columnsChanged: false, people: new Set(), owesForum: false });
        },
        touchTasks: async (ids) => {
          const events = await touchTasks(parts, trx, ids);
          notes.push({ events, columnsChanged: false, people: new Set(), owesForum: false });
        },
        owe: async (entries) => {
          await enqueue(trx, entries, parts.clock());
          const told = entries.flatMap((entry) => (entry.kind === "notice" ? entry.recipient : []));
          notes.push({ events: [], columnsChanged: false, people: new Set(told), owesForum: true });
        },
        tellFree: async (tasks) => {
          const turns = tasks.map((after) => ({ before: null, after }));
          const setting = { ...parts, now: parts.clock(), by: null, owed: [] };
          const people = await tellFollowers(trx, turns, setting);
          notes.push({ events: [], columnsChanged: false, people, owesForum: people.size > 0 });
        },
      });
    });
    for (const note of notes) parts.committed(note);
    return result;
  };
  return { together, run: (order) => together((_trx, { run }) => run(order)) };
}

async function carryOut(parts: EngineParts, trx: Writing, order: Order, notes: Committed[]): Promise<Result> {
  const actor = await actorOf(parts, trx, order.giver);
  const base = {
    commandId: CommandId.parse(parts.newId()),
    now: parts.clock(),
    actor,
    door: order.door,
    configuration: parts.configuration,
    fresh: freshIds(parts.newId),
  };
  const context = await loadContext(trx, base, order.command);
  const decision = await decideWithOrder(trx, base, context, order.command);
  switch (decision.outcome) {
    case "refused":
      return decision;
    case "unchanged":
      return decision;
    case "needs-column-order":
      throw new Error("A decision asked for a column's order twice");
    case "accepted":
      return save(parts, trx, decision, { ...base, known: [context.task, context.other] }, notes);
  }
}

async function decideWithOrder(
  trx: Writing,
  base: Parameters<typeof loadContext>[1],
  context: Context,
  command: Command,
): Promise<Decision> {
  const decision = decide(context, command);
  if (decision.outcome !== "needs-column-order") return decision;
  return decide(await loadContext(trx, base, command, decision.columnId), command);
}

/** What saving needs beside the decision; `known` are the tasks as they were before. */
type Base = {
  readonly door: Door;
  readonly now: number;
  readonly actor: Actor;
  readonly known: readonly (Task | null)[];
};

async function save(
  parts: EngineParts,
  trx: Writing,
  decision: Accepted,
  base: Base,
  notes: Committed[],
): Promise<Result> {
  const looks = await looksOf(trx, decision.tasks);
  for (const task of decision.tasks) await saveTask(trx, task);
  await saveTexts(trx, decision.texts);
  await spendNumbers(trx, decision.tasks);
  await saveRanks(trx, decision.ranks);
  if (decision.columns !== null) await saveColumns(trx, decision.columns);
  for (const campaign of decision.campaigns) await saveCampaign(trx, campaign);
  for (const pause of decision.pauses) await savePause(trx, pause);
  const touched = await touchPaused(parts, trx, decision.pauses);
  const renamed = await touchCampaigns(parts, trx, decision.campaigns);
  const events = [...(await appendEvents(trx, decision.events)), ...touched.events, ...renamed];
  events.push(...(await touchWaiting({ ...parts, door: base.door }, trx, decision.tasks, looks)));
  await revoke(trx, decision.revoked);
  await enqueue(trx, [...decision.outbox, ...touched.outbox], base.now);
  await forgetUndoneNotices(trx, decision, base);
  const waiting = await tellWaiting(parts, trx, decision, base);
  notes.push({
    events,
    columnsChanged: decision.columns !== null,
    people: new Set([...peopleOf(decision, base.actor), ...waiting]),
    owesForum: [...decision.outbox, ...touched.outbox].some((entry) => entry.kind !== "notice"),
  });
  return { outcome: "done", tasks: decision.tasks, events, campaigns: decision.campaigns };
}

/** Tells those who follow a task, or wait for one like it. What is taken back at once is no news. */
async function tellWaiting(
  { configuration }: EngineParts,
  trx: Writing,
  { tasks, events, outbox }: Accepted,
  { now, actor, known }: Base,
): Promise<ReadonlySet<PersonId>> {
  const undone = events.some(({ happening }) => happening.type === "undone");
  const turns = tasks.flatMap((after) => {
    const before = known.find((task) => task?.id === after.id) ?? null;
    const unknown = before === null && after.version > 1;
    const atOnce = undone && before !== null && now - before.updatedAt <= UNDO_WINDOW;
    return unknown || atOnce ? [] : [{ before, after }];
  });
  return tellFollowers(trx, turns, { configuration, now, by: actingPerson(actor), owed: outbox });
}

/** Nobody is told of what was taken back before they could be told. */
async function forgetUndoneNotices(
  trx: Writing,
  decision: Accepted,
  base: { now: number; actor: Actor },
): Promise<void> {
  const actor = actingPerson(base.actor);
  if (actor === null) return;
  for (const event of decision.events) {
    if (event.happening.type === "undone") await withdrawNotices(trx, event.taskId, actor, base.now);
  }
}

function peopleOf(decision: Accepted, actor: Actor): Set<PersonId> {
  const people = new Set<PersonId>();
  if (actor.kind === "person") people.add(actor.id);
  for (const event of decision.events) {
    if (event.personId !== null) people.add(event.personId);
    if ("personId" in event.happening) people.add(event.happening.personId);
  }
  for (const task of decision.tasks) for (const claim of task.claims) people.add(claim.personId);
  for (const entry of decision.outbox) if (entry.kind === "notice") people.add(entry.recipient);
  return people;
}

async function actorOf(parts: EngineParts, trx: Writing, giver: Giver): Promise<Actor> {
  if (giver.kind === "automaton") return giver;
  const somebody = await readSomebody(trx, giver.id, parts.configuration, parts.clock());
  return somebody === null ? { kind: "anonymous" } : { kind: "person", ...somebody };
}
