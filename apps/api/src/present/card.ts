// From rows to the card that goes over the wire. The only place that does so.
import {
  type Card,
  type ClaimOnCard,
  type Configuration,
  type Due,
  leaseOf,
  type PersonOnCard,
  type TaskId,
  type ThreadState,
  type TopicId,
  toIso,
} from "@threadboard/domain";
import {
  type CardRow,
  type LiveClaimRow,
  type Reading,
  readCardRows,
  readLiveClaimRows,
  readSlotRows,
  readWaitingTopics,
} from "@threadboard/store";

/** Returns the cards of these tasks, in their order. Who may see them is the caller's matter. */
export async function readCards(
  db: Reading,
  ids: readonly TaskId[],
  configuration: Configuration,
): Promise<Card[]> {
  const [rows, slots, claims, waiting] = await Promise.all([
    readCardRows(db, ids),
    readSlotRows(db, ids),
    readLiveClaimRows(db, ids),
    readWaitingTopics(db),
  ]);
  const slotsOf = Map.groupBy(slots, (slot) => slot.taskId);
  const claimOfSlot = new Map(claims.map((claim) => [claim.slotId, claim]));
  return rows.map((row) => ({
    ...cardOf(row, configuration, waiting),
    slots: (slotsOf.get(row.id) ?? []).map(({ id, name }) => {
      const claim = claimOfSlot.get(id);
      return { id, name, claim: claim === undefined ? null : presentClaim(claim, row, configuration) };
    }),
  }));
}

function cardOf(
  row: CardRow,
  configuration: Configuration,
  waiting: ReadonlySet<TopicId>,
): Omit<Card, "slots"> {
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
    thread: threadOf(row, configuration, waiting),
    createdBy: row.createdBy,
    updatedAt: toIso(row.updatedAt),
  };
}

function dueOf(row: Pick<CardRow, "dueJson">): Due | null {
  return row.dueJson === null ? null : (JSON.parse(row.dueJson) as Due);
}

function threadOf(row: CardRow, configuration: Configuration, waiting: ReadonlySet<TopicId>): Card["thread"] {
  if (row.topicId === null) return null;
  return {
    topicId: row.topicId,
    address: topicAddress(configuration, row.topicId, row.topicSlug),
    isItem: row.itemText !== null,
    replies: row.topicReplies,
    state: threadState(row, waiting.has(row.topicId)),
  };
}

function threadState(row: CardRow, waits: boolean): ThreadState {
  if (row.topicState === "gone") return "gone";
  if (row.conflictsJson !== null && row.conflictsJson !== "[]") return "conflict";
  return waits ? "waiting" : "in-step";
}

/** Returns a topic's address on the forum. The number decides; the slug is for people to read. */
export function topicAddress(configuration: Configuration, topicId: TopicId, slug: string | null): string {
  return `${configuration.forum.address.replace(/\/+$/, "")}/t/${slug || "-"}/${topicId}`;
}

function presentClaim(claim: LiveClaimRow, row: CardRow, configuration: Configuration): ClaimOnCard {
  return {
    id: claim.id,
    person: presentPerson({ ...claim, id: claim.personId }),
    state: claim.state,
    since: toIso(claim.claimedAt),
    until: untilOf(claim, row, configuration),
    returnComment: claim.returnComment,
    outcome: claim.outcome,
  };
}

/** Returns when a claim's lease ends, or `null` where none runs. */
export function untilOf(
  claim: Pick<LiveClaimRow, "state" | "renewedAt" | "nudgedAt" | "nudgeReachedAt">,
  task: Pick<CardRow, "kind" | "dueJson">,
  configuration: Configuration,
): string | null {
  const lease = leaseOf(claim, {
    policy: configuration.policy,
    kind: configuration.kinds[task.kind] ?? null,
    due: dueOf(task),
  });
  return lease === null ? null : toIso(lease.endsAt);
}

/** Returns a person as everybody may see them. */
export function presentPerson(
  person: Pick<PersonOnCard, "id" | "name" | "username" | "avatar">,
): PersonOnCard {
  return { id: person.id, name: person.name, username: person.username, avatar: person.avatar };
}
