// Every language says everything that English says, with the same things filled in, and in no words of English.
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { de } from "./de/index.ts";
import { server as deServer } from "./de/server.ts";
import { en } from "./en/index.ts";
import { server as enServer } from "./en/server.ts";
import { es } from "./es/index.ts";
import { server as esServer } from "./es/server.ts";
import { pseudo } from "./pseudo/index.ts";
import type { Message } from "./texts.ts";

type Elements = Exclude<Message, string>;
// Kinds of elements, as intl-messageformat names them by number.
const LITERAL = 0;
const ARGUMENT = 1;
const DATE = 3;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

const english: Readonly<Record<string, string>> = { ...en, ...enServer };
const translations: [language: string, Readonly<Record<string, string>>][] = [
  ["es", { ...es, ...esServer }],
  ["de", { ...de, ...deServer }],
];

/** Words that a language has in common with English. */
const common = new Set([
  "Board",
  "Chat",
  "JSON",
  "Label",
  "Labels",
  "Markdown",
  "Mentor",
  "Name",
  "Offline",
  "Team",
  "Teams",
  "Text",
]);

const read = (message: string): Elements =>
  new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst();

/** Every part of a message with all that its choices hold. */
function allIn(elements: Elements): Elements {
  return elements.flatMap((element) =>
    element.type === SELECT || element.type === PLURAL
      ? [element, ...Object.values(element.options).flatMap(({ value }) => allIn(value))]
      : [element],
  );
}

/** What is filled in, each once. */
const filledIn = (message: string) => {
  const names = allIn(read(message)).flatMap((part) =>
    part.type === LITERAL || part.type === POUND || !("value" in part) ? [] : [part.value],
  );
  return [...new Set(names)].toSorted();
};

/** The words that stand in a message itself. */
const wordsOf = (message: string) =>
  allIn(read(message)).flatMap((part) =>
    part.type === LITERAL ? [...part.value.matchAll(/\p{L}{2,}/gu)].map(([word]) => word) : [],
  );

/** Parameters that make each form of a message be said at least once. */
function everyForm(message: string): Record<string, string | number | Date>[] {
  const parts = allIn(read(message));
  const base: Record<string, string | number | Date> = {};
  for (const part of parts) {
    if (part.type === LITERAL || part.type === POUND) continue;
    base[part.value] =
      part.type === ARGUMENT ? "Ana" : part.type === SELECT ? "other" : part.type === DATE ? new Date(0) : 3;
  }
  const forms = parts.flatMap((part): Record<string, string | number>[] => {
    if (part.type === PLURAL)
      return [0, 1, 2, 7, 14, 21, 1_000_000].map((count) => ({ [part.value]: count }));
    if (part.type === SELECT) return Object.keys(part.options).map((option) => ({ [part.value]: option }));
    return [];
  });
  return [base, ...forms.map((form) => ({ ...base, ...form }))];
}

for (const [language, translation] of translations) {
  test(`${language} says all that English says, and nothing else`, () => {
    expect(Object.keys(translation).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test.each(Object.entries(translation))(`${language}: %s fills in what English fills in`, (key, message) => {
    expect(filledIn(message)).toEqual(filledIn(english[key] ?? ""));
  });

  test(`${language} has a word for each choice that English has`, () => {
    const choices = (message: string) =>
      allIn(read(message)).flatMap((part) =>
        part.type === SELECT ? Object.keys(part.options).map((option) => `${part.value}: ${option}`) : [],
      );
    const lacking = Object.entries(translation).flatMap(([key, message]) => {
      const own = new Set(choices(message));
      return choices(english[key] ?? "").flatMap((choice) => (own.has(choice) ? [] : [`${key} ${choice}`]));
    });
    expect(lacking).toEqual([]);
  });

  test(`${language} says every form of every sentence, calmly`, () => {
    const wrong = Object.entries(translation).flatMap(([key, message]) => {
      const format = new IntlMessageFormat(
        message,
        language,
        { date: { near: {}, plain: {} } },
        { ignoreTag: true },
      );
      return everyForm(message)
        .map((params) => String(format.format(params)))
        .filter((sentence) => /[!¡]|undefined|NaN|null|[{}#]/.test(sentence.replaceAll(/\{\{\w+\}\}/g, "")))
        .map((sentence) => `${key}: ${sentence}`);
    });
    expect(wrong).toEqual([]);
  });

  test(`${language} has no English left in it`, () => {
    const left = Object.entries(translation).filter(
      ([key, message]) => message === english[key] && !wordsOf(message).every((word) => common.has(word)),
    );
    expect(left).toEqual([]);
  });
}

test("the language for trying out right-to-left turns every word, fills in the same, and is longer", () => {
  for (const message of Object.values(english)) {
    const turned = pseudo(message);
    const elements = typeof turned === "string" ? read(turned.replaceAll(/['{}]/g, "")) : turned;
    const texts = allIn(elements).flatMap((part) => (part.type === LITERAL ? [part.value] : []));
    expect(texts.filter((text) => /(?<![\u202e\p{L}\p{M}’'])[\p{L}]/u.test(text))).toEqual([]);
  }
  expect(pseudo("Sign in")).toBe("\u202eSiign\u202c \u202eiin\u202c");
});
