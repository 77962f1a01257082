// Languages by their own codes and the reader's names for them.
import { words } from "../words/words.ts";

/** Those that forums of this kind are most often written in; others can be kept, and named, as well. */
const common =
  "ar bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt pt-BR ro ru sk sl sr sv ta th tr uk vi zh-Hans zh-Hant".split(
    " ",
  );

const names = new Intl.DisplayNames(words.language, { type: "language", fallback: "code" });

/** Returns the reader's name of a BCP 47 language, or its code where there is none. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Returns the languages to choose from, by name. `also` is one that must not be missing. */
export function languageChoices(also: string): { code: string; name: string }[] {
  const codes = also === "" || common.includes(also) ? common : [...common, also];
  return codes
    .map((code) => ({ code, name: languageName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
}
