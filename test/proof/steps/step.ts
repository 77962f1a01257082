// One step of a random story.
import type fc from "fast-check";
import type { Town } from "../town.ts";

/** All else is asked of forum and board, which are real; there is nothing to imitate. */
export type Model = Record<never, never>;
export type Step = fc.AsyncCommand<Model, Town>;

/** Returns a step that counts itself by the first word of its name. */
export function step(name: string, run: (town: Town) => Promise<void> | void): Step {
  return {
    check: () => true,
    run: async (_model, town) => {
      town.note(`step: ${name.split(" ")[0]}`);
      await run(town);
    },
    toString: () => name,
  };
}
