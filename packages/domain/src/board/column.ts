// What people see on the wall: a column belongs to one stage, and several may share one.
import { z } from "zod";
import { ColumnId } from "../ids.ts";
import { stages } from "../task/stage.ts";

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
