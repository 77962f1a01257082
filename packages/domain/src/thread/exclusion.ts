// Who may say that we write nothing into a thread any more, or that we may again.
import type { TeamKey } from "../ids.ts";
import { leads, type Roles } from "../person/person.ts";

/** Somebody as both the board and the forum know them. */
export type Excluder = {
  readonly roles: Roles;
  /** Their account's name on the forum. */
  readonly username: string;
  /** A moderator or administrator of the forum. */
  readonly forumStaff: boolean;
};

/** Leads of the thread's tasks, its author, and the forum's moderators. */
export function mayExclude(
  who: Excluder,
  topic: { readonly authorUsername: string | null; readonly teams: readonly (TeamKey | null)[] },
): boolean {
  if (who.forumStaff || topic.teams.some((team) => leads(who.roles, team))) return true;
  return topic.authorUsername !== null && topic.authorUsername.toLowerCase() === who.username.toLowerCase();
}
