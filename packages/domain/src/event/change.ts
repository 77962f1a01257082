// Before and after of a task, field by field, as events keep them and undo reads them back.
import type { ClaimId, OfferId, TextId } from "../ids.ts";
import type { Claim } from "../task/claim.ts";
import type { Task, TextConflict, Thread } from "../task/task.ts";
import { referenceTo, type Text } from "../task/text.ts";
import type { Instant } from "../time.ts";

/** Fields compared as plain values. */
const valueFields = [
  "language",
  "team",
  "kind",
  "labels",
  "difficulty",
  "effort",
  "mentor",
  "slots",
  "notBefore",
  "due",
  "milestone",
  "columnId",
  "rank",
  "set",
  "audience",
  "asks",
  "checklist",
  "blockedBy",
  "snoozedUntil",
  "campaign",
  "mergedInto",
] as const;
type ValueField = (typeof valueFields)[number];

const textFields = ["title", "body", "setReason"] as const;
type TextField = (typeof textFields)[number];

/** A claim with its words replaced by references. */
export type ClaimRecord = Omit<Claim, "evidence" | "returnComment" | "handBackNote"> & {
  readonly link: string | null;
  readonly note: TextId | null;
  readonly returnComment: TextId | null;
  readonly handBackNote: TextId | null;
};

/** A text in conflict, with what both sides had agreed on and what the forum says now. */
export type ConflictRecord = {
  readonly base: TextId;
  readonly forum: TextId;
  readonly editedAt: Instant | null;
};

export type Change =
  | {
      readonly [F in ValueField]: { readonly field: F; readonly before: Task[F]; readonly after: Task[F] };
    }[ValueField]
  | { readonly field: TextField; readonly before: TextId | null; readonly after: TextId | null }
  | {
      readonly field: "claim";
      readonly id: ClaimId;
      readonly before: ClaimRecord | null;
      readonly after: ClaimRecord;
    }
  | {
      readonly field: "offer";
      readonly id: OfferId;
      readonly before: Task["offers"][number] | null;
      readonly after: Task["offers"][number];
    }
  | {
      readonly field: "conflict";
      readonly id: TextConflict["field"];
      readonly before: ConflictRecord | null;
      readonly after: ConflictRecord | null;
    };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Returns what differs between two versions of one task; a new task differs in nothing, since it has no before. */
export function changesBetween(before: Task | null, after: Task): Change[] {
  if (before === null) return [];
  const changes: Change[] = [];
  for (const field of valueFields) {
    if (!same(before[field], after[field]))
      changes.push({ field, before: before[field], after: after[field] } as Change);
  }
  for (const field of textFields) {
    const [from, to] = [referenceTo(before[field]), referenceTo(after[field])];
    if (from !== to) changes.push({ field, before: from, after: to });
  }
  for (const id of ["title", "body"] as const) {
    const [from, to] = [conflictRecordOf(before.thread, id), conflictRecordOf(after.thread, id)];
    if (!same(from, to)) changes.push({ field: "conflict", id, before: from, after: to });
  }
  const oldClaims = new Map(before.claims.map((claim) => [claim.id, recordOf(claim)]));
  for (const claim of after.claims) {
    const [from, to] = [oldClaims.get(claim.id) ?? null, recordOf(claim)];
    if (!same(from, to)) changes.push({ field: "claim", id: claim.id, before: from, after: to });
  }
  const oldOffers = new Map(before.offers.map((offer) => [offer.id, offer]));
  for (const offer of after.offers) {
    const from = oldOffers.get(offer.id) ?? null;
    if (!same(from, offer)) changes.push({ field: "offer", id: offer.id, before: from, after: offer });
  }
  return changes;
}

function conflictRecordOf(thread: Thread | null, field: TextConflict["field"]): ConflictRecord | null {
  const conflict = thread?.conflicts.find((each) => each.field === field);
  const base = thread?.base?.[field];
  if (conflict === undefined || base === undefined) return null;
  return { base: base.id, forum: conflict.forum.id, editedAt: conflict.editedAt };
}

/** Returns the claim as events keep it. */
export function recordOf(claim: Claim): ClaimRecord {
  const { evidence, returnComment, handBackNote, ...rest } = claim;
  return {
    ...rest,
    link: evidence?.link ?? null,
    note: referenceTo(evidence?.note ?? null),
    returnComment: referenceTo(returnComment),
    handBackNote: referenceTo(handBackNote),
  };
}

/** Returns the claim that a record describes; a text that was emptied since comes back as `null`. */
export function claimOf(record: ClaimRecord, textOf: (id: TextId) => Text | null): Claim {
  const { link, note, returnComment, handBackNote, ...rest } = record;
  const find = (id: TextId | null) => (id === null ? null : textOf(id));
  return {
    ...rest,
    evidence: link === null && note === null ? null : { link, note: find(note) },
    returnComment: find(returnComment),
    handBackNote: find(handBackNote),
  };
}
