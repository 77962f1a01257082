// Signing in and staying signed in. Tokens are kept as hashes only; a nonce alone opens nothing.
import type { PersonId } from "@threadboard/domain";
import type { Insertable, Selectable } from "kysely";
import type { Reading, Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

/** Begins a session. */
export async function startSession(trx: Writing, row: Insertable<Tables["session"]>): Promise<void> {
  await trx.deleteFrom("session").where("expiresAt", "<=", row.createdAt).execute();
  await trx.insertInto("session").values(row).execute();
}

/** Returns who has the session, or `null` when there is none or it is over. */
export async function readSession(
  db: Reading,
  tokenHash: string,
  now: number,
): Promise<{ personId: PersonId } | null> {
  const row = await db
    .selectFrom("session")
    .select("personId")
    .where("tokenHash", "=", tokenHash)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row ?? null;
}

/** Ends a session; ending one that is over is no error. */
export async function endSession(trx: Writing, tokenHash: string): Promise<void> {
  await trx.deleteFrom("session").where("tokenHash", "=", tokenHash).execute();
}

/** Begins an attempt to sign in. Attempts long over are cleared away. */
export async function startSignIn(
  trx: Writing,
  row: Omit<Insertable<Tables["signIn"]>, "usedAt">,
): Promise<void> {
  const aWeek = 7 * 24 * 3_600_000;
  await trx
    .deleteFrom("signIn")
    .where("expiresAt", "<", row.createdAt - aWeek)
    .execute();
  await trx
    .insertInto("signIn")
    .values({ ...row, usedAt: null })
    .execute();
}

/**
 * Uses up a nonce, whether or not it still counts, and returns its attempt as it was before. `null`: never
 * given out, or to another browser.
 */
export async function spendNonce(
  trx: Writing,
  nonce: string,
  browserHash: string,
  now: number,
): Promise<Selectable<Tables["signIn"]> | null> {
  const attempt = await trx
    .selectFrom("signIn")
    .selectAll()
    .where("nonce", "=", nonce)
    .where("browserHash", "=", browserHash)
    .executeTakeFirst();
  if (attempt === undefined) return null;
  await trx
    .updateTable("signIn")
    .set({ usedAt: now })
    .where("nonce", "=", nonce)
    .where("usedAt", "is", null)
    .execute();
  return attempt;
}

/** Returns where this browser last wanted to go when it began to sign in, or `null`. */
export async function readIntention(db: Reading, browserHash: string): Promise<string | null> {
  const row = await db
    .selectFrom("signIn")
    .select("returnTo")
    .where("browserHash", "=", browserHash)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.returnTo ?? null;
}
