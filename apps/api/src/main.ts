#!/usr/bin/env node
import { StoreProblem } from "@threadboard/store";
// The command line: one program for serving, importing, reading outlines and checking up.
import { Command, CommanderError } from "commander";
import { addDemo } from "./cli/demo.ts";
import { addDoctor } from "./cli/doctor.ts";
import { addImport } from "./cli/import.ts";
import { addOutline } from "./cli/outline.ts";
import { CommandProblem } from "./cli/problem.ts";
import { addServe } from "./cli/serve.ts";
import { StartProblem } from "./start.ts";

const program = new Command("threadboard")
  .description("A help-wanted board for communities that live in a Discourse forum")
  .version("0.1.0")
  .showHelpAfterError("(--help shows what can be given)")
  .exitOverride();
for (const add of [addServe, addDemo, addImport, addOutline, addDoctor]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = told(error);
}

/** Tells what went wrong in one line where it is expected, and whole where it is our fault. Returns the exit code. */
function told(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof StoreProblem || error instanceof StartProblem || error instanceof CommandProblem) {
    console.error(error.message);
    return 1;
  }
  console.error(error);
  return 70;
}
