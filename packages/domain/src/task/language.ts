// Which language something is written in.
import { z } from "zod";

/** A BCP 47 tag such as `en` or `pt-BR`; its form is checked, not whether anybody speaks it. */
export const Language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i, "is not a language tag such as en or pt-BR");
