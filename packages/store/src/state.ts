// Small facts of which there is one: switches, and when something last happened.
import { fromJson, type Reading, type Writing } from "./database.ts";

/** Returns the fact of that name as it was saved, or `null`; the caller knows its shape. */
export async function readState<T>(db: Reading, name: string): Promise<T | null> {
  const row = await db.selectFrom("state").select("valueJson").where("name", "=", name).executeTakeFirst();
  return row === undefined ? null : fromJson<T>(row.valueJson);
}

/** Saves a fact (anything that JSON carries) over the one of that name. */
export async function saveState(trx: Writing, name: string, value: unknown, now: number): Promise<void> {
  const valueJson = JSON.stringify(value);
  await trx
    .insertInto("state")
    .values({ name, valueJson, at: now })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ valueJson, at: now }))
    .execute();
}
