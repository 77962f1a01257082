// When a task is due: a day, or a day with a time in a zone, kept as it was written.
import { useId } from "react";
import { Choice, TextField } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";
import { allZones } from "../zoned-time.ts";
import type { EditDraft } from "./edit-draft.ts";

type Due = EditDraft["due"];

export function DueField({
  value,
  onChange,
  error,
}: {
  value: Due;
  onChange: (due: Due) => void;
  error: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={`${id}-help`}>
      <legend className="sr-only">{say("page.form.due")}</legend>
      <div className="grid gap-3 tablet:grid-cols-[1fr_1fr_1.4fr]">
        <TextField
          label={say("page.form.due")}
          type="date"
          value={value.date}
          onChange={({ target }) => onChange({ ...value, date: target.value })}
          error={error}
        />
        <TextField
          label={say("page.form.due.time")}
          type="time"
          value={value.time}
          onChange={({ target }) => onChange({ ...value, time: target.value })}
        />
        <Choice
          label={say("page.form.due.zone")}
          value={value.zone}
          disabled={value.time === ""}
          onChange={({ target }) => onChange({ ...value, zone: target.value })}
        >
          {zones(value.zone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </Choice>
      </div>
      <p id={`${id}-help`} className="text-pretty text-quiet text-small">
        {say("page.form.due.help")}
      </p>
    </fieldset>
  );
}

/** The one that is written there may be an old name that the browser does not list. */
function zones(own: string): string[] {
  const all = allZones();
  return all.includes(own) ? all : [own, ...all];
}
