// A meeting under way, kept in this browser so that a refresh loses nothing. Pure but for the storage at its end.
import type { PersonId, TaskId, TeamKey } from "@threadboard/domain";
import type { AgendaAnswer } from "@threadboard/domain/meeting";

export type Meeting = {
  /** `null`: of all teams. */
  readonly team: TeamKey | null;
  /** ISO 8601. */
  readonly began: string;
  /** As it was at the beginning, so that the walk stays the same whatever is done on the way. */
  readonly items: AgendaAnswer["items"];
  /** Which one is on the screen; past the last one are the minutes. */
  readonly at: number;
  /** Talked about, and so in the minutes. */
  readonly looked: readonly TaskId[];
  readonly notes: Readonly<Record<string, string>>;
  /** What was said beside. */
  readonly note: string;
};

export type Step =
  /** What is on the screen was talked about; the next one comes. */
  | { readonly type: "next" }
  /** The next one comes, and this one stays out of the minutes. */
  | { readonly type: "skip" }
  | { readonly type: "back" }
  | { readonly type: "go"; readonly to: number }
  | { readonly type: "note"; readonly taskId: TaskId; readonly note: string }
  | { readonly type: "say"; readonly note: string };

export function beginMeeting({ team, items }: AgendaAnswer, began: string): Meeting {
  return { team, began, items, at: 0, looked: [], notes: {}, note: "" };
}

/** Returns the meeting after a step. Whatever has a note was talked about. */
export function afterStep(meeting: Meeting, step: Step): Meeting {
  const current = meeting.items[meeting.at]?.card.id;
  const place = (at: number) => Math.min(Math.max(at, 0), meeting.items.length);
  switch (step.type) {
    case "next":
      return { ...meeting, at: place(meeting.at + 1), looked: including(meeting.looked, current) };
    case "skip": {
      const isNoted = current !== undefined && (meeting.notes[current] ?? "") !== "";
      const looked = isNoted ? meeting.looked : meeting.looked.filter((id) => id !== current);
      return { ...meeting, at: place(meeting.at + 1), looked };
    }
    case "back":
      return { ...meeting, at: place(meeting.at - 1) };
    case "go":
      return { ...meeting, at: place(step.to) };
    case "note":
      return {
        ...meeting,
        notes: { ...meeting.notes, [step.taskId]: step.note },
        looked: step.note === "" ? meeting.looked : including(meeting.looked, step.taskId),
      };
    case "say":
      return { ...meeting, note: step.note };
  }
}

const including = (looked: readonly TaskId[], id: TaskId | undefined) =>
  id === undefined || looked.includes(id) ? looked : [...looked, id];

const KEPT_AS = "meeting:";

const keyOf = (personId: PersonId, team: TeamKey | null) => `${KEPT_AS}${personId}:${team ?? ""}`;

/** Returns the meeting that this person has under way here, or `null`. */
export function keptMeeting(personId: PersonId, team: TeamKey | null): Meeting | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(personId, team)) ?? "null");
    return isMeeting(found) ? found : null;
  } catch {
    return null;
  }
}

/** Keeps it, or forgets it where it is `null`. A browser that keeps nothing loses it with the page, and no sooner. */
export function keepMeeting(personId: PersonId, team: TeamKey | null, meeting: Meeting | null): void {
  try {
    if (meeting === null) localStorage.removeItem(keyOf(personId, team));
    else localStorage.setItem(keyOf(personId, team), JSON.stringify(meeting));
  } catch {
    // Storage may be full or forbidden.
  }
}

/** Forgets every meeting that anybody has under way here: whoever signs out leaves no titles behind. */
export function forgetMeetings(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(KEPT_AS)) localStorage.removeItem(key);
}

/** Written by an older page it may be anything; what we wrote ourselves has these parts. */
function isMeeting(found: unknown): found is Meeting {
  return (
    typeof found === "object" &&
    found !== null &&
    ["began", "items", "at", "looked", "notes", "note"].every((part) => part in found) &&
    "items" in found &&
    Array.isArray(found.items)
  );
}
