import { expect, test } from "vitest";
import { textsFor } from "./catalogues.ts";
import { acceptedTags, firstSpoken, inOwnRegion, languageNames, languages } from "./languages.ts";

test.each([
  ["es-MX,es;q=0.9,en;q=0.8", "es-MX"],
  ["fi, de-AT;q=0.7, en;q=0.9", "en"],
  ["fr;q=0.9, de", "de"],
  ["DE-ch", "DE-ch"],
  ["es-419", "es-419"],
  ["de;q=0, en;q=0.1", "en"],
  ["*, es;q=0.5", "es"],
  ["en ; q = 0.2 , es ; q = 0.3", "es"],
  ["fi, sv;q=0.5", null],
  ["de-xx-yy", null],
  ["de;q=many, es", "es"],
  ["", null],
  [",,;q=1,", null],
])("a browser that accepts %j is answered in %j", (header, tag) => {
  expect(firstSpoken(acceptedTags(header))).toBe(tag);
});

test("a chosen language is written as in the reader's own region, where their browser names one", () => {
  expect(inOwnRegion("de", ["en-GB", "de-AT", "de"])).toBe("de-AT");
  expect(inOwnRegion("de", ["en-GB", "es-MX"])).toBe("de");
});

test.each(languages)("%s has a name and a catalogue of its own", (language) => {
  expect(languageNames[language]).not.toBe("");
  const words = languages.map((each) => textsFor(each).say("web.new-task"));
  expect(new Set(words).size).toBe(languages.length);
  expect(textsFor(language).language).toBe(language);
});

test("dates are those of the reader's language", () => {
  const say = (language: string) => textsFor(language).say("thread.date", { at: new Date(0) });
  expect([say("en-GB"), say("es"), say("de")]).toEqual([
    "1 January 1970",
    "1 de enero de 1970",
    "1. Januar 1970",
  ]);
});
