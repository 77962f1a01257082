// What the reader holds and until when, what came back and why, and what they were asked to take.
import { Link } from "@tanstack/react-router";
import {
  type Card,
  freeSlotIds,
  isHeld,
  type OwnClaim,
  type OwnOffer,
  situationOfCard,
} from "@threadboard/domain";
import { CornerDownLeft } from "lucide-react";
import type { ReactNode } from "react";
import { useAct } from "../actions/act.tsx";
import { refuseToTake, takingOf, type Wish, wishesFor } from "../actions/wish.ts";
import { wishWords } from "../actions/wish-words.ts";
import { signInAddress } from "../data/api.ts";
import { useActor, useBoard, useMe, useRules } from "../data/use-board.ts";
import { useCommand } from "../data/use-command.ts";
import { Avatar } from "../parts/avatar.tsx";
import { AnchorButton, Button, LinkButton } from "../parts/button.tsx";
import { ForumWords } from "../parts/forum-words.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { LeaseNear } from "../parts/lease-near.tsx";
import { useNow } from "../parts/now.ts";
import { Page } from "../parts/page.tsx";
import { Quote } from "../parts/quote.tsx";
import { EmptyState } from "../parts/states.tsx";
import { TimeNear } from "../parts/time-near.tsx";
import { say, words } from "../words/words.ts";
import { Away } from "./mine/away.tsx";
import { LedTeams } from "./mine/led-teams.tsx";

export function MyTasksPage() {
  const { person, known, claims, offers, record } = useMe();
  if (!known) return null;
  if (person === null) {
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
  const returned = claims.filter(({ state }) => state === "returned");
  const working = claims.filter(({ state }) => state === "working");
  const submitted = claims.filter(({ state }) => state === "submitted");
  return (
    <Page title={say("web.my-tasks")} lead={say("page.mine.lead", { accepted: record.accepted })}>
      {offers.length > 0 && (
        <Part title={say("page.mine.offered")}>
          {offers.map((offer) => (
            <Offered key={offer.id} offer={offer} />
          ))}
        </Part>
      )}
      {returned.length > 0 && (
        <Part title={say("page.mine.returned")}>
          {returned.map((claim) => (
            <Held key={claim.id} claim={claim} />
          ))}
        </Part>
      )}
      {working.length > 0 && (
        <Part title={say("page.mine.working")}>
          {working.map((claim) => (
            <Held key={claim.id} claim={claim} />
          ))}
        </Part>
      )}
      {submitted.length > 0 && (
        <Part title={say("page.mine.submitted")}>
          {submitted.map((claim) => (
            <Held key={claim.id} claim={claim} />
          ))}
        </Part>
      )}
      {claims.length === 0 && offers.length === 0 && (
        <EmptyState
          title={say("page.mine.none")}
          action={
            <LinkButton to="/" look="main" search={{ free: "1" }}>
              {say("page.mine.find")}
            </LinkButton>
          }
        >
          {say("page.mine.none.text")}
        </EmptyState>
      )}
      <Away />
      <LedTeams />
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="font-semibold text-large">{title}</h2>
      <ul className="mt-2 flex flex-col border-line border-t">{children}</ul>
    </section>
  );
}

function Row({
  number,
  title,
  card,
  children,
}: {
  number: OwnClaim["number"];
  title: string;
  card: Card | undefined;
  children: ReactNode;
}) {
  const { settings } = useBoard();
  const kind = settings.kinds.find(({ key }) => key === card?.kind);
  return (
    <li className="flex flex-col gap-2 border-line border-b py-4">
      <div>
        <p className="flex items-center gap-2 text-quiet text-small">
          {kind !== undefined && <KindMark kind={kind} />}
          <span className="figures font-mono text-[0.6875rem]">
            {settings.prefix}-{number}
          </span>
        </p>
        <h3 className="font-semibold">
          <Link to="/tasks/$number" params={{ number }} className="underline-offset-2 hover:underline">
            <ForumWords language={card?.language}>{title}</ForumWords>
          </Link>
        </h3>
      </div>
      {children}
    </li>
  );
}

function useCard(taskId: string): Card | undefined {
  return useBoard().cards.find(({ id }) => id === taskId);
}

const SOON = 3 * 86_400_000;

function Held({ claim }: { claim: OwnClaim }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const card = useCard(claim.taskId);
  const wishes = card === undefined ? [] : wishesFor(card, actor, rules, now).filter(isOwn);
  const soon = claim.until !== null && Date.parse(claim.until) - now < SOON;
  return (
    <Row number={claim.number} title={claim.title} card={card}>
      <p>
        {isHeld(claim.state) && (claim.until !== null || claim.pause !== null) ? (
          <span className={soon ? "font-medium text-amber" : "text-quiet"}>
            {say("page.mine.yours")} <LeaseNear claim={claim} tone="" />
          </span>
        ) : (
          <span className="text-quiet">
            {say("page.mine.since", { state: claim.state })} <TimeNear how="since" at={claim.since} />
          </span>
        )}
      </p>
      {claim.state === "returned" && claim.returnComment !== null && (
        <div className="flex gap-2">
          <CornerDownLeft aria-hidden size={16} className="rtl:-scale-x-100 mt-0.5 shrink-0 text-amber" />
          <Quote tone="amber">{claim.returnComment}</Quote>
        </div>
      )}
      {card !== undefined && wishes.length > 0 && (
        <div className="flex flex-wrap gap-2 max-tablet:*:grow">
          {wishes.map((wish) => (
            <Button
              key={wish.type}
              look={wish.type === "hand-back" ? "quiet" : "plain"}
              onClick={() => act(card, wish)}
            >
              {wishWords(wish, card)}
            </Button>
          ))}
        </div>
      )}
    </Row>
  );
}

/** What the holder does; a lead's further wishes stand on the task's page. */
const isOwn = ({ type }: Wish) => type === "submit" || type === "renew" || type === "hand-back";

function Offered({ offer }: { offer: OwnOffer }) {
  const act = useAct();
  const send = useCommand();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const card = useCard(offer.taskId);
  const refusal = card === undefined ? null : refuseToTake(card, actor, rules, now);
  const free = card !== undefined && freeSlotIds(situationOfCard(card)).length > 0;
  return (
    <Row number={offer.number} title={offer.title} card={card}>
      <p className="flex items-center gap-2">
        <Avatar person={offer.by} size={20} />
        <span>
          {say("page.offer.asks", { name: offer.by.name })}{" "}
          <span className="text-quiet">
            {say("page.offer.stands")} <TimeNear how="until" at={offer.lapsesAt} />.
          </span>
        </span>
      </p>
      {refusal !== null && <p className="text-pretty text-quiet">{words.sayRefusal(refusal)}</p>}
      <div className="flex flex-wrap gap-2 max-tablet:*:grow">
        {card !== undefined && free && refusal === null && (
          <Button look="main" onClick={() => act(card, takingOf(card))}>
            {say("web.act.claim")}
          </Button>
        )}
        <Button onClick={() => void send({ type: "decline", taskId: offer.taskId, offerId: offer.id })}>
          {say("page.offer.decline")}
        </Button>
      </div>
    </Row>
  );
}
