// Whom a report thanks, who came back to help, and who did something here for the first time.
import type { PersonId, TeamKey } from "../ids.ts";
import { DAY, type Instant } from "../time.ts";
import type { ReportTask } from "./facts.ts";
import type { Period } from "./period.ts";

/** Whoever had not been heard from for so long comes back; less is a holiday. */
export const BREAK = 60 * DAY;

/** A person and the team in which it was. */
export type Helper = { readonly personId: PersonId; readonly team: TeamKey | null };

export type Helpers = {
  /** Had work accepted: once for each team. */
  readonly thanked: readonly Helper[];
  /** Had work accepted before, and took something again after a break. */
  readonly returned: readonly Helper[];
  /** Had work accepted for the first time. */
  readonly firstTimers: readonly Helper[];
};

type Work = ReportTask["claims"][number] & { readonly team: TeamKey | null };

/** Returns the helpers of a period, by nothing but these tasks: what a reader may not see tells them nothing. */
export function helpersOf(tasks: readonly ReportTask[], period: Period): Helpers {
  const work = tasks.flatMap(({ claims, team }) => claims.map((claim): Work => ({ ...claim, team })));
  const byPerson = Map.groupBy(work, ({ personId }) => personId);
  const each = (find: (own: readonly Work[]) => Work | null) =>
    [...byPerson].flatMap(([personId, own]) => {
      const found = find(own);
      return found === null ? [] : [{ personId, team: found.team }];
    });
  return {
    thanked: [...byPerson].flatMap(([personId, own]) => {
      const accepted = own.filter((one) => one.state === "accepted" && within(period, one.stateAt));
      return [...new Set(accepted.map(({ team }) => team))].map((team) => ({ personId, team }));
    }),
    returned: each((own) => cameBack(own, period)),
    firstTimers: each((own) => firstAccepted(own, period)),
  };
}

export const within = ({ since, until }: Period, at: Instant) => at >= since && at < until;

function firstAccepted(own: readonly Work[], period: Period): Work | null {
  const [first] = own.filter(isAccepted).sort((a, b) => a.stateAt - b.stateAt);
  return first !== undefined && within(period, first.stateAt) ? first : null;
}

/** What they took up again in the period. */
function cameBack(own: readonly Work[], period: Period): Work | null {
  const [again] = own
    .filter(({ claimedAt }) => within(period, claimedAt))
    .sort((a, b) => a.claimedAt - b.claimedAt);
  if (again === undefined) return null;
  const before = own.filter(({ claimedAt }) => claimedAt < again.claimedAt);
  const hadWork = before.some((one) => isAccepted(one) && one.stateAt < again.claimedAt);
  const heardFrom = Math.max(...before.map(lastSign));
  return hadWork && again.claimedAt - heardFrom >= BREAK ? again : null;
}

const isAccepted = ({ state }: Work) => state === "accepted";

/** An acceptance is a reviewer's doing; but whoever has just been thanked is no stranger. */
const lastSign = (one: Work): Instant => Math.max(one.renewedAt, isAccepted(one) ? one.stateAt : 0);
