// What was done while a meeting went on: told in its view as it happens, and kept in its minutes.
import type { Happening, HappeningType, TaskEvent } from "../event/event.ts";
import type { PersonId } from "../ids.ts";

/** What is worth a line in minutes. Each has its sentence under `activity.<type>`. */
export const decisionTypes = [
  "offered",
  "declined",
  "claimed",
  "handed-back",
  "released",
  "submitted",
  "accepted",
  "returned",
  "opened",
  "finished",
  "reopened",
  "dropped",
  "restored",
] as const satisfies readonly HappeningType[];
export type DecisionType = (typeof decisionTypes)[number];

export type Decision = Pick<TaskEvent, "taskId" | "at" | "personId"> & {
  readonly happening: Extract<Happening, { type: DecisionType }>;
};

type Seen = Pick<TaskEvent, "taskId" | "version" | "at" | "personId" | "happening">;

/** Returns the decisions among these events, oldest first as they come. What was undone was not decided. */
export function decisionsOf(events: readonly Seen[]): Decision[] {
  const undone = new Set(
    events.flatMap(({ taskId, happening }) =>
      happening.type === "undone" ? [`${taskId} ${happening.version}`] : [],
    ),
  );
  return events
    .filter(({ taskId, version }) => !undone.has(`${taskId} ${version}`))
    .flatMap(({ taskId, at, personId, happening }) =>
      isDecision(happening) ? [{ taskId, at, personId, happening }] : [],
    );
}

/** Returns what the sentence of a decision needs, beside names. */
export function detailsOf({ happening }: Decision): Readonly<Record<string, string | number>> {
  if (happening.type === "claimed") return { byLead: happening.byLead ? "yes" : "no" };
  return happening.type === "reopened" ? { slots: happening.slots } : {};
}

/** Returns whom a decision was about, or `null`. */
export function subjectOf({ happening }: Decision): PersonId | null {
  return "personId" in happening ? happening.personId : null;
}

function isDecision(happening: Happening): happening is Decision["happening"] {
  return decisionTypes.some((type) => type === happening.type);
}
