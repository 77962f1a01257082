// What needs the reader, most pressing first: what came back, what they were asked, what they hold and until when.
import { useQuery } from "@tanstack/react-query";
import type { Me } from "@threadboard/domain";
import { lazy, Suspense } from "react";
import { signInAddress } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { NextForYou } from "../find/next-for-you.tsx";
import { followsQuery } from "../find/queries.ts";
import { AnchorButton, LinkButton } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { EmptyState } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { Away } from "./mine/away.tsx";
import { FinishedLately } from "./mine/finished.tsx";
import { Followed } from "./mine/followed.tsx";
import { Held } from "./mine/held.tsx";
import { Offered } from "./mine/offered.tsx";
import { Part } from "./mine/part.tsx";
import { Watched } from "./mine/watched.tsx";

// Only leads have it.
const LedTeams = lazy(() => import("./mine/led-teams.tsx").then(({ LedTeams }) => ({ default: LedTeams })));

export function MyWorkPage() {
  const me = useMe();
  if (!me.known) return null;
  if (me.person === null) {
    return (
      <Page title={say("web.my-tasks")}>
        <EmptyState
          title={say("page.mine.sign-in")}
          action={
            <AnchorButton look="main" href={signInAddress("/mine")}>
              {say("web.sign-in-forum")}
            </AnchorButton>
          }
        />
      </Page>
    );
  }
  return (
    <Page title={say("web.my-tasks")} lead={say("page.mine.lead", { accepted: me.record.accepted })}>
      <NextForYou />
      <Claims me={me} />
      <Following />
      <FinishedLately username={me.person.username} accepted={me.record.accepted} />
      <Away />
      {me.roles.leads.length > 0 && (
        <Suspense fallback={null}>
          <LedTeams />
        </Suspense>
      )}
    </Page>
  );
}

function Claims({ me: { claims, offers } }: { me: Me }) {
  const inState = (wanted: Me["claims"][number]["state"]) =>
    claims.filter(({ state }) => state === wanted).map((claim) => <Held key={claim.id} claim={claim} />);
  if (claims.length === 0 && offers.length === 0) {
    return (
      <EmptyState
        title={say("page.mine.none")}
        action={
          <>
            <LinkButton to="/find" look="main">
              {say("web.find")}
            </LinkButton>
            <LinkButton to="/" search={{ free: "1" }}>
              {say("page.mine.find")}
            </LinkButton>
          </>
        }
      >
        {say("page.mine.none.text")}
      </EmptyState>
    );
  }
  return (
    <>
      <Part title={say("page.mine.returned")}>{inState("returned")}</Part>
      <Part title={say("page.mine.offered")}>
        {offers.map((offer) => (
          <Offered key={offer.id} offer={offer} />
        ))}
      </Part>
      <Part title={say("page.mine.working")}>{inState("working")}</Part>
      <Part title={say("page.mine.submitted")}>{inState("submitted")}</Part>
    </>
  );
}

function Following() {
  const { data } = useQuery(followsQuery);
  return (
    <>
      <Part title={say("mine.following")}>
        {data?.follows.map(({ card }) => (
          <Followed key={card.id} card={card} />
        ))}
      </Part>
      <Part title={say("find.watched")}>
        {data?.watches.map((watch) => (
          <Watched key={watch.wish} watch={watch} />
        ))}
      </Part>
    </>
  );
}
