// A router whose inputs are checked before a route sees them, with one answer for what does not fit.
import { OpenAPIHono } from "@hono/zod-openapi";
import { errorsOf, problemAnswer } from "./problem.ts";
import type { Env } from "./viewer.ts";

/** Returns an empty router. */
export function newRouter(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result, c) =>
      result.success ? undefined : problemAnswer(c, "invalid", errorsOf(result.error)),
  });
}
