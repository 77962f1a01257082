// Writes a task: title, kind, team, and a body that begins from the kind's template.
import { useNavigate } from "@tanstack/react-router";
import {
  KindKey,
  type KindOnBoard,
  leads,
  type PersonCommand,
  TeamKey,
  TITLE_LIMIT,
} from "@threadboard/domain";
import { type FormEvent, useDeferredValue, useRef, useState } from "react";
import { useBoard, useMe, useSettings } from "../../data/use-board.ts";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { FormButtons } from "../../parts/dialog.tsx";
import { focusFirstInvalid, TextArea, TextField } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";
import { KindChoice, TeamChoice } from "../fields.tsx";
import { NearTasks } from "./near-list.tsx";

type Draft = { readonly title: string; readonly body: string; readonly team: string; readonly kind: string };

export function WriteForm({ isLead }: { isLead: boolean }) {
  const { kinds } = useSettings();
  const { roles } = useMe();
  const { cards } = useBoard();
  const navigate = useNavigate();
  const { send, trouble, busy } = useFormCommand();
  const [draft, setDraft] = useState<Draft>({ title: "", body: "", team: "", kind: "" });
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useDeferredValue(draft.title);
  const mayCreate = isLead && leads(roles, draft.team === "" ? null : TeamKey.parse(draft.team));
  const wrong = {
    title: draft.title.trim().length < 3 ? say("page.form.wrong.title") : undefined,
    kind: draft.kind === "" ? say("page.form.wrong.kind") : undefined,
  };
  const save = async (how: "propose" | "create") => {
    setTried(true);
    if (wrong.title !== undefined || wrong.kind !== undefined) {
      requestAnimationFrame(() => focusFirstInvalid(form.current));
      return;
    }
    const done = await send(commandOf(draft, how));
    if (done?.card != null) {
      await navigate({ to: "/tasks/$number", params: { number: done.card.number } });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(mayCreate ? "create" : "propose");
  };
  const kind = kinds.find(({ key }) => key === draft.kind);
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-5">
      <TextField
        label={say("page.form.title")}
        help={say("page.new.title.help")}
        maxLength={TITLE_LIMIT}
        value={draft.title}
        onChange={({ target }) => setDraft({ ...draft, title: target.value })}
        error={tried ? wrong.title : undefined}
      />
      <NearTasks cards={cards} title={title} />
      <div className="grid items-start gap-5 tablet:grid-cols-2">
        <KindChoice
          value={draft.kind}
          onChange={(key) => setDraft(withKind(draft, key, kinds))}
          error={tried ? wrong.kind : undefined}
        />
        <TeamChoice value={draft.team} onChange={(team) => setDraft({ ...draft, team })} />
      </div>
      {kind?.description != null && (
        <p className="-mt-2 text-pretty text-quiet text-small">{kind.description}</p>
      )}
      <TextArea
        label={say("page.form.body")}
        help={say("page.form.body.help")}
        tall
        value={draft.body}
        onChange={({ target }) => setDraft({ ...draft, body: target.value })}
        error={trouble?.fields.body}
      />
      <p role="alert" className="text-loss empty:hidden">
        {trouble?.sentence}
      </p>
      <FormButtons>
        {isLead && mayCreate && (
          <Button disabled={busy} onClick={() => void save("propose")}>
            {say("page.new.into-triage")}
          </Button>
        )}
        <Button type="submit" look="main" disabled={busy}>
          {say(mayCreate ? "page.new.create" : "page.new.propose.do")}
        </Button>
      </FormButtons>
    </form>
  );
}

/** A template goes where nobody has written anything yet, and never over somebody's words. */
function withKind(draft: Draft, key: string, kinds: readonly KindOnBoard[]): Draft {
  const template = (of: string) => kinds.find((kind) => kind.key === of)?.template ?? "";
  const untouched = draft.body.trim() === "" || draft.body === template(draft.kind);
  return { ...draft, kind: key, body: untouched ? template(key) : draft.body };
}

function commandOf({ title, body, team, kind }: Draft, how: "propose" | "create"): PersonCommand {
  const fields = { title, body, team: team === "" ? null : TeamKey.parse(team), kind: KindKey.parse(kind) };
  return how === "create" ? { type: "create", fields } : { type: "propose", ...fields };
}
