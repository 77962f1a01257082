// The columns of a stage. Apart from the schema of a column, so that the browser has the one without the other.
import type { Stage } from "../task/stage.ts";
import type { Column } from "./column.ts";

/** Returns the columns of one stage, left to right. */
export function columnsOf(columns: readonly Column[], stage: Stage): readonly Column[] {
  return columns.filter((column) => column.stage === stage).sort((a, b) => a.position - b.position);
}
