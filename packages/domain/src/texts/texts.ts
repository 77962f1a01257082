// How a sentence is said: a message of a catalogue, by its key, with what it needs filled in. Knows no catalogue
// itself, since the page fetches only the one of its reader; the server has them all, in `catalogues.ts`.
import { IntlMessageFormat } from "intl-messageformat";
import type { Refusal } from "../command/refusal.ts";
import type { en } from "./en/index.ts";
import type { server } from "./en/server.ts";

/** What the pages say. */
export type PageKey = keyof typeof en;
/** What only the server says. */
export type ServerKey = keyof typeof server;
export type TextKey = PageKey | ServerKey;

export type TextParameters = Readonly<Record<string, string | number | Date | boolean | null | undefined>>;

/** An ICU message as it is written, or as it was read when the page was built. */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];
/** Gives the message under a key, or `undefined` where there is none. */
export type MessageOf = (key: string) => Message | undefined;

export type Texts<Key extends string = TextKey> = {
  /** The tag by which dates and numbers are written. */
  readonly language: string;
  /** Returns the sentence; a parameter that a message needs and does not get throws, since only a bug leaves it out. */
  readonly say: (key: Key, params?: TextParameters) => string;
  /** Returns the sentence for a refusal: what is the matter, and what to do instead. */
  readonly sayRefusal: (refusal: Refusal) => string;
  /** Whether there is a sentence under this key. */
  readonly has: (key: string) => key is Key;
};

/** Returns the sentences of a catalogue in its language (a BCP 47 tag), with dates in the given IANA zone. */
export function textsFrom<Key extends string>(
  messageOf: MessageOf,
  language: string,
  zone: string,
): Texts<Key> {
  const formats = new Map<string, IntlMessageFormat>();
  const say = (key: Key | PageKey, params: TextParameters = {}): string => {
    let format = formats.get(key);
    if (format === undefined) {
      const message = messageOf(key);
      if (message === undefined) throw new Error(`There is no sentence ${key}`);
      if (isPlain(message)) return message;
      format = new IntlMessageFormat(message, language, zoned(zone), { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(params));
  };
  return {
    language,
    say,
    sayRefusal: ({ code, params }) => say(`refusal.${code}`, params),
    has: (key): key is Key => messageOf(key) !== undefined,
  };
}

/** Most messages have nothing to fill in and no quoted braces: they are said as they are written. */
const isPlain = (message: Message): message is string =>
  typeof message === "string" && !/[{}]|''/.test(message);

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
