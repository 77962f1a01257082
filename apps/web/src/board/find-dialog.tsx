// Two questions, what one likes and how much time there is, and the tasks that fit the answers best.
import { Link } from "@tanstack/react-router";
import type { Card } from "@threadboard/domain";
import { useMemo, useState } from "react";
import { useAct } from "../actions/act.tsx";
import { takingOf } from "../actions/wish.ts";
import { useActor, useBoard, useRules, useSettings } from "../data/use-board.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { useNow } from "../parts/now.ts";
import { say } from "../words/words.ts";
import { CardDetails } from "./card-details.tsx";
import { ChoicePill } from "./choice-pill.tsx";
import { type Liking, suggest } from "./suggest.ts";

/** More would be a list again. */
const SHOWN = 3;
const times = [60, 240, null] as const;

export function FindDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { cards } = useBoard();
  const { kinds } = useSettings();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const [liking, setLiking] = useState<Liking>({ kinds: [], minutes: null });
  const found = useMemo(() => suggest(cards, liking, actor, rules, now), [cards, liking, actor, rules, now]);
  const wanted = kinds.filter(({ key }) => cards.some(({ kind }) => kind === key));
  return (
    <Dialog open={open} onClose={onClose} title={say("web.find")}>
      <div className="flex flex-col gap-4 pt-1">
        <fieldset className="min-w-0">
          <legend className="mb-1.5 font-medium text-small">{say("web.find.kinds")}</legend>
          <div className="flex flex-wrap gap-1.5">
            {wanted.map((kind) => (
              <ChoicePill
                key={kind.key}
                choice={{ value: kind.key, name: kind.name, mark: kind }}
                on={liking.kinds.includes(kind.key)}
                onChange={(on) =>
                  setLiking({
                    ...liking,
                    kinds: on ? [...liking.kinds, kind.key] : liking.kinds.filter((key) => key !== kind.key),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        <fieldset className="min-w-0">
          <legend className="mb-1.5 font-medium text-small">{say("web.find.time")}</legend>
          <div className="flex flex-wrap gap-1.5">
            {times.map((minutes) => (
              <ChoicePill
                key={minutes}
                type="radio"
                choice={{ value: String(minutes), name: timeWords(minutes), mark: null }}
                on={liking.minutes === minutes}
                onChange={() => setLiking({ ...liking, minutes })}
              />
            ))}
          </div>
        </fieldset>
        <section aria-label={say("web.find.found")}>
          <p role="status" className="mb-1.5 text-quiet text-small">
            {say("web.find.count", { count: found.length, shown: Math.min(found.length, SHOWN) })}
          </p>
          <ul className="flex flex-col gap-2">
            {found.slice(0, SHOWN).map((card) => (
              <Suggestion key={card.id} card={card} onDone={onClose} />
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}

function timeWords(minutes: (typeof times)[number]): string {
  if (minutes === null) return say("web.find.time.any");
  return say(minutes <= 60 ? "web.find.time.hour" : "web.find.time.evening");
}

function Suggestion({ card, onDone }: { card: Card; onDone: () => void }) {
  const act = useAct();
  const { kinds } = useSettings();
  const kind = kinds.find(({ key }) => key === card.kind);
  return (
    <li className="flex flex-col gap-1 rounded border border-line bg-card p-3">
      <div className="text-quiet text-small">{kind !== undefined && <KindMark kind={kind} />}</div>
      <h3 className="font-semibold">
        <Link
          to="/tasks/$number"
          params={{ number: card.number }}
          className="rounded-small hover:underline hover:decoration-line-strong hover:underline-offset-3"
        >
          {card.title}
        </Link>
      </h3>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <CardDetails card={card} />
        <Button
          look="invite"
          className="ms-auto"
          aria-label={say("web.act.claim.of", { title: card.title })}
          onClick={() => {
            onDone();
            act(card, takingOf(card));
          }}
        >
          {say("web.act.claim")}
        </Button>
      </div>
    </li>
  );
}
