// Refusals (Discourse, 2023; the rate limits with their two shapes).
import { z } from "zod";

export const errorBody = z.strictObject({
  errors: z.array(z.string()).min(1),
  error_type: z
    .enum([
      "invalid_access",
      "invalid_parameters",
      "not_found",
      "not_logged_in",
      "rate_limit",
      "record_invalid",
      "read_only",
    ])
    .optional(),
  extras: z.record(z.string(), z.unknown()).optional(),
});

/** The 422 of `POST /posts.json`. */
export const createRefusal = z.strictObject({
  action: z.literal("create_post"),
  errors: z.array(z.string()).min(1),
});

/** Plugins say `error`, in the singular. */
export const pluginError = z.strictObject({ error: z.string() });

const seconds = z.string().regex(/^\d+$/);

/** 429 of the application: too many calls by key, or too many posts. */
export const rateLimitJson = {
  headers: z.looseObject({
    "content-type": z.literal("application/json; charset=utf-8"),
    "retry-after": seconds,
    /** Absent for posting limits. */
    "discourse-rate-limit-error-code": z.string().optional(),
  }),
  body: z.strictObject({
    errors: z.array(z.string()).length(1),
    error_type: z.literal("rate_limit"),
    extras: z.strictObject({ wait_seconds: z.int().positive(), time_left: z.string() }),
  }),
};

/** 429 of the middleware: too many calls from an address. Plain text. */
export const rateLimitText = {
  headers: z.looseObject({
    "content-type": z.string().startsWith("text/plain"),
    "retry-after": seconds,
    "discourse-rate-limit-error-code": z.enum([
      "ip_10_secs_limit",
      "ip_60_secs_limit",
      "user_10_secs_limit",
      "user_60_secs_limit",
    ]),
  }),
  body: z
    .string()
    .regex(
      /^Slow down, you're making too many requests\.\nPlease retry again in \d+ seconds?\.\nError code: \w+\.\n$/,
    ),
};
