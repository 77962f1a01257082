// The lines of a task's list, one a row, as somebody would paste them.
import { TextArea } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";

export function ChecklistField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (lines: string) => void;
  error: string | undefined;
}) {
  return (
    <TextArea
      label={say("page.form.checklist")}
      help={say("page.form.checklist.help")}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={error}
    />
  );
}
