// Until when somebody has something, and why the clock stands still meanwhile.
import type { ClaimOnCard } from "@threadboard/domain";
import { say, words } from "../words/words.ts";
import { nearTime } from "./near-time.ts";
import { useNow } from "./now.ts";
import { TimeNear } from "./time-near.tsx";

/** A pause is over by itself once its time has passed: the card is not sent again for that. */
export function LeaseNear({ claim, tone }: { claim: Pick<ClaimOnCard, "until" | "pause">; tone: string }) {
  const now = useNow();
  const { until, pause } = claim;
  if (pause !== null && (pause.until === null || Date.parse(pause.until) > now)) {
    const end = pause.until === null ? "none" : nearTime(Date.parse(pause.until), now, words.language).name;
    return <span className="text-quiet">{say(`web.pause.${pause.kind}`, { until: end })}</span>;
  }
  if (until === null) return null;
  return (
    <span className={tone}>
      <TimeNear how="until" at={until} />
    </span>
  );
}
