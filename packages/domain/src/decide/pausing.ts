// Time that counts against nobody: being away, a team that rests, and when we or the forum were down.
import type { CommandOf } from "../command/command.ts";
import type { PauseCommandType } from "../command/permission.ts";
import { type Refusal, refuse } from "../command/refusal.ts";
import { leads } from "../person/person.ts";
import {
  awayLeft,
  awayOf,
  downOf,
  type Pause,
  type PauseScope,
  pauseUnderWay,
  restOf,
  sameScope,
} from "../task/pause.ts";
import { DAY, type Instant } from "../time.ts";
import type { Context } from "./context.ts";

/** Returns the pause as it is after the command, why not, or that there is nothing to do. */
export function arrangePause(
  context: Context,
  command: CommandOf<PauseCommandType>,
): Pause | Refusal | "unchanged" {
  switch (command.type) {
    case "away":
      return goAway(context, command.until);
    case "back":
      return comeBack(context);
    case "pause-team":
      return mayRest(context, command.team) ?? rest(context, command);
    case "resume-team":
      return mayRest(context, command.team) ?? end(context, restOf(command.team));
    case "note-down":
      return noteDown(context, command);
  }
}

/** Being away again while one is gives the same absence another end. Each calendar year has its own days. */
function goAway(context: Context, until: Instant): Pause | Refusal | "unchanged" {
  const { actor, now, pauses, configuration } = context;
  if (actor.kind !== "person") return refuse("sign-in-first");
  const scope = awayOf(actor.id);
  const next = begin(context, scope, until);
  if ("code" in next) return next;
  const others = pauses.filter((each) => sameScope(each, scope) && each.fromAt !== next.fromAt);
  const days = configuration.policy.awayDays;
  const years = yearsOf(now, until);
  if (years.some((year) => awayLeft([...others, next], year, days) < 0)) {
    const gone = { ...next, untilAt: now };
    const left = Math.min(...years.map((year) => awayLeft([...others, gone], year, days)));
    return refuse("away-too-long", { days: Math.max(0, Math.floor(left / DAY)) });
  }
  return next;
}

function yearsOf(from: Instant, until: Instant): number[] {
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(until).getUTCFullYear()];
  // More years than two are too long in any case.
  return first === last ? [first] : [first, first + 1];
}

function comeBack(context: Context): Pause | Refusal | "unchanged" {
  const { actor } = context;
  return actor.kind === "person" ? end(context, awayOf(actor.id)) : refuse("sign-in-first");
}

function mayRest({ actor, configuration }: Context, team: CommandOf<"pause-team">["team"]): Refusal | null {
  if (actor.kind !== "person") return refuse("sign-in-first");
  if (!Object.hasOwn(configuration.teams, team)) return refuse("unknown-team", { name: team });
  return leads(actor.roles, team) ? null : refuse("only-leads");
}

function rest(context: Context, { team, until }: CommandOf<"pause-team">): Pause | Refusal {
  return begin(context, restOf(team), until);
}

function begin({ now, pauses }: Context, scope: PauseScope, until: Instant | null): Pause | Refusal {
  if (until !== null && until <= now) return refuse("until-has-passed");
  const running = pauseUnderWay(pauses, scope, now);
  return { ...scope, fromAt: running?.fromAt ?? now, untilAt: until };
}

function end({ now, pauses }: Context, scope: PauseScope): Pause | "unchanged" {
  const running = pauseUnderWay(pauses, scope, now);
  return running === null ? "unchanged" : { ...running, untilAt: Math.max(now, running.fromAt) };
}

function noteDown(
  { actor, pauses }: Context,
  command: CommandOf<"note-down">,
): Pause | Refusal | "unchanged" {
  if (actor.kind !== "automaton") return refuse("only-automaton");
  const { fromAt, untilAt } = command;
  if (untilAt !== null && untilAt <= fromAt) return "unchanged";
  const noted = { ...downOf(command.kind), fromAt, untilAt };
  const known = pauses.find((each) => sameScope(each, noted) && each.fromAt === fromAt);
  return known?.untilAt === untilAt ? "unchanged" : noted;
}
