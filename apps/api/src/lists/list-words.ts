// What is wrong with a list or a row of it, in words.
import type { ListProblem, Texts } from "@threadboard/domain";

/** Returns the sentence of a problem. */
export function listProblemWords({ say }: Texts, { code, params }: ListProblem): string {
  return say(`lists.problem.${code}`, params);
}
