// Where a card stands in its column: a text that sorts bytewise.
import { z } from "zod";

export const Rank = z.string().min(1).brand<"Rank">();
export type Rank = z.infer<typeof Rank>;
