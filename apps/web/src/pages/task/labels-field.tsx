// Labels: those that the board knows, by group, to tick; and any others in words.
import { useState } from "react";
import { useSettings } from "../../data/use-board.ts";
import { TextField } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";

export function LabelsField({
  value,
  onChange,
  error,
}: {
  value: readonly string[];
  onChange: (labels: string[]) => void;
  error: string | undefined;
}) {
  const { labelGroups } = useSettings();
  const known = new Set(labelGroups.flatMap(({ labels }) => labels));
  const ticked = value.filter((label) => known.has(label));
  const [others, setOthers] = useState(value.filter((label) => !known.has(label)).join(", "));
  const tick = (label: string, on: boolean) =>
    onChange([...(on ? [...ticked, label] : ticked.filter((each) => each !== label)), ...split(others)]);
  return (
    <div className="flex flex-col gap-3">
      {labelGroups.map(({ name, labels }) => (
        <fieldset key={name}>
          <legend className="mb-1 font-medium text-small">{name}</legend>
          <div className="flex flex-wrap gap-1.5">
            {labels.map((label) => (
              <label
                key={label}
                className="flex min-h-8 items-center gap-2 rounded border border-line px-2.5 text-small has-checked:border-accent has-checked:bg-accent-soft touch:min-h-11"
              >
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={value.includes(label)}
                  onChange={({ target }) => tick(label, target.checked)}
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <TextField
        label={say("page.form.labels")}
        help={say("page.form.labels.help")}
        value={others}
        onChange={({ target }) => {
          setOthers(target.value);
          onChange([...ticked, ...split(target.value)]);
        }}
        error={error}
      />
    </div>
  );
}

const split = (text: string) => [
  ...new Set(
    text
      .split(",")
      .map((label) => label.trim())
      .filter((label) => label !== ""),
  ),
];
