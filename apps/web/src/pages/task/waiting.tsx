// What a task waits for, and what waits for it. It keeps nobody from beginning.
import { Link } from "@tanstack/react-router";
import { type Card, permit, situationOfCard, type TaskBeside, type TaskPage } from "@threadboard/domain";
import { Hourglass, X } from "lucide-react";
import { useId } from "react";
import { waitsWords } from "../../board/card-details.tsx";
import { useActor, useRules, useSettings } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";
import { say } from "../../words/words.ts";

export function Blockers({ card, page }: { card: Card; page: TaskPage }) {
  const { waitsFor, blocks } = page;
  const remove = useRemove(card);
  return (
    <>
      {waitsFor.length > 0 && (
        <Part id="waits-for" title={say("page.waits-for")} tasks={waitsFor} remove={remove} />
      )}
      {blocks.length > 0 && (
        <Part id="waited-for" title={say("page.waited-for")} tasks={blocks} remove={null} />
      )}
    </>
  );
}

/** By which buttons that take the task say what it waits for. */
export const WAITS = "waits";

/** What it waits for, in a sentence, beside the button that takes it all the same. */
export function WaitsFor({ card, id }: { card: Card; id?: string }) {
  const { prefix } = useSettings();
  if (card.blockedBy.length === 0) return null;
  return (
    <p id={id} className="flex items-start gap-2 text-pretty text-amber">
      <Hourglass aria-hidden size={16} className="mt-0.5 shrink-0" />
      <span>{waitsWords(card, prefix)}</span>
    </p>
  );
}

/** `null` for whoever may not say so. */
function useRemove(card: Card): ((task: TaskBeside) => void) | null {
  const send = useCommand();
  const actor = useActor();
  const { kinds } = useRules();
  if (permit("unblock", situationOfCard(card), actor, kinds) !== null) return null;
  return ({ id }) => void send({ type: "unblock", taskId: card.id, byId: id });
}

function Part({
  id,
  title,
  tasks,
  remove,
}: {
  id: string;
  title: string;
  tasks: readonly TaskBeside[];
  remove: ((task: TaskBeside) => void) | null;
}) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="flex flex-col gap-1.5">
      <h2 id={heading} className="font-semibold">
        {title}
      </h2>
      <ul className="flex flex-col gap-1">
        {tasks.map((task) => (
          <li key={task.id} className="flex items-start gap-1">
            <Named task={task} />
            {remove !== null && (
              <Button
                look="quiet"
                className="-my-1 ms-auto px-2 print:hidden"
                aria-label={say("page.waits-for.remove", { title: task.title })}
                onClick={() => remove(task)}
              >
                <X aria-hidden size={15} />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Named({ task: { number, title, stage } }: { task: TaskBeside }) {
  const over = stage === "done" || stage === "dropped";
  return (
    <p className={`min-w-0 text-pretty ${over ? "text-quiet" : ""}`}>
      <Link
        to="/tasks/$number"
        params={{ number }}
        className="break-words text-accent underline decoration-1 underline-offset-2"
      >
        <span className="figures">
          <PublicNumber of={number} />
        </span>{" "}
        <span dir="auto">{title}</span>
      </Link>{" "}
      <span className="whitespace-nowrap text-quiet text-small">{say("page.beside.stage", { stage })}</span>
    </p>
  );
}
