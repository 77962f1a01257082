// Chooses another task, by number or by words of its title.
import { useQuery } from "@tanstack/react-query";
import type { Card } from "@threadboard/domain";
import { useDeferredValue, useState } from "react";
import { taskQuery } from "../../data/queries.ts";
import { useBoard } from "../../data/use-board.ts";
import { TextField } from "../../parts/form.tsx";
import { ForumWords } from "../../parts/forum-words.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";
import { say } from "../../words/words.ts";
import { findTasks, nearTasks, numberIn } from "../near-titles.ts";

const SHOWN = 8;

/** Before anything is typed, tasks with a like title are listed. */
export function TaskPicker({
  except,
  chosen,
  onChoose,
  error,
}: {
  except: Card;
  chosen: Card | null;
  onChoose: (card: Card) => void;
  error: string | undefined;
}) {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const found = useFound(asked, except);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={say("page.pick.label")}
        help={say("page.pick.help")}
        type="search"
        autoComplete="off"
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={error}
      />
      {found.length > 0 && (
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-medium text-small">
            {asked === "" ? say("page.pick.near") : say("page.pick.found")}
          </legend>
          {found.map((card) => (
            <Option key={card.id} card={card} checked={chosen?.id === card.id} onChoose={onChoose} />
          ))}
        </fieldset>
      )}
      <p role="status" className="text-quiet text-small empty:hidden">
        {asked !== "" && found.length === 0 && say("page.pick.none")}
      </p>
    </div>
  );
}

function useFound(asked: string, except: Card): Card[] {
  const { cards, settings } = useBoard();
  const number = numberIn(asked, settings.prefix);
  const others = cards.filter(({ id }) => id !== except.id);
  const known = others.some((card) => card.number === number);
  // A task in triage is not on the board; its number finds it all the same.
  const { data } = useQuery({
    ...taskQuery(number ?? 0),
    enabled: number !== null && number > 0 && number !== except.number && !known,
  });
  if (asked === "") return nearTasks(others, except.title, SHOWN);
  const found = findTasks(others, asked, settings.prefix).slice(0, SHOWN);
  return data !== undefined && data.card.number === number && data.card.stage !== "dropped"
    ? [data.card, ...found]
    : found;
}

function Option({
  card,
  checked,
  onChoose,
}: {
  card: Card;
  checked: boolean;
  onChoose: (card: Card) => void;
}) {
  return (
    <label className="flex min-h-9 items-baseline gap-3 rounded border border-line px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft touch:min-h-11">
      <input
        type="radio"
        name="task"
        className="self-center accent-accent"
        checked={checked}
        onChange={() => onChoose(card)}
      />
      <span className="figures shrink-0 font-mono text-[0.75rem] text-quiet">
        <PublicNumber of={card.number} />
      </span>
      <span className="min-w-0">
        <ForumWords language={card.language}>{card.title}</ForumWords>
      </span>
    </label>
  );
}
