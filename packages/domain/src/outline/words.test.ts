// The catalogue has a sentence for every reason that outline reading gives.
import { expect, test } from "vitest";
import { isTextKey } from "../texts/catalogues.ts";
import { outlineNones, outlineReasons } from "./outline.ts";

test.each(outlineNones)("why a post gives no tasks can be said: %s", (code) => {
  expect(isTextKey(`outline.none.${code}`)).toBe(true);
});

test.each(outlineReasons)("why an item is proposed can be said: %s", (code) => {
  expect(isTextKey(`outline.reason.${code}`)).toBe(true);
});
