// People whom we know by what they wrote in a thread and who have never signed in here.
import type { PersonId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";
import type { Account } from "./people.ts";

/** An account with its person, and when the forum last confirmed its standing (0: never). */
export type KnownAccount = { readonly personId: PersonId; readonly refreshedAt: number };

/** Returns who has this account, or `null`. */
export async function readKnownAccount(
  db: Reading,
  provider: string,
  subject: string,
): Promise<KnownAccount | null> {
  const row = await db
    .selectFrom("identity")
    .select(["personId", "refreshedAt"])
    .where("provider", "=", provider)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Makes a person of an account of which only a post is known. It has no standing until the forum confirms one, at a
 * sign-in or by the account's own page; an account that is known already stays as it is.
 */
export async function meetAccount(
  trx: Writing,
  account: Omit<Account, "standing">,
  newId: PersonId,
  now: number,
): Promise<PersonId> {
  const { provider, subject, username, name, avatar } = account;
  const known = await readKnownAccount(trx, provider, subject);
  if (known !== null) return known.personId;
  const person = { id: newId, name: name ?? username, username, avatar, language: null, createdAt: now };
  await trx.insertInto("person").values(person).execute();
  const nothing = { admin: 0, moderator: 0, groupsJson: "[]", refreshedAt: 0 } as const;
  await trx
    .insertInto("identity")
    .values({ provider, subject, personId: newId, username, ...nothing })
    .execute();
  return newId;
}
