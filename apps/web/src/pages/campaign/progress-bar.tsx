// How far a campaign is: a bar whose parts differ in more than colour, and the same in a sentence.
import type { CampaignProgress, PartState } from "@threadboard/domain";
import { say } from "../../words/words.ts";

/** From the left: what is over, what waits for somebody else, what somebody is on. The rest is free. */
const shown: readonly (readonly [PartState, string])[] = [
  ["done", "bg-accent"],
  ["closed", "bg-line-strong"],
  ["review", "bg-[repeating-linear-gradient(135deg,var(--accent)_0_3px,var(--accent-soft)_3px_6px)]"],
  ["held", "bg-[repeating-linear-gradient(90deg,var(--line-strong)_0_1px,var(--card)_1px_4px)]"],
];

export function ProgressBar({ progress, name }: { progress: CampaignProgress; name: string }) {
  const { parts, byState } = progress;
  const over = byState.done + byState.closed;
  return (
    <div
      role="progressbar"
      aria-label={say("campaigns.progress.label", { name })}
      aria-valuemin={0}
      aria-valuemax={Math.max(parts, 1)}
      aria-valuenow={over}
      aria-valuetext={progressWords(progress)}
      className="flex h-2.5 overflow-hidden rounded-full border border-line-strong bg-card"
    >
      {shown.map(([state, look]) =>
        byState[state] === 0 ? null : (
          <span key={state} className={look} style={{ inlineSize: `${(byState[state] / parts) * 100}%` }} />
        ),
      )}
    </div>
  );
}

/** Returns the progress as a sentence. */
export function progressWords({ parts, byState }: CampaignProgress): string {
  if (parts === 0) return say("campaigns.progress.empty");
  const { done, closed, review, held, free } = byState;
  return say("campaigns.progress", { done: done + closed, parts, review, held, free });
}
