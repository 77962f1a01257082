// Work that was handed in, all in one list: looked at one by one, accepted together, or sent back by itself.
import { useQuery } from "@tanstack/react-query";
import type { Card, PersonCommand, SubmittedWork } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { submittedQuery } from "../../data/campaigns.ts";
import { giveAll } from "../../data/give.ts";
import { noteUndo } from "../../data/undo.ts";
import { useMe, useSettings } from "../../data/use-board.ts";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { Button } from "../../parts/button.tsx";
import { TextArea } from "../../parts/form.tsx";
import { notify } from "../../parts/notify.ts";
import { Quote } from "../../parts/quote.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { OutcomeMark } from "./outcome-mark.tsx";

export function Review({ id, cards }: { id: string; cards: readonly Card[] }) {
  const { person } = useMe();
  const claims = cards
    .flatMap(({ slots }) => slots.flatMap(({ claim }) => (claim?.state === "submitted" ? claim.id : [])))
    .join();
  const { data } = useQuery({ ...submittedQuery(id, claims), enabled: person !== null && claims !== "" });
  const work = data?.work.filter(({ claimId }) => claims.includes(claimId)) ?? [];
  return work.length === 0 ? null : <Batch work={work} />;
}

function Batch({ work }: { work: readonly SubmittedWork[] }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const chosen = work.filter(({ claimId }) => picked.has(claimId));
  const pick = (ids: readonly string[], on: boolean) =>
    setPicked(new Set([...picked].filter((id) => !ids.includes(id)).concat(on ? ids : [])));
  const accept = async () => {
    setBusy(true);
    try {
      const commands = chosen.map(
        ({ taskId, claimId }): PersonCommand => ({ type: "accept", taskId, claimId }),
      );
      const { results } = await giveAll(commands);
      const done = results.filter((each) => each.outcome !== "refused");
      const refused = results.filter((each) => each.outcome === "refused");
      if (done.length > 0)
        noteUndo(
          done.flatMap(({ undo }) => undo ?? []),
          say("campaigns.review.done", { count: done.length }),
        );
      const [first] = refused;
      if (first !== undefined)
        notify({
          text: say("campaigns.review.refused", { count: refused.length, why: first.problem.detail }),
          tone: "refusal",
        });
      setPicked(new Set());
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="batch-review">
      <h2 id="batch-review" className="font-semibold text-large">
        {say("campaigns.review")}
      </h2>
      <p className="text-pretty text-quiet text-small">{say("campaigns.review.lead")}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <label className="flex min-h-8 items-center gap-2 touch:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={chosen.length === work.length}
            onChange={({ target }) =>
              pick(
                work.map(({ claimId }) => claimId),
                target.checked,
              )
            }
          />
          {say("campaigns.review.all")}
        </label>
        <Button look="main" disabled={busy || chosen.length === 0} onClick={() => void accept()}>
          {say("campaigns.review.accept", { count: chosen.length })}
        </Button>
      </div>
      <ul className="mt-2 flex flex-col border-line border-t">
        {work.map((each) => (
          <Piece
            key={each.claimId}
            work={each}
            picked={picked.has(each.claimId)}
            onPick={(on) => pick([each.claimId], on)}
          />
        ))}
      </ul>
    </section>
  );
}

function Piece({
  work,
  picked,
  onPick,
}: {
  work: SubmittedWork;
  picked: boolean;
  onPick: (on: boolean) => void;
}) {
  const { kinds } = useSettings();
  const [returning, setReturning] = useState(false);
  const { title, part, person, outcome, link, note, at } = work;
  const outcomes = kinds.flatMap((kind) => kind.outcomes);
  const full = part === null ? title : `${title} · ${part}`;
  return (
    <li className="flex gap-3 border-line border-b py-3">
      <input
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent touch:size-6"
        aria-label={say("campaigns.review.pick", { name: person.name, title: full })}
        checked={picked}
        onChange={({ target }) => onPick(target.checked)}
      />
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 className="font-semibold" dir="auto">
            {full}
          </h3>
          <p className="inline-flex items-center gap-1.5 text-quiet text-small">
            <Avatar person={person} /> {person.name} <TimeNear how="since" at={at} />
          </p>
        </div>
        {outcome !== null && (
          <p className="inline-flex items-center gap-1.5 text-small">
            <OutcomeMark outcome={outcome} />
            {outcomes.find(({ key }) => key === outcome)?.name ?? outcome}
          </p>
        )}
        {link !== null && (
          <a
            href={link}
            rel="noreferrer nofollow"
            target="_blank"
            className="break-all text-accent text-small underline underline-offset-2"
          >
            {link}
          </a>
        )}
        {note !== null && <Quote>{note}</Quote>}
        {returning ? (
          <SendBack work={work} onEnd={() => setReturning(false)} />
        ) : (
          <Button
            look="quiet"
            className="-ms-3 self-start"
            aria-label={say("campaigns.review.return.of", { name: person.name, title: full })}
            onClick={() => setReturning(true)}
          >
            {say("campaigns.review.return")}
          </Button>
        )}
      </div>
    </li>
  );
}

function SendBack({ work, onEnd }: { work: SubmittedWork; onEnd: () => void }) {
  const { send, trouble, busy } = useFormCommand();
  const [comment, setComment] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { taskId, claimId } = work;
    if ((await send({ type: "return", taskId, claimId, comment })) !== null) onEnd();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-2">
      <TextArea
        label={say("campaigns.review.comment")}
        autoFocus
        maxLength={4000}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
        error={trouble?.sentence}
      />
      <div className="flex gap-2">
        <Button type="submit" look="main" disabled={busy || comment.trim() === ""}>
          {say("campaigns.review.return")}
        </Button>
        <Button onClick={onEnd}>{say("campaigns.cancel")}</Button>
      </div>
    </form>
  );
}
