// The pages that people see.
import type { Hono } from "hono";
import type { Forum } from "../forum.ts";
import type { Env } from "../http/context.ts";

export const registerPages = (_app: Hono<Env>, _forum: Forum): void => {};
