// People and what they may be on a board: roles come from the forum's groups by configuration.
import type { Configuration } from "../configuration/configuration.ts";
import { type KindKey, type PersonId, TeamKey } from "../ids.ts";
import type { Reader } from "../task/audience.ts";

/** What the forum says of an account at sign-in and at each refresh. */
export type ForumStanding = {
  readonly admin: boolean;
  readonly moderator: boolean;
  readonly groups: readonly string[];
};

/** What a person may be across tasks. */
export type Roles = {
  readonly admin: boolean;
  /** Teams that this person leads. Board administrators lead all. */
  readonly leads: readonly TeamKey[];
  readonly groups: readonly string[];
};

/** Returns the roles that the configuration gives to an account with this standing. Group names are compared without case. */
export function rolesOf(
  standing: ForumStanding,
  configuration: Pick<Configuration, "admins" | "teams">,
): Roles {
  const own = new Set(standing.groups.map((group) => group.toLowerCase()));
  const inAny = (groups: readonly string[]) => groups.some((group) => own.has(group.toLowerCase()));
  const { admins, teams } = configuration;
  const admin =
    (admins.forumAdmins && standing.admin) ||
    (admins.forumModerators && standing.moderator) ||
    inAny(admins.groups);
  const leads = Object.entries(teams)
    .filter(([, team]) => admin || inAny(team.leads))
    .map(([key]) => TeamKey.parse(key));
  return { admin, leads, groups: standing.groups };
}

/** What a person has done and holds, as far as limits and reviews ask for it. */
export type TrackRecord = {
  /**
   * Claims working or returned that the board's limits count, in all and by kind; without those on tasks that nobody
   * can see, and those of campaigns with a limit of their own.
   */
  readonly held: number;
  readonly heldByKind: Readonly<Record<string, number>>;
  /** The same in campaigns with a limit of their own, by the campaign's id. */
  readonly heldByCampaign: Readonly<Record<string, number>>;
  readonly returned: number;
  readonly accepted: number;
  readonly acceptedByKind: Readonly<Record<string, number>>;
};

export const blankRecord: TrackRecord = {
  held: 0,
  heldByKind: {},
  heldByCampaign: {},
  returned: 0,
  accepted: 0,
  acceptedByKind: {},
};

/** The person behind a command, with everything the rules ask about them. */
export type Somebody = { readonly id: PersonId; readonly roles: Roles; readonly record: TrackRecord };

/** Whoever wants something: nobody signed in, a person, or one of our own automatons. */
export type Actor =
  | { readonly kind: "anonymous" }
  | ({ readonly kind: "person" } & Somebody)
  | { readonly kind: "automaton" };

/** Returns what the audience rule needs to know of an actor. An automaton writes for the board itself and reads nothing out. */
export function readerOf(actor: Actor): Reader {
  return actor.kind === "person"
    ? { signedIn: true, groups: actor.roles.groups }
    : { signedIn: false, groups: [] };
}

/** Whether this person leads the team of a task; a task without a team is led by every lead. */
export function leads(roles: Roles, team: TeamKey | null): boolean {
  return roles.admin || (team === null ? roles.leads.length > 0 : roles.leads.includes(team));
}

/** Whether a person reviews work of this kind, apart from the rule that nobody reviews their own. */
export function reviews(
  who: Somebody,
  team: TeamKey | null,
  kindKey: KindKey,
  kind: { readonly reviewers: "leads" | "experienced" | { readonly group: string } } | null,
): boolean {
  if (leads(who.roles, team)) return true;
  const reviewers = kind?.reviewers ?? "leads";
  if (reviewers === "leads") return false;
  if (reviewers === "experienced") return (who.record.acceptedByKind[kindKey] ?? 0) > 0;
  return who.roles.groups.some((group) => group.toLowerCase() === reviewers.group.toLowerCase());
}
