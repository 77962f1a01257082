// All campaigns that the reader may know of: what they are about, and how far they are.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type CampaignSummary, campaignProgress } from "@threadboard/domain";
import { useState } from "react";
import { campaignsQuery, useCampaignCards } from "../data/campaigns.ts";
import { useMe } from "../data/use-board.ts";
import { Button, LinkButton } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { CampaignDialog } from "./campaign/campaign-dialog.tsx";
import { ProgressBar, progressWords } from "./campaign/progress-bar.tsx";

export function CampaignsPage() {
  const { data, error, refetch } = useQuery(campaignsQuery);
  const { roles } = useMe();
  const isLead = roles.admin || roles.leads.length > 0;
  const open = data?.campaigns.filter(({ closedAt }) => closedAt === null) ?? [];
  const closed = data?.campaigns.filter(({ closedAt }) => closedAt !== null) ?? [];
  return (
    <Page title={say("campaigns.title")} lead={say("campaigns.lead")}>
      {isLead && <LeadsButtons />}
      {data === undefined && error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-24 w-full" />}
      {data !== undefined && data.campaigns.length === 0 && (
        <EmptyState title={say("campaigns.none")}>{say("campaigns.none.text")}</EmptyState>
      )}
      <Part title={say("campaigns.open")} campaigns={open} />
      <Part title={say("campaigns.closed")} campaigns={closed} />
    </Page>
  );
}

function LeadsButtons() {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="main" onClick={() => setOpen(true)}>
        {say("campaigns.new")}
      </Button>
      <LinkButton to="/bulk">{say("campaigns.bulk")}</LinkButton>
      {open && (
        <CampaignDialog
          campaign={null}
          onClose={() => setOpen(false)}
          onDone={(id) => void navigate({ to: "/campaigns/$id", params: { id } })}
        />
      )}
    </div>
  );
}

function Part({ title, campaigns }: { title: string; campaigns: readonly CampaignSummary[] }) {
  if (campaigns.length === 0) return null;
  return (
    <section>
      <h2 className="font-semibold text-large">{title}</h2>
      <ul className="mt-2 flex flex-col border-line border-t">
        {campaigns.map((campaign) => (
          <Row key={campaign.id} campaign={campaign} />
        ))}
      </ul>
    </section>
  );
}

function Row({ campaign }: { campaign: CampaignSummary }) {
  const cards = useCampaignCards(campaign.id);
  const progress = campaignProgress(cards);
  return (
    <li className="flex flex-col gap-1.5 border-line border-b py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold" dir="auto">
          <Link
            to="/campaigns/$id"
            params={{ id: campaign.id }}
            className="underline-offset-2 hover:underline touch:inline-block touch:py-2.5"
          >
            {campaign.name}
          </Link>
        </h3>
        <p className="figures text-quiet text-small">{say("campaigns.tasks", { count: progress.tasks })}</p>
      </div>
      <ProgressBar progress={progress} name={campaign.name} />
      <p className="figures text-quiet text-small">{progressWords(progress)}</p>
    </li>
  );
}
