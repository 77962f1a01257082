// A campaign once more for the next release: what would be made is shown before it is.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { CampaignSummary, CloneAnswer } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { api } from "../../data/api.ts";
import { type FormTrouble, troubleOf } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog, FormButtons } from "../../parts/dialog.tsx";
import { TextField } from "../../parts/form.tsx";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";

/** Of what would be made; the rest is like it. */
const SHOWN = 8;

export function CloneDialog({ campaign, onClose }: { campaign: CampaignSummary; onClose: () => void }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [draft, setDraft] = useState({ name: "", from: "", to: "" });
  const [shown, setShown] = useState<CloneAnswer | null>(null);
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change });
    setShown(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const replace = draft.from === "" ? [] : [{ from: draft.from, to: draft.to }];
      const wish = { name: draft.name.trim(), replace, preview: shown === null };
      const answer = await api.cloneCampaign(campaign.id, wish);
      setTrouble(null);
      if (answer.campaign === null) return setShown(answer);
      await client.invalidateQueries({ queryKey: ["campaigns"] });
      onClose();
      const { id, name } = answer.campaign;
      notify({ text: say("campaigns.clone.done", { name, count: answer.tasks.length }), tone: "done" });
      await navigate({ to: "/campaigns/$id", params: { id } });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title={say("campaigns.clone")} description={say("campaigns.clone.lead")}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextField
          label={say("campaigns.clone.name")}
          maxLength={80}
          value={draft.name}
          onChange={({ target }) => set({ name: target.value })}
        />
        <div className="grid grid-cols-2 items-start gap-3">
          <TextField
            label={say("campaigns.clone.from")}
            placeholder="8.4"
            maxLength={200}
            value={draft.from}
            onChange={({ target }) => set({ from: target.value })}
          />
          <TextField
            label={say("campaigns.clone.to")}
            placeholder="8.5"
            maxLength={200}
            value={draft.to}
            onChange={({ target }) => set({ to: target.value })}
          />
        </div>
        {shown !== null && <Shown answer={shown} />}
        <p role="alert" className="text-loss text-small empty:hidden">
          {trouble?.sentence}
        </p>
        <FormButtons>
          <Button onClick={onClose}>{say("campaigns.cancel")}</Button>
          <Button type="submit" look="main" disabled={busy || draft.name.trim() === ""}>
            {shown === null
              ? say("campaigns.clone.look")
              : say("campaigns.clone.make", { count: shown.tasks.length })}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}

function Shown({ answer: { tasks, leftOut } }: { answer: CloneAnswer }) {
  return (
    <div role="status" className="flex flex-col gap-2 text-small">
      <p className="font-medium">{say("campaigns.clone.preview", { count: tasks.length })}</p>
      <ul className="flex flex-col gap-1" dir="auto">
        {tasks.slice(0, SHOWN).map(({ key, title }) => (
          <li key={key} className="truncate">
            {title}
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN && (
        <p className="text-quiet">{say("lists.more", { count: tasks.length - SHOWN })}</p>
      )}
      {leftOut > 0 && <p className="text-amber">{say("campaigns.clone.left-out", { count: leftOut })}</p>}
    </div>
  );
}
