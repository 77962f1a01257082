// A wish in a few words, for people: "Testing, aarch64 and 1 hour".
import { readWishText, type Settings } from "@threadboard/domain";
import { say, words } from "../words/words.ts";
import { languageName } from "./reason-words.tsx";

/** Returns what a wish (the search part of an address) asks for; "Anything" where it asks for nothing. */
export function wishWords(text: string, { kinds, teams }: Pick<Settings, "kinds" | "teams">): string {
  const { kind, skill, arch, time, language, mentor, team } = readWishText(text);
  const nameIn = (all: readonly { key: string; name: string }[], key: string) =>
    all.find((each) => each.key === key)?.name ?? key;
  const parts = [
    ...kind.map((key) => nameIn(kinds, key)),
    ...skill,
    ...arch,
    ...(time === null ? [] : [spanWords(time)]),
    ...language.map(languageName),
    ...(mentor ? [say("find.mentor")] : []),
    ...team.map((key) => nameIn(teams, key)),
  ];
  if (parts.length === 0) return say("find.anything");
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format(parts);
}

/** Returns the time that somebody has: "1 hour", "40 minutes". */
export function spanWords(minutes: number): string {
  const hours = minutes < 60 ? 0 : Math.round(minutes / 30) / 2;
  return say("find.time.other", { hours, minutes });
}
