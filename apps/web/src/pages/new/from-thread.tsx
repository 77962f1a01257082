// From a thread's address to tasks: the whole topic, or single items of its list, with one click.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ThreadCandidate, ThreadPreview } from "@threadboard/domain";
import { ArrowUpRight } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { threadPreviewQuery } from "../../data/queries.ts";
import { useSettings } from "../../data/use-board.ts";
import { useTakeThread } from "../../data/use-take-thread.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/form.tsx";
import { notify } from "../../parts/notify.ts";
import { Skeleton } from "../../parts/states.tsx";
import { Stitch } from "../../parts/stitched-edge.tsx";
import { DueNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { Body } from "../task/body.tsx";
import { groupsOf, keyOf } from "./candidates.ts";

export function FromThread({ address }: { address: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState(address);
  useEffect(() => setText(address), [address]);
  const { data, error, isFetching } = useQuery({
    ...threadPreviewQuery(address),
    enabled: address !== "",
    retry: false,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: "/new", search: { thread: text.trim() }, replace: address === "" });
  };
  return (
    <>
      <form noValidate onSubmit={submit} className="flex flex-col gap-3 tablet:flex-row tablet:items-start">
        <div className="grow">
          <TextField
            label={say("page.from.address")}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={text}
            onChange={({ target }) => setText(target.value)}
            error={data === undefined && error !== null ? error.message : undefined}
          />
        </div>
        <Button type="submit" className="tablet:mt-5.5" disabled={text.trim() === ""}>
          {say("page.from.look")}
        </Button>
      </form>
      {isFetching && data === undefined && (
        <div className="flex flex-col gap-2">
          <p role="status" className="text-quiet">
            {say("page.from.reading")}
          </p>
          <Skeleton className="h-5 w-3/4" />
          <Skeleton className="h-5 w-1/2" />
        </div>
      )}
      {data !== undefined && address !== "" && (
        <Preview key={data.topicId} preview={data} address={address} />
      )}
    </>
  );
}

function Preview({ preview, address }: { preview: ThreadPreview; address: string }) {
  const { whole, groups } = groupsOf(preview.candidates);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { make, busy } = useMaking(address);
  const choose = (candidate: ThreadCandidate, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(keyOf(candidate));
    else next.delete(keyOf(candidate));
    setChosen(next);
  };
  const picked = preview.candidates.filter((each) => each.taken === null && chosen.has(keyOf(each)));
  const makePicked = async () => {
    await make(picked);
    setChosen(new Set());
  };
  return (
    <section aria-labelledby="preview" className="flex flex-col gap-5">
      <div className="flex flex-col gap-1 border-line border-t pt-5">
        <h2 id="preview" className="font-semibold text-large">
          {preview.title}
        </h2>
        <a
          href={preview.address}
          className="inline-flex items-center gap-1 self-start text-accent underline underline-offset-2"
        >
          {say("page.from.open")}
          <ArrowUpRight aria-hidden size={14} className="rtl:-scale-x-100" />
        </a>
      </div>
      <details className="rounded border border-line px-4 py-2">
        <summary className="py-1 font-medium">{say("page.from.text")}</summary>
        <div className="max-h-96 overflow-y-auto py-2">
          <Body html={preview.bodyHtml} />
        </div>
      </details>
      {whole !== null && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="grow basis-60 text-pretty">
            {groups.length === 0 ? say("page.from.whole") : say("page.from.whole-or-items")}
          </p>
          {whole.taken === null ? (
            <Button
              look={groups.length === 0 ? "main" : "plain"}
              disabled={busy}
              onClick={() => void make([whole])}
            >
              {say("page.from.whole.do")}
            </Button>
          ) : (
            <Taken taken={whole.taken} />
          )}
        </div>
      )}
      {groups.map(({ headings, items }) => (
        <fieldset key={headings.join("\n")} className="flex flex-col">
          <legend className="mb-1 font-semibold">
            {headings.length === 0 ? say("page.from.no-heading") : headings.join(" › ")}
          </legend>
          {items.map((item) => (
            <Item
              key={keyOf(item)}
              candidate={item}
              chosen={chosen.has(keyOf(item))}
              onChoose={(on) => choose(item, on)}
            />
          ))}
        </fieldset>
      ))}
      {groups.length > 0 && (
        <div className="sticky bottom-0 -mx-4 flex items-center justify-between gap-3 border-line border-t bg-ground px-4 py-3">
          <p role="status" className="text-quiet">
            {say("page.from.chosen", { count: picked.length })}
          </p>
          <Button look="main" disabled={busy || picked.length === 0} onClick={() => void makePicked()}>
            {say("page.from.make", { count: picked.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Makes tasks one after the other, so that the first refusal stops before the next is tried. */
function useMaking(address: string) {
  const take = useTakeThread();
  const [busy, setBusy] = useState(false);
  const make = async (candidates: readonly ThreadCandidate[]) => {
    setBusy(true);
    let made = 0;
    try {
      for (const { item } of candidates) {
        await take({ address, item, taskId: null });
        made += 1;
      }
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
    } finally {
      setBusy(false);
      if (made > 0) notify({ text: say("page.from.made", { count: made }), tone: "done" });
    }
  };
  return { make, busy };
}

function Item({
  candidate,
  chosen,
  onChoose,
}: {
  candidate: ThreadCandidate;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}) {
  const { title, done, due, taken } = candidate;
  if (taken !== null) {
    return (
      <p className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2 ps-7 text-quiet">
        <span className="grow basis-60">{title}</span>
        <Taken taken={taken} />
      </p>
    );
  }
  return (
    <label className="flex min-h-10 items-start gap-3 border-line border-t py-2 hover:bg-hover touch:min-h-11">
      <input
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={chosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <span className="min-w-0">
        <span className={done ? "text-quiet line-through" : ""}>{title}</span>{" "}
        <span className="text-quiet text-small">
          {done && say("page.from.ticked")} {due !== null && <DueNear due={due} />}
        </span>
      </span>
    </label>
  );
}

function Taken({ taken }: { taken: NonNullable<ThreadCandidate["taken"]> }) {
  const { prefix } = useSettings();
  return (
    <span className="inline-flex items-center gap-2 text-small">
      <Stitch state="in-step" />
      <Link
        to="/tasks/$number"
        params={{ number: taken.number }}
        className="text-accent underline underline-offset-2"
      >
        {say("page.from.taken", { task: `${prefix}-${taken.number}` })}
      </Link>
    </span>
  );
}
