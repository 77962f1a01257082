// Where a card stands: moves within a stage.
import { must } from "../assert.ts";
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { ColumnId } from "../ids.ts";
import { type Claim, isHeld } from "../task/claim.ts";
import type { Rank } from "../task/rank.ts";
import { freshRanks, rankBetween } from "../task/ranking.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import { freshLease } from "./claiming.ts";
import type { Context } from "./context.ts";
import { type Outcome, ofClaim, type Step, step, withClaim } from "./step.ts";

type Move = CommandOf<"move">;
type Place = { readonly rank: Rank; readonly ranks: NonNullable<Step["ranks"]> };

/**
 * Into another column of the same stage, or elsewhere in its own. What a drop into another stage means is
 * another command's matter. The holder's own move is a sign of life.
 */
export function move(context: Context, task: Task, command: Move): Outcome {
  const column = context.columns.find((each) => each.id === command.columnId);
  if (column === undefined) return refuse("unknown-column");
  if (column.stage !== stageOfTask(task)) return refuse("column-of-other-stage", { stage: column.stage });
  if (standsThere(context, task, column.id)) return "unchanged";
  const place = placeFor(context, column.id, command) ?? placeInOrder(context, task, command);
  if (place === null) return { needs: column.id };
  const crosses = column.id !== task.columnId;
  const happening = crosses
    ? ({ type: "moved", from: task.columnId, to: column.id } as const)
    : ({ type: "reordered" } as const);
  const moved = { ...task, columnId: column.id, rank: place.rank };
  const more = { ranks: place.ranks };
  const own = heldBy(context, task);
  if (own === undefined) return step(task, moved, [happening], more);
  const renewed = withClaim(moved, own.id, (old) => ({ ...old, ...freshLease(context.now) }));
  return step(task, renewed, [happening, { type: "renewed", note: null, ...ofClaim(own) }], more);
}

function heldBy({ actor }: Context, task: Task): Claim | undefined {
  return task.claims.find(
    (claim) => actor.kind === "person" && claim.personId === actor.id && isHeld(claim.state),
  );
}

/** Whether the card is already where it should go. */
function standsThere({ neighbours }: Context, task: Task, columnId: ColumnId): boolean {
  const { before, after } = neighbours;
  if (task.columnId !== columnId || (before === null && after === null)) return false;
  return (before === null || before < task.rank) && (after === null || task.rank < after);
}

/** Returns a place between the neighbours, or `null` where they leave no room. */
function placeFor(context: Context, columnId: ColumnId, command: Move): Place | null {
  const rank = rankFor(context, columnId, command);
  return rank === null ? null : { rank, ranks: [] };
}

function rankFor(context: Context, columnId: ColumnId, { beforeId, afterId }: Move): Rank | null {
  const { before, after } = context.neighbours;
  if (before !== null || after !== null) return rankBetween(before, after);
  const { first, last } = context.ends.get(columnId) ?? { first: null, last: null };
  // Named neighbours that have all left mean the top; none named means the end.
  return beforeId === null && afterId === null ? rankBetween(last, null) : rankBetween(null, first);
}

/** Returns a place in the known order, giving every card of the column a short rank again; `null` without the order. */
function placeInOrder({ columnOrder }: Context, task: Task, { beforeId, afterId }: Move): Place | null {
  if (columnOrder === null) return null;
  const others = columnOrder.filter((each) => each.id !== task.id).map((each) => each.id);
  const above = beforeId === null ? -1 : others.indexOf(beforeId);
  const below = afterId === null ? -1 : others.indexOf(afterId);
  const index = Math.max(0, above === -1 ? below : above + 1);
  const ranks = freshRanks(others.length + 1);
  const [rank] = ranks.splice(index, 1);
  return {
    rank: must(rank, "a rank for the moved card"),
    ranks: others.map((id, i) => ({ id, rank: must(ranks[i], "a rank for each other card") })),
  };
}
