// What a report is made of: as little of each task, person and event as it takes.
import type { Happening } from "../event/event.ts";
import type { PersonId, TeamKey } from "../ids.ts";
import type { Claim } from "../task/claim.ts";
import type { Stage } from "../task/stage.ts";
import type { Task } from "../task/task.ts";
import type { Instant } from "../time.ts";

export type ReportTask = Pick<
  Task,
  "id" | "number" | "team" | "audience" | "notBefore" | "due" | "createdAt"
> & {
  readonly title: string;
  readonly stage: Stage;
  /** Wanted places. */
  readonly places: number;
  /** All claims ever made. */
  readonly claims: readonly Pick<Claim, "personId" | "state" | "claimedAt" | "stateAt" | "renewedAt">[];
};

export type ReportPerson = {
  readonly id: PersonId;
  readonly name: string;
  /** Does not want to be named in reports. */
  readonly skipsThanks: boolean;
};

/** Something that happened since the report's first instant, later than its last one included. */
export type ReportEvent = {
  readonly taskId: Task["id"];
  readonly at: Instant;
  readonly happening: Extract<Happening, { type: "created" | "opened" | "accepted" | "finished" }>;
};

/** Which events `report` asks about. */
export const reportedTypes = ["created", "opened", "accepted", "finished"] as const;

export type ReportFacts = {
  readonly tasks: readonly ReportTask[];
  readonly people: ReadonlyMap<PersonId, ReportPerson>;
  readonly events: readonly ReportEvent[];
  /** In the order in which they are told. */
  readonly teams: readonly { readonly key: TeamKey; readonly name: string }[];
};
