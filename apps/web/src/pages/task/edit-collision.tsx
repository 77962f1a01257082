// Somebody saved the same field while the reader writes in it: both versions side by side, until the reader chooses.
import { useSettings } from "../../data/use-board.ts";
import { Button } from "../../parts/button.tsx";
import { say, words } from "../../words/words.ts";
import { fieldsWords } from "./activity-words.ts";
import type { DraftField, EditDraft } from "./edit-draft.ts";
import { Passages } from "./passages.tsx";
import { compareTexts, type Passage } from "./text-difference.ts";

export function Collisions({
  fields,
  by,
  own,
  theirs,
  onChoose,
}: {
  fields: readonly DraftField[];
  /** Who saved it, by name; `null` where nobody knows. */
  by: string | null;
  own: EditDraft;
  theirs: EditDraft;
  onChoose: (field: DraftField, whose: "mine" | "theirs") => void;
}) {
  const textOf = useTextOf();
  return (
    <div
      role="alert"
      className="flex flex-col gap-4 rounded border border-amber bg-amber-soft p-4 empty:hidden"
    >
      {fields.length > 0 && <p className="text-pretty">{say("mine.collision", saidOf(by, fields))}</p>}
      {fields.map((field) => {
        const compared = compareTexts(textOf(own, field), textOf(theirs, field));
        return (
          <div key={field} className="grid gap-3 tablet:grid-cols-2">
            <Side
              title={say("mine.collision.mine")}
              passages={compared.ours}
              field={field}
              word={say("mine.collision.keep")}
              onChoose={() => onChoose(field, "mine")}
            />
            <Side
              title={by ?? say("mine.collision.theirs")}
              passages={compared.theirs}
              field={field}
              word={say("mine.collision.take")}
              onChoose={() => onChoose(field, "theirs")}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Which fields somebody changed, for a sentence. */
export const saidOf = (by: string | null, fields: readonly DraftField[]) => ({
  who: by === null ? "none" : "somebody",
  name: by ?? "",
  fields: fieldsWords(fields.join(", ")),
});

function Side({
  title,
  passages,
  field,
  word,
  onChoose,
}: {
  title: string;
  passages: readonly Passage[];
  field: DraftField;
  word: string;
  onChoose: () => void;
}) {
  const name = fieldsWords(field);
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      <p className="font-medium text-small">{title}</p>
      <section
        aria-label={`${title} ${say("mine.collision.which", { field: name })}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, scrolling by keyboard
        tabIndex={0}
        dir="auto"
        className="max-h-64 w-full grow overflow-y-auto whitespace-pre-wrap break-words rounded border border-line bg-card p-3 text-small"
      >
        {passages.length === 0 ? (
          <span className="text-quiet">{say("mine.collision.empty")}</span>
        ) : (
          <Passages passages={passages} />
        )}
      </section>
      <Button onClick={onChoose}>
        {word}
        <span className="sr-only"> {say("mine.collision.which", { field: name })}</span>
      </Button>
    </div>
  );
}

/** A field of a draft as somebody would read it. */
function useTextOf(): (draft: EditDraft, field: DraftField) => string {
  const { teams, kinds } = useSettings();
  const list = new Intl.ListFormat(words.language, { type: "conjunction" });
  return (draft, field) => {
    switch (field) {
      case "team":
        return teams.find(({ key }) => key === draft.team)?.name ?? draft.team;
      case "kind":
        return kinds.find(({ key }) => key === draft.kind)?.name ?? draft.kind;
      case "labels":
        return list.format(draft.labels);
      case "slots":
        return list.format(draft.slots.map(({ name }) => name || say("page.form.place.unnamed")));
      case "due":
        return `${draft.due.date} ${draft.due.time}`.trim();
      case "notBefore":
        return draft.notBefore.replace("T", " ");
      case "difficulty":
        return draft.difficulty === "" ? "" : say("web.difficulty", { difficulty: draft.difficulty });
      default:
        return draft[field];
    }
  };
}
