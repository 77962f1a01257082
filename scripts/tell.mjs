// How the launcher speaks to a person: on stderr only, so that stdout holds nothing but the output of what
// was launched.

/** @param {string} line */
export const tell = (line) => void process.stderr.write(`${line}\n`);

/** A foreseen reason to stop. Its message is the one line a person reads; there is no stack to show. */
export class Refusal extends Error {
  /**
   * @param {string} line what is wrong and what to do about it
   * @param {{ detail?: string, exitCode?: number }} [more] `detail` is shown above the line
   */
  constructor(line, { detail = "", exitCode = 1 } = {}) {
    super(line);
    this.detail = detail;
    this.exitCode = exitCode;
  }
}
