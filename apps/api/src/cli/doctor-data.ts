// What the data says of how board and forum stand with each other. The board may be running meanwhile: nothing is changed.
import { DAY } from "@threadboard/domain";
import { openForLooking, StoreProblem } from "@threadboard/store";
import { readVitals, type Vitals } from "../present/health.ts";
import type { Finding } from "./finding.ts";

const MINUTE = 60_000;

/** Returns what was found in a file of data, in the order of the health page. */
export async function dataFindings(file: string, now: number): Promise<Finding[]> {
  try {
    const looking = openForLooking(file);
    if (looking === null)
      return [
        { what: "data", state: "note", words: `nothing to look at in ${file} yet; start the board once` },
      ];
    try {
      return findings(await readVitals(looking.read, now), now);
    } finally {
      looking.close();
    }
  } catch (error) {
    if (error instanceof StoreProblem) return [{ what: "data", state: "bad", words: error.message }];
    throw error;
  }
}

function findings(vitals: Vitals, now: number): Finding[] {
  const { inbox, outbox, times, ages } = vitals;
  return [
    { what: "last webhook", ...when(times.webhookAt, now, "never; changes are found by polling only") },
    { what: "last poll", ...when(times.pollAt, now, "never; start the board") },
    { what: "oldest reading", ...when(ages.linked.oldestReadAt, now, "no thread is linked yet") },
    {
      what: "to be read",
      state: isLate(inbox.oldestAt, now) ? "note" : "good",
      words: `${inbox.waiting} wait${late(inbox.oldestAt, now)}`,
    },
    {
      what: "not understood",
      state: inbox.unreadable > 0 ? "note" : "good",
      words:
        inbox.unreadable === 0
          ? "none"
          : `${inbox.unreadable} kept deliveries; threadboard inbox shows them, and tries them again`,
    },
    {
      what: "to be written",
      state: isLate(outbox.oldestDueAt, now) || outbox.failing > 0 ? "note" : "good",
      words: `${outbox.waiting} wait, ${outbox.failing} of them after a failure${late(outbox.oldestDueAt, now)}`,
    },
    {
      what: "not written",
      state: outbox.failed > 0 ? "note" : "good",
      words: outbox.failed === 0 ? "none" : `${outbox.failed} given up; the page of queued writes says why`,
    },
    vitals.stopped === null
      ? { what: "writing", state: "good", words: "on" }
      : {
          what: "writing",
          state: "note",
          words: `switched off: ${vitals.stopped.reason || "no reason given"}`,
        },
    {
      what: "conflicts",
      state: vitals.conflicts.length > 0 ? "note" : "good",
      words:
        vitals.conflicts.length === 0 ? "none" : `${vitals.conflicts.length} tasks wait for a lead to choose`,
    },
    {
      what: "threads gone",
      state: vitals.gone > 0 ? "note" : "good",
      words:
        vitals.gone === 0
          ? "none"
          : `${vitals.gone} tasks are hidden until their threads are back or a lead decides`,
    },
    vitals.forumDownSince === null
      ? { what: "forum", state: "good", words: "answered when it was last asked" }
      : { what: "forum", state: "bad", words: `has not answered for ${spell(now - vitals.forumDownSince)}` },
  ];
}

function when(at: number | null, now: number, never: string): Pick<Finding, "state" | "words"> {
  return at === null ? { state: "note", words: never } : { state: "good", words: `${spell(now - at)} ago` };
}

/** Longer than the longest that we gather changes for or wait before another try without cause. */
const LATE = 15 * MINUTE;

function isLate(since: number | null, now: number): boolean {
  return since !== null && now - since > LATE;
}

function late(since: number | null, now: number): string {
  return since !== null && isLate(since, now) ? `, the first for ${spell(now - since)}` : "";
}

function spell(ms: number): string {
  if (ms < 2 * MINUTE) return `${Math.max(0, Math.round(ms / 1000))} s`;
  return ms < 2 * DAY ? `${Math.round(ms / MINUTE)} min` : `${Math.round(ms / DAY)} days`;
}
