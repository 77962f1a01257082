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
import { undoableVersion } from "./undoable.ts";

/** As many as fit beside the rest; older ones are a click away. */
const SHOWN = 8;

export function Activity({ page }: { page: TaskPage }) {
  const [all, setAll] = useState(false);
  const { person } = useMe();
  const lines = page.activity.toReversed();
  const undoable = undoableVersion(page.activity, person?.id ?? null);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="activity" className="min-w-0 border-line border-t pt-5">
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
        <Button look="quiet" className="mt-3 -ms-3" onClick={() => setAll(true)}>
          {say("page.activity.all", { count: lines.length })}
        </Button>
      )}
    </section>
  );
}

function Line({ line, page, undo }: { line: ActivityLine; page: TaskPage; undo: boolean }) {
  const send = useCommand();
  const door = doorWords(line.door);
  return (
    <li className="flex gap-2.5">
      {line.person === null ? (
        <img src="/mark.svg" alt="" width={20} height={20} className="shrink-0" />
      ) : (
        <Avatar person={line.person} size={20} />
      )}
      <div className="flex min-w-0 grow flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-pretty">{activityWords(line)}</span>
          <span className="text-quiet text-small">
            <TimeNear how="on" at={line.at} />
            {door !== null && `, ${door}`}
          </span>
          {undo && (
            <Button
              look="quiet"
              className="-my-1.5"
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
