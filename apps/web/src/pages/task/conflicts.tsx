// A text that changed on both sides since they agreed: both stand here until a lead chooses. Nothing is resolved by silence.
import { type Card, permit, situationOfCard, type TaskPage } from "@threadboard/domain";
import type { ReactNode } from "react";
import { useActor, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { Passages } from "./passages.tsx";
import { compareTexts, type Passage } from "./text-difference.ts";

type Conflict = NonNullable<TaskPage["thread"]>["conflicts"][number];

export function Conflicts({ page }: { page: TaskPage }) {
  const actor = useActor();
  const { kinds } = useRules();
  const maySettle = permit("settle", situationOfCard(page.card), actor, kinds) === null;
  return page.thread?.conflicts.map((conflict) => (
    <Choice key={conflict.field} card={page.card} conflict={conflict} maySettle={maySettle} />
  ));
}

function Choice({ card, conflict, maySettle }: { card: Card; conflict: Conflict; maySettle: boolean }) {
  const send = useCommand();
  const { field } = conflict;
  const { ours, theirs } = compareTexts(conflict.board, conflict.forum);
  const keep = (side: "board" | "forum") =>
    void send({ type: "settle", taskId: card.id, field, keep: side, version: card.version });
  return (
    <section
      aria-labelledby={`conflict-${field}`}
      className="flex flex-col gap-3 rounded border border-amber bg-amber-soft p-4"
    >
      <div>
        <h2 id={`conflict-${field}`} className="font-semibold text-large">
          {say("page.conflict.title", { field })}
        </h2>
        <p className="text-pretty">{maySettle ? say("page.conflict.choose") : say("page.conflict.wait")}</p>
      </div>
      <div className="grid gap-3 tablet:grid-cols-2">
        <Side
          title={say("page.conflict.ours")}
          by={conflict.boardBy && say("page.conflict.by", { what: "board", name: conflict.boardBy.name })}
          at={conflict.boardAt}
          field={field}
          passages={ours}
          action={
            maySettle && (
              <Button onClick={() => keep("board")}>
                {say("page.conflict.keep-ours")}
                <Which field={field} />
              </Button>
            )
          }
        />
        <Side
          title={say("page.conflict.theirs")}
          by={conflict.forumBy && say("page.conflict.by", { what: "forum", name: conflict.forumBy })}
          at={conflict.forumAt}
          field={field}
          passages={theirs}
          action={
            maySettle && (
              <Button onClick={() => keep("forum")}>
                {say("page.conflict.take-theirs")}
                <Which field={field} />
              </Button>
            )
          }
        />
      </div>
      {maySettle && <p className="text-pretty text-quiet text-small">{say("page.conflict.edit")}</p>}
    </section>
  );
}

/** Title and text may both be in conflict; a screen reader hears which one a button is about. */
const Which = ({ field }: { field: Conflict["field"] }) => (
  <span className="sr-only"> ({say("page.conflict.which", { field })})</span>
);

function Side({
  title,
  by,
  at,
  field,
  passages,
  action,
}: {
  title: string;
  /** Who wrote it, where somebody knows. */
  by: string | null;
  at: string | null;
  field: Conflict["field"];
  passages: readonly Passage[];
  action: ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div>
        <h3 className="font-medium text-small">{title}</h3>
        <p className="text-quiet text-small">
          {by} {at !== null && <TimeNear how="on" at={at} />}
        </p>
      </div>
      {/* A long text scrolls in its own box, which therefore has to be reachable by keyboard. */}
      <section
        aria-label={`${title} (${say("page.conflict.which", { field })})`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, scrolling by keyboard
        tabIndex={0}
        className="max-h-80 grow overflow-y-auto whitespace-pre-wrap break-words rounded border border-line bg-card p-3 text-small"
      >
        <Passages passages={passages} />
      </section>
      {action}
    </div>
  );
}
