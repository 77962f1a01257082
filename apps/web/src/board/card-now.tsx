// The one line of a card that says what matters now: free places, or who has it and until when, or what came back.
import { type Card, type ClaimOnCard, isHeld } from "@threadboard/domain";
import { CornerDownLeft } from "lucide-react";
import type { ReactNode } from "react";
import { freeParts } from "../actions/wish.ts";
import { useActor } from "../data/use-board.ts";
import { Avatar } from "../parts/avatar.tsx";
import { LeaseNear } from "../parts/lease-near.tsx";
import { useNow } from "../parts/now.ts";
import { TimeNear } from "../parts/time-near.tsx";
import { say } from "../words/words.ts";

/** A claim whose time ends within this is shown as running out. */
const SOON = 3 * 86_400_000;

export function CardNow({ card }: { card: Card }) {
  const claims = card.slots.flatMap(({ claim }) => claim ?? []);
  const returned = claims.find(({ state }) => state === "returned");
  const held = claims.filter(({ state }) => isHeld(state));
  const submitted = claims.filter(({ state }) => state === "submitted");
  if (card.stage === "done") return <Finished claims={claims} />;
  if (returned !== undefined) return <Returned claim={returned} />;
  if (held.length > 0) return <Held card={card} claims={held} />;
  if (submitted.length > 0) return <Submitted card={card} claims={submitted} />;
  return <Free card={card} />;
}

function Line({ children, tone = "" }: { children: ReactNode; tone?: string }) {
  return <p className={`flex min-w-0 items-center gap-1.5 text-small ${tone}`}>{children}</p>;
}

function Free({ card }: { card: Card }) {
  const now = useNow();
  if (card.notBefore !== null && Date.parse(card.notBefore) > now) {
    return (
      <Line tone="text-quiet">
        <span className="truncate">
          {say("web.card.announced")} <TimeNear how="from" at={card.notBefore} />
        </span>
      </Line>
    );
  }
  return (
    <Line tone="font-medium text-accent">
      <span className="truncate">{freeWords(card)}</span>
    </Line>
  );
}

/** "Free", or how many places and, where they have names, which. */
function freeWords(card: Card): string {
  const free = freeParts(card);
  const names = free.flatMap(({ name }) => name ?? []);
  if (card.slots.length === 1) return say("web.card.free");
  if (names.length === free.length) return say("web.card.free-parts", { names: names.join(", ") });
  return say("web.card.free-places", { count: free.length });
}

/** Beside who is on it: only how many more could be, kept on one line. */
function AlsoFree({ card }: { card: Card }) {
  const count = freeParts(card).length;
  if (count === 0) return null;
  return (
    <>
      {" "}
      <span className="whitespace-nowrap font-medium text-accent">
        · {say("web.card.also-free", { count })}
      </span>
    </>
  );
}

function Held({ card, claims }: { card: Card; claims: readonly ClaimOnCard[] }) {
  const actor = useActor();
  const now = useNow();
  const own = claims.find(({ person }) => actor.kind === "person" && person.id === actor.id);
  const first = own ?? soonest(claims);
  if (first === undefined) return null;
  const runsOut = first.until !== null && Date.parse(first.until) - now < SOON;
  return (
    <Line>
      <People claims={[first, ...claims.filter((claim) => claim !== first)]} />
      <span className="line-clamp-2">
        <Who claims={claims} first={first} own={own !== undefined} />{" "}
        <LeaseNear claim={first} tone={runsOut ? "font-medium text-amber" : "text-quiet"} />
        <AlsoFree card={card} />
      </span>
    </Line>
  );
}

function Who({ claims, first, own }: { claims: readonly ClaimOnCard[]; first: ClaimOnCard; own: boolean }) {
  const others = claims.length - 1;
  return (
    <span className={own ? "font-medium" : ""}>
      {own ? say("web.card.yours", { others }) : say("web.card.held", { name: first.person.name, others })}
    </span>
  );
}

function Submitted({ card, claims }: { card: Card; claims: readonly ClaimOnCard[] }) {
  const actor = useActor();
  const own = claims.some(({ person }) => actor.kind === "person" && person.id === actor.id);
  const [first] = claims;
  return (
    <Line>
      <People claims={claims} />
      <span className="line-clamp-2">
        {own
          ? say("web.card.submitted-own")
          : say("web.card.submitted", { name: first?.person.name ?? "", others: claims.length - 1 })}
        <AlsoFree card={card} />
      </span>
    </Line>
  );
}

/** What came back, and why: the reviewer's own words, as far as the line goes. */
function Returned({ claim }: { claim: ClaimOnCard }) {
  const actor = useActor();
  const own = actor.kind === "person" && claim.person.id === actor.id;
  return (
    <Line>
      <CornerDownLeft aria-hidden size={15} className="rtl:-scale-x-100 shrink-0 text-amber" />
      <span className="truncate" title={claim.returnComment ?? undefined}>
        <span className="font-medium text-amber">
          {own ? say("web.card.returned-own") : say("web.card.returned", { name: claim.person.name })}
        </span>
        {claim.returnComment !== null && ` ${claim.returnComment}`}
      </span>
    </Line>
  );
}

function Finished({ claims }: { claims: readonly ClaimOnCard[] }) {
  const accepted = claims.filter(({ state }) => state === "accepted");
  const [first] = accepted;
  return (
    <Line tone="text-quiet">
      <People claims={accepted} />
      <span className="truncate">
        {first === undefined
          ? say("web.card.done")
          : say("web.card.done-by", { name: first.person.name, others: accepted.length - 1 })}
      </span>
    </Line>
  );
}

function People({ claims }: { claims: readonly ClaimOnCard[] }) {
  if (claims.length === 0) return null;
  return (
    <span className="flex shrink-0 -space-x-1">
      {claims.slice(0, 3).map(({ id, person }) => (
        <Avatar key={id} person={person} size={20} />
      ))}
    </span>
  );
}

const soonest = (claims: readonly ClaimOnCard[]) =>
  claims.reduce<ClaimOnCard | undefined>(
    (found, claim) => (found === undefined || (claim.until ?? "9") < (found.until ?? "9") ? claim : found),
    undefined,
  );
