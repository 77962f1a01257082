// Keys that this installation makes for itself and keeps with its data.
import type { Writing } from "./database.ts";

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
