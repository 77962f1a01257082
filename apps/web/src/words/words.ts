// The reader's language and zone, and what the page says in it. Every word on the page comes from there.
import {
  firstSpoken,
  inOwnRegion,
  languageOfTag,
  type Message,
  type PageKey,
  type SpokenLanguage,
  type TextParameters,
  type Texts,
  textsFrom,
} from "@threadboard/domain";
import { preferences, RIGHT_TO_LEFT } from "../preferences/preferences.ts";
import { type Packed, unpack } from "./packed.ts";

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const asked: readonly string[] = globalThis.navigator?.languages ?? [];
const chosen = preferences().language;

/** What the browser asks for first of what we speak, as a BCP 47 tag. */
export const browserLanguage = firstSpoken(asked) ?? "en-GB";
/** The tag by which dates and numbers are written: the language chosen here, else the browser's. */
const language =
  chosen === null ? browserLanguage : chosen === RIGHT_TO_LEFT ? chosen : inOwnRegion(chosen, asked);

type Part = () => Promise<{ default: Readonly<Record<string, Packed>> }>;
/** Each catalogue in two parts (`build/words.ts`): what the board says at first, and the rest. */
const catalogues: Record<SpokenLanguage, { readonly first: Part; readonly rest: Part }> = {
  en: { first: () => import("virtual:words/en/first"), rest: () => import("virtual:words/en/rest") },
  es: { first: () => import("virtual:words/es/first"), rest: () => import("virtual:words/es/rest") },
  de: { first: () => import("virtual:words/de/first"), rest: () => import("virtual:words/de/rest") },
};
const catalogue = catalogues[languageOfTag(language) ?? "en"];

const messages = new Map<string, Packed>();
/** What becomes of a message before it is said; the language for trying out right-to-left turns it. */
let turn = (message: Message): Message => message;

/** Fetches what the board says at first. Nothing can be said before. */
export async function loadWords(): Promise<void> {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = language === RIGHT_TO_LEFT ? "rtl" : "ltr";
  if (language === RIGHT_TO_LEFT) turn = (await import("@threadboard/domain/texts/pseudo")).pseudo;
  keep((await catalogue.first()).default);
}

let rest: Promise<void> | undefined;

/**
 * Gives what was fetched once the rest of the words is there too. The build puts it around everything that is fetched
 * later, and nobody else calls it.
 * @public
 */
export async function withWords<T>(fetched: Promise<T>): Promise<T> {
  rest ??= catalogue.rest().then(({ default: more }) => keep(more));
  rest.catch(() => {
    // It is asked for again with the next part that is fetched.
    rest = undefined;
  });
  const [part] = await Promise.all([fetched, rest]);
  return part;
}

function keep(more: Readonly<Record<string, Packed>>): void {
  for (const [key, message] of Object.entries(more)) messages.set(key, message);
}

/** The catalogue for this reader. Its language never changes while the page is open. */
export const words: Texts<PageKey> = textsFrom<PageKey>(
  (key) => {
    const packed = messages.get(key);
    return packed === undefined ? undefined : turn(unpack(packed));
  },
  language,
  zone,
);

/** Says a sentence in the reader's language. */
export const say = (key: PageKey, params?: TextParameters): string => words.say(key, params);
