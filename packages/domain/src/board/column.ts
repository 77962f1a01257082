// What people see on the wall: a column belongs to one stage, and several may share one.
import { z } from "zod";
import { ColumnId } from "../ids.ts";
import { type Stage, stages } from "../task/stage.ts";

export const Column = z.object({
  id: ColumnId,
  name: z.string(),
  stage: z.enum(stages),
  /** Left to right, from 0. */
  position: z.int(),
  /** A soft limit: passing it shows, and forbids nothing. */
  limit: z.int().positive().nullable(),
});
export type Column = z.infer<typeof Column>;

/** Returns the columns of one stage, left to right. */
export function columnsOf(columns: readonly Column[], stage: Stage): readonly Column[] {
  return columns.filter((column) => column.stage === stage).sort((a, b) => a.position - b.position);
}
