// What the board is about to write into the forum, word for word, and the switch that stops it all.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Health, QueuedWrite, Writes } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { api } from "../../data/api.ts";
import { healthQuery, writesQuery } from "../../data/queries.ts";
import { useMe } from "../../data/use-board.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/form.tsx";
import { notify } from "../../parts/notify.ts";
import { PublicNumber } from "../../parts/public-number.tsx";
import { ErrorState, Skeleton } from "../../parts/states.tsx";
import { Stitch } from "../../parts/stitched-edge.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { Section } from "./section.tsx";

export function QueuedWrites({ off }: { off: Health["writing"]["off"] }) {
  const { data, error, refetch } = useQuery(writesQuery);
  const { roles } = useMe();
  return (
    <Section title={say("sync.queue")} aside={data !== undefined && <Allowance {...data.allowance} />}>
      {data === undefined && error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-24 w-full" />}
      {off !== null && <p className="mb-3 text-pretty text-amber">{say(`sync.queue.off.${off}`)}</p>}
      {data?.stopped != null && <Stopped {...data.stopped} />}
      {data?.writes.length === 0 && <p className="text-pretty text-quiet">{say("sync.queue.empty")}</p>}
      <ul className="flex flex-col">
        {data?.writes.map((write) => (
          <Row key={write.id} write={write} />
        ))}
      </ul>
      {data !== undefined && roles.admin && off !== "no-key" && <Switch on={data.on} />}
    </Section>
  );
}

function Allowance({ made, perDay }: Writes["allowance"]) {
  return (
    <span className="figures text-quiet text-small">{say("sync.queue.allowance", { made, perDay })}</span>
  );
}

function Stopped({ by, at, reason }: NonNullable<Writes["stopped"]>) {
  return (
    <p className="mb-3 text-quiet text-small">
      {say("sync.queue.off.by", { by: by ?? say("activity.nobody") })} <TimeNear how="on" at={at} />
      {reason !== "" && `: ${reason}`}
    </p>
  );
}

/** Every act answers with the queue as it is then. */
function useQueueAct<T>(act: (given: T) => Promise<Writes>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (writes) => {
      client.setQueryData(writesQuery.queryKey, writes);
      return client.invalidateQueries({ queryKey: healthQuery.queryKey });
    },
    onError: (error) => notify({ text: error.message, tone: "refusal" }),
  });
}

function Row({ write }: { write: QueuedWrite }) {
  const retry = useQueueAct(api.retryWrite);
  const drop = useQueueAct(api.dropWrite);
  const kind = say(`write.kind.${write.kind}`);
  const where = write.thread?.title ?? "";
  const busy = retry.isPending || drop.isPending;
  return (
    <li className="flex flex-col gap-1 border-line border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Stitch state={write.trouble === null ? "waiting" : "conflict"} />
        <span className="font-medium">{kind}</span>
        {write.thread !== null && (
          <a href={write.thread.address} className="min-w-0 text-pretty underline underline-offset-2">
            {write.thread.title}
          </a>
        )}
        {write.tasks.map(({ number, title }) => (
          <Link
            key={number}
            to="/tasks/$number"
            params={{ number }}
            title={title}
            className="figures text-quiet text-small underline-offset-2 hover:underline"
          >
            <PublicNumber of={number} />
          </Link>
        ))}
      </p>
      <p className="text-quiet text-small">
        {write.state === "failed" ? (
          say("sync.queue.failed")
        ) : (
          <>
            {say("sync.queue.due")} <TimeNear how="on" at={write.dueAt} />
          </>
        )}
        {write.tries > 0 && `, ${say("sync.queue.tried", { count: write.tries })}`}
      </p>
      {write.trouble !== null && (
        <p className="text-amber text-pretty">{say(`write.trouble.${write.trouble}`)}</p>
      )}
      {write.words !== null && (
        <p className="text-pretty text-quiet text-small">
          {say("sync.queue.words")} <q>{write.words}</q>
        </p>
      )}
      {write.tags !== null && (
        <p className="text-quiet text-small">
          {say("sync.queue.tags")} {write.tags.join(", ")}
        </p>
      )}
      {write.text !== null && (
        <details className="text-small">
          <summary className="py-1 touch:py-3">{say("sync.queue.text")}</summary>
          <pre className="mt-1 max-w-full overflow-x-auto whitespace-pre-wrap rounded border border-line bg-card p-3">
            {write.text}
          </pre>
        </details>
      )}
      <div className="flex flex-wrap gap-2">
        {(write.words !== null || write.state === "failed") && (
          <Button
            disabled={busy}
            aria-label={say("sync.queue.retry.of", { kind, thread: where })}
            onClick={() => retry.mutate(write.id)}
          >
            {say("sync.queue.retry")}
          </Button>
        )}
        <Button
          look="quiet"
          className="not-first:ms-0 first:-ms-3"
          disabled={busy}
          aria-label={say("sync.queue.drop.of", { kind, thread: where })}
          onClick={() => drop.mutate(write.id)}
        >
          {say("sync.queue.drop")}
        </Button>
      </div>
    </li>
  );
}

/** Stopping asks why, since others will wonder; starting asks nothing. */
function Switch({ on }: { on: boolean }) {
  const [reason, setReason] = useState("");
  const turn = useQueueAct(api.switchWrites);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    turn.mutate(on ? { on: false, reason } : { on: true, reason: "" });
    setReason("");
  };
  if (!on) {
    return (
      <form onSubmit={submit} className="mt-4">
        <Button type="submit" look="main" disabled={turn.isPending}>
          {say("sync.queue.start")}
        </Button>
      </form>
    );
  }
  return (
    <details className="mt-4">
      <summary className="text-quiet text-small touch:py-3">{say("sync.queue.stop.ask")}</summary>
      <form onSubmit={submit} className="mt-2 flex flex-wrap items-end gap-3">
        <div className="grow basis-60">
          <TextField
            label={say("sync.queue.reason")}
            value={reason}
            maxLength={300}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        <Button type="submit" look="loss" disabled={turn.isPending}>
          {say("sync.queue.stop")}
        </Button>
      </form>
    </details>
  );
}
