// A task with everything its own page shows.
import {
  type ActivityLine,
  type Column,
  type Configuration,
  type Happening,
  maySee,
  must,
  type PersonId,
  type PersonOnCard,
  type Reader,
  type Task,
  type TaskPage,
  type TextId,
  toIso,
} from "@threadboard/domain";
import {
  isUsername,
  type PersonRow,
  type Reading,
  readColumns,
  readEventsOfTask,
  readPeople,
  readTask,
  readTexts,
  readTopic,
  type StoredEvent,
} from "@threadboard/store";
import type { Viewer } from "../http/viewer.ts";
import { presentAsks } from "./asks.ts";
import {
  type LeaseSetting,
  pauseOn,
  presentPerson,
  readCards,
  readPausesOf,
  topicAddress,
  untilOf,
} from "./card.ts";
import { presentConflicts } from "./conflicts.ts";
import { htmlOfMarkdown } from "./html.ts";
import { presentMentions, presentRelated } from "./links.ts";
import { presentOffering } from "./offering.ts";
import { presentNotes } from "./thread-notes.ts";
import { presentWriting } from "./thread-writing.ts";
import { blockerOf, canBeNamed, type NamedBlockers, presentWaiting, readNamedBlockers } from "./waiting.ts";

type Names = (id: PersonId) => PersonOnCard;

/** Returns the page of a task for a reader. Whether they may see it is the caller's matter. */
export async function presentTaskPage(
  db: Reading,
  task: Task,
  viewer: Viewer,
  configuration: Configuration,
  now: number,
): Promise<TaskPage> {
  const [cards, events, columns] = await Promise.all([
    readCards(db, [task.id], configuration),
    readEventsOfTask(db, task.id),
    readColumns(db),
  ]);
  const names = namesIn(await readPeople(db, peopleOn(task, events)));
  const textOf = await readTexts(
    db,
    events.flatMap((event) => wordsOf(event.happening) ?? []),
  );
  const blockers = await readNamedBlockers(db, task, events, configuration.board.prefix);
  return {
    card: must(cards[0], "the card of a task"),
    body: task.body.text,
    bodyHtml: htmlOfMarkdown(task.body.text),
    audience: task.audience.kind,
    milestone: task.milestone,
    mentorAddress: await mentorAddress(db, task.mentor, configuration),
    checklist: [...task.checklist],
    ...(await presentWaiting(db, task, viewer.reader)),
    setReason: task.setReason?.text ?? null,
    claims: presentClaims(task, { configuration, pauses: await readPausesOf(db, [task.id]) }, names),
    offers: task.offers
      .filter((offer) => offer.state === "open" && offer.lapsesAt > now)
      .map((offer) => ({
        id: offer.id,
        person: names(offer.personId),
        by: names(offer.byPersonId),
        slotId: task.claims.find((claim) => claim.id === offer.fromClaimId)?.slotId ?? null,
        lapsesAt: toIso(offer.lapsesAt),
      })),
    thread: await presentThread(db, task, viewer, { configuration, events, names, now }),
    asks: await presentAsks(db, task, viewer.actor),
    mentions: await presentMentions(db, task, viewer.reader, configuration),
    related: await presentRelated(db, task, viewer.reader, configuration),
    mergedInto: await mergedInto(db, task, viewer.reader),
    activity: events
      .filter((event) => isWorthALine(event) && canBeNamed(event, blockers))
      .map((event) => lineOf(event, { names, columns, blockers, textOf: (id) => textOf(id)?.text ?? null })),
    createdAt: toIso(task.createdAt),
  };
}

function presentClaims(task: Task, setting: LeaseSetting, names: Names): TaskPage["claims"] {
  const fields = { ...task, dueJson: task.due === null ? null : JSON.stringify(task.due) };
  return task.claims.map((claim) => ({
    id: claim.id,
    slotId: claim.slotId,
    slotName: task.slots.find((slot) => slot.id === claim.slotId)?.name ?? null,
    person: names(claim.personId),
    state: claim.state,
    since: toIso(claim.claimedAt),
    stateAt: toIso(claim.stateAt),
    until: untilOf(claim, fields, setting),
    pause: pauseOn(claim, fields, setting),
    link: claim.evidence?.link ?? null,
    note: claim.evidence?.note?.text ?? null,
    outcome: claim.outcome,
    returnComment: claim.returnComment?.text ?? null,
    handBackNote: claim.handBackNote?.text ?? null,
  }));
}

async function presentThread(
  db: Reading,
  task: Task,
  viewer: Viewer,
  setting: {
    readonly configuration: Configuration;
    readonly events: readonly StoredEvent[];
    readonly names: Names;
    readonly now: number;
  },
): Promise<TaskPage["thread"]> {
  const { configuration, events, names, now } = setting;
  const { thread } = task;
  if (thread === null) return null;
  const topic = await readTopic(db, thread.topicId);
  const address = topicAddress(configuration, thread.topicId, topic?.slug ?? null);
  const source = configuration.sources.find((each) => each.key === thread.source);
  return {
    title: topic?.title ?? task.title.text,
    address,
    author: topic?.author ?? null,
    replies: topic?.replies ?? null,
    closed: topic?.closed === 1,
    readAt: topic === null ? null : toIso(topic.readAt),
    conflicts: presentConflicts(task, topic, events, names),
    notes: await presentNotes(db, task, viewer.reader, configuration),
    ...(await presentOffering(db, task, topic, source)),
    writes: source?.write ?? "off",
    statusPost: topic?.statusPostNumber == null ? null : `${address}/${topic.statusPostNumber}`,
    ...(await presentWriting(db, topic, viewer, { configuration, now })),
  };
}

/** A mentor is any name that a lead wrote; with an @ before it, or as somebody here signed in, it is an account's. */
async function mentorAddress(
  db: Reading,
  mentor: string | null,
  { forum }: Configuration,
): Promise<string | null> {
  const written = mentor?.trim() ?? "";
  const username = written.replace(/^@/, "");
  if (!/^[\w.-]{2,60}$/.test(username)) return null;
  if (!written.startsWith("@") && !(await isUsername(db, username))) return null;
  return `${forum.address.replace(/\/+$/, "")}/u/${encodeURIComponent(username)}`;
}

async function mergedInto(db: Reading, task: Task, reader: Reader): Promise<TaskPage["mergedInto"]> {
  if (task.mergedInto === null) return null;
  const into = await readTask(db, task.mergedInto);
  return into === null || !maySee(reader, into) ? null : { id: into.id, number: into.number };
}

function peopleOn(task: Task, events: readonly StoredEvent[]): PersonId[] {
  const ofClaims = task.claims.map((claim) => claim.personId);
  const ofOffers = task.offers.flatMap((offer) => [offer.personId, offer.byPersonId]);
  const ofEvents = events
    .flatMap((event) => [event.personId, subjectOf(event.happening)])
    .filter((id) => id !== null);
  const author = task.createdBy === null ? [] : [task.createdBy];
  return [...author, ...ofClaims, ...ofOffers, ...ofEvents];
}

function namesIn(people: ReadonlyMap<PersonId, PersonRow>): Names {
  return (id) => presentPerson(must(people.get(id), "a person who is on a task"));
}

/** What only keeps cards in step (a reply came, a write waits) is no news for a person. */
function isWorthALine(event: StoredEvent): boolean {
  const { happening } = event;
  if (happening.type === "thread-changed") return happening.fields.length > 0;
  return happening.type !== "reordered" && happening.type !== "nudge-reached";
}

/** What the lines of the activity name. */
type Named = {
  readonly names: Names;
  readonly columns: readonly Column[];
  readonly blockers: NamedBlockers;
  readonly textOf: (id: TextId) => string | null;
};

function lineOf(event: StoredEvent, named: Named): ActivityLine {
  const { names, textOf } = named;
  const subject = subjectOf(event.happening);
  const words = wordsOf(event.happening);
  return {
    id: `${event.version}-${event.sequence}`,
    type: event.happening.type,
    at: toIso(event.at),
    door: event.door,
    person: event.personId === null ? null : names(event.personId),
    subject: subject === null ? null : names(subject),
    words: words === null ? null : textOf(words),
    details: detailsOf(event, named),
    version: event.version,
  };
}

function subjectOf(happening: Happening): PersonId | null {
  return "personId" in happening ? happening.personId : null;
}

function wordsOf(happening: Happening): TextId | null {
  if ("note" in happening) return happening.note;
  if ("reason" in happening) return happening.reason;
  if ("comment" in happening) return happening.comment;
  return null;
}

function detailsOf(
  { happening, changes }: StoredEvent,
  { columns, blockers }: Named,
): ActivityLine["details"] {
  const column = (id: string) => columns.find((each) => each.id === id)?.name ?? "";
  switch (happening.type) {
    case "created":
      return { how: happening.how };
    case "claimed":
      return { byLead: happening.byLead ? "yes" : "no" };
    case "moved":
      return { from: column(happening.from), to: column(happening.to) };
    case "edited":
    case "thread-changed":
    case "conflicted":
    case "thread-edit-asked":
    case "thread-edited":
      return { fields: happening.fields.join(", ") };
    case "reopened":
      return { slots: happening.slots };
    case "thread-standing":
    case "kept-as-is":
      // The selectors of a message are words without hyphens.
      return { what: happening.what.replaceAll("-", "_") };
    case "ticked": {
      const list = changes.find((change) => change.field === "checklist");
      return { item: list?.after[happening.index]?.text ?? "", done: happening.done ? "yes" : "no" };
    }
    case "blocked":
    case "unblocked":
    case "blocker-over":
    case "blocker-back":
      return { task: blockerOf(happening, blockers) ?? "" };
    case "undone":
      return { version: happening.version };
    case "snoozed":
      return { until: happening.until === null ? "none" : "later" };
    case "settled":
      return { field: happening.field, keep: happening.keep };
    default:
      return {};
  }
}
