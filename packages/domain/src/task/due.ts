// When a task is due, kept as it was written.
import { z } from "zod";

const date = z.iso.date();

/** A plain date, or an instant with the wall time and zone it was written in. `at` is epoch milliseconds. */
export const Due = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("date"), date }),
  z.object({
    kind: z.literal("instant"),
    /** Within what a date can say. */
    at: z.int().min(-8.64e15).max(8.64e15),
    date,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/),
    /** IANA, or an offset. */
    zone: z
      .string()
      .max(64)
      .regex(/^[A-Za-z0-9_+\-/:]*$/),
  }),
]);
export type Due = z.infer<typeof Due>;
