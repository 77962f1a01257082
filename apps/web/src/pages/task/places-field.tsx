// How many people a task wants, and what their parts are called.
import type { SlotOnCard } from "@threadboard/domain";
import { Plus, X } from "lucide-react";
import { useId } from "react";
import { Button } from "../../parts/button.tsx";
import { say } from "../../words/words.ts";
import type { EditDraft } from "./edit-draft.ts";

type Places = EditDraft["slots"];

export function PlacesField({
  value,
  known,
  onChange,
  error,
}: {
  value: Places;
  /** The places as they are, to tell which ones somebody has. */
  known: readonly SlotOnCard[];
  onChange: (places: Places) => void;
  error: string | undefined;
}) {
  const id = useId();
  const rename = (key: string, name: string) =>
    onChange(value.map((place) => (place.key === key ? { key, name } : place)));
  return (
    <fieldset aria-describedby={`${id}-help`} className="flex flex-col gap-2">
      <legend className="mb-1 font-medium text-small">{say("page.form.places")}</legend>
      <ol className="flex flex-col gap-2">
        {value.map(({ key, name }, index) => {
          const holder = known.find((slot) => slot.id === key)?.claim?.person;
          return (
            <li key={key} className="flex items-center gap-2">
              <input
                aria-label={say("page.form.place", { number: index + 1 })}
                value={name}
                maxLength={40}
                placeholder={say("page.form.place.unnamed")}
                onChange={({ target }) => rename(key, target.value)}
                className="min-w-0 grow rounded border border-line-strong bg-card px-3 py-1.5 placeholder:text-quiet touch:py-2.5 touch:text-[1rem]"
              />
              {holder === undefined ? (
                <Button
                  look="quiet"
                  disabled={value.length === 1}
                  aria-label={say("page.form.place.remove", { number: index + 1 })}
                  onClick={() => onChange(value.filter((place) => place.key !== key))}
                  className="px-2"
                >
                  <X aria-hidden size={16} />
                </Button>
              ) : (
                <span className="shrink-0 text-quiet text-small">
                  {say("page.form.place.holder", { name: holder.name })}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        className="self-start"
        disabled={value.length >= 50}
        onClick={() => onChange([...value, { key: crypto.randomUUID(), name: "" }])}
      >
        <Plus aria-hidden size={15} />
        {say("page.form.place.add")}
      </Button>
      <p id={`${id}-help`} className="text-pretty text-quiet text-small">
        {say("page.form.places.help")}
      </p>
      <p role="alert" className="text-loss text-small empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}
