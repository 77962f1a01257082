// A meeting as its leads see it: the agenda, what was decided meanwhile, and the minutes.
import {
  type Configuration,
  kindOf,
  leaseOf,
  maySee,
  type PersonId,
  type PersonOnCard,
  pausesOf,
  type Reader,
  type Task,
  type TaskId,
  type TeamKey,
  toIso,
} from "@threadboard/domain";
import {
  type AgendaAnswer,
  agenda,
  agendaTypes,
  type Decision,
  type DecisionsAnswer,
  decisionsOf,
  decisionTypes,
  detailsOf,
  lastWordsIn,
  type MinutesRequest,
  minutesMarkdown,
  subjectOf,
  wordedTypes,
} from "@threadboard/domain/meeting";
import {
  type Reading,
  readAudiences,
  readEventsFrom,
  readEventsOfTypes,
  readIdsToDiscuss,
  readLastMeeting,
  readPeople,
  readTasks,
  readTexts,
  readUnfinished,
} from "@threadboard/store";
import { presentPerson, readCards, readPausesOf } from "./card.ts";
import { paperOf } from "./report.ts";

/** A first meeting looks back so far. */
const FIRST_LOOK = 14 * 86_400_000;

/** Whose meeting it is, and what its reader may see. */
export type Sitting = {
  /** `null`: of all teams. */
  readonly team: TeamKey | null;
  readonly reader: Reader;
  readonly configuration: Configuration;
  readonly now: number;
};

/** Returns what is to be talked about since the last meeting. */
export async function presentAgenda(db: Reading, sitting: Sitting): Promise<AgendaAnswer> {
  const { team, reader, configuration, now } = sitting;
  const last = await readLastMeeting(db, team);
  const since = last?.endedAt ?? now - FIRST_LOOK;
  const ids = await readIdsToDiscuss(db, reader, { team, since });
  const tasks = (await readTasks(db, ids)).filter((task) => maySee(reader, task));
  const [events, unfinished, pauses] = await Promise.all([
    readEventsOfTypes(db, ids, agendaTypes),
    readUnfinished(
      db,
      tasks.flatMap(({ blockedBy }) => blockedBy),
    ),
    readPausesOf(db, ids),
  ]);
  const { policy, kinds } = configuration;
  const { entries, more } = agenda({ tasks, events, unfinished, pauses, policy, kinds }, { since, now });
  const chosen = entries.map(({ taskId }) => taskId);
  const [cards, wordsOf] = await Promise.all([
    readCards(db, chosen, configuration),
    readLastWords(db, chosen),
  ]);
  const people = await peopleIn(
    db,
    entries.map(({ personId }) => personId),
  );
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const publicIds = new Set(tasks.flatMap(({ id, audience }) => (audience.kind === "public" ? id : [])));
  const items = entries.flatMap(({ taskId, heading, code, personId, at }) => {
    const card = cardOf.get(taskId);
    if (card === undefined) return [];
    const person = people(personId);
    const lastWords = wordsOf.get(taskId) ?? null;
    return [{ card, heading, code, person, at: toIso(at), isPublic: publicIds.has(taskId), lastWords }];
  });
  return { team, since: toIso(since), isFirst: last === null, now: toIso(now), items, more };
}

type Words = AgendaAnswer["items"][number]["lastWords"];

async function readLastWords(db: Reading, ids: readonly TaskId[]): Promise<Map<TaskId, Words>> {
  const events = Map.groupBy(await readEventsOfTypes(db, ids, wordedTypes), ({ taskId }) => taskId);
  const last = [...events].flatMap(([taskId, own]) => {
    const words = lastWordsIn(own);
    return words === null ? [] : [{ taskId, ...words }];
  });
  const textOf = await readTexts(
    db,
    last.map(({ textId }) => textId),
  );
  const people = await peopleIn(
    db,
    last.map(({ personId }) => personId),
  );
  return new Map(
    last.flatMap(({ taskId, textId, personId, at }) => {
      const words = textOf(textId)?.text ?? "";
      return words === "" ? [] : [[taskId, { words, person: people(personId), at: toIso(at) }]];
    }),
  );
}

async function peopleIn(
  db: Reading,
  ids: readonly (PersonId | null)[],
): Promise<(id: PersonId | null) => PersonOnCard | null> {
  const rows = await readPeople(
    db,
    ids.flatMap((id) => id ?? []),
  );
  return (id) => {
    const row = id === null ? undefined : rows.get(id);
    return row === undefined ? null : presentPerson(row);
  };
}

/** Returns what was decided since the meeting began, about tasks of the team that the reader may see. */
async function readDecisions(
  db: Reading,
  began: number,
  { team, reader }: Pick<Sitting, "team" | "reader">,
): Promise<{ readonly decisions: Decision[]; readonly tasks: Task[] }> {
  const decisions = decisionsOf(await readEventsFrom(db, began, [...decisionTypes, "undone"]));
  const ids = [...new Set(decisions.map(({ taskId }) => taskId))];
  const tasks = (await readTasks(db, ids)).filter(
    (task) => maySee(reader, task) && (team === null || task.team === team),
  );
  const known = new Set(tasks.map(({ id }) => id));
  return { decisions: decisions.filter(({ taskId }) => known.has(taskId)), tasks };
}

/** Returns what was decided since the meeting began, and who has not answered yet. */
export async function presentDecisions(
  db: Reading,
  began: number,
  sitting: Sitting,
): Promise<DecisionsAnswer> {
  const { decisions, tasks } = await readDecisions(db, began, sitting);
  const offers = tasks.flatMap((task) =>
    openOffers(task, sitting.now).map((offer) => ({ ...offer, taskId: task.id })),
  );
  const people = await peopleIn(db, [
    ...decisions.flatMap((each) => [each.personId, subjectOf(each)]),
    ...offers.map(({ personId }) => personId),
  ]);
  return {
    decisions: decisions.map((each) => ({
      taskId: each.taskId,
      type: each.happening.type,
      at: toIso(each.at),
      person: people(each.personId),
      subject: people(subjectOf(each)),
      details: detailsOf(each),
    })),
    asked: offers.flatMap(({ taskId, id, personId, lapsesAt }) => {
      const person = people(personId);
      return person === null ? [] : [{ taskId, offerId: id, person, lapsesAt: toIso(lapsesAt) }];
    }),
  };
}

const openOffers = ({ offers }: Task, now: number) =>
  offers.filter(({ state, lapsesAt }) => state === "open" && lapsesAt > now);

/** Returns the minutes for those who may see what this reader may, and how much that leaves out. */
export async function presentMinutes(
  db: Reading,
  request: Pick<MinutesRequest, "tasks" | "note"> & { readonly beganAt: number },
  sitting: Sitting,
): Promise<{ readonly markdown: string; readonly leftOut: number }> {
  const { team, reader, configuration, now } = sitting;
  const { decisions, tasks: changed } = await readDecisions(db, request.beganAt, sitting);
  const ids = request.tasks.map(({ taskId }) => taskId);
  const audiences = await readAudiences(db, ids);
  const looked = (await readTasks(db, ids)).filter(
    (task) => maySee(reader, task) && (team === null || task.team === team),
  );
  const taskOf = new Map([...changed, ...looked].map((task) => [task.id, task]));
  const pauses = await readPausesOf(db, [...taskOf.keys()]);
  const people = await readPeople(db, peopleOf(decisions, [...taskOf.values()]));
  const noted = new Map(request.tasks.map((each) => [each.taskId, each]));
  const order = [...noted.keys(), ...taskOf.keys()];
  const meeting = {
    team,
    beganAt: request.beganAt,
    endedAt: now,
    note: request.note,
    decisions,
    tasks: [...new Set(order)].flatMap((id) => {
      const task = taskOf.get(id);
      const { heading = null, note = "" } = noted.get(id) ?? {};
      return task === undefined ? [] : [{ ...task, title: task.title.text, heading, note }];
    }),
  };
  const markdown = minutesMarkdown(meeting, {
    ...paperOf(configuration),
    nameOf: (id) => people.get(id)?.name ?? "",
    teamName: (key) => configuration.teams[key]?.name ?? key,
    endOf: (claim, { id }) => {
      const task = taskOf.get(id);
      return task === undefined ? null : endOf(claim, task, { configuration, pauses });
    },
  });
  return { markdown, leftOut: audiences.size - looked.length };
}

function peopleOf(decisions: readonly Decision[], tasks: readonly Task[]): PersonId[] {
  const decided = decisions.flatMap((each) => [each.personId ?? [], subjectOf(each) ?? []].flat());
  const on = tasks.flatMap(({ claims, offers }) => [...claims, ...offers].map(({ personId }) => personId));
  return [...decided, ...on];
}

function endOf(
  claim: Task["claims"][number],
  task: Task,
  {
    configuration,
    pauses,
  }: { readonly configuration: Configuration } & Pick<Parameters<typeof agenda>[0], "pauses">,
): number | null {
  const lease = leaseOf(claim, {
    policy: configuration.policy,
    kind: kindOf(configuration.kinds, task.kind),
    due: task.due,
    pauses: pausesOf(pauses, { personId: claim.personId, team: task.team, taskId: task.id }),
  });
  return lease === null || lease.endsAt === Infinity ? null : lease.endsAt;
}
