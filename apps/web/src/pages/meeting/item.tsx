// One task in a meeting: what happened, who has it until when, what was said last, and what can be done about it now.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Card, freeSlotIds, isHeld, situationOfCard } from "@threadboard/domain";
import type { AgendaAnswer, DecisionsAnswer } from "@threadboard/domain/meeting";
import { ExternalLink, Lock } from "lucide-react";
import { useEffect } from "react";
import { useAct } from "../../actions/act.tsx";
import { type Wish, wishesFor } from "../../actions/wish.ts";
import { wishWords } from "../../actions/wish-words.ts";
import { decisionsQuery } from "../../data/queries.ts";
import { useActor, useBoard, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { AnchorButton, Button, LinkButton } from "../../parts/button.tsx";
import { TextArea } from "../../parts/form.tsx";
import { ForumWords } from "../../parts/forum-words.tsx";
import { KindMark } from "../../parts/kind-mark.tsx";
import { LeaseNear } from "../../parts/lease-near.tsx";
import { useNow } from "../../parts/now.ts";
import { PublicNumber } from "../../parts/public-number.tsx";
import { Quote } from "../../parts/quote.tsx";
import { DueNear, TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import type { Meeting, Step } from "./kept.ts";

type AgendaItem = AgendaAnswer["items"][number];

/** What goes on; everything else happened once. */
const lasting: ReadonlySet<AgendaItem["code"]> = new Set([
  "unreachable",
  "overdue",
  "lease-out",
  "silent",
  "blocked",
  "review",
  "free",
]);

export function Item({
  meeting,
  item,
  step,
}: {
  meeting: Meeting;
  item: AgendaItem;
  step: (step: Step) => void;
}) {
  const { cards, settings } = useBoard();
  // What was done since the agenda was made shows at once; what waits in triage is on no board.
  const card = cards.find(({ id }) => id === item.card.id) ?? item.card;
  const found = useDecisions(meeting, card);
  const kind = settings.kinds.find(({ key }) => key === card.kind);
  const own = <T extends { taskId: string }>(all: readonly T[] | undefined) =>
    (all ?? []).filter(({ taskId }) => taskId === card.id);
  return (
    <article className="mx-auto flex w-full max-w-[64rem] flex-col gap-5 px-4 py-6 tablet:px-8 tablet:py-8">
      <header>
        <p className="font-semibold text-accent">
          {say(`meeting.heading.${item.heading}`)}
          <span className="font-normal text-quiet">
            {" · "}
            <TimeNear how={lasting.has(item.code) ? "since" : "on"} at={item.at} />
          </span>
        </p>
        <h2 className="mt-1 text-balance break-words font-semibold text-[1.625rem] leading-tight tracking-[-0.015em] tablet:text-[2.25rem]">
          <Link
            to="/tasks/$number"
            params={{ number: card.number }}
            target="_blank"
            className="underline-offset-4 hover:underline"
          >
            <ForumWords language={card.language}>{card.title}</ForumWords>
          </Link>
        </h2>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet">
          {kind !== undefined && <KindMark kind={kind} />}
          <span className="figures font-mono text-small">
            <PublicNumber of={card.number} />
          </span>
          {card.due !== null && <DueNear due={card.due} />}
          {!item.isPublic && (
            <span className="inline-flex items-center gap-1.5">
              <Lock aria-hidden size={14} />
              {say("meeting.restricted")}
            </span>
          )}
        </p>
      </header>
      <p className="text-pretty text-large tablet:text-[1.375rem] tablet:leading-snug">
        {say(`meeting.what.${item.code}`, { name: item.person?.name ?? say("meeting.somebody") })}
      </p>
      <Holders card={card} asked={own(found?.asked)} />
      {item.lastWords !== null && (
        <figure>
          <figcaption className="text-quiet text-small">
            {say("meeting.last-words")}
            {item.lastWords.person !== null && ` · ${item.lastWords.person.name}`}
          </figcaption>
          <div dir="auto" className="mt-1 text-large">
            <Quote>{item.lastWords.words}</Quote>
          </div>
        </figure>
      )}
      <Decided decisions={own(found?.decisions)} />
      <Actions card={card} />
      <TextArea
        label={say("meeting.note")}
        help={say("meeting.note.help")}
        dir="auto"
        maxLength={4000}
        value={meeting.notes[card.id] ?? ""}
        onChange={({ target }) => step({ type: "note", taskId: card.id, note: target.value })}
      />
    </article>
  );
}

/** Asked again whenever the task changes, by whose hand ever. */
function useDecisions({ team, began }: Meeting, { version }: Card): DecisionsAnswer | undefined {
  const client = useQueryClient();
  const query = decisionsQuery(team, began);
  const { data } = useQuery(query);
  useEffect(() => {
    if (version > 0) void client.invalidateQueries({ queryKey: ["decisions", team, began] });
  }, [client, team, began, version]);
  return data;
}

function Holders({ card, asked }: { card: Card; asked: DecisionsAnswer["asked"] }) {
  const send = useCommand();
  const free = freeSlotIds(situationOfCard(card)).length;
  const claims = card.slots.flatMap(({ claim, name }) => (claim === null ? [] : [{ ...claim, slot: name }]));
  const isOpen = card.stage !== "triage" && card.stage !== "done";
  return (
    <ul className="flex flex-col gap-2 text-large empty:hidden">
      {claims.map((claim) => (
        <li key={claim.id} className="flex items-start gap-3">
          <Avatar person={claim.person} size={32} />
          <p className="flex min-w-0 flex-wrap gap-x-3 pt-1">
            <span>{say(holds(claim.state), { name: claim.person.name })}</span>
            {claim.slot !== null && <span className="text-quiet">{claim.slot}</span>}
            {isHeld(claim.state) && <LeaseNear claim={claim} tone="text-quiet" />}
          </p>
        </li>
      ))}
      {isOpen && free > 0 && <li className="text-quiet">{say("meeting.free", { count: free })}</li>}
      {asked.map(({ offerId, person, lapsesAt }) => (
        <li key={offerId} className="flex items-start gap-3">
          <Avatar person={person} size={32} />
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 pt-1">
            <span>
              {say("meeting.asked", { name: person.name })}{" "}
              <span className="text-quiet">
                <TimeNear how="until" at={lapsesAt} />
              </span>
            </span>
            <Button
              look="quiet"
              className="-ms-3 tablet:ms-0"
              onClick={() => void send({ type: "decline", taskId: card.id, offerId })}
            >
              {say("meeting.withdraw", { name: person.name })}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function holds(state: string) {
  if (state === "accepted") return "meeting.done-by";
  return state === "submitted" ? "meeting.handed-in" : "meeting.holds";
}

function Decided({ decisions }: { decisions: DecisionsAnswer["decisions"] }) {
  if (decisions.length === 0) return null;
  return (
    <section className="rounded bg-accent-soft px-4 py-3">
      <h3 className="font-semibold text-small">{say("meeting.now")}</h3>
      <ul aria-live="polite" className="mt-1 flex flex-col gap-0.5">
        {decisions.map(({ type, at, person, subject, details }) => (
          <li key={`${type} ${at}`}>
            {say(`activity.${type}`, {
              who: person?.name ?? say("activity.nobody"),
              subject: subject?.name ?? say("meeting.somebody"),
              ...details,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a team decides at once; all the rest stands on the task's own page. */
const offered: readonly Wish["type"][] = ["offer", "accept", "return", "release", "finish"];

function Actions({ card }: { card: Card }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const wishes = wishesFor(card, actor, rules, now)
    .filter((wish) => offered.includes(wish.type) || (wish.type === "claim" && wish.asks === "person"))
    .sort((a, b) => Number(b.type === "offer") - Number(a.type === "offer"));
  return (
    <div className="flex flex-wrap gap-2 max-tablet:*:grow">
      {wishes.map((wish, index) => (
        <Button
          key={`${wish.type}:${"claimId" in wish ? wish.claimId : ""}`}
          look={index === 0 && wish.type === "offer" ? "main" : "plain"}
          onClick={() => act(card, wish)}
        >
          {wishWords(wish, card)}
        </Button>
      ))}
      {card.stage === "triage" && (
        <LinkButton to="/triage" search={{ task: String(card.number) }} target="_blank">
          {say("meeting.in-triage")}
        </LinkButton>
      )}
      {card.thread !== null && (
        <AnchorButton look="quiet" href={card.thread.address} target="_blank" rel="noopener">
          <ExternalLink aria-hidden size={15} />
          {say("meeting.thread")}
        </AnchorButton>
      )}
    </div>
  );
}
