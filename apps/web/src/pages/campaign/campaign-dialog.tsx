// Begins a campaign, or changes what one says.
import { useQueryClient } from "@tanstack/react-query";
import type { CampaignId, CampaignSummary } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { api } from "../../data/api.ts";
import { type FormTrouble, troubleOf, useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog, FormButtons } from "../../parts/dialog.tsx";
import { TextArea, TextField } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";

type Draft = {
  readonly name: string;
  readonly description: string;
  readonly thread: string;
  readonly limit: string;
};

/** `campaign` `null`: a new one. */
export function CampaignDialog({
  campaign,
  onClose,
  onDone,
}: {
  campaign: CampaignSummary | null;
  onClose: () => void;
  onDone: (id: CampaignId) => void;
}) {
  const [draft, setDraft] = useState<Draft>({
    name: campaign?.name ?? "",
    description: campaign?.description ?? "",
    thread: campaign?.threadAddress ?? "",
    limit: campaign?.claimsLimit == null ? "" : String(campaign.claimsLimit),
  });
  const [tried, setTried] = useState(false);
  const { save, trouble, busy } = useSave(campaign?.id ?? null);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const noName = draft.name.trim() === "";
  const badThread = draft.thread.trim() !== "" && !/^https?:\/\/\S+$/.test(draft.thread.trim());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (noName || badThread) return;
    const id = await save(draft);
    if (id === null) return;
    onClose();
    onDone(id);
  };
  return (
    <Dialog open onClose={onClose} title={say(campaign === null ? "campaigns.new" : "campaigns.edit")}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextField
          label={say("campaigns.name")}
          maxLength={80}
          value={draft.name}
          onChange={({ target }) => set({ name: target.value })}
          error={tried && noName ? say("campaigns.name.missing") : undefined}
        />
        <TextArea
          label={say("campaigns.description")}
          maxLength={4000}
          value={draft.description}
          onChange={({ target }) => set({ description: target.value })}
        />
        <TextField
          label={say("campaigns.thread")}
          type="url"
          maxLength={1000}
          value={draft.thread}
          onChange={({ target }) => set({ thread: target.value })}
          error={tried && badThread ? say("campaigns.thread.wrong") : undefined}
        />
        <TextField
          label={say("campaigns.limit")}
          help={say("campaigns.limit.help")}
          inputMode="numeric"
          value={draft.limit}
          onChange={({ target }) => set({ limit: target.value.replaceAll(/\D/g, "").slice(0, 3) })}
        />
        <p role="alert" className="text-loss text-small empty:hidden">
          {trouble?.sentence}
        </p>
        <FormButtons>
          <Button onClick={onClose}>{say("campaigns.cancel")}</Button>
          <Button type="submit" look="main" disabled={busy}>
            {say(campaign === null ? "campaigns.make" : "campaigns.save")}
          </Button>
        </FormButtons>
      </form>
    </Dialog>
  );
}

/** Returns how to save a draft; it gives the campaign's id, or `null` where that did not go. */
function useSave(id: CampaignId | null) {
  const client = useQueryClient();
  const { send, trouble: refused, busy: sending } = useFormCommand();
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (fields: Parameters<typeof api.makeCampaign>[0]): Promise<CampaignId | null> => {
    setBusy(true);
    try {
      return (await api.makeCampaign(fields)).id;
    } catch (error) {
      setTrouble(troubleOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const save = async ({ name, description, thread, limit }: Draft): Promise<CampaignId | null> => {
    const fields = {
      name: name.trim(),
      description,
      threadAddress: thread.trim() === "" ? null : thread.trim(),
      claimsLimit: limit === "" || Number(limit) === 0 ? null : Number(limit),
    };
    const saved =
      id === null
        ? await make(fields)
        : (await send({ type: "change-campaign", campaignId: id, ...fields })) === null
          ? null
          : id;
    if (saved !== null) {
      await client.invalidateQueries({ queryKey: ["campaigns"] });
      await client.invalidateQueries({ queryKey: ["campaign", saved] });
    }
    return saved;
  };
  return { save, trouble: trouble ?? refused, busy: busy || sending };
}
