// What of the matrix the reader wants to see.
import { type Card, type PartColumn, partStates } from "@threadboard/domain";
import { useMe, useSettings } from "../../data/use-board.ts";
import { Choice, TextField } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";
import type { MatrixSearch } from "./matrix-search.ts";

export function MatrixFilters({
  cards,
  columns,
  search,
  onChange,
}: {
  cards: readonly Card[];
  columns: readonly PartColumn[];
  search: MatrixSearch;
  onChange: (changes: Partial<MatrixSearch>) => void;
}) {
  const { person } = useMe();
  const { kinds } = useSettings();
  const names = [...new Set(columns.flatMap(({ name }) => name ?? []))];
  const used = new Set(cards.map(({ kind }) => kind));
  const outcomes = new Map(
    kinds
      .filter(({ key }) => used.has(key))
      .flatMap((kind) => kind.outcomes.map(({ key, name }) => [key, name] as const)),
  );
  const orNone = (value: string) => (value === "" ? undefined : value);
  return (
    <div className="grid grid-cols-2 items-end gap-3 tablet:flex tablet:flex-wrap">
      <div className="tablet:w-56">
        <TextField
          label={say("campaigns.filter.text")}
          type="search"
          maxLength={200}
          value={search.q ?? ""}
          onChange={({ target }) => onChange({ q: orNone(target.value) })}
        />
      </div>
      {names.length > 1 && (
        <div className="tablet:w-36">
          <Choice
            label={say("campaigns.filter.part")}
            value={search.part ?? ""}
            onChange={({ target }) => onChange({ part: orNone(target.value) })}
          >
            <option value="">{say("campaigns.filter.part.any")}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Choice>
        </div>
      )}
      <div className="tablet:w-40">
        <Choice
          label={say("campaigns.filter.state")}
          value={search.state ?? ""}
          onChange={({ target }) => onChange({ state: orNone(target.value) })}
        >
          <option value="">{say("campaigns.filter.state.any")}</option>
          {partStates.map((state) => (
            <option key={state} value={state}>
              {say(`campaigns.state.${state}`)}
            </option>
          ))}
          {[...outcomes].map(([key, name]) => (
            <option key={key} value={`outcome:${key}`}>
              {name}
            </option>
          ))}
        </Choice>
      </div>
      {person !== null && (
        <label className="flex min-h-9 items-center gap-2 touch:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={search.mine === "1"}
            onChange={({ target }) => onChange({ mine: target.checked ? "1" : undefined })}
          />
          {say("campaigns.filter.mine")}
        </label>
      )}
    </div>
  );
}
