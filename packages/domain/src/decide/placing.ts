// Where a card stands: moves within a stage, and the place a card finds after its stage changed.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { ColumnId, TaskId } from "../ids.ts";
import { freshRanks, Rank, rankBetween } from "../task/rank.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import type { Context } from "./context.ts";
import { type Outcome, step } from "./step.ts";

/**
 * Into another column of the same stage, or elsewhere in its own. What a drop into another stage means is
 * another command's matter. The rank comes from the named neighbours, wherever they stand by now.
 */
export function move(context: Context, task: Task, command: CommandOf<"move">): Outcome {
  const column = context.columns.find((each) => each.id === command.columnId);
  if (column === undefined) return refuse("unknown-column");
  if (column.stage !== stageOfTask(task)) return refuse("column-of-other-stage", { stage: column.stage });
  const crosses = column.id !== task.columnId;
  const rank = rankFor(context, column.id, command);
  const happening = crosses
    ? ({ type: "moved", from: task.columnId, to: column.id } as const)
    : ({ type: "reordered" } as const);
  if (rank !== null) return step(task, { ...task, columnId: column.id, rank }, [happening], { placed: true });
  if (context.columnOrder === null) return { needs: column.id };
  return renumbered(context, task, command, happening);
}

/** Returns a rank at the named place, or `null` where the neighbours leave no room. */
function rankFor(
  context: Context,
  columnId: ColumnId,
  command: { beforeId: TaskId | null; afterId: TaskId | null },
): Rank | null {
  const { before, after } = context.neighbours;
  const ends = context.ends.get(columnId) ?? { first: null, last: null };
  if (before === null && after === null) {
    // Neither neighbour stands there (any more), or none was named: named ones that left mean the top.
    return command.beforeId === null && command.afterId === null
      ? rankBetween(ends.last, null)
      : rankBetween(null, ends.first);
  }
  return rankBetween(before, after);
}

/** Gives every card of the column a short rank again, with the moved one in its place. */
function renumbered(
  context: Context,
  task: Task,
  command: CommandOf<"move">,
  happening:
    | { readonly type: "reordered" }
    | { readonly type: "moved"; readonly from: ColumnId; readonly to: ColumnId },
): Outcome {
  const order = (context.columnOrder ?? []).filter((each) => each.id !== task.id).map((each) => each.id);
  const afterIndex = order.findIndex((id) => id === command.afterId);
  const beforeIndex = order.findIndex((id) => id === command.beforeId);
  const index = afterIndex !== -1 ? afterIndex : beforeIndex !== -1 ? beforeIndex + 1 : 0;
  order.splice(index, 0, task.id);
  const ranks = freshRanks(order.length);
  const pairs = order.map((id, i) => ({ id, rank: ranks[i] ?? Rank.parse("a0") }));
  const own = pairs[index]?.rank ?? Rank.parse("a0");
  const others = pairs.filter((pair) => pair.id !== task.id);
  return step(task, { ...task, columnId: command.columnId, rank: own }, [happening], {
    placed: true,
    ranks: others,
  });
}
