// What a decision looks at: handed in whole, so that deciding reads nothing and writes nothing.
import type { Column } from "../board/column.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { Refusal } from "../command/refusal.ts";
import type { Configuration } from "../configuration/configuration.ts";
import type { Door, TaskEvent } from "../event/event.ts";
import type { OutboxEntry } from "../event/outbox.ts";
import type { ColumnId, CommandId, FreshIds, PersonId, TaskId, TaskNumber, TextId } from "../ids.ts";
import type { Actor, Roles, Somebody } from "../person/person.ts";
import type { Pause } from "../task/pause.ts";
import type { Rank } from "../task/rank.ts";
import type { Task } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import type { Waits } from "../task/waiting.ts";
import type { Instant } from "../time.ts";

/** The first and last rank in a column; `null` where it is empty. */
export type ColumnEnds = { readonly first: Rank | null; readonly last: Rank | null };

export type Context = {
  readonly commandId: CommandId;
  readonly now: Instant;
  readonly actor: Actor;
  readonly door: Door;
  readonly configuration: Configuration;
  readonly columns: readonly Column[];
  /** The task that the command names, or `null` where there is none. */
  readonly task: Task | null;
  /** The task to merge into or to wait for, or the one that already has the thread that is linked or read. */
  readonly other: Task | null;
  /** The person that the command names beside the actor. */
  readonly subject: Somebody | null;
  readonly ends: ReadonlyMap<ColumnId, ColumnEnds>;
  /** For a move: the ranks above and below the place that the command names, without the card itself. */
  readonly neighbours: { readonly before: Rank | null; readonly after: Rank | null };
  /** For a move into a column without room: all its cards in order. Absent until asked for. */
  readonly columnOrder: readonly { readonly id: TaskId; readonly rank: Rank }[] | null;
  /** Cards in each column, for removing one. */
  readonly counts: ReadonlyMap<ColumnId, number>;
  /** Whether our status post stands in the task's thread, or is owed to it. */
  readonly statusPost: boolean;
  /** Somebody does not want us to write into the task's thread. */
  readonly excluded: boolean;
  /** For an undo: the task's events, and the texts that they name. */
  readonly history: readonly TaskEvent[];
  readonly textOf: (id: TextId) => Text | null;
  /** Those that can matter to the task, or to whoever the command is about. */
  readonly pauses: readonly Pause[];
  /** People known here with a role, for telling them; read only for commands that tell them something. */
  readonly staff: readonly { readonly id: PersonId; readonly roles: Roles }[];
  /** Those that the command or its task names, as far as there are such. */
  readonly campaigns: readonly Campaign[];
  /** Another task has the list key that the task would have after the command, in the same campaign. */
  readonly keyTaken: boolean;
  /** What waits for what; read only for commands that could close a circle. */
  readonly waits: Waits;
  readonly fresh: FreshIds;
  /** The next free public number. */
  readonly nextNumber: TaskNumber;
};

/** What is to be saved, all of it in one transaction. */
export type Accepted = {
  readonly outcome: "accepted";
  /** Tasks after the change; a version of 1 is new, others must still be at one less. */
  readonly tasks: readonly Task[];
  /** Cards given a new rank for room; not a change of theirs. */
  readonly ranks: readonly { readonly id: TaskId; readonly rank: Rank }[];
  /** All columns after the change, or `null` where they stay. */
  readonly columns: readonly Column[] | null;
  /** Campaigns after the change; a version of 1 is new. */
  readonly campaigns: readonly Campaign[];
  readonly events: readonly TaskEvent[];
  /** Words that only events name; those that a task holds are saved with it. */
  readonly texts: readonly Text[];
  readonly outbox: readonly OutboxEntry[];
  /** Keys of what waits in the outbox and is not owed any more. */
  readonly revoked: readonly string[];
  /** Pauses as they are now: begun, or given their end. One is known by its scope and its beginning. */
  readonly pauses: readonly Pause[];
};

export type Decision =
  | Accepted
  /** Somebody asked for what the rules do not give. Nothing is saved. */
  | { readonly outcome: "refused"; readonly refusal: Refusal }
  /** Nothing to do: the state asked for is the state there is. */
  | { readonly outcome: "unchanged"; readonly task: Task | null }
  /** Decide again with the whole order of this column in the context. */
  | { readonly outcome: "needs-column-order"; readonly columnId: ColumnId };

/** Returns the id of the person acting, or `null` for an automaton. */
export function actingPerson(actor: Actor): PersonId | null {
  return actor.kind === "person" ? actor.id : null;
}
