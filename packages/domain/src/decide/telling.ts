// Whom to tell of what a team has to do: people who are known here and whose standing gives them the team.
import { kindOf } from "../configuration/configuration.ts";
import type { PersonId } from "../ids.ts";
import { leads, type Roles } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import type { Task } from "../task/task.ts";
import type { Context } from "./context.ts";

type Known = { readonly id: PersonId; readonly roles: Roles };

/**
 * Returns the leads of a task's team who may see it. A task without a team, or with a team that nobody known
 * leads, is the administrators' matter, and where there are none every lead's.
 */
export function leadsToTell({ staff, configuration }: Context, task: Task): PersonId[] {
  const able = staff.filter((each) => sees(each, task));
  const groups = task.team === null ? [] : (configuration.teams[task.team]?.leads ?? []);
  const own = able.filter((each) => isInAny(each, groups));
  const admins = able.filter(({ roles }) => roles.admin);
  const others = able.filter(({ roles }) => leads(roles, null));
  return (own.length > 0 ? own : admins.length > 0 ? admins : others).map(({ id }) => id);
}

/** Returns who is told that something waits for a review: the kind's group where it names one, else the leads. */
export function reviewersToTell(context: Context, task: Task): PersonId[] {
  const reviewers = kindOf(context.configuration.kinds, task.kind)?.reviewers;
  const groups = typeof reviewers === "object" ? [reviewers.group] : [];
  const own = context.staff.filter((each) => sees(each, task) && isInAny(each, groups));
  return own.length > 0 ? own.map(({ id }) => id) : leadsToTell(context, task);
}

function sees({ roles }: Known, task: Task): boolean {
  return maySee({ signedIn: true, groups: roles.groups }, task);
}

function isInAny({ roles }: Known, groups: readonly string[]): boolean {
  const own = new Set(roles.groups.map((group) => group.toLowerCase()));
  return groups.some((group) => own.has(group.toLowerCase()));
}
