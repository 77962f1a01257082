// A value that is on or off, large enough for a thumb.
import { KindShape } from "../parts/kind-mark.tsx";
import type { Choice } from "./choices.ts";

export function ChoicePill({
  choice: { name, mark },
  on,
  onChange,
  type = "checkbox",
  group,
}: {
  choice: Choice;
  on: boolean;
  onChange: (on: boolean) => void;
  type?: "checkbox" | "radio";
  /** Of a radio: those of one group are one stop of the Tab key. */
  group?: string;
}) {
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 rounded border border-line-strong px-3 text-small has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 touch:min-h-11 touch:px-4">
      <input
        type={type}
        name={group}
        className="sr-only"
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
      />
      {mark !== null && <KindShape kind={mark} />}
      {name}
    </label>
  );
}
