// One place of a task: free, or who has it, what they handed in, and what a reviewer can do about it.
import { Link } from "@tanstack/react-router";
import type { Card, ClaimOnCard, ClaimOnPage, SlotOnCard } from "@threadboard/domain";
import { isHeld } from "@threadboard/domain";
import { Check, CircleDashed, CornerDownLeft, ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { useAct } from "../../actions/act.tsx";
import { freeParts, refuseToTake, wishesFor } from "../../actions/wish.ts";
import { useActor, useRules, useSettings } from "../../data/use-board.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { LeaseNear } from "../../parts/lease-near.tsx";
import { useNow } from "../../parts/now.ts";
import { Quote } from "../../parts/quote.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { WAITS } from "./waiting.tsx";

type Props = {
  readonly card: Card;
  readonly slot: SlotOnCard;
  /** Whether the reader takes it is asked elsewhere on the page. */
  readonly asked: boolean;
  /** The claim with its evidence. */
  readonly claim: ClaimOnPage | undefined;
  /** A hold that ended with words for whoever is next. */
  readonly earlier: ClaimOnPage | undefined;
};

export function Place({ card, slot, asked, claim, earlier }: Props) {
  const { name } = slot;
  return (
    <li id={`place-${slot.id}`} className="flex scroll-mt-4 flex-col gap-2 py-3 target:bg-accent-soft">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        {slot.claim === null ? (
          <Free name={name} word={say("page.place.free")} />
        ) : (
          <Taken claim={slot.claim} name={name} since={claim?.stateAt} />
        )}
        <div className="ms-auto flex flex-wrap gap-2 empty:hidden">
          {slot.claim === null && !asked && <Take card={card} slot={slot} />}
          {slot.claim !== null && <Review card={card} claim={slot.claim} />}
        </div>
      </div>
      {claim !== undefined && <Evidence card={card} claim={claim} />}
      {slot.claim !== null && isHeld(slot.claim.state) && slot.claim.returnComment !== null && (
        <Inset>
          <Quote tone="amber">{slot.claim.returnComment}</Quote>
        </Inset>
      )}
      {earlier !== undefined && <Earlier claim={earlier} />}
    </li>
  );
}

/** Places that are free and alike. */
export function FreePlaces({
  card,
  count,
  asked,
  earlier,
}: {
  card: Card;
  count: number;
  asked: boolean;
  earlier: readonly ClaimOnPage[];
}) {
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
        <Free
          name={null}
          word={count === 1 ? say("page.place.free") : say("page.place.free.count", { count })}
        />
        <div className="ms-auto empty:hidden">{!asked && <Take card={card} slot={null} />}</div>
      </div>
      {earlier.map((claim) => (
        <Earlier key={claim.id} claim={claim} />
      ))}
    </li>
  );
}

/** As far in as the names stand. */
const Inset = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-col gap-1.5 ps-8.5">{children}</div>
);

function Free({ name, word }: { name: string | null; word: string }) {
  return (
    <p className="flex items-center gap-2.5">
      <CircleDashed aria-hidden size={24} strokeWidth={1.5} className="shrink-0 text-accent" />
      <span>
        {name !== null && <PlaceName>{name}</PlaceName>}
        <span className="font-medium text-accent">{word}</span>
      </span>
    </p>
  );
}

const SOON = 3 * 86_400_000;

function Taken({
  claim,
  name,
  since,
}: {
  claim: ClaimOnCard;
  name: string | null;
  since: string | undefined;
}) {
  const actor = useActor();
  const now = useNow();
  const own = actor.kind === "person" && claim.person.id === actor.id;
  const soon = claim.until !== null && Date.parse(claim.until) - now < SOON;
  return (
    <p className="flex items-start gap-2.5">
      <span className="relative">
        <Avatar person={claim.person} size={24} />
        {claim.state === "accepted" && (
          <Check
            aria-hidden
            size={13}
            strokeWidth={3}
            className="absolute -end-1 -bottom-1 rounded-full bg-accent p-0.5 text-on-accent"
          />
        )}
      </span>
      <span className="pt-px">
        {name !== null && <PlaceName>{name}</PlaceName>}
        {claim.state === "returned" && (
          <CornerDownLeft
            aria-hidden
            size={15}
            className="rtl:-scale-x-100 me-1 inline-block align-[-2px] text-amber"
          />
        )}
        {say("page.place.taken", { state: claim.state, own: own ? "yes" : "no", name: claim.person.name })}{" "}
        {claim.until !== null || claim.pause !== null ? (
          <LeaseNear claim={claim} tone={soon ? "font-medium text-amber" : "text-quiet"} />
        ) : (
          since !== undefined && (
            <span className="text-quiet">
              <TimeNear how="on" at={since} />
            </span>
          )
        )}
        {claim.state === "accepted" && (
          <Link
            to="/people/$username"
            params={{ username: claim.person.username }}
            className="ms-2 text-accent text-small underline-offset-2 hover:underline touch:inline-block touch:py-2"
          >
            {say("person.page-of", { name: claim.person.name })}
          </Link>
        )}
      </span>
    </p>
  );
}

function PlaceName({ children }: { children: ReactNode }) {
  return <strong className="me-2 font-semibold">{children}</strong>;
}

/** Takes this place, or any of those that are alike. Who is not signed in is asked to, and comes back here. */
function Take({ card, slot }: { card: Card; slot: SlotOnCard | null }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const refusal = refuseToTake(card, actor, rules, now);
  if (refusal !== null && !(refusal.code === "sign-in-first" && isWanted(card, now))) return null;
  const only = freeParts(card).length === 1 || slot === null;
  const name = slot?.name ?? null;
  return (
    <Button
      look={only ? "main" : "plain"}
      onClick={() => act(card, { type: "claim", slotId: slot?.id ?? null, asks: null })}
      aria-label={name === null ? undefined : say("page.place.take.named", { name })}
      aria-describedby={card.blockedBy.length === 0 ? undefined : WAITS}
    >
      {only ? say("web.act.claim") : say("page.place.take")}
    </Button>
  );
}

/** Whether it could be taken, whoever asks. */
function isWanted({ stage, notBefore }: Card, now: number): boolean {
  const wanted = stage === "open" || stage === "active" || stage === "review";
  return wanted && (notBefore === null || Date.parse(notBefore) <= now);
}

/** What the reader may do about somebody's hold: accept it, send it back, free the place. */
function Review({ card, claim }: { card: Card; claim: ClaimOnCard }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  return wishesFor(card, actor, rules, now)
    .filter(
      (wish) =>
        (wish.type === "accept" || wish.type === "return" || wish.type === "release") &&
        wish.claimId === claim.id,
    )
    .map((wish) => (
      <Button
        key={wish.type}
        look={wish.type === "accept" ? "main" : wish.type === "release" ? "quiet" : "plain"}
        onClick={() => act(card, wish)}
      >
        {say("page.place.review", { what: wish.type })}
        <span className="sr-only"> ({claim.person.name})</span>
      </Button>
    ));
}

/** What came of it: the outcome, a link, a note. */
function Evidence({ card, claim }: { card: Card; claim: ClaimOnPage }) {
  const { kinds } = useSettings();
  if (claim.link === null && claim.note === null && claim.outcome === null) return null;
  const outcomes = kinds.find(({ key }) => key === card.kind)?.outcomes ?? [];
  const outcome = outcomes.find(({ key }) => key === claim.outcome)?.name ?? claim.outcome;
  return (
    <Inset>
      {(outcome !== null || claim.link !== null) && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {outcome !== null && (
            <span className="rounded-small bg-lane px-1.5 font-medium text-small leading-5.5">
              <span className="sr-only">{say("page.place.outcome")} </span>
              {outcome}
            </span>
          )}
          {claim.link !== null && (
            <a
              href={claim.link}
              rel="nofollow ugc noopener"
              className="inline-flex min-w-0 items-center gap-1 break-all text-accent underline underline-offset-2"
            >
              {shortAddress(claim.link)}
              <ExternalLink aria-hidden size={13} className="shrink-0" />
            </a>
          )}
        </p>
      )}
      {claim.note !== null && <Quote>{claim.note}</Quote>}
    </Inset>
  );
}

/** An address without what every address has, so that its telling part is seen. */
function shortAddress(address: string): string {
  const { host, pathname } = new URL(address);
  const text = `${host}${pathname.replace(/\/$/, "")}`;
  return text.length > 64 ? `${text.slice(0, 63)}…` : text;
}

function Earlier({ claim }: { claim: ClaimOnPage }) {
  return (
    <Inset>
      <p className="text-quiet text-small">
        {say("page.place.earlier", { name: claim.person.name })} <TimeNear how="on" at={claim.stateAt} />
      </p>
      <Quote>{claim.handBackNote ?? claim.returnComment}</Quote>
    </Inset>
  );
}
