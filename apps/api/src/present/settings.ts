// The public part of the configuration, for the board's first picture.
import {
  type Configuration,
  difficulties,
  type Kind,
  type KindKey,
  type Settings,
  type TeamKey,
} from "@threadboard/domain";

/** Returns what every reader may know of the configuration. */
export function presentSettings(configuration: Configuration): Settings {
  const { board, forum, teams, kinds, labels, policy } = configuration;
  const { limit, newcomerLimit, nudgeAfter, releaseAfter } = policy.claims;
  return {
    name: board.name,
    tagline: board.tagline ?? null,
    prefix: board.prefix,
    language: board.language,
    forum: { address: forum.address, bot: forum.bot ?? null },
    teams: Object.entries(teams).map(([key, team]) => ({
      key: key as TeamKey,
      name: team.name,
      description: team.description ?? null,
      chat: team.chat ?? null,
    })),
    kinds: Object.entries(kinds).map(([key, kind]) => presentKind(key as KindKey, kind)),
    labelGroups: labels,
    difficulties: [...difficulties],
    claims: { limit, newcomerLimit, nudgeAfter, releaseAfter },
  };
}

function presentKind(key: KindKey, kind: Kind): Settings["kinds"][number] {
  return {
    key,
    name: kind.name,
    description: kind.description ?? null,
    shape: kind.shape,
    hue: kind.hue,
    guide: kind.guide ?? null,
    chat: kind.chat ?? null,
    done: kind.done ?? null,
    template: kind.template ?? null,
    outcomes: kind.outcomes,
    reviewers: kind.reviewers,
    claimsLimit: kind.claimsLimit ?? null,
  };
}
