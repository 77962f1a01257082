// The reader's language and zone, and what the page says in it. Every word on the page comes from there.
import {
  type Catalogue,
  firstSpoken,
  inOwnRegion,
  languageOfTag,
  type PageKey,
  type SpokenLanguage,
  type TextParameters,
  type Texts,
  textsFrom,
} from "@threadboard/domain";
import { preferences, RIGHT_TO_LEFT } from "../preferences/preferences.ts";

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const asked: readonly string[] = globalThis.navigator?.languages ?? [];
const chosen = preferences().language;

/** What the browser asks for first of what we speak, as a BCP 47 tag. */
export const browserLanguage = firstSpoken(asked) ?? "en-GB";
/** The tag by which dates and numbers are written: the language chosen here, else the browser's. */
const language =
  chosen === null ? browserLanguage : chosen === RIGHT_TO_LEFT ? chosen : inOwnRegion(chosen, asked);

/** Only the reader's own catalogue is fetched. */
const catalogues = {
  en: () => import("@threadboard/domain/texts/en").then(({ en }) => en),
  es: () => import("@threadboard/domain/texts/es").then(({ es }) => es as Catalogue<PageKey>),
  de: () => import("@threadboard/domain/texts/de").then(({ de }) => de as Catalogue<PageKey>),
} satisfies Record<SpokenLanguage, unknown>;

async function catalogueOf(tag: string): Promise<Catalogue<PageKey>> {
  if (tag !== RIGHT_TO_LEFT) return catalogues[languageOfTag(tag) ?? "en"]();
  const [english, { pseudo }] = await Promise.all([
    catalogues.en(),
    import("@threadboard/domain/texts/pseudo"),
  ]);
  return pseudo(english);
}

let texts: Texts<PageKey> | undefined;

/** Fetches the catalogue. Nothing can be said before. */
export async function loadWords(): Promise<void> {
  texts = textsFrom<PageKey>(await catalogueOf(language), language, zone);
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = language === RIGHT_TO_LEFT ? "rtl" : "ltr";
}

const loaded = (): Texts<PageKey> => {
  if (texts === undefined) throw new Error("The catalogue is not there yet");
  return texts;
};

/** Says a sentence in the reader's language. */
export const say = (key: PageKey, params?: TextParameters): string => loaded().say(key, params);

/** The catalogue for this reader. It never changes while the page is open. */
export const words: Texts<PageKey> = {
  language,
  say,
  sayRefusal: (refusal) => loaded().sayRefusal(refusal),
  has: (key): key is PageKey => loaded().has(key),
};
