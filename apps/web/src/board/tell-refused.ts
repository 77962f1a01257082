// Says that a key did nothing, and why.
import { announce } from "../parts/announce.ts";
import { notify } from "../parts/notify.ts";

/** The same refusal within so many milliseconds is not shown again. */
const SAME = 4_000;
let last = { text: "", at: Number.NEGATIVE_INFINITY };

/** Shows the sentence, which also says it aloud; what was shown a moment ago is only said. */
export function tellRefused(text: string): void {
  const now = performance.now();
  if (last.text === text && now - last.at < SAME) announce(text, "assertive");
  else notify({ text, tone: "refusal" });
  last = { text, at: now };
}
