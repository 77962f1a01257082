// The thread: a fine stitched line where board and forum meet. Whole is in step, dashed is waiting, broken is
// a conflict or a thread that is gone. It appears nowhere else.
import type { ThreadState } from "@threadboard/domain";
import { say } from "../words/words.ts";

/** The line along the left edge of whatever is `relative`, with its meaning in words for those who do not see it. */
export function StitchedEdge({ state }: { state: ThreadState }) {
  return (
    <>
      <span aria-hidden="true" data-state={state} className="stitches absolute inset-y-1.5 left-[3px]" />
      <span className="sr-only">{threadWords(state)}</span>
    </>
  );
}

/** A short piece of it for the middle of a line, before words that say the same. */
export function Stitch({ state }: { state: ThreadState }) {
  return (
    <span
      aria-hidden="true"
      data-state={state}
      className="stitches-lying inline-block h-[5px] w-6 shrink-0 self-center"
    />
  );
}

/** How a card stands with its thread, as a sentence. */
export function threadWords(state: ThreadState): string {
  return say(`web.thread.${state}`);
}
