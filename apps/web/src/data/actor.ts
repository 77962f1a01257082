// The reader and the settings in the form in which the rules ask for them.
import type { Actor, Kind, Me, Settings } from "@threadboard/domain";

/** The reader as the rules see them. Before `/api/me` has answered, nobody in particular. */
export function actorOf(me: Me | undefined): Actor {
  const { person } = me ?? {};
  if (me === undefined || person === null || person === undefined) return { kind: "anonymous" };
  return { kind: "person", id: person.id, roles: me.roles, record: me.record };
}

/** The kinds as the rules ask for them; what the board leaves out, no rule that it asks needs. */
export function kindsOf(settings: Settings): Readonly<Record<string, Kind>> {
  return Object.fromEntries(
    settings.kinds.map(({ key, name, shape, hue, outcomes, reviewers, claimsLimit }) => [
      key,
      {
        name,
        shape,
        hue,
        outcomes,
        reviewers,
        skills: [],
        checklist: [],
        lease: {},
        standing: false,
        ...(claimsLimit === null ? {} : { claimsLimit }),
      },
    ]),
  );
}
