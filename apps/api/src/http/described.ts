// How routes describe what they take and answer, for the API's own description and for checking input.
import type { z } from "@hono/zod-openapi";

/** Returns an answer of JSON with this shape. */
export const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { "application/json": { schema } },
});

/** Returns a request whose body has to be JSON of this shape. */
export const body = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { "application/json": { schema } } },
});
