// The thread: a fine stitched line where board and forum meet. Whole is in step, dashed is waiting, broken is
// a conflict or a thread that is gone. It appears nowhere else.
import type { ThreadOnCard, ThreadState } from "@threadboard/domain";
import { say, words } from "../words/words.ts";
import { nearTime } from "./near-time.ts";
import { useNow } from "./now.ts";

/** The line along the left edge of whatever is `relative`, with its meaning and as of when in words. */
export function StitchedEdge({ thread }: { thread: ThreadOnCard }) {
  const now = useNow();
  const { state, readAt } = thread;
  const at = readAt === null ? "" : nearTime(Date.parse(readAt), now, words.language).name;
  const meaning = `${threadWords(state)} ${readAt === null ? "" : say("web.thread.as-of", { at })}`;
  return (
    <>
      <span
        aria-hidden="true"
        data-state={state}
        title={meaning}
        className="stitches absolute inset-y-1.5 start-[3px] z-1"
      />
      <span className="sr-only">{meaning}</span>
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
