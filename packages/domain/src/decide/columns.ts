// The columns of the wall. Every stage keeps at least one, and none goes while cards stand in it.
import type { Column } from "../board/column.ts";
import { columnsOf } from "../board/columns-of.ts";
import type { CommandOf } from "../command/command.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import type { Context } from "./context.ts";

type ColumnCommand = CommandOf<"add-column" | "change-column" | "remove-column">;

/** Returns all columns as they should be, or why not. Only administrators arrange the wall. */
export function arrange(context: Context, command: ColumnCommand): readonly Column[] | Refusal {
  const { actor } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  if (!actor.roles.admin) return refuse("only-admins");
  switch (command.type) {
    case "add-column":
      return add(context, command);
    case "change-column":
      return change(context.columns, command);
    case "remove-column":
      return remove(context, command);
  }
}

/** A new column stands right of the last one of its stage. */
function add(context: Context, command: CommandOf<"add-column">): readonly Column[] {
  const ordered = inOrder(context.columns);
  const last = columnsOf(context.columns, command.stage).at(-1);
  const index = last === undefined ? ordered.length : ordered.indexOf(last) + 1;
  const made: Column = {
    id: context.fresh.column(),
    name: command.name,
    stage: command.stage,
    position: 0,
    limit: command.limit,
  };
  return numbered([...ordered.slice(0, index), made, ...ordered.slice(index)]);
}

function change(
  columns: readonly Column[],
  command: CommandOf<"change-column">,
): readonly Column[] | Refusal {
  const found = columns.find((each) => each.id === command.columnId);
  if (found === undefined) return refuse("unknown-column");
  const changed: Column = {
    ...found,
    name: command.name ?? found.name,
    limit: command.limit === undefined ? found.limit : command.limit,
  };
  const rest = inOrder(columns).filter((each) => each.id !== found.id);
  const index = command.position ?? inOrder(columns).indexOf(found);
  return numbered([...rest.slice(0, index), changed, ...rest.slice(index)]);
}

function remove(context: Context, command: CommandOf<"remove-column">): readonly Column[] | Refusal {
  const found = context.columns.find((each) => each.id === command.columnId);
  if (found === undefined) return refuse("unknown-column");
  if (columnsOf(context.columns, found.stage).length === 1)
    return refuse("last-column", { stage: found.stage });
  const count = context.counts.get(found.id) ?? 0;
  if (count > 0) return refuse("column-in-use", { count });
  return numbered(inOrder(context.columns).filter((each) => each.id !== found.id));
}

const inOrder = (columns: readonly Column[]) => [...columns].sort((a, b) => a.position - b.position);
const numbered = (columns: readonly Column[]) => columns.map((column, position) => ({ ...column, position }));
