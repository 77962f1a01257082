// When what was last heard, how old it is, and how much we ask of the forum.
import type { Health } from "@threadboard/domain";
import type { ReactNode } from "react";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { Section } from "./section.tsx";

export function Vitals({ health }: { health: Health }) {
  const { heard, reading, requests, sources } = health;
  const { lastMinute, allowedPerMinute, lastRefusal } = requests;
  return (
    <Section title={say("sync.heard")}>
      <dl className="flex flex-col text-small">
        <Line name={say("sync.webhook")}>
          <When at={heard.webhookAt} />
        </Line>
        <Line name={say("sync.poll")}>
          <When at={heard.pollAt} />
        </Line>
        <Line name={say("sync.oldest")}>
          <When at={reading.linked.oldestReadAt} />
        </Line>
        <Line name={say("sync.oldest.claimed")}>
          <When at={reading.claimed.oldestReadAt} />
        </Line>
        <Line name={say("sync.waiting")}>{reading.waiting === 0 ? say("sync.none") : reading.waiting}</Line>
        <Line name={say("sync.unreadable")}>
          {reading.unreadable === 0 ? say("sync.none") : reading.unreadable}
        </Line>
        <Line name={say("sync.calls")}>
          {allowedPerMinute === null
            ? lastMinute
            : say("sync.calls.of", { used: lastMinute, allowed: allowedPerMinute })}
        </Line>
        {lastRefusal !== null && (
          <Line name={say("sync.calls.refused")}>
            <When at={lastRefusal.at} />
          </Line>
        )}
      </dl>
      {reading.unreadable > 0 && (
        <p className="mt-2 text-pretty text-quiet text-small">{say("sync.unreadable.do")}</p>
      )}
      {sources.map(
        ({ key, gaps }) =>
          gaps.length > 0 && (
            <details key={key} className="mt-3 text-small">
              <summary>{say("sync.gaps", { source: key })}</summary>
              <ul className="mt-1 list-disc ps-5 text-quiet">
                {gaps.map((gap) => (
                  <li key={gap}>{gap}</li>
                ))}
              </ul>
            </details>
          ),
      )}
    </Section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-line border-b py-1.5 last:border-b-0">
      <dt className="text-quiet">{name}</dt>
      <dd className="figures shrink-0 text-end">{children}</dd>
    </div>
  );
}

function When({ at }: { at: string | null }) {
  return at === null ? say("sync.never") : <TimeNear how="on" at={at} />;
}
