// What belongs to a task, line by line. Holders and leads tick; everybody sees how far it is.
import { useQueryClient } from "@tanstack/react-query";
import { type Card, permit, situationOfCard, type TaskPage, withTick } from "@threadboard/domain";
import { taskQuery } from "../../data/queries.ts";
import { useActor, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { ForumWords } from "../../parts/forum-words.tsx";
import { say } from "../../words/words.ts";

export function Checklist({ card, page }: { card: Card; page: TaskPage }) {
  const tick = useTick(card);
  const actor = useActor();
  const { kinds } = useRules();
  const { checklist } = page;
  if (checklist.length === 0) return null;
  const may = permit("tick", situationOfCard(card), actor, kinds) === null;
  const done = checklist.filter((item) => item.done).length;
  return (
    <section aria-labelledby="checklist" className="flex flex-col gap-1">
      <h2 id="checklist" className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {say("page.checklist")}
        <span className="figures font-normal text-quiet text-small">
          {say("page.checklist.done", { done, count: checklist.length })}
        </span>
      </h2>
      <ul className="flex flex-col">
        {checklist.map((item) => (
          <li key={item.text}>
            <label
              className={`-mx-2 flex min-h-8 items-start gap-2.5 rounded px-2 py-1 touch:min-h-11 touch:py-2.5 ${may ? "cursor-pointer hover:bg-hover" : ""}`}
            >
              <input
                type="checkbox"
                checked={item.done}
                disabled={!may}
                onChange={({ target }) => tick(item.text, target.checked)}
                // A browser greys out what cannot be ticked, and with it whether it is.
                className="mt-[0.15rem] size-4.5 shrink-0 accent-accent disabled:grid disabled:appearance-none disabled:place-items-center disabled:rounded-small disabled:border disabled:border-line-strong disabled:text-ink disabled:text-small disabled:checked:before:content-['✓']"
              />
              <span className={`min-w-0 break-words ${item.done ? "text-quiet" : ""}`}>
                <ForumWords language={card.language}>{item.text}</ForumWords>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The box shows at once what was meant; the answer, or the board's no, brings the truth. */
function useTick(card: Card): (item: string, done: boolean) => void {
  const send = useCommand();
  const client = useQueryClient();
  const { queryKey } = taskQuery(card.number);
  return (item, done) => {
    void client.cancelQueries({ queryKey });
    client.setQueryData(
      queryKey,
      (page) => page && { ...page, checklist: [...withTick(page.checklist, item, done)] },
    );
    void send({ type: "tick", taskId: card.id, item, done }).then(async (answer) => {
      if (answer === null) await client.invalidateQueries({ queryKey });
    });
  };
}
