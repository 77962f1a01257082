// What lies on a lead's desk, from rows to the wire. The count in the header comes from the same place.
import {
  type Configuration,
  type DeskItem,
  type DeskLead,
  type DeskProposal,
  type DeskReason,
  type DeskTask,
  deskItems,
  leads,
  maySee,
  must,
  type Proposal,
  type Reader,
  type ReasonOnDesk,
  rolesOf,
  TaskId,
  type TriageItem,
  toIso,
} from "@threadboard/domain";
import {
  type DeskRow,
  type ProposalRow,
  type Reading,
  readAudiences,
  readCardRows,
  readDeskRows,
  readProposals,
  readTasks,
} from "@threadboard/store";
import { readCards, readPausesOf, topicAddress } from "./card.ts";
import { presentHidden } from "./hidden.ts";

/** A line of a list with the row that it stands in. */
type OfferedLine = DeskProposal & { readonly row: ProposalRow };
type Item = DeskItem<DeskTask, OfferedLine>;

/** Returns everything that wants this lead's decision, in order. */
export async function readDesk(
  db: Reading,
  lead: DeskLead,
  configuration: Configuration,
  now: number,
): Promise<Item[]> {
  const [rows, offered] = await Promise.all([readDeskRows(db), readProposals(db, lead.reader)]);
  const tasks = rows.map((row) => ({ ...row, unansweredAt: unansweredAt(row, configuration) }));
  const like = tasks.flatMap(({ asks }) =>
    asks.flatMap(({ code, about }) => {
      const id = TaskId.safeParse(about);
      return code === "looks-like" && id.success ? [id.data] : [];
    }),
  );
  const held = tasks.filter(({ claims }) => claims.length > 0).map(({ id }) => id);
  const { policy, kinds } = configuration;
  const terms = {
    now,
    policy,
    kinds,
    pauses: await readPausesOf(db, held),
    audiences: await readAudiences(db, [...new Set(like)]),
  };
  return deskItems({ tasks, proposals: linesOf(offered, configuration) }, lead, terms);
}

/** When somebody wrote in the thread whom nobody answered; not where the last word is a holder's or a lead's. */
function unansweredAt(
  { lastPost, claims, team }: DeskRow,
  configuration: Configuration,
): DeskTask["unansweredAt"] {
  if (lastPost === null) return null;
  if (claims.some(({ personId }) => personId === lastPost.personId)) return null;
  return leads(rolesOf(lastPost, configuration), team) ? null : lastPost.createdAt;
}

function linesOf(rows: readonly ProposalRow[], configuration: Configuration): OfferedLine[] {
  return rows.map((row) => ({
    topicId: row.topicId,
    item: row.itemText,
    position: row.position,
    confidence: row.confidence,
    audience: JSON.parse(row.audienceJson) as DeskProposal["audience"],
    team: configuration.sources.find(({ key }) => key === row.topicSource)?.team ?? null,
    seenAt: row.seenAt,
    snoozedUntil: row.snoozedUntil,
    row,
  }));
}

/** Returns the lines of lists that this lead may take or dismiss, put off or not; `dismissed`: those that somebody did not want. */
export async function readLines(
  db: Reading,
  { roles, reader }: DeskLead,
  configuration: Configuration,
  which: { readonly dismissed?: boolean } = {},
): Promise<Proposal[]> {
  const lines = linesOf(await readProposals(db, reader, which), configuration);
  return lines.filter(({ team }) => leads(roles, team)).map(({ row }) => presentLine(row, configuration));
}

function presentLine(row: ProposalRow, configuration: Configuration): Proposal {
  return {
    topicId: row.topicId,
    title: row.topicTitle,
    address: topicAddress(configuration, row.topicId, row.topicSlug),
    item: row.itemText,
    confidence: row.confidence,
    reason: JSON.parse(row.reasonJson) as Proposal["reason"],
  };
}

/** Returns items of a desk as the page shows them, in their order. */
export async function presentDesk(
  db: Reading,
  items: readonly Item[],
  reader: Reader,
  configuration: Configuration,
): Promise<TriageItem[]> {
  const ids = (kind: "task" | "hidden") =>
    items.flatMap((item) => (item.kind !== "proposal" && item.kind === kind ? [item.task.id] : []));
  const cards = new Map((await readCards(db, ids("task"), configuration)).map((card) => [card.id, card]));
  const hidden = new Map((await readTasks(db, ids("hidden"))).map((task) => [task.id, task]));
  const others = await readOthers(db, items, reader);
  return items.map((item): TriageItem => {
    const reasons = item.reasons.map((reason) => presentReason(reason, others));
    if (item.kind === "proposal") {
      const { topicId, position, row } = item.proposal;
      const key = `${topicId}.${position}`;
      return { kind: item.kind, key, reasons, proposal: presentLine(row, configuration) };
    }
    const key = String(item.task.number);
    if (item.kind === "task")
      return { kind: item.kind, key, reasons, card: must(cards.get(item.task.id), "a card on the desk") };
    const task = must(hidden.get(item.task.id), "a hidden task on the desk");
    return {
      kind: item.kind,
      key,
      reasons,
      task: presentHidden(task, item.reasons[0].since, configuration),
    };
  });
}

type Others = ReadonlyMap<string, NonNullable<ReasonOnDesk["task"]>>;

/** The tasks that reasons are about, as far as the lead may see them. */
async function readOthers(db: Reading, items: readonly Item[], reader: Reader): Promise<Others> {
  const about = items.flatMap(({ reasons }) =>
    reasons.flatMap(({ code, about }) => {
      const id = TaskId.safeParse(about);
      return (code === "duplicate" || code === "blocked") && id.success ? [id.data] : [];
    }),
  );
  const rows = await readCardRows(db, [...new Set(about)]);
  const seen = rows.filter(({ audienceJson }) => maySee(reader, { audience: JSON.parse(audienceJson) }));
  return new Map(seen.map(({ id, number, title }) => [id, { id, number, title }]));
}

function presentReason({ since, ...reason }: DeskReason, others: Others): ReasonOnDesk {
  const task = reason.about === null ? null : (others.get(reason.about) ?? null);
  // A task that the lead may not see is not named, not even by its id.
  const about = reason.code === "blocked" && task === null ? null : reason.about;
  return { ...reason, about, since: toIso(since), task };
}
