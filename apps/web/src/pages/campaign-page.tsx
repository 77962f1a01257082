// One campaign: what it is about, how far it is, the next tasks for the reader, what waits for review, and every part.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type CampaignDetails, type Card, campaignProgress } from "@threadboard/domain";
import { ExternalLink } from "lucide-react";
import { useDeferredValue } from "react";
import { Refused } from "../data/api.ts";
import { campaignQuery, useCampaignCards } from "../data/campaigns.ts";
import { useMe, useSettings } from "../data/use-board.ts";
import { AnchorButton, LinkButton } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { ErrorState, Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { LeadsMenu } from "./campaign/leads-menu.tsx";
import { Matrix } from "./campaign/matrix.tsx";
import { NextOnes } from "./campaign/next-ones.tsx";
import { OutcomeMark } from "./campaign/outcome-mark.tsx";
import { ProgressBar, progressWords } from "./campaign/progress-bar.tsx";
import { Review } from "./campaign/review.tsx";
import { NotThere } from "./not-there.tsx";
import { Body } from "./task/body.tsx";

const route = getRouteApi("/campaigns/$id");

export function CampaignPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(campaignQuery(id));
  // A change of the whole campaign comes card by card; the page is drawn when there is a moment, not for each.
  const cards = useDeferredValue(useCampaignCards(id));
  if (error instanceof Refused) return <NotThere sentence={error.message} code={error.problem.code} />;
  if (data === undefined) {
    return (
      <Page title={say("campaigns.title")} width="wide">
        {error === null ? (
          <Skeleton className="h-40 w-full" />
        ) : (
          <ErrorState error={error} retry={() => void refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page title={data.campaign.name} width="wide">
      <About details={data} />
      <Standing cards={cards} name={data.campaign.name} />
      {cards.length > 0 && (
        <>
          <NextOnes campaign={data.campaign} cards={cards} />
          <Review id={id} cards={cards} />
          <Matrix cards={cards} />
        </>
      )}
    </Page>
  );
}

function About({ details: { campaign, descriptionHtml, clonedFrom } }: { details: CampaignDetails }) {
  const { roles } = useMe();
  const isLead = roles.admin || roles.leads.length > 0;
  return (
    <div className="-mt-3 flex flex-col gap-3">
      {descriptionHtml !== "" && <Body html={descriptionHtml} />}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-quiet text-small empty:hidden">
        {campaign.threadAddress !== null && (
          <li>
            <a
              href={campaign.threadAddress}
              rel="noreferrer"
              className="inline-flex items-center gap-1 text-accent underline underline-offset-2 touch:py-3"
            >
              {say("campaigns.thread.link")} <ExternalLink aria-hidden size={13} />
            </a>
          </li>
        )}
        {campaign.claimsLimit !== null && (
          <li>{say("campaigns.limit.says", { limit: campaign.claimsLimit })}</li>
        )}
        {campaign.closedAt !== null && <li>{say("campaigns.is-closed")}</li>}
        {clonedFrom !== null && (
          <li>
            {say("campaigns.from")}{" "}
            <Link
              to="/campaigns/$id"
              params={{ id: clonedFrom.id }}
              dir="auto"
              className="text-accent underline underline-offset-2"
            >
              {clonedFrom.name}
            </Link>
          </li>
        )}
      </ul>
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/" search={{ campaign: campaign.id }}>
          {say("campaigns.on-board")}
        </LinkButton>
        <AnchorButton href={`/api/campaigns/${campaign.id}/results.csv`} download>
          {say("campaigns.csv")}
        </AnchorButton>
        {isLead && <LeadsMenu campaign={campaign} />}
      </div>
    </div>
  );
}

function Standing({ cards, name }: { cards: readonly Card[]; name: string }) {
  const { kinds } = useSettings();
  const progress = campaignProgress(cards);
  const names = new Map(kinds.flatMap(({ outcomes }) => outcomes.map(({ key, name: word }) => [key, word])));
  const outcomes = Object.entries(progress.outcomes);
  return (
    <section aria-label={say("campaigns.progress.label", { name })} className="flex flex-col gap-2">
      <ProgressBar progress={progress} name={name} />
      <p className="figures">{progressWords(progress)}</p>
      {outcomes.length > 0 && (
        <ul
          aria-label={say("campaigns.outcomes")}
          className="figures flex flex-wrap gap-x-4 gap-y-1 text-small"
        >
          {outcomes.map(([key, count]) => (
            <li key={key} className="inline-flex items-center gap-1.5">
              <OutcomeMark outcome={key} /> {names.get(key) ?? key}: {count}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
