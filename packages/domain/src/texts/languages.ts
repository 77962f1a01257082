// The languages we speak, and which of them somebody reads best. Tags are BCP 47 (RFC 5646).

/** Each has a folder of its own here. The first stands in where none fits. */
export const languages = ["en", "es", "de"] as const;
export type SpokenLanguage = (typeof languages)[number];

/** Each by its own name: whoever looks for theirs may not read the language of the page. */
export const languageNames: Readonly<Record<SpokenLanguage, string>> = {
  en: "English",
  es: "Español",
  de: "Deutsch",
};

/** Whether it is a language, perhaps with script and region. What only looks like a tag makes Intl throw a RangeError. */
function isTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Returns the language of ours that a tag is of, or `null`: "es-MX" is Spanish. */
export function languageOfTag(tag: string): SpokenLanguage | null {
  const primary = tag.split("-")[0]?.toLowerCase();
  return languages.find((language) => language === primary) ?? null;
}

/**
 * Returns the first of the wanted tags that we have a catalogue for, region and all, so that dates and numbers are
 * those of the region. `null`: none of them.
 */
export function firstSpoken(wanted: readonly string[]): string | null {
  return wanted.find((tag) => isTag(tag) && languageOfTag(tag) !== null) ?? null;
}

/** Returns the chosen language as the reader's own region writes it, where one of their tags says which that is. */
export function inOwnRegion(chosen: SpokenLanguage, tags: readonly string[]): string {
  return firstSpoken(tags.filter((tag) => languageOfTag(tag) === chosen)) ?? chosen;
}

/**
 * Returns the tags of an `Accept-Language` header, best first (RFC 9110, 12.5.4): by weight, then as written.
 * What has the weight 0, is no tag or is the wildcard is left out.
 */
export function acceptedTags(header: string): string[] {
  return header
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
      const weight = parameters.find((each) => /^q\s*=/i.test(each))?.replace(/^q\s*=\s*/i, "");
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => isTag(tag) && weight > 0 && weight <= 1)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
