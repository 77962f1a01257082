// Every catalogue at once, for the server: what is said to somebody is said in their language, whoever they are.
import { de } from "./de/index.ts";
import { server as deServer } from "./de/server.ts";
import { en } from "./en/index.ts";
import { server as enServer } from "./en/server.ts";
import { es } from "./es/index.ts";
import { server as esServer } from "./es/server.ts";
import { firstSpoken, languageOfTag, type SpokenLanguage } from "./languages.ts";
import { type TextKey, type Texts, textsFrom } from "./texts.ts";

const english = { ...en, ...enServer };
const catalogues: Readonly<Record<SpokenLanguage, Record<TextKey, string>>> = {
  en: english,
  es: { ...english, ...es, ...esServer },
  de: { ...english, ...de, ...deServer },
};

const made = new Map<string, Texts>();
/** Languages and zones come from readers; beyond this many pairs we begin to collect anew. */
const KEPT = 200;

/**
 * Returns all sentences in the language of a BCP 47 tag, with dates in the given IANA zone. A language that we do
 * not speak gives English, dates and all, since an English sentence with a Finnish date in it would be neither;
 * what is no zone gives UTC.
 */
export function textsFor(language: string, zone = "UTC"): Texts {
  const id = `${language}|${zone}`;
  const known = made.get(id);
  if (known !== undefined) return known;
  if (made.size >= KEPT) made.clear();
  const tag = firstSpoken([language]) ?? "en";
  const catalogue = catalogues[languageOfTag(tag) ?? "en"];
  const messageOf = (key: string) => (isTextKey(key) ? catalogue[key] : undefined);
  const fresh = textsFrom<TextKey>(messageOf, tag, isZone(zone) ? zone : "UTC");
  made.set(id, fresh);
  return fresh;
}

/** Whether any catalogue has a sentence under this key. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(english, key);
}

/** Intl says no by throwing a RangeError where a name is malformed. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
