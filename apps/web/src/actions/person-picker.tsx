// Chooses a person who has signed in here: type a few letters, pick from the list.
import { useQuery } from "@tanstack/react-query";
import type { PersonId, PersonOnCard } from "@threadboard/domain";
import { useDeferredValue, useState } from "react";
import { peopleQuery } from "../data/queries.ts";
import { useMe } from "../data/use-board.ts";
import { Avatar } from "../parts/avatar.tsx";
import { TextField } from "../parts/form.tsx";
import { say } from "../words/words.ts";

export function PersonPicker({
  chosen,
  onChoose,
  withReader,
  error,
}: {
  chosen: PersonId | null;
  onChoose: (id: PersonId) => void;
  /** The reader is on the list, first. */
  withReader: boolean;
  error: string | undefined;
}) {
  const { person: reader } = useMe();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery({ ...peopleQuery(asked), placeholderData: (before) => before });
  const others = (data?.people ?? []).filter(({ id }) => id !== reader?.id).slice(0, 8);
  const listed = reader !== null && withReader ? [reader, ...others] : others;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={say("web.ask.person")}
        type="search"
        autoFocus
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={error}
      />
      <fieldset className="flex min-w-0 max-h-64 flex-col gap-1 overflow-y-auto">
        <legend className="sr-only">{say("web.ask.person.found")}</legend>
        {listed.map((person) => (
          <Person
            key={person.id}
            person={person}
            name={person.id === reader?.id ? say("web.me") : person.name}
            checked={chosen === person.id}
            onChoose={onChoose}
          />
        ))}
      </fieldset>
      <p role="status" className="text-quiet text-small empty:hidden">
        {data !== undefined && others.length === 0 && asked !== "" && say("web.ask.person.none")}
      </p>
    </div>
  );
}

function Person({
  person,
  name,
  checked,
  onChoose,
}: {
  person: PersonOnCard;
  name: string;
  checked: boolean;
  onChoose: (id: PersonId) => void;
}) {
  return (
    <label className="flex min-h-9 items-center gap-2.5 rounded border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft touch:min-h-11">
      <input
        type="radio"
        name="person"
        className="accent-accent"
        checked={checked}
        onChange={() => onChoose(person.id)}
      />
      <Avatar person={person} size={22} />
      <span className="truncate">{name}</span>
      <span className="ms-auto truncate text-quiet text-small">{person.username}</span>
    </label>
  );
}
