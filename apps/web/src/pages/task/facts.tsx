// The quiet facts of a task: due date with its own zone, difficulty, effort, labels, milestone, language.
import { Link } from "@tanstack/react-router";
import type { Card, Due, TaskPage } from "@threadboard/domain";
import type { ReactNode } from "react";
import { effortWords } from "../../board/card-details.tsx";
import { useSettings } from "../../data/use-board.ts";
import { dueMoment, isOverdue, nearTime } from "../../parts/near-time.ts";
import { useNow } from "../../parts/now.ts";
import { DueNear, TimeNear } from "../../parts/time-near.tsx";
import { say, words } from "../../words/words.ts";
import { languageName } from "../languages.ts";
import { readersZone, sameClock } from "../zoned-time.ts";

export function Facts({ card, page }: { card: Card; page: TaskPage | undefined }) {
  const { due, difficulty, effort, language, mentor } = card;
  const groups = useLabelsByGroup(card);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="font-semibold">
        {say("page.facts")}
      </h2>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {due !== null && (
          <Fact name={say("page.facts.due")}>
            <WhenDue due={due} done={card.stage === "done"} />
          </Fact>
        )}
        {difficulty !== null && (
          <Fact name={say("page.facts.difficulty")}>{say("web.difficulty", { difficulty })}</Fact>
        )}
        {effort !== null && <Fact name={say("page.facts.effort")}>{effortWords(effort)}</Fact>}
        {groups.map(({ name, own }) => (
          <Fact key={name} name={name}>
            <span className="flex flex-wrap gap-1">
              {own.map((label) => (
                <span key={label} className="rounded-small bg-lane px-1.5 font-mono text-[0.75rem] leading-5">
                  {label}
                </span>
              ))}
            </span>
          </Fact>
        ))}
        {mentor !== null && (
          <Fact name={say("page.facts.mentor")}>
            {page?.mentorAddress == null ? (
              mentor
            ) : (
              <a href={page.mentorAddress} className="text-accent underline underline-offset-2">
                {mentor}
              </a>
            )}
          </Fact>
        )}
        {card.campaign !== null && (
          <Fact name={say("lists.campaign")}>
            <Link
              to="/campaigns/$id"
              params={{ id: card.campaign.id }}
              dir="auto"
              className="text-accent underline underline-offset-2"
            >
              {card.campaign.name}
            </Link>
          </Fact>
        )}
        {page?.milestone != null && <Fact name={say("page.facts.milestone")}>{page.milestone}</Fact>}
        {language !== null && <Fact name={say("page.facts.language")}>{languageName(language)}</Fact>}
        {page !== undefined && (
          <Fact name={say("page.facts.made")}>
            <TimeNear how="on" at={page.createdAt} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** Labels under the names of their groups, such as skills; what belongs to none comes last. */
function useLabelsByGroup({ labels }: Card): { readonly name: string; readonly own: readonly string[] }[] {
  const { labelGroups } = useSettings();
  const grouped = labelGroups.map((group) => ({
    name: group.name,
    own: labels.filter((label) => group.labels.includes(label)),
  }));
  const rest = labels.filter((label) => !labelGroups.some((group) => group.labels.includes(label)));
  return [...grouped, { name: say("page.facts.labels"), own: rest }].filter(({ own }) => own.length > 0);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

/** In the reader's own zone, with what was written where that is another. */
function WhenDue({ due, done }: { due: Due; done: boolean }) {
  const now = useNow();
  const { at } = dueMoment(due);
  const tone = !done && isOverdue(due, now) ? "font-medium text-loss" : "";
  const near = nearTime(at, now, words.language).near !== "date";
  const style =
    due.kind === "date"
      ? ({ dateStyle: "full" } as const)
      : ({ dateStyle: "full", timeStyle: "short" } as const);
  return (
    <>
      <span className={tone}>{new Intl.DateTimeFormat(words.language, style).format(at)}</span>
      {near && (
        <span className="block text-quiet text-small">
          <DueNear due={due} />
        </span>
      )}
      {due.kind === "instant" && !sameClock(due.at, due.zone, readersZone()) && (
        <span className="block text-quiet text-small">
          {say("page.facts.due.written", { time: due.time.slice(0, 5), zone: due.zone.replaceAll("_", " ") })}
        </span>
      )}
    </>
  );
}
