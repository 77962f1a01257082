// From rows to the card that goes over the wire. The only place that does so.
import {
  type Ask,
  type Audience,
  type Card,
  type ChecklistItem,
  type ClaimOnCard,
  type Configuration,
  checkedOf,
  type Due,
  isHeld,
  kindOf,
  leaseOf,
  notesOf,
  openBlockers,
  type Pause,
  type PersonOnCard,
  pausesOf,
  type Standing,
  type TaskId,
  type ThreadState,
  type TopicId,
  toIso,
} from "@threadboard/domain";
import {
  type CardRow,
  type LiveClaimRow,
  type Reading,
  readBlockers,
  readCardRows,
  readLiveClaimRows,
  readOldestRenewal,
  readPausesSince,
  readSlotRows,
  readTroubledTopics,
  readWaitingTopics,
} from "@threadboard/store";

/** Returns the cards of these tasks, in their order. Who may see them is the caller's matter. */
export async function readCards(
  db: Reading,
  ids: readonly TaskId[],
  configuration: Configuration,
): Promise<Card[]> {
  const [rows, slots, claims, waiting, troubled, pauses, blockers] = await Promise.all([
    readCardRows(db, ids),
    readSlotRows(db, ids),
    readLiveClaimRows(db, ids),
    readWaitingTopics(db),
    readTroubledTopics(db),
    readPausesOf(db, ids),
    readBlockers(db, ids),
  ]);
  const slotsOf = Map.groupBy(slots, (slot) => slot.taskId);
  const claimOfSlot = new Map(claims.map((claim) => [claim.slotId, claim]));
  return rows.map((row) => ({
    ...cardOf(row, configuration, { waiting, troubled }),
    blockedBy: openBlockers(JSON.parse(row.audienceJson) as Audience, blockers.get(row.id) ?? []).map(
      ({ number }) => number,
    ),
    slots: (slotsOf.get(row.id) ?? []).map(({ id, name }) => {
      const claim = claimOfSlot.get(id);
      return {
        id,
        name,
        claim: claim === undefined ? null : presentClaim(claim, row, { configuration, pauses }),
      };
    }),
  }));
}

function cardOf(
  row: CardRow,
  configuration: Configuration,
  writes: Writes,
): Omit<Card, "slots" | "blockedBy"> {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    title: row.title,
    language: row.language,
    team: row.team,
    kind: row.kind,
    labels: JSON.parse(row.labelsJson) as string[],
    difficulty: row.difficulty as Card["difficulty"],
    effort: row.effort,
    mentor: row.mentor,
    stage: row.stage,
    columnId: row.columnId,
    rank: row.rank,
    notBefore: row.notBefore === null ? null : toIso(row.notBefore),
    due: dueOf(row),
    checklist: checkedOf(JSON.parse(row.checklistJson) as ChecklistItem[]),
    campaign: campaignOf(row),
    thread: threadOf(row, configuration, writes),
    asks: (JSON.parse(row.asksJson) as Ask[]).map(({ code }) => code),
    createdBy: row.createdBy,
    updatedAt: toIso(row.updatedAt),
  };
}

function campaignOf({ campaignId: id, campaignName: name, campaignLimit }: CardRow): Card["campaign"] {
  return id === null || name === null ? null : { id, name, claimsLimit: campaignLimit };
}

function dueOf(row: Pick<CardRow, "dueJson">): Due | null {
  return row.dueJson === null ? null : (JSON.parse(row.dueJson) as Due);
}

/** The topics to which a write is owed, and where it failed. */
type Writes = { readonly waiting: ReadonlySet<TopicId>; readonly troubled: ReadonlySet<TopicId> };

function threadOf(row: CardRow, configuration: Configuration, writes: Writes): Card["thread"] {
  if (row.topicId === null) return null;
  return {
    topicId: row.topicId,
    address: topicAddress(configuration, row.topicId, row.topicSlug),
    isItem: row.itemText !== null,
    replies: row.topicReplies,
    notes: notesOf(row.standingJson === null ? null : (JSON.parse(row.standingJson) as Standing)).map(
      ({ code }) => code,
    ),
    state: threadState(row, row.topicId, writes),
    readAt: row.topicReadAt === null ? null : toIso(row.topicReadAt),
  };
}

function threadState(row: CardRow, topicId: TopicId, { waiting, troubled }: Writes): ThreadState {
  if (row.topicState === "gone") return "gone";
  if (row.conflictsJson !== null && row.conflictsJson !== "[]") return "conflict";
  if (troubled.has(topicId)) return "trouble";
  return waiting.has(topicId) ? "waiting" : "in-step";
}

/** Returns a topic's address on the forum. The number decides; the slug is for people to read. */
export function topicAddress(configuration: Configuration, topicId: TopicId, slug: string | null): string {
  return `${configuration.forum.address.replace(/\/+$/, "")}/t/${slug || "-"}/${topicId}`;
}

/** Returns the pauses that can matter to the leases of these tasks. */
export async function readPausesOf(db: Reading, ids: readonly TaskId[]): Promise<Pause[]> {
  const since = await readOldestRenewal(db, ids);
  return since === null ? [] : readPausesSince(db, since);
}

/** What the times on a claim follow from. */
export type LeaseSetting = { readonly configuration: Configuration; readonly pauses: readonly Pause[] };

function presentClaim(claim: LiveClaimRow, row: CardRow, setting: LeaseSetting): ClaimOnCard {
  return {
    id: claim.id,
    person: presentPerson({ ...claim, id: claim.personId }),
    state: claim.state,
    since: toIso(claim.claimedAt),
    until: untilOf(claim, row, setting),
    pause: pauseOn(claim, row, setting),
    returnComment: claim.returnComment,
    outcome: claim.outcome,
  };
}

type ClaimFields = Pick<LiveClaimRow, "personId" | "state" | "renewedAt" | "nudgedAt" | "nudgeReachedAt">;
type TaskFields = Pick<CardRow, "id" | "team" | "kind" | "dueJson">;

/** Returns when a claim's lease ends, or `null` where none runs or nobody knows yet. */
export function untilOf(claim: ClaimFields, task: TaskFields, setting: LeaseSetting): string | null {
  const { configuration, pauses } = setting;
  const lease = leaseOf(claim, {
    policy: configuration.policy,
    kind: kindOf(configuration.kinds, task.kind),
    due: dueOf(task),
    pauses: pausesOf(pauses, { ...claim, team: task.team, taskId: task.id }),
  });
  return lease === null || lease.endsAt === Infinity ? null : toIso(lease.endsAt);
}

/** Returns the pause that lasts longest of those for a claim whose lease runs, over or not; readers have a clock. */
export function pauseOn(
  claim: ClaimFields,
  task: TaskFields,
  { pauses }: LeaseSetting,
): ClaimOnCard["pause"] {
  if (!isHeld(claim.state)) return null;
  const [last] = pausesOf(pauses, { ...claim, team: task.team, taskId: task.id }).sort(
    (a, b) => (b.untilAt ?? Infinity) - (a.untilAt ?? Infinity),
  );
  if (last === undefined || last.kind === "hidden" || last.kind === "board-down") return null;
  return { kind: last.kind, until: last.untilAt === null ? null : toIso(last.untilAt) };
}

/** Returns a person as everybody may see them. */
export function presentPerson(
  person: Pick<PersonOnCard, "id" | "name" | "username" | "avatar">,
): PersonOnCard {
  return { id: person.id, name: person.name, username: person.username, avatar: person.avatar };
}
