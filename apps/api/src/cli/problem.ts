// What a command could not do, in a line for the person at the terminal.

/** Ends a command with exit code 1; the message says what to do. */
export class CommandProblem extends Error {
  override name = "CommandProblem";
}
