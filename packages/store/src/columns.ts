// The columns of the wall, and where cards stand in them.
import type { Column, ColumnEnds, ColumnId, Rank, TaskId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";

/** Returns all columns, left to right. */
export async function readColumns(db: Reading): Promise<Column[]> {
  const rows = await db.selectFrom("boardColumn").selectAll().orderBy("position").execute();
  return rows.map(({ softLimit, ...row }) => ({ ...row, limit: softLimit }));
}

/** Saves the whole arrangement; a column that is not in it goes. */
export async function saveColumns(trx: Writing, columns: readonly Column[]): Promise<void> {
  const keep = columns.map((column) => column.id);
  await trx.deleteFrom("boardColumn").where("id", "not in", keep).execute();
  for (const { limit, ...column } of columns) {
    const row = { ...column, softLimit: limit };
    await trx
      .insertInto("boardColumn")
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ name: row.name, position: row.position, softLimit: row.softLimit }),
      )
      .execute();
  }
}

/** Returns the first and last rank of each column. */
export async function readEnds(db: Reading): Promise<Map<ColumnId, ColumnEnds>> {
  const rows = await db
    .selectFrom("boardColumn")
    .select("boardColumn.id")
    .select((eb) => {
      const inColumn = eb
        .selectFrom("task")
        .whereRef("columnId", "=", "boardColumn.id")
        .select("rank")
        .limit(1);
      return [
        inColumn.orderBy("rank").orderBy("task.id").as("first"),
        inColumn.orderBy("rank", "desc").orderBy("task.id", "desc").as("last"),
      ];
    })
    .execute();
  return new Map(rows.map(({ id, first, last }) => [id, { first, last }]));
}

/** Returns the rank of a card where it stands in that column now, or `null`. */
export async function readRank(db: Reading, columnId: ColumnId, taskId: TaskId | null): Promise<Rank | null> {
  if (taskId === null) return null;
  const row = await db
    .selectFrom("task")
    .select("rank")
    .where("id", "=", taskId)
    .where("columnId", "=", columnId)
    .executeTakeFirst();
  return row?.rank ?? null;
}

/** Returns the nearest other card above or below one, in its column; `moving` is passed over. */
export async function readNeighbour(
  db: Reading,
  columnId: ColumnId,
  of: { readonly id: TaskId; readonly rank: Rank },
  side: "above" | "below",
  moving: TaskId,
): Promise<Rank | null> {
  const [compare, direction] = side === "above" ? (["<", "desc"] as const) : ([">", "asc"] as const);
  const row = await db
    .selectFrom("task")
    .select("rank")
    .where("columnId", "=", columnId)
    .where("id", "!=", moving)
    // Compared as a pair, so that the index on (column, rank, id) leads straight to the place.
    .where((eb) => eb(eb.refTuple("rank", "id"), compare, eb.tuple(of.rank, of.id)))
    .orderBy("rank", direction)
    .orderBy("id", direction)
    .limit(1)
    .executeTakeFirst();
  return row?.rank ?? null;
}

/** Returns every card of a column in order. */
export async function readColumnOrder(
  db: Reading,
  columnId: ColumnId,
): Promise<{ id: TaskId; rank: Rank }[]> {
  return db
    .selectFrom("task")
    .select(["id", "rank"])
    .where("columnId", "=", columnId)
    .orderBy("rank")
    .orderBy("id")
    .execute();
}

/** Returns how many tasks stand in each column. */
export async function readCounts(db: Reading): Promise<Map<ColumnId, number>> {
  const rows = await db
    .selectFrom("task")
    .select((eb) => ["columnId", eb.fn.countAll<number>().as("count")])
    .groupBy("columnId")
    .execute();
  return new Map(rows.map((row) => [row.columnId, Number(row.count)]));
}

/** Gives cards a new rank for room. No change of theirs, so no version moves. */
export async function saveRanks(
  trx: Writing,
  ranks: readonly { readonly id: TaskId; readonly rank: Rank }[],
): Promise<void> {
  for (const { id, rank } of ranks)
    await trx.updateTable("task").set({ rank }).where("id", "=", id).execute();
}
