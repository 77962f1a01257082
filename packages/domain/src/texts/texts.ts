// The one text catalogue: every sentence a person reads is rendered from here, by its key, in their language.
import { IntlMessageFormat } from "intl-messageformat";
import type { Refusal } from "../command/refusal.ts";
import { en } from "./en/index.ts";

export type TextKey = keyof typeof en;
export type TextParameters = Readonly<Record<string, string | number | Date | boolean | null | undefined>>;
export type Texts = {
  readonly language: string;
  /** Returns the sentence; a parameter that a message needs and does not get throws, since only a bug leaves it out. */
  readonly say: (key: TextKey, params?: TextParameters) => string;
  /** Returns the sentence for a refusal: what is the matter, and what to do instead. */
  readonly sayRefusal: (refusal: Refusal) => string;
};

/** Catalogues by language. A language that lacks a sentence falls back to English. */
const catalogues: Readonly<Record<string, Partial<Record<TextKey, string>>>> = { en };

const made = new Map<string, Texts>();
/** Languages and zones come from readers; beyond this many pairs we begin to collect anew. */
const KEPT = 200;

/**
 * Returns the catalogue of the best language we have for a BCP 47 tag, with dates in the given IANA zone. What is
 * no language gives English, and what is no zone UTC.
 */
export function textsFor(language: string, zone = "UTC"): Texts {
  const id = `${language}|${zone}`;
  const known = made.get(id);
  if (known !== undefined) return known;
  if (made.size >= KEPT) made.clear();
  const fresh = makeTexts(isLanguage(language) ? language : "en", isZone(zone) ? zone : "UTC");
  made.set(id, fresh);
  return fresh;
}

const isLanguage = (tag: string) => isKnown(() => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0);
const isZone = (zone: string) => isKnown(() => new Intl.DateTimeFormat("en", { timeZone: zone }) !== null);

/** Intl says no by throwing a RangeError where a name is malformed. */
function isKnown(ask: () => boolean): boolean {
  try {
    return ask();
  } catch {
    return false;
  }
}

function makeTexts(wanted: string, zone: string): Texts {
  const key = [wanted, wanted.split("-")[0] ?? ""].find((each) => Object.hasOwn(catalogues, each));
  const catalogue = key === undefined ? en : (catalogues[key] ?? en);
  // An English sentence with a German date in it would be neither.
  const language = key === undefined ? "en" : wanted;
  const formats = new Map<TextKey, IntlMessageFormat>();
  const say = (key: TextKey, params: TextParameters = {}): string => {
    let format = formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(catalogue[key] ?? en[key], language, zoned(zone), { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(params));
  };
  return { language, say, sayRefusal: ({ code, params }) => say(`refusal.${code}`, params) };
}

/** Date styles of our messages; all of them tell the reader's own time. */
function zoned(timeZone: string) {
  return {
    date: {
      near: { weekday: "long", day: "numeric", month: "long", timeZone },
      plain: { day: "numeric", month: "long", year: "numeric", timeZone },
    },
    time: { plain: { hour: "2-digit", minute: "2-digit", timeZone } },
  } as const;
}

/** Whether the catalogue has a sentence under this key. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}
