// Accounts that are no longer there: anonymised by an administrator, or suspended (Discourse's UserAnonymizer, 2026).
import type { Person } from "../world/records.ts";
import type { World } from "../world/world.ts";

/** The account stays with its id and posts; name and address go, and the username is a number after "anon". */
export const anonymisePerson = (world: World, person: Person): void => {
  const username = `anon${1_000_000 + person.id}`;
  world.renamePerson(person, username);
  person.name = null;
  person.about = null;
  person.email = `${username}@anonymized.invalid`;
  person.uploadedAvatar = false;
};
