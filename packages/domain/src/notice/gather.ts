// What goes into somebody's next message: everything that waits for them, once a day; answers at once.
import { isHidden } from "../decide/hiding.ts";
import type { NoticeCode } from "../event/outbox.ts";
import type { PersonId } from "../ids.ts";
import { isHeld } from "../task/claim.ts";
import type { Task } from "../task/task.ts";
import { DAY, type Instant } from "../time.ts";

/** Codes that also go out as a message unless their reader says otherwise; the others stay on the board. */
export const messagedByDefault: ReadonlySet<NoticeCode> = new Set([
  "nudge",
  "returned",
  "accepted",
  "released",
  "offered",
  "offer-declined",
  "taken-over",
  "review-waiting",
  "undeliverable-nudge",
  "thread-gone",
  "given-up",
  "reply-answer",
  // Whoever follows something has asked for it.
  "fits",
  "followed",
]);

/** What did not go out for so long is old news; it stays in the list on the board. */
const STALE = 7 * DAY;
/** As many lines as a person reads; the rest comes with the next message. */
const MOST = 40;

/** A notice that waits: unseen, and not yet in a message. */
export type WaitingNotice = {
  readonly id: number;
  readonly code: NoticeCode;
  readonly dueAt: Instant;
  /** Whether it is still news; see `isStillNews`. */
  readonly current: boolean;
};

export type Gathered = {
  /** In this message, oldest first. */
  readonly now: readonly number[];
  /** Nothing but answers, which do not count as the day's message. */
  readonly answersOnly: boolean;
  /** In none: switched off, old, or no news any more. */
  readonly never: readonly number[];
  /** When the next message may go, where some have to wait for it. */
  readonly nextAt: Instant | null;
};

/** Returns which notices go out now, and which wait for the next day's message. */
export function gatherNotices(
  waiting: readonly WaitingNotice[],
  person: {
    readonly choices: ReadonlyMap<NoticeCode, boolean>;
    /** When the last message went out, answers apart. */
    readonly lastSentAt: Instant | null;
  },
  now: Instant,
): Gathered {
  const isWanted = ({ code, dueAt, current }: WaitingNotice) =>
    (person.choices.get(code) ?? messagedByDefault.has(code)) && current && now - dueAt < STALE;
  const wanted = waiting.filter(isWanted);
  const nextAt = person.lastSentAt === null ? now : person.lastSentAt + DAY;
  const isFree = nextAt <= now;
  const going = isFree ? wanted : wanted.filter(({ code }) => code === "reply-answer");
  return {
    now: going.slice(0, MOST).map(({ id }) => id),
    answersOnly: !isFree || going.every(({ code }) => code === "reply-answer"),
    never: waiting.filter((notice) => !isWanted(notice)).map(({ id }) => id),
    nextAt: !isFree && wanted.length > going.length ? nextAt : null,
  };
}

/** Whether a notice still tells its reader something: nobody is asked for what they have answered meanwhile. */
export function isStillNews(code: NoticeCode, reader: PersonId, task: Task): boolean {
  switch (code) {
    case "nudge":
      return task.claims.some(
        ({ personId, state, nudgedAt }) => personId === reader && isHeld(state) && nudgedAt !== null,
      );
    case "offered":
      return task.offers.some(({ personId, state }) => personId === reader && state === "open");
    case "review-waiting":
      return task.claims.some(({ state }) => state === "submitted");
    case "thread-gone":
      return isHidden(task);
    case "undeliverable-nudge":
      return task.asks.some((ask) => ask.code === "unreached");
    default:
      return true;
  }
}
