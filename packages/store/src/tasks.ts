// The task aggregate: a task with its slots, claims, offers and thread, read and saved whole.
import {
  type Audience,
  audienceKey,
  type Claim,
  type Due,
  must,
  type Offer,
  type Reading as RuleReading,
  type Slot,
  stageOfTask,
  type Task,
  type TaskId,
  type TaskNumber,
  type Text,
  type TextId,
  type Thread,
  type TopicId,
} from "@threadboard/domain";
import type { Selectable } from "kysely";
import { fromJson, inPieces, type Reading, type Writing } from "./database.ts";
import type { Tables, TaskRow } from "./schema.ts";
import { readTexts, saveTexts } from "./texts.ts";

/** Somebody else saved the task in between; the caller decides again. */
export class StaleTask extends Error {
  override name = "StaleTask";
}

/** Returns the tasks with these ids, in no order; unknown ids are left out. */
export async function readTasks(db: Reading, ids: readonly TaskId[]): Promise<Task[]> {
  const rows = await inPieces(ids, (piece) =>
    db.selectFrom("task").selectAll().where("id", "in", piece).execute(),
  );
  return assemble(db, rows);
}

/** Returns one task, or `null`. */
export async function readTask(db: Reading, id: TaskId): Promise<Task | null> {
  return (await readTasks(db, [id]))[0] ?? null;
}

/** Returns the task with this public number, or `null`. */
export async function readTaskByNumber(db: Reading, number: TaskNumber): Promise<Task | null> {
  const rows = await db.selectFrom("task").selectAll().where("number", "=", number).execute();
  return (await assemble(db, rows))[0] ?? null;
}

/** Returns all tasks of a topic, in the order of its items. */
export async function readTasksOfTopic(db: Reading, topicId: TopicId): Promise<Task[]> {
  const threads = await db
    .selectFrom("thread")
    .select("taskId")
    .where("topicId", "=", topicId)
    .orderBy("itemPosition")
    .execute();
  const tasks = new Map(
    (
      await readTasks(
        db,
        threads.map((row) => row.taskId),
      )
    ).map((task) => [task.id, task]),
  );
  return threads.flatMap((row) => tasks.get(row.taskId) ?? []);
}

/** A text in conflict as its column keeps it. */
type ConflictRow = Omit<Thread["conflicts"][number], "forum"> & { readonly textId: TextId };

/** Returns the tasks that were merged into this one. */
export async function readMergedInto(db: Reading, id: TaskId): Promise<Task[]> {
  const rows = await db.selectFrom("task").selectAll().where("mergedInto", "=", id).execute();
  return assemble(db, rows);
}

type Parts = {
  readonly slots: Map<TaskId, Slot[]>;
  readonly claims: Map<TaskId, Selectable<Tables["claim"]>[]>;
  readonly offers: Map<TaskId, Offer[]>;
  readonly threads: Map<TaskId, Selectable<Tables["thread"]>>;
  readonly blockers: Map<TaskId, TaskId[]>;
};

async function assemble(db: Reading, rows: readonly TaskRow[]): Promise<Task[]> {
  if (rows.length === 0) return [];
  const parts = await readParts(
    db,
    rows.map((row) => row.id),
  );
  const textOf = await readTexts(db, textIds(rows, parts));
  return rows.map((row) => taskOf(row, parts, textOf));
}

async function readParts(db: Reading, ids: readonly TaskId[]): Promise<Parts> {
  const slots = await inPieces(ids, (piece) =>
    db
      .selectFrom("slot")
      .selectAll()
      .where("taskId", "in", piece)
      .orderBy("taskId")
      .orderBy("position")
      .execute(),
  );
  const claims = await inPieces(ids, (piece) =>
    db
      .selectFrom("claim")
      .selectAll()
      .where("taskId", "in", piece)
      .orderBy("taskId")
      .orderBy("position")
      .execute(),
  );
  const offers = await inPieces(ids, (piece) =>
    db.selectFrom("offer").selectAll().where("taskId", "in", piece).orderBy("id").execute(),
  );
  const threads = await inPieces(ids, (piece) =>
    db.selectFrom("thread").selectAll().where("taskId", "in", piece).execute(),
  );
  const blockers = await inPieces(ids, (piece) =>
    db.selectFrom("blocker").selectAll().where("taskId", "in", piece).orderBy("blockedById").execute(),
  );
  const slotsOf = Map.groupBy(slots, (row) => row.taskId);
  const offersOf = Map.groupBy(offers, (row) => row.taskId);
  return {
    slots: new Map(
      [...slotsOf].map(([id, group]) => [
        id,
        group.map(({ id, name, retired }) => ({ id, name, retired: retired === 1 })),
      ]),
    ),
    claims: Map.groupBy(claims, (row) => row.taskId),
    offers: new Map([...offersOf].map(([id, group]) => [id, group.map(({ taskId: _, ...offer }) => offer)])),
    threads: new Map(threads.map((row) => [row.taskId, row])),
    blockers: new Map(
      [...Map.groupBy(blockers, (row) => row.taskId)].map(([id, rows]) => [
        id,
        rows.map((row) => row.blockedById),
      ]),
    ),
  };
}

function textIds(rows: readonly TaskRow[], parts: Parts): TextId[] {
  const ofTasks = rows.flatMap((row) => [row.titleId, row.bodyId, row.setReasonId]);
  const ofClaims = [...parts.claims.values()]
    .flat()
    .flatMap((row) => [row.noteId, row.returnCommentId, row.handBackNoteId]);
  const ofThreads = [...parts.threads.values()].flatMap((row) => [
    row.baseTitleId,
    row.baseBodyId,
    ...fromJson<ConflictRow[]>(row.conflictsJson).map(({ textId }) => textId),
  ]);
  return [...ofTasks, ...ofClaims, ...ofThreads].filter((id) => id !== null);
}

function taskOf(row: TaskRow, parts: Parts, textOf: (id: TextId) => Text | null): Task {
  const find = (id: TextId | null) => (id === null ? null : textOf(id));
  const thread = parts.threads.get(row.id);
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    title: must(textOf(row.titleId), "the text of a title"),
    body: must(textOf(row.bodyId), "the text of a body"),
    language: row.language,
    team: row.team,
    kind: row.kind,
    labels: fromJson<string[]>(row.labelsJson),
    difficulty: row.difficulty as Task["difficulty"],
    effort: row.effort,
    mentor: row.mentor,
    slots: parts.slots.get(row.id) ?? [],
    claims: (parts.claims.get(row.id) ?? []).map((claim) => claimOfRow(claim, find)),
    offers: parts.offers.get(row.id) ?? [],
    notBefore: row.notBefore,
    due: row.dueJson === null ? null : fromJson<Due>(row.dueJson),
    milestone: row.milestone,
    columnId: row.columnId,
    rank: row.rank,
    set: row.setStage,
    setReason: find(row.setReasonId),
    audience: fromJson<Audience>(row.audienceJson),
    thread: thread === undefined ? null : threadOf(thread, find),
    asks: fromJson<Task["asks"]>(row.asksJson),
    checklist: fromJson<Task["checklist"]>(row.checklistJson),
    blockedBy: parts.blockers.get(row.id) ?? [],
    snoozedUntil: row.snoozedUntil,
    campaign: row.campaignId,
    listKey: row.listKey,
    mergedInto: row.mergedInto,
    splitFrom: row.splitFrom,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function claimOfRow(row: Selectable<Tables["claim"]>, find: (id: TextId | null) => Text | null): Claim {
  const { taskId: _task, position: _position, link, noteId, returnCommentId, handBackNoteId, ...rest } = row;
  const note = find(noteId);
  return {
    ...rest,
    evidence: link === null && note === null ? null : { link, note },
    returnComment: find(returnCommentId),
    handBackNote: find(handBackNoteId),
  };
}

function threadOf(row: Selectable<Tables["thread"]>, find: (id: TextId | null) => Text | null): Thread {
  const [title, body] = [find(row.baseTitleId), find(row.baseBodyId)];
  return {
    topicId: row.topicId,
    postId: row.postId,
    item: itemOf(row),
    source: row.source,
    base:
      title === null || body === null
        ? null
        : {
            title,
            body,
            tags: fromJson<string[]>(row.baseTagsJson ?? "[]"),
            ...(row.baseDueJson === null ? {} : { due: fromJson<Due | null>(row.baseDueJson) }),
            ...(row.baseReadingJson === null ? {} : { reading: fromJson<RuleReading>(row.baseReadingJson) }),
            ...(row.baseCooked === 1 ? { cooked: true } : {}),
          },
    conflicts: fromJson<ConflictRow[]>(row.conflictsJson).flatMap(({ field, textId, editedAt }) => {
      const forum = find(textId);
      return forum === null ? [] : [{ field, forum, editedAt }];
    }),
    standing: row.standingJson === null ? null : fromJson<Thread["standing"]>(row.standingJson),
  };
}

function itemOf(row: Selectable<Tables["thread"]>): Thread["item"] {
  if (row.itemText === null) return null;
  const item = { text: row.itemText, position: row.itemPosition ?? 0 };
  return row.itemGroupJson === null ? item : { ...item, group: fromJson<string[]>(row.itemGroupJson) };
}

/**
 * Saves a task as a decision left it: a version of 1 is new, any other must still be at one less in the file.
 * Throws `StaleTask` when it is not.
 */
export async function saveTask(trx: Writing, task: Task): Promise<void> {
  await saveTexts(trx, textsOf(task));
  const row = rowOf(task);
  if (task.version === 1) {
    await trx.insertInto("task").values(row).execute();
  } else {
    const { id: _id, number: _number, createdAt: _at, createdBy: _by, ...changing } = row;
    const result = await trx
      .updateTable("task")
      .set(changing)
      .where("id", "=", task.id)
      .where("version", "=", task.version - 1)
      .executeTakeFirst();
    if (result.numUpdatedRows !== 1n)
      throw new StaleTask(`Task ${task.number} is no longer at version ${task.version - 1}`);
  }
  await saveSlots(trx, task);
  await saveClaims(trx, task);
  await saveOffers(trx, task);
  await saveThread(trx, task);
  await saveBlockers(trx, task);
}

function textsOf(task: Task): Text[] {
  const ofClaims = task.claims.flatMap((claim) => [
    claim.evidence?.note ?? null,
    claim.returnComment,
    claim.handBackNote,
  ]);
  const { base, conflicts } = task.thread ?? { base: null, conflicts: [] };
  const ofThread = [base?.title ?? null, base?.body ?? null, ...conflicts.map(({ forum }) => forum)];
  return [task.title, task.body, task.setReason, ...ofThread, ...ofClaims].filter((text) => text !== null);
}

function rowOf(task: Task): TaskRow {
  return {
    id: task.id,
    number: task.number,
    version: task.version,
    titleId: task.title.id,
    bodyId: task.body.id,
    language: task.language,
    team: task.team,
    kind: task.kind,
    labelsJson: JSON.stringify(task.labels),
    difficulty: task.difficulty,
    effort: task.effort,
    mentor: task.mentor,
    notBefore: task.notBefore,
    dueJson: task.due === null ? null : JSON.stringify(task.due),
    milestone: task.milestone,
    columnId: task.columnId,
    rank: task.rank,
    stage: stageOfTask(task),
    setStage: task.set,
    setReasonId: task.setReason?.id ?? null,
    audience: audienceKey(task.audience),
    audienceJson: JSON.stringify(task.audience),
    asksJson: JSON.stringify(task.asks),
    checklistJson: JSON.stringify(task.checklist),
    snoozedUntil: task.snoozedUntil,
    campaignId: task.campaign,
    listKey: task.listKey,
    mergedInto: task.mergedInto,
    splitFrom: task.splitFrom,
    createdBy: task.createdBy,
    createdAt: task.createdAt,
    updatedAt: task.updatedAt,
  };
}

async function saveSlots(trx: Writing, task: Task): Promise<void> {
  const rows = task.slots.map(({ id, name, retired }, position) => {
    return { id, taskId: task.id, name, position, retired: retired ? (1 as const) : (0 as const) };
  });
  if (rows.length === 0) return;
  await trx
    .insertInto("slot")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ ref }) => ({
        name: ref("excluded.name"),
        position: ref("excluded.position"),
        retired: ref("excluded.retired"),
      })),
    )
    .execute();
}

/** Claims that end are written before claims that begin, so that a slot changes hands without two live ones in between. */
async function saveClaims(trx: Writing, task: Task): Promise<void> {
  const rows = task.claims.map((claim, position) => {
    const { evidence, returnComment, handBackNote, ...rest } = claim;
    return {
      ...rest,
      taskId: task.id,
      position,
      link: evidence?.link ?? null,
      noteId: evidence?.note?.id ?? null,
      returnCommentId: returnComment?.id ?? null,
      handBackNoteId: handBackNote?.id ?? null,
    };
  });
  const over = new Set(["released", "expired", "closed"]);
  for (const row of [...rows].sort((a, b) => Number(over.has(b.state)) - Number(over.has(a.state)))) {
    const { id: _id, taskId: _task, ...changing } = row;
    await trx
      .insertInto("claim")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet(changing))
      .execute();
  }
}

async function saveOffers(trx: Writing, task: Task): Promise<void> {
  for (const offer of task.offers) {
    await trx
      .insertInto("offer")
      .values({ ...offer, taskId: task.id })
      .onConflict((conflict) =>
        conflict.column("id").doUpdateSet({ state: offer.state, lapsesAt: offer.lapsesAt }),
      )
      .execute();
  }
}

async function saveThread(trx: Writing, task: Task): Promise<void> {
  const { thread } = task;
  if (thread === null) {
    await trx.deleteFrom("thread").where("taskId", "=", task.id).execute();
    return;
  }
  const row = {
    topicId: thread.topicId,
    postId: thread.postId,
    itemText: thread.item?.text ?? null,
    itemPosition: thread.item?.position ?? null,
    source: thread.source,
    baseTitleId: thread.base?.title.id ?? null,
    baseBodyId: thread.base?.body.id ?? null,
    baseTagsJson: thread.base === null ? null : JSON.stringify(thread.base.tags),
    baseDueJson: thread.base?.due === undefined ? null : JSON.stringify(thread.base.due),
    conflictsJson: JSON.stringify(
      thread.conflicts.map(
        ({ field, forum, editedAt }): ConflictRow => ({ field, textId: forum.id, editedAt }),
      ),
    ),
    baseCooked: thread.base?.cooked === true ? (1 as const) : (0 as const),
    baseReadingJson: thread.base?.reading === undefined ? null : JSON.stringify(thread.base.reading),
    itemGroupJson: thread.item?.group === undefined ? null : JSON.stringify(thread.item.group),
    standingJson: thread.standing === null ? null : JSON.stringify(thread.standing),
  };
  await trx
    .insertInto("thread")
    .values({ taskId: task.id, ...row })
    .onConflict((conflict) => conflict.column("taskId").doUpdateSet(row))
    .execute();
}

async function saveBlockers(trx: Writing, task: Task): Promise<void> {
  if (task.version > 1) await trx.deleteFrom("blocker").where("taskId", "=", task.id).execute();
  const rows = task.blockedBy.map((blockedById) => ({ taskId: task.id, blockedById }));
  if (rows.length > 0) await trx.insertInto("blocker").values(rows).execute();
}

/** Returns the next free public number. */
export async function readNextNumber(db: Reading): Promise<TaskNumber> {
  const row = await db
    .selectFrom("counter")
    .select("next")
    .where("name", "=", "task-number")
    .executeTakeFirstOrThrow();
  return row.next as TaskNumber;
}

/** Marks numbers as given, for good: they are not used again even if nothing else of the task remained. */
export async function spendNumbers(trx: Writing, tasks: readonly Task[]): Promise<void> {
  const given = tasks.filter((task) => task.version === 1).map((task) => task.number);
  if (given.length === 0) return;
  await trx
    .updateTable("counter")
    .set({ next: Math.max(...given) + 1 })
    .where("name", "=", "task-number")
    .execute();
}
