// Keys that this installation makes for itself and keeps with its data.
import type { Reading, Writing } from "./database.ts";

/** Returns the secret of that name, storing `fresh` where there is none yet. */
export async function keepSecret(trx: Writing, name: string, fresh: string): Promise<string> {
  await trx
    .insertInto("secret")
    .values({ name, value: fresh })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  return (await trx.selectFrom("secret").select("value").where("name", "=", name).executeTakeFirstOrThrow())
    .value;
}

/** Returns the secret of that name, or `null`. */
export async function readSecret(db: Reading, name: string): Promise<string | null> {
  const row = await db.selectFrom("secret").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value ?? null;
}
