// What matters now: each place of the task, who has it and until when, what was handed in, and what came back.
import { Link } from "@tanstack/react-router";
import type { Card, ClaimOnPage, SlotOnCard, TaskNumber, TaskPage } from "@threadboard/domain";
import type { ReactNode } from "react";
import { freeParts } from "../../actions/wish.ts";
import { useNow } from "../../parts/now.ts";
import { Quote } from "../../parts/quote.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { FreePlaces, Place } from "./place.tsx";
import { WAITS, WaitsFor } from "./waiting.tsx";

type Props = { readonly card: Card; readonly page: TaskPage | undefined };

/** `asked`: whether the reader takes it is asked elsewhere on the page. */
export function Standing({ card, page, asked }: Props & { asked: boolean }) {
  return (
    <section aria-label={say("page.standing")} className="flex flex-col gap-3">
      <Sentence card={card} page={page} />
      {card.stage !== "done" && card.stage !== "dropped" && <WaitsFor card={card} id={WAITS} />}
      {isOnBoard(card) && <Places card={card} page={page} asked={asked} />}
    </section>
  );
}

const isOnBoard = ({ stage }: Card) => stage !== "triage" && stage !== "dropped";

/** Free places without a name are alike, so they share one row. */
function Places({ card, page, asked }: Props & { asked: boolean }) {
  const alike = freeParts(card).filter(({ name }) => name === null);
  const rows = card.slots.filter((slot) => !alike.includes(slot));
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {rows.map((slot) => (
        <Place
          key={slot.id}
          card={card}
          slot={slot}
          asked={asked}
          claim={liveOf(slot, page)}
          earlier={lastWords(slot, page)}
        />
      ))}
      {alike.length > 0 && (
        <FreePlaces
          card={card}
          count={alike.length}
          asked={asked}
          earlier={alike.flatMap((slot) => lastWords(slot, page) ?? [])}
        />
      )}
    </ul>
  );
}

/** The slot's claim with its evidence, once the page is there. */
const liveOf = (slot: SlotOnCard, page: TaskPage | undefined) =>
  page?.claims.find(({ id }) => id === slot.claim?.id);

/** What the last holder left for the next one. */
function lastWords(slot: SlotOnCard, page: TaskPage | undefined): ClaimOnPage | undefined {
  if (slot.claim !== null && slot.claim.state !== "working") return undefined;
  const over = page?.claims.filter(({ slotId, id }) => slotId === slot.id && id !== slot.claim?.id) ?? [];
  return over.findLast(({ handBackNote, returnComment }) => handBackNote !== null || returnComment !== null);
}

/** The whole in a sentence, where the places do not say it by themselves. */
function Sentence({ card, page }: Props) {
  const now = useNow();
  const words = page?.setReason ?? null;
  if (card.stage === "triage") return <Line>{say("page.standing.triage")}</Line>;
  if (card.stage === "dropped") {
    return (
      <>
        <Line>
          {page?.mergedInto == null ? say("page.standing.dropped") : <Merged into={page.mergedInto.number} />}
        </Line>
        {words !== null && <Quote>{words}</Quote>}
      </>
    );
  }
  if (card.stage === "done") {
    return (
      <>
        <Line>{say("page.standing.done")}</Line>
        {words !== null && <Quote>{words}</Quote>}
      </>
    );
  }
  if (card.notBefore !== null && Date.parse(card.notBefore) > now) {
    return (
      <Line>
        {say("page.standing.announced")} <TimeNear how="from" at={card.notBefore} />.
      </Line>
    );
  }
  if (card.slots.length === 1 || card.slots.every(({ name }) => name === null)) return null;
  const [free, count] = [freeParts(card).length, card.slots.length];
  return <Line>{say("page.standing.free", { free, count, all: free === count ? "yes" : "no" })}</Line>;
}

function Merged({ into }: { into: TaskNumber }) {
  return (
    <>
      {say("page.standing.merged")}{" "}
      <Link
        to="/tasks/$number"
        params={{ number: into }}
        className="font-medium text-accent underline underline-offset-2"
      >
        {say("page.standing.merged.link", { number: into })}
      </Link>
      .
    </>
  );
}

const Line = ({ children }: { children: ReactNode }) => <p className="text-large">{children}</p>;
