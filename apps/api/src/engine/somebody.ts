// A person as the rules see them: roles that the forum confirmed lately, and what they hold.
import { type Configuration, type PersonId, rolesOf, type Somebody } from "@threadboard/domain";
import { type Reading, readPerson, readRecord } from "@threadboard/store";

/** Roles that the forum has not confirmed for this long no longer count. */
export const STANDING_LIFE = 2 * 3_600_000;

/** Returns a person with roles and record, or `null`. What the forum has not confirmed lately gives no roles. */
export async function readSomebody(
  db: Reading,
  id: PersonId,
  configuration: Configuration,
  now: number,
): Promise<Somebody | null> {
  const person = await readPerson(db, id);
  if (person === null) return null;
  const confirmed = now - person.refreshedAt < STANDING_LIFE;
  const standing = confirmed ? person.standing : { admin: false, moderator: false, groups: [] };
  return { id, roles: rolesOf(standing, configuration), record: await readRecord(db, id) };
}
