// What is a person's own: claims, offers, notices, roles.
import {
  type Audience,
  awayLeft,
  awayOf,
  blankRecord,
  type Configuration,
  DAY,
  type ForumStanding,
  groupsThatMatter,
  languages,
  type Me,
  maySee,
  type Notice,
  type NoticeCode,
  type PersonId,
  pauseUnderWay,
  type Reader,
  readerOf,
  rolesOf,
  type TaskId,
  toIso,
} from "@threadboard/domain";
import {
  type CardRow,
  languageToTell,
  type OutboxRow,
  type Reading,
  readAbsences,
  readCardRows,
  readClaimRowsOf,
  readHandOvers,
  readNotices,
  readOffersTo,
  readPeople,
  readPerson,
} from "@threadboard/store";
import { readSomebody, STANDING_LIFE } from "../engine/somebody.ts";
import { pauseOn, presentPerson, readPausesOf, untilOf } from "./card.ts";
import { readDesk } from "./desk.ts";
import { type Fitting, presentWords, readFitting } from "./told.ts";

/** What somebody who has not signed in is told. */
export const nobody: Me = {
  person: null,
  roles: { admin: false, leads: [], groups: [] },
  rolesStale: false,
  record: { ...blankRecord, heldByKind: {}, heldByCampaign: {}, acceptedByKind: {} },
  away: { until: null, daysLeft: 0 },
  claims: [],
  offers: [],
  unseenNotices: 0,
  triageCount: 0,
  language: null,
};

/** Returns what is this person's own. */
export async function presentMe(
  db: Reading,
  id: PersonId,
  configuration: Configuration,
  now: number,
): Promise<Me> {
  const [person, somebody] = [await readPerson(db, id), await readSomebody(db, id, configuration, now)];
  if (person === null || somebody === null) return nobody;
  const { roles, record } = somebody;
  const reader = readerOf({ kind: "person", ...somebody });
  const leadsAny = roles.admin || roles.leads.length > 0;
  return {
    person: presentPerson(person),
    roles: { admin: roles.admin, leads: [...roles.leads], groups: [...roles.groups] },
    rolesStale: now - person.refreshedAt >= STANDING_LIFE && givesAnything(person.standing, configuration),
    record,
    away: await ownAbsence(db, id, configuration, now),
    claims: await ownClaims(db, id, reader, { configuration, now }),
    offers: await ownOffers(db, id, reader, now),
    unseenNotices: await countUnseen(db, id, reader, now),
    language: languages.find((each) => each === person.language) ?? null,
    triageCount: leadsAny ? (await readDesk(db, { roles, reader }, configuration, now)).length : 0,
  };
}

/** Whether a standing makes any difference on the board: a role, or a task that others do not see. */
function givesAnything(standing: ForumStanding, configuration: Configuration): boolean {
  const { admin, leads } = rolesOf(standing, configuration);
  const own = new Set(standing.groups.map((group) => group.toLowerCase()));
  const named = groupsThatMatter(configuration).some((group) => own.has(group.toLowerCase()));
  return admin || leads.length > 0 || named;
}

async function ownAbsence(
  db: Reading,
  id: PersonId,
  configuration: Configuration,
  now: number,
): Promise<Me["away"]> {
  const year = new Date(now).getUTCFullYear();
  const absences = await readAbsences(db, id, Date.UTC(year, 0));
  const until = pauseUnderWay(absences, awayOf(id), now)?.untilAt ?? null;
  const left = awayLeft(absences, year, configuration.policy.awayDays);
  return { until: until === null ? null : toIso(until), daysLeft: Math.max(0, Math.floor(left / DAY)) };
}

/** Returns the tasks with these ids that the reader may see; what was hidden meanwhile is hidden here too. */
async function visibleTasks(
  db: Reading,
  ids: readonly TaskId[],
  reader: Reader,
): Promise<Map<TaskId, CardRow>> {
  const rows = await readCardRows(db, [...new Set(ids)]);
  return new Map(rows.filter((row) => isSeen(reader, row)).map((row) => [row.id, row]));
}

async function ownClaims(
  db: Reading,
  id: PersonId,
  reader: Reader,
  { configuration, now }: { readonly configuration: Configuration; readonly now: number },
): Promise<Me["claims"]> {
  const claims = await readClaimRowsOf(db, id);
  const asked = new Map((await readHandOvers(db, id, now)).map((offer) => [offer.fromClaimId, offer]));
  const tasks = await visibleTasks(
    db,
    claims.map((claim) => claim.taskId),
    reader,
  );
  const setting = { configuration, pauses: await readPausesOf(db, [...tasks.keys()]) };
  return claims.flatMap((claim) => {
    const task = tasks.get(claim.taskId);
    if (task === undefined) return [];
    const offer = asked.get(claim.id);
    const own = {
      id: claim.id,
      taskId: task.id,
      number: task.number,
      title: task.title,
      state: claim.state,
      since: toIso(claim.claimedAt),
      until: untilOf(claim, task, setting),
      pause: pauseOn(claim, task, setting),
      returnComment: claim.returnComment,
      handOver:
        offer === undefined
          ? null
          : {
              offerId: offer.id,
              person: presentPerson({ ...offer, id: offer.personId }),
              lapsesAt: toIso(offer.lapsesAt),
            },
    };
    return [own];
  });
}

async function ownOffers(db: Reading, id: PersonId, reader: Reader, now: number): Promise<Me["offers"]> {
  const offers = await readOffersTo(db, id, now);
  const tasks = await visibleTasks(
    db,
    offers.map((offer) => offer.taskId),
    reader,
  );
  const people = await readPeople(
    db,
    offers.map((offer) => offer.byPersonId),
  );
  return offers.flatMap((offer) => {
    const [task, by] = [tasks.get(offer.taskId), people.get(offer.byPersonId)];
    if (task === undefined || by === undefined) return [];
    return [
      {
        id: offer.id,
        taskId: task.id,
        number: task.number,
        title: task.title,
        by: presentPerson(by),
        slotId: offer.slotId,
        lapsesAt: toIso(offer.lapsesAt),
      },
    ];
  });
}

/** Whether a notice is shown: of a task that its reader does not see, only that it is gone; that, only as long as it is. */
function isTold(code: NoticeCode, seen: boolean): boolean {
  if (code === "thread-gone") return !seen;
  return seen || code === "given-up";
}

const isSeen = (reader: Reader, { audienceJson }: Pick<CardRow, "audienceJson">) =>
  maySee(reader, { audience: JSON.parse(audienceJson) as Audience });

async function tasksOf(db: Reading, rows: readonly OutboxRow[]): Promise<Map<TaskId, CardRow>> {
  const ids = new Set(rows.flatMap((row) => row.taskId ?? []));
  return new Map((await readCardRows(db, [...ids])).map((task) => [task.id, task]));
}

/** A notice that is shown, and the task that it names. */
type Shown = { readonly row: OutboxRow; readonly task: NamedTask; readonly fitting: Fitting | null };
type NamedTask = Pick<CardRow, "id" | "number" | "title"> & { readonly seen: boolean };

/** Returns a person's newest notices that are shown. One of what fits names a task that is still free, and goes with the last. */
async function shownNotices(db: Reading, id: PersonId, reader: Reader, now: number): Promise<Shown[]> {
  const rows = await readNotices(db, id, now, 100);
  const known = await tasksOf(db, rows);
  const shown: Shown[] = [];
  for (const row of rows) {
    const task = row.taskId === null ? undefined : known.get(row.taskId);
    if (task === undefined || row.code === null) continue;
    if (row.code === "fits") {
      const fitting = await readFitting(db, row, { reader, now });
      if (fitting === null || (row.seenAt === null && !fitting.left)) continue;
      const { id, number, title } = fitting.task;
      shown.push({ row, task: { id, number, title: title.text, seen: true }, fitting });
      continue;
    }
    const seen = isSeen(reader, task);
    if (isTold(row.code, seen)) shown.push({ row, task: { ...task, seen }, fitting: null });
  }
  return shown;
}

/** How many of the newest notices are new, without those that are not shown. */
async function countUnseen(db: Reading, id: PersonId, reader: Reader, now: number): Promise<number> {
  const shown = await shownNotices(db, id, reader, now);
  return shown.filter(({ row }) => row.seenAt === null).length;
}

/** Returns a person's newest notices. */
export async function presentNotices(
  db: Reading,
  id: PersonId,
  reader: Reader,
  configuration: Configuration,
  now: number,
): Promise<Notice[]> {
  const shown = await shownNotices(db, id, reader, now);
  const people = await readPeople(
    db,
    shown.flatMap(({ row }) => row.byPersonId ?? []),
  );
  const person = await readPerson(db, id);
  const language = person === null ? null : languageToTell(person);
  const setting = { configuration, reader, language, now };
  const notices: Notice[] = [];
  for (const { row, task, fitting } of shown) {
    if (row.code === null) continue;
    const by = row.byPersonId === null ? undefined : people.get(row.byPersonId);
    notices.push({
      id: row.id,
      code: row.code,
      at: toIso(row.dueAt),
      seen: row.seenAt !== null,
      taskId: task.id,
      number: task.number,
      title: task.seen ? task.title : null,
      by: by === undefined ? null : presentPerson(by),
      words: await presentWords(db, row, fitting, setting),
    });
  }
  return notices;
}
