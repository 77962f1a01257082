// All migrations in order. The version of a database is how many of them it has had.
import { first } from "./0001-first.ts";
import { writing } from "./0002-writing.ts";
import { inStep } from "./0003-in-step.ts";
import { together } from "./0004-together.ts";

export const migrations: readonly string[] = [first, writing, inStep, together];
