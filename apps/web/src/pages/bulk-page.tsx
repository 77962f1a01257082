// Many tasks at once, for leads: a pasted list or a table, what would come of it, and bringing it in.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CampaignId, KindKey, type ListPreview, refuse, TeamKey } from "@threadboard/domain";
import { useEffect, useMemo, useState } from "react";
import { api } from "../data/api.ts";
import { campaignsQuery } from "../data/campaigns.ts";
import { useMe } from "../data/use-board.ts";
import { type FormTrouble, troubleOf } from "../data/use-form-command.ts";
import { Button, LinkButton } from "../parts/button.tsx";
import { notify } from "../parts/notify.ts";
import { Page } from "../parts/page.tsx";
import { say } from "../words/words.ts";
import { type Draft, emptyDraft, ListForm, NEW } from "./bulk/list-form.tsx";
import { Preview } from "./bulk/preview.tsx";
import { NotThere } from "./not-there.tsx";

const route = getRouteApi("/bulk");

export function BulkPage() {
  const { known, roles } = useMe();
  const { campaign } = route.useSearch();
  if (!known) return null;
  if (!roles.admin && roles.leads.length === 0)
    return <NotThere sentence={say("lists.only-leads")} code={refuse("only-leads").code} />;
  return <Bulk campaign={campaign ?? ""} />;
}

type Wish = Parameters<typeof api.previewList>[0];

function Bulk({ campaign }: { campaign: string }) {
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, campaign });
  const { data: known } = useQuery(campaignsQuery);
  const settledDraft = useSettled(draft);
  const wish = useMemo(() => wishOf(settledDraft), [settledDraft]);
  const empty = wish.text.trim() === "";
  const preview = useQuery({
    queryKey: ["list-preview", wish],
    queryFn: ({ signal }) => api.previewList(wish, signal),
    enabled: !empty,
    placeholderData: keepPreviousData,
    // A long list is not worth keeping once it has changed.
    gcTime: 10_000,
    retry: false,
  });
  const settled = draft === settledDraft && !preview.isFetching;
  return (
    <Page title={say("lists.title")} lead={say("lists.lead")} width="wide">
      <div className="grid items-start gap-8 desk:grid-cols-2">
        <ListForm draft={draft} onChange={setDraft} campaigns={known?.campaigns ?? []} />
        <section
          aria-labelledby="list-preview"
          className="flex min-w-0 flex-col gap-3 desk:sticky desk:top-4"
        >
          <h2 id="list-preview" className="font-semibold text-large">
            {say("lists.preview")}
          </h2>
          {empty ? (
            <p className="text-quiet">{say("lists.preview.empty")}</p>
          ) : preview.error !== null ? (
            <p role="alert" className="text-loss">
              {troubleOf(preview.error).sentence}
            </p>
          ) : preview.data === undefined ? (
            <p className="text-quiet">{say("lists.preview.wait")}</p>
          ) : (
            <>
              <Preview preview={preview.data} />
              <Make draft={draft} preview={preview.data} settled={settled} onChange={setDraft} />
            </>
          )}
        </section>
      </div>
    </Page>
  );
}

/** What is asked of the server. */
function wishOf(draft: Draft): Wish {
  return {
    text: draft.text,
    form: draft.form,
    campaign: campaignOf(draft),
    kind: draft.kind === "" ? null : KindKey.parse(draft.kind),
    team: draft.team === "" ? null : TeamKey.parse(draft.team),
    slots: draft.slots
      .split(/[,;\n]/)
      .map((name) => name.trim().slice(0, 40))
      .filter((name) => name !== ""),
    template: { title: draft.titleTemplate, body: draft.bodyTemplate },
    update: draft.update,
    leaveOutWrong: draft.leaveOutWrong,
  };
}

function campaignOf({ campaign, campaignName }: Draft): Wish["campaign"] {
  if (campaign === "") return null;
  if (campaign !== NEW) return { id: CampaignId.parse(campaign) };
  return campaignName.trim() === "" ? null : { name: campaignName.trim() };
}

/** The server is asked once the typing has paused. */
function useSettled(draft: Draft): Draft {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), 350);
    return () => clearTimeout(timer);
  }, [draft]);
  return settled;
}

function Make({
  draft,
  preview,
  settled,
  onChange,
}: {
  draft: Draft;
  preview: ListPreview;
  settled: boolean;
  onChange: (draft: Draft) => void;
}) {
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const { counts } = preview;
  const count = counts.new + (draft.update ? counts.changed : 0);
  const blocked = preview.problems.length > 0 || (counts.wrong > 0 && !draft.leaveOutWrong);
  const nameless = draft.campaign === NEW && draft.campaignName.trim() === "";
  const bringIn = async () => {
    setBusy(true);
    try {
      const sums = await bringInAll(wishOf(draft));
      setTrouble(null);
      setMade(sums.campaign);
      notify({ text: say("lists.done", sums), tone: "done" });
      // From here on it is that campaign, not another one to be made.
      if (sums.campaign !== null) onChange({ ...draft, campaign: sums.campaign });
      await Promise.all(
        ["campaigns", "list-preview"].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      {blocked && preview.problems.length === 0 && (
        <p className="text-amber text-small">{say("lists.wrong-first")}</p>
      )}
      {nameless && <p className="text-amber text-small">{say("lists.campaign.name.missing")}</p>}
      <p role="alert" className="text-loss empty:hidden">
        {trouble?.sentence}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          look="main"
          disabled={busy || blocked || nameless || !settled || count === 0}
          onClick={() => void bringIn()}
        >
          {busy ? say("lists.making") : say("lists.make", { count })}
        </Button>
        {made !== null && (
          <LinkButton to="/campaigns/$id" params={{ id: made }}>
            {say("lists.done.open")}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** Asks as often as there is something left; each time as many are made as one request may make. */
async function bringInAll(wish: Wish): Promise<{ made: number; changed: number; campaign: string | null }> {
  const sums = { made: 0, changed: 0 };
  let request = wish;
  for (;;) {
    const done = await api.bringInList(request);
    sums.made += done.made;
    sums.changed += done.changed;
    if (done.campaign !== null) request = { ...request, campaign: { id: done.campaign.id } };
    if (done.left === 0 || done.made + done.changed === 0)
      return { ...sums, campaign: done.campaign?.id ?? null };
  }
}
