// How a campaign stands: what is free, held, in review and done, and a row of parts for each task.
import { type ClaimState, isHeld } from "../task/claim.ts";
import { boardStages, type Stage } from "../task/stage.ts";

/** As much of a task as progress asks for; a card on the board says it. */
export type Countable = {
  readonly stage: Stage;
  readonly slots: readonly {
    readonly claim: { readonly state: ClaimState; readonly outcome: string | null } | null;
  }[];
};

export const partStates = [
  /** Nobody has it. */
  "free",
  /** Somebody is on it, for the first time or again. */
  "held",
  /** Handed in. */
  "review",
  /** Accepted. */
  "done",
  /** Nobody had it when the task was finished. */
  "closed",
] as const;
export type PartState = (typeof partStates)[number];

export type CampaignProgress = {
  readonly tasks: number;
  readonly tasksDone: number;
  readonly parts: number;
  readonly byState: Readonly<Record<PartState, number>>;
  /** Accepted parts by the key of their outcome; those without one are not in it. */
  readonly outcomes: Readonly<Record<string, number>>;
};

/** Returns how one part of a task stands. */
export function partStateOf(stage: Stage, claim: { readonly state: ClaimState } | null): PartState {
  if (claim === null) return stage === "done" ? "closed" : "free";
  if (claim.state === "accepted") return "done";
  return isHeld(claim.state) ? "held" : "review";
}

/** Whether a task counts: what waits in triage or was dropped is no part of the work. */
export function isCounted({ stage }: Pick<Countable, "stage">): boolean {
  return boardStages.some((each) => each === stage);
}

/** Returns how a set of tasks stands; tasks that are not on the board are left out. */
export function campaignProgress(tasks: readonly Countable[]): CampaignProgress {
  const byState: Record<PartState, number> = { free: 0, held: 0, review: 0, done: 0, closed: 0 };
  const outcomes: Record<string, number> = {};
  const counted = tasks.filter(isCounted);
  for (const { stage, slots } of counted) {
    for (const { claim } of slots) {
      const state = partStateOf(stage, claim);
      byState[state] += 1;
      if (state === "done" && claim?.outcome != null)
        outcomes[claim.outcome] = (outcomes[claim.outcome] ?? 0) + 1;
    }
  }
  return {
    tasks: counted.length,
    tasksDone: counted.filter(({ stage }) => stage === "done").length,
    parts: counted.reduce((sum, { slots }) => sum + slots.length, 0),
    byState,
    outcomes,
  };
}

/** A column of the matrix: the nth part of that name (from 0), `null` for parts without one. */
export type PartColumn = { readonly name: string | null; readonly nth: number };

/** Returns the columns that the parts of all tasks need, in the order in which tasks first have them. */
export function partColumns(
  tasks: readonly { readonly slots: readonly { readonly name: string | null }[] }[],
): PartColumn[] {
  const columns = new Map<string, PartColumn>();
  for (const { slots } of tasks)
    for (const column of columnsOf(slots)) columns.set(keyOf(column), columns.get(keyOf(column)) ?? column);
  return [...columns.values()];
}

/** Returns the part of a task that belongs under each column, or `null` where it has none. */
export function partsUnder<S extends { readonly name: string | null }>(
  columns: readonly PartColumn[],
  slots: readonly S[],
): (S | null)[] {
  const own = new Map(columnsOf(slots).map((column, index) => [keyOf(column), slots[index]]));
  return columns.map((column) => own.get(keyOf(column)) ?? null);
}

function columnsOf(slots: readonly { readonly name: string | null }[]): PartColumn[] {
  return slots.map(({ name }, index) => ({
    name,
    nth: slots.slice(0, index).filter((before) => before.name === name).length,
  }));
}

const keyOf = ({ name, nth }: PartColumn) => JSON.stringify([name, nth]);
