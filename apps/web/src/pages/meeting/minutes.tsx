// The end of a meeting: its minutes to be taken along, and the closing from which the next one looks back.
import { useQuery } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { api } from "../../data/api.ts";
import { minutesQuery } from "../../data/queries.ts";
import { Button } from "../../parts/button.tsx";
import { TextArea } from "../../parts/form.tsx";
import { notify } from "../../parts/notify.ts";
import { Page } from "../../parts/page.tsx";
import { copyText } from "../../parts/paste.ts";
import { ErrorState } from "../../parts/states.tsx";
import { say } from "../../words/words.ts";
import type { Meeting, Step } from "./kept.ts";

type Props = {
  readonly meeting: Meeting;
  readonly step: (step: Step) => void;
  readonly onEnd: () => void;
  readonly onGiveUp: () => void;
};

export function Minutes(props: Props) {
  const { meeting, step } = props;
  const [members, setMembers] = useState(false);
  const place = useFocus();
  // Whoever writes a note is not overtaken by their own letters.
  const note = useDeferredValue(meeting.note);
  const { data, error, refetch } = useQuery({
    ...minutesQuery({
      team: meeting.team,
      began: meeting.began,
      tasks: meeting.items
        .filter(({ card }) => meeting.looked.includes(card.id))
        .map(({ card, heading }) => ({ taskId: card.id, heading, note: meeting.notes[card.id] ?? "" })),
      note,
      audience: members ? "members" : "public",
    }),
    placeholderData: (before) => before,
  });
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Page title={say("meeting.minutes")} lead={say("meeting.minutes.lead")} width="wide">
        <TextArea
          label={say("meeting.general")}
          dir="auto"
          maxLength={4000}
          value={meeting.note}
          onChange={({ target }) => step({ type: "say", note: target.value })}
        />
        {data === undefined && error !== null && <ErrorState error={error} retry={() => void refetch()} />}
        {data !== undefined && <Written markdown={data.markdown} leftOut={data.leftOut} />}
        <label className="flex min-h-8 items-center gap-2.5 touch:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={members}
            onChange={({ target }) => setMembers(target.checked)}
          />
          {say("meeting.members")}
        </label>
        <Ending {...props} />
      </Page>
    </div>
  );
}

function Written({ markdown, leftOut }: { markdown: string; leftOut: number }) {
  const copy = async () => {
    if (await copyText(markdown)) notify({ text: say("meeting.copied"), tone: "done" });
    else notify({ text: say("meeting.not-copied"), tone: "refusal" });
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <textarea
        readOnly
        dir="auto"
        rows={16}
        aria-label={say("meeting.minutes")}
        value={markdown}
        className="w-full rounded border border-line-strong bg-card p-4 font-mono text-small"
      />
      {leftOut > 0 && (
        <p className="rounded bg-amber-soft px-4 py-2.5 text-pretty">
          {say("meeting.left-out", { count: leftOut })}
        </p>
      )}
      <Button look="main" onClick={() => void copy()}>
        <Copy aria-hidden size={15} />
        {say("meeting.copy")}
      </Button>
    </div>
  );
}

function Ending({ meeting, step, onEnd, onGiveUp }: Props) {
  const [busy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    try {
      await api.closeMeeting(meeting.team, meeting.began);
      notify({ text: say("meeting.closed"), tone: "done" });
      onEnd();
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
      setBusy(false);
    }
  };
  return (
    <section className="flex flex-col gap-3 border-line border-t pt-5">
      <p className="max-w-[60ch] text-pretty text-quiet">{say("meeting.close.help")}</p>
      <div className="flex flex-wrap gap-2 max-tablet:*:grow">
        <Button disabled={busy} onClick={() => void close()}>
          {say("meeting.close")}
        </Button>
        <Button look="quiet" onClick={() => step({ type: "go", to: 0 })}>
          {say("meeting.again")}
        </Button>
        <Button look="quiet" title={say("meeting.give-up.help")} onClick={onGiveUp}>
          {say("meeting.give-up")}
        </Button>
      </div>
    </section>
  );
}

/** The button that led here has gone, and the focus with it. */
function useFocus() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return place;
}
