// Changes what a task says. What somebody else changed meanwhile is never overwritten unseen.
import { useQueryClient } from "@tanstack/react-query";
import { type TaskPage, TITLE_LIMIT } from "@threadboard/domain";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { FormButtons } from "../../parts/dialog.tsx";
import { Choice, focusFirstInvalid, TextArea, TextField } from "../../parts/form.tsx";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";
import { DifficultyChoice, EffortChoice, KindChoice, TeamChoice } from "../fields.tsx";
import { languageChoices } from "../languages.ts";
import { readersZone } from "../zoned-time.ts";
import { CampaignChoice } from "./campaign-choice.tsx";
import { ChecklistField } from "./checklist-field.tsx";
import { DueField } from "./due-field.tsx";
import { Collisions, saidOf } from "./edit-collision.tsx";
import { changesOf, type DraftField, type EditDraft } from "./edit-draft.ts";
import { LabelsField } from "./labels-field.tsx";
import { PlacesField } from "./places-field.tsx";
import { useWriting } from "./use-writing.ts";

export function EditForm({ page, onClose }: { page: TaskPage; onClose: () => void }) {
  const zone = readersZone();
  const writing = useWriting(page, zone);
  const { draft, before, setDraft, seen } = writing;
  const [wrong, setWrong] = useState<ReadonlySet<DraftField>>(new Set());
  const client = useQueryClient();
  const { send, trouble, busy } = useFormCommand();
  const form = useRef<HTMLFormElement>(null);
  const set =
    <F extends DraftField>(field: F) =>
    (value: EditDraft[F]) =>
      setDraft({ ...draft, [field]: value });
  const errorOf = (field: DraftField) =>
    wrong.has(field) ? say(`page.form.wrong.${field}`) : (trouble?.fields[field] ?? undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const changes = changesOf(draft, before, zone);
    setWrong(changes.ok ? new Set() : changes.wrong);
    if (!changes.ok) {
      requestAnimationFrame(() => focusFirstInvalid(form.current));
      return;
    }
    if (Object.keys(changes.fields).length === 0) return onClose();
    const { id, version } = seen.card;
    const done = await send({ type: "edit", taskId: id, version, fields: changes.fields });
    // Where somebody was faster, their version is needed at once.
    if (done === null) return void client.invalidateQueries({ queryKey: ["task"] });
    notify({ text: say("page.form.saved"), tone: "done" });
    onClose();
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)} className="mt-5 flex flex-col gap-5">
      <Collisions
        fields={writing.collisions}
        by={writing.by}
        own={draft}
        theirs={writing.theirs}
        onChoose={writing.choose}
      />
      <p role="status" className="rounded bg-accent-soft px-4 py-2 text-pretty empty:hidden">
        {writing.taken.length > 0 && say("mine.collision.merged", saidOf(writing.by, writing.taken))}
      </p>
      <TextField
        label={say("page.form.title")}
        autoFocus
        maxLength={TITLE_LIMIT}
        value={draft.title}
        onChange={({ target }) => set("title")(target.value)}
        error={errorOf("title")}
      />
      <TextArea
        label={say("page.form.body")}
        help={say("page.form.body.help")}
        tall
        value={draft.body}
        onChange={({ target }) => set("body")(target.value)}
        error={errorOf("body")}
      />
      <Pair>
        <TeamChoice value={draft.team} onChange={set("team")} error={errorOf("team")} />
        <KindChoice value={draft.kind} onChange={set("kind")} error={errorOf("kind")} />
      </Pair>
      <Pair>
        <DifficultyChoice
          value={draft.difficulty}
          onChange={set("difficulty")}
          error={errorOf("difficulty")}
        />
        <EffortChoice value={draft.effort} onChange={set("effort")} error={errorOf("effort")} />
      </Pair>
      <PlacesField
        value={draft.slots}
        known={page.card.slots}
        onChange={set("slots")}
        error={errorOf("slots")}
      />
      <ChecklistField value={draft.checklist} onChange={set("checklist")} error={errorOf("checklist")} />
      <LabelsField
        key={before.labels.join()}
        value={draft.labels}
        onChange={set("labels")}
        error={errorOf("labels")}
      />
      <DueField value={draft.due} onChange={set("due")} error={errorOf("due")} />
      <TextField
        label={say("page.form.not-before")}
        help={say("page.form.not-before.help")}
        type="datetime-local"
        value={draft.notBefore}
        onChange={({ target }) => set("notBefore")(target.value)}
        error={errorOf("notBefore")}
      />
      <Pair>
        <TextField
          label={say("page.form.mentor")}
          help={say("page.form.mentor.help")}
          maxLength={80}
          value={draft.mentor}
          onChange={({ target }) => set("mentor")(target.value)}
          error={errorOf("mentor")}
        />
        <TextField
          label={say("page.form.milestone")}
          maxLength={80}
          value={draft.milestone}
          onChange={({ target }) => set("milestone")(target.value)}
          error={errorOf("milestone")}
        />
      </Pair>
      <CampaignChoice
        value={draft.campaign}
        own={page.card.campaign}
        onChange={set("campaign")}
        error={errorOf("campaign")}
      />
      <Choice
        label={say("page.form.language")}
        value={draft.language}
        onChange={({ target }) => set("language")(target.value)}
        error={errorOf("language")}
      >
        <option value="">{say("page.form.unsaid")}</option>
        {languageChoices(draft.language).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Choice>
      <p role="alert" className="text-loss empty:hidden">
        {wrong.size > 0 ? say("page.form.look") : trouble?.sentence}
      </p>
      <div className="sticky bottom-0 -mx-4 border-line border-t bg-ground px-4 pb-3">
        <FormButtons>
          <Button onClick={onClose}>{say("web.cancel")}</Button>
          <Button type="submit" look="main" disabled={busy || writing.collisions.length > 0}>
            {say("page.form.save")}
          </Button>
        </FormButtons>
      </div>
    </form>
  );
}

function Pair({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-5 tablet:grid-cols-2">{children}</div>;
}
