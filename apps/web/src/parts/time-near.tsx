// A time as a person says it, with the exact one on hover and for screen readers.
import type { Due } from "@threadboard/domain";
import { say, words } from "../words/words.ts";
import { dueMoment, exactTime, nearTime } from "./near-time.ts";
import { useNow } from "./now.ts";

type Saying =
  /** "until Thursday" */
  | "until"
  /** "since Thursday" */
  | "since"
  /** "from Thursday" */
  | "from"
  /** "on Thursday" */
  | "on";

/** `at` is ISO 8601, as it comes over the wire. */
export function TimeNear({ at, how }: { at: string; how: Saying }) {
  const now = useNow();
  const exact = exactTime(Date.parse(at), words.language);
  return (
    <time dateTime={at} className="relative" title={exact}>
      {say(`web.time.${how}`, { ...nearTime(Date.parse(at), now, words.language) })}
      <span className="sr-only">{` (${exact})`}</span>
    </time>
  );
}

/** "due Thursday", as it was written, and in the reader's own zone where it has a time. */
export function DueNear({ due }: { due: Due }) {
  const now = useNow();
  const { at, plain } = dueMoment(due);
  const { near, name } = nearTime(at, now, words.language);
  const exact = plain
    ? new Intl.DateTimeFormat(words.language, { dateStyle: "full" }).format(at)
    : exactTime(at, words.language);
  return (
    <time dateTime={plain ? due.date : new Date(at).toISOString()} className="relative" title={exact}>
      {say("web.time.due", { near: plain && near === "today" ? "day" : near, name })}
      <span className="sr-only">{` (${exact})`}</span>
    </time>
  );
}
