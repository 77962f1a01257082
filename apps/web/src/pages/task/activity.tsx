// What happened to the task, newest first: who, when, through which door, in their own words where they left some.
import type { ActivityLine, TaskPage } from "@threadboard/domain";
import { useState } from "react";
import { useMe } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { Quote } from "../../parts/quote.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { activityWords, doorWords } from "./activity-words.ts";
import { namedPlace } from "./place-in-page.ts";
import { undoableVersion } from "./undoable.ts";

/** As many as fit beside the rest; older ones are a click away. */
const SHOWN = 8;

const placeOf = (id: string) => `activity-${id}`;

export function Activity({ page }: { page: TaskPage }) {
  const { person } = useMe();
  const lines = page.activity.toReversed();
  const named = lines.findIndex(({ id }) => placeOf(id) === namedPlace());
  const [all, setAll] = useState(named >= SHOWN);
  const undoable = undoableVersion(page.activity, person?.id ?? null);
  if (lines.length === 0) return null;
  return (
    <section
      aria-labelledby="activity"
      className="min-w-0 border-line border-t pt-5 wide:first:border-t-0 wide:first:pt-0"
    >
      <h2 id="activity" className="font-semibold">
        {say("page.activity")}
      </h2>
      <ol className="mt-3 flex flex-col gap-3">
        {(all ? lines : lines.slice(0, SHOWN)).map((line, index) => (
          <Line
            key={line.id}
            line={line}
            page={page}
            // One command may have several lines; its undo stands beside the newest.
            undo={line.version === undoable && lines[index - 1]?.version !== undoable}
          />
        ))}
      </ol>
      {!all && lines.length > SHOWN && (
        <Button look="quiet" className="mt-3 -ms-3 print:hidden" onClick={() => setAll(true)}>
          {say("page.activity.all", { count: lines.length })}
        </Button>
      )}
    </section>
  );
}

function Line({ line, page, undo }: { line: ActivityLine; page: TaskPage; undo: boolean }) {
  const send = useCommand();
  return (
    <li
      id={placeOf(line.id)}
      className="flex scroll-mt-4 gap-2.5 rounded outline-offset-4 target:bg-accent-soft"
    >
      {line.person === null ? (
        <img src="/mark.svg" alt="" width={20} height={20} className="shrink-0" />
      ) : (
        <Avatar person={line.person} size={20} />
      )}
      <div className="flex min-w-0 grow flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-pretty">{activityWords(line)}</span>
          <span className="text-quiet text-small">
            <a href={`#${placeOf(line.id)}`} className="underline-offset-2 hover:underline">
              <TimeNear how="on" at={line.at} />
            </a>{" "}
            <span>· {doorWords(line.door)}</span>
          </span>
          {undo && (
            <Button
              look="quiet"
              className="-my-1.5 print:hidden"
              onClick={() => void send({ type: "undo", taskId: page.card.id, version: line.version })}
            >
              {say("web.undo")}
            </Button>
          )}
        </p>
        {line.words !== null && line.words !== "" && <Quote>{line.words}</Quote>}
      </div>
    </li>
  );
}
