// What a community did in a period, team by team: for the monthly update.
import type { PersonId, TeamKey } from "../ids.ts";
import { maySee, type Reader } from "../task/audience.ts";
import { isLive } from "../task/claim.ts";
import type { Due } from "../task/due.ts";
import { endOfDue } from "../task/due-end.ts";
import type { Task } from "../task/task.ts";
import { DAY, type Instant } from "../time.ts";
import type { ReportEvent, ReportFacts, ReportPerson, ReportTask } from "./facts.ts";
import { type Helper, type Helpers, helpersOf, within } from "./helpers.ts";
import type { Period } from "./period.ts";

/** People by name; `others` do not want to be named. */
export type Named = { readonly names: readonly string[]; readonly others: number };

export type ReportLine = {
  readonly number: Task["number"];
  readonly title: string;
  /** Who did it or has it. */
  readonly by: Named;
  /** Places that nobody holds. */
  readonly free: number;
  readonly notBefore: Instant | null;
  readonly due: Due | null;
};

/** A list as long as people read; `more` were left out. */
export type Listed = { readonly lines: readonly ReportLine[]; readonly more: number };

export type TeamReport = {
  /** `null`: tasks without a team. */
  readonly team: TeamKey | null;
  readonly name: string | null;
  readonly fresh: Listed;
  readonly finished: Listed;
  readonly thanked: Named;
  readonly returned: Named;
  readonly firstTimers: Named;
  /** As things stand when the report is made; so is `coming`. */
  readonly wanted: Listed;
  readonly coming: Listed;
};

export type Report = Period & {
  readonly fresh: number;
  readonly finished: number;
  /** People who had work accepted, each once, named or not. */
  readonly thanked: number;
  readonly teams: readonly TeamReport[];
};

export type ReportWish = Period & {
  readonly now: Instant;
  readonly reader: Reader;
  /** Only this one; `null`: all. */
  readonly team: TeamKey | null;
};

/** Longer lists make a post that nobody reads to its end. */
export const LIMITS = { fresh: 20, finished: 40, wanted: 10, coming: 10 } as const;
/** How far ahead a due date is worth telling. */
export const AHEAD = 60 * DAY;

/** Returns the report of a period for this reader. Teams of which there is nothing to tell are left out. */
export function report(facts: ReportFacts, wish: ReportWish): Report {
  const { since, until, zone } = wish;
  // A team that was taken out of the configuration has no name to stand under.
  const known = new Set<TeamKey | null>(facts.teams.map(({ key }) => key));
  const seen = facts.tasks
    .filter((task) => maySee(wish.reader, task))
    .map((task) => (known.has(task.team) ? task : { ...task, team: null }));
  const helpers = helpersOf(seen, wish);
  const sorted = sortOut(seen, facts.events, wish);
  const keys = [...facts.teams, { key: null, name: null }];
  const teams = keys
    .filter(({ key }) => wish.team === null || key === wish.team)
    .map(({ key, name }) => teamReport({ key, name }, sorted, helpers, facts))
    .filter((team) => !isEmpty(team));
  const told = <H extends { team: TeamKey | null }>(all: readonly H[]) =>
    all.filter(({ team }) => teams.some((each) => each.team === team));
  return {
    since,
    until,
    zone,
    fresh: told(sorted.fresh).length,
    finished: told(sorted.finished).length,
    thanked: new Set(told(helpers.thanked).map(({ personId }) => personId)).size,
    teams,
  };
}

type Sorted = Readonly<Record<keyof typeof LIMITS, readonly ReportTask[]>>;

/** Which tasks stand under which heading, each list in its order. */
function sortOut(seen: readonly ReportTask[], events: readonly ReportEvent[], wish: ReportWish): Sorted {
  const opened = openedIn(events, wish);
  const ended = endedAt(events);
  const isOver = ({ stage }: ReportTask) => stage === "done" || stage === "dropped";
  const isListed = (task: ReportTask) => task.stage !== "triage" && !isOver(task);
  const isAnnounced = ({ notBefore }: ReportTask) => notBefore !== null && notBefore > wish.now;
  const endOf = (task: ReportTask) => ended.get(task.id) ?? 0;
  return {
    fresh: seen
      .filter((task) => opened.has(task.id) && task.stage !== "triage" && task.stage !== "dropped")
      .sort(byNumber),
    finished: seen
      .filter((task) => task.stage === "done" && within(wish, endOf(task)))
      .sort((a, b) => endOf(a) - endOf(b) || byNumber(a, b)),
    wanted: seen
      .filter((task) => isListed(task) && !isAnnounced(task) && freePlaces(task) > 0)
      .sort((a, b) => a.createdAt - b.createdAt || byNumber(a, b)),
    coming: seen
      .filter((task) => isListed(task) && (isAnnounced(task) || isDueSoon(task, wish.now)))
      .sort((a, b) => comesAt(a, wish.now) - comesAt(b, wish.now) || byNumber(a, b)),
  };
}

const byNumber = (a: ReportTask, b: ReportTask) => a.number - b.number;

/** Tasks that came before helpers in the period. What a thread or a proposal brings waits for a lead first. */
function openedIn(events: readonly ReportEvent[], period: Period): ReadonlySet<Task["id"]> {
  const isOpening = ({ happening }: ReportEvent) =>
    happening.type === "opened" ||
    (happening.type === "created" && !["import", "proposal"].includes(happening.how));
  return new Set(
    events.filter((event) => isOpening(event) && within(period, event.at)).map(({ taskId }) => taskId),
  );
}

/** When a task that is done now came to its end: with the last acceptance, or when a lead said so. */
function endedAt(events: readonly ReportEvent[]): ReadonlyMap<Task["id"], Instant> {
  const last = new Map<Task["id"], Instant>();
  for (const { taskId, at, happening } of events) {
    if (happening.type === "accepted" || happening.type === "finished")
      last.set(taskId, Math.max(at, last.get(taskId) ?? 0));
  }
  return last;
}

function freePlaces({ places, claims }: ReportTask): number {
  return places - claims.filter(({ state }) => isLive(state)).length;
}

function isDueSoon({ due }: ReportTask, now: Instant): boolean {
  return due !== null && endOfDue(due) >= now && endOfDue(due) < now + AHEAD;
}

function comesAt({ notBefore, due }: ReportTask, now: Instant): Instant {
  if (notBefore !== null && notBefore > now) return notBefore;
  return due === null ? Infinity : endOfDue(due);
}

function teamReport(
  { key, name }: { readonly key: TeamKey | null; readonly name: string | null },
  sorted: Sorted,
  helpers: Helpers,
  facts: ReportFacts,
): TeamReport {
  const own = <T extends { team: TeamKey | null }>(all: readonly T[]) =>
    all.filter(({ team }) => team === key);
  const named = (list: readonly Helper[]) =>
    nameAll(
      own(list).map(({ personId }) => personId),
      facts.people,
    );
  const listed = (what: keyof Sorted): Listed => {
    const all = own(sorted[what]);
    const lines = all.slice(0, LIMITS[what]).map((task) => lineOf(task, what, facts.people));
    return { lines, more: all.length - lines.length };
  };
  return {
    team: key,
    name,
    fresh: listed("fresh"),
    finished: listed("finished"),
    thanked: named(helpers.thanked),
    returned: named(helpers.returned),
    firstTimers: named(helpers.firstTimers),
    wanted: listed("wanted"),
    coming: listed("coming"),
  };
}

function lineOf(task: ReportTask, what: keyof Sorted, people: ReportFacts["people"]): ReportLine {
  const counted = task.claims.filter(({ state }) =>
    what === "finished" ? state === "accepted" : isLive(state),
  );
  return {
    number: task.number,
    title: task.title,
    by: nameAll(
      counted.map(({ personId }) => personId),
      people,
    ),
    free: freePlaces(task),
    notBefore: task.notBefore,
    due: task.due,
  };
}

/** Returns these people by name, each once; whoever does not want that, or is not known, only as a number. */
export function nameAll(
  ids: readonly PersonId[],
  people: ReadonlyMap<PersonId, Pick<ReportPerson, "name" | "skipsThanks">>,
): Named {
  const all = [...new Set(ids)].map((id) => people.get(id));
  const named = all.filter((person) => person !== undefined && !person.skipsThanks);
  const names = named.flatMap((person) => person?.name ?? []).sort((a, b) => a.localeCompare(b, "en"));
  return { names, others: all.length - named.length };
}

function isEmpty({ fresh, finished, thanked, returned, firstTimers, wanted, coming }: TeamReport): boolean {
  const lists = [fresh, finished, wanted, coming];
  const people = [thanked, returned, firstTimers];
  return (
    lists.every(({ lines }) => lines.length === 0) &&
    people.every(({ names, others }) => names.length + others === 0)
  );
}
