#!/usr/bin/env node
// The command line: one program for serving, importing, reading outlines, checking up and writing no more.
import { StoreProblem } from "@threadboard/store";
import { Command, CommanderError } from "commander";
import { addDemo } from "./cli/demo.ts";
import { addDoctor } from "./cli/doctor.ts";
import { addImport } from "./cli/import.ts";
import { addInbox } from "./cli/inbox.ts";
import { addList } from "./cli/list.ts";
import { addOutline } from "./cli/outline.ts";
import { CommandProblem } from "./cli/problem.ts";
import { addReport } from "./cli/report.ts";
import { addServe } from "./cli/serve.ts";
import { addWrites } from "./cli/writes.ts";
import { StartProblem } from "./start-problem.ts";

/** A command that cannot be understood; a failure is 1. */
const MISUSE = 2;
/** Our own fault (EX_SOFTWARE of sysexits.h). */
const BUG = 70;

const program = new Command("threadboard")
  .description("A help-wanted board for communities that live in a Discourse forum")
  .version("0.1.0")
  .showHelpAfterError("--help shows what can be given.")
  .addHelpText("after", "\nthreadboard <command> --help tells more of each.")
  .exitOverride();
for (const add of [
  addServe,
  addDemo,
  addImport,
  addOutline,
  addList,
  addDoctor,
  addInbox,
  addWrites,
  addReport,
])
  add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = told(error);
}

/** Tells what went wrong in plain words where it is expected, and whole where it is our fault. Returns the exit code. */
function told(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSE;
  if (error instanceof StoreProblem || error instanceof StartProblem || error instanceof CommandProblem) {
    console.error(error.message);
    return 1;
  }
  console.error(error);
  return BUG;
}
