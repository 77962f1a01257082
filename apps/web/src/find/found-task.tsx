// One task that was found: large, with why it fits, and the one thing to do.
import { Link } from "@tanstack/react-router";
import type { Card, FoundTask } from "@threadboard/domain";
import { Check } from "lucide-react";
import { useAct } from "../actions/act.tsx";
import { claimsOf, freeParts, refuseToTake, takingOf, type Wish } from "../actions/wish.ts";
import { useActor, useBoard, useRules, useSettings } from "../data/use-board.ts";
import { Button, LinkButton } from "../parts/button.tsx";
import { ForumWords } from "../parts/forum-words.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { useNow } from "../parts/now.ts";
import { PublicNumber } from "../parts/public-number.tsx";
import { say } from "../words/words.ts";
import { reasonWords } from "./reason-words.tsx";

export function FoundTaskCard({ found }: { found: FoundTask }) {
  const settings = useSettings();
  const { card, reasons, slotId } = found;
  const kind = settings.kinds.find(({ key }) => key === card.kind);
  const team = settings.teams.find(({ key }) => key === card.team);
  const part = card.slots.find(({ id }) => id === slotId)?.name ?? null;
  return (
    <li className="flex flex-col gap-3 rounded border border-line bg-card p-4 tablet:p-5">
      <div>
        <div className="flex items-center gap-2 text-quiet text-small">
          {kind !== undefined && <KindMark kind={kind} />}
          {team !== undefined && team.name !== kind?.name && (
            <span className="min-w-0 truncate before:me-2 before:content-['·']">{team.name}</span>
          )}
          <span className="figures ms-auto shrink-0 font-mono text-[0.6875rem]">
            <PublicNumber of={card.number} />
          </span>
        </div>
        <h3 className="mt-1 text-balance font-semibold text-large">
          <Link
            to="/tasks/$number"
            params={{ number: card.number }}
            className="rounded-small underline-offset-3 hover:underline hover:decoration-line-strong"
          >
            <ForumWords language={card.language}>{card.title}</ForumWords>
          </Link>
        </h3>
      </div>
      {reasons.length > 0 && (
        <ul aria-label={say("find.why")} className="flex flex-wrap gap-x-4 gap-y-1">
          {reasons.map((reason) => (
            <li key={reason.code} className="inline-flex items-center gap-1.5">
              <Check aria-hidden size={15} className="shrink-0 text-accent" />
              <span>{reasonWords(reason, settings)}</span>
            </li>
          ))}
        </ul>
      )}
      {part !== null && <p className="text-quiet">{say("find.part", { name: part })}</p>}
      <Take found={found} />
    </li>
  );
}

/** The invitation, or what has become of the task since it was found: the board knows at once. */
function Take({ found: { card: then, slotId } }: { found: FoundTask }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const card = useBoard().cards.find(({ id }) => id === then.id);
  const { own } = claimsOf(card ?? then, actor);
  if (own !== undefined) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p className="font-medium text-accent">{say("find.yours")}</p>
        <LinkButton look="main" to="/tasks/$number" params={{ number: then.number }}>
          {say("find.yours.open")}
        </LinkButton>
      </div>
    );
  }
  if (card === undefined || freeParts(card).length === 0 || card.stage === "done")
    return <p className="text-quiet">{say("find.taken")}</p>;
  const refusal = refuseToTake(card, actor, rules, now);
  if (refusal !== null && refusal.code !== "sign-in-first") return null;
  return (
    <div>
      <Button
        look="main"
        className="max-tablet:w-full"
        aria-label={say("web.act.claim.of", { title: card.title })}
        onClick={() => act(card, takingPart(card, slotId))}
      >
        {say("web.act.claim")}
      </Button>
    </div>
  );
}

/** The part that fits, as long as it is free; else whichever the reader chooses. */
function takingPart(card: Card, slotId: FoundTask["slotId"]): Wish {
  const isFree = freeParts(card).some(({ id }) => id === slotId);
  return isFree ? { type: "claim", slotId, asks: null } : takingOf(card);
}
