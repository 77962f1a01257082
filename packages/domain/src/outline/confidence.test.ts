import { expect, test } from "vitest";
import { CONFIDENCE_LINE } from "./confidence.ts";
import type { OutlineReasonCode } from "./outline.ts";
import { readOutline } from "./read-outline.ts";

const read = (text: string) => readOutline({ format: "markdown", text });
const confidenceOf = (text: string): number => read(text).items[0]?.confidence ?? 0;

test("what speaks for an item makes it surer", () => {
  const bare = confidenceOf("- [ ] The mirrors\n- Lima");
  expect(confidenceOf("- [ ] Test the mirrors\n- Lima")).toBeGreaterThan(bare);
  expect(confidenceOf("- [ ] The mirrors @ada\n- Lima")).toBeGreaterThan(bare);
  expect(confidenceOf("- [ ] The mirrors\n- [ ] Lima")).toBeGreaterThan(bare);
  expect(confidenceOf("## Open tasks\n\n- [ ] The mirrors\n- Lima")).toBeGreaterThan(bare);
});

const offered: readonly (readonly [text: string, code: OutlineReasonCode, words: string | undefined])[] = [
  ["## Open tasks\n\n- ~~Mirror in Lima~~ (put off to May)", "postponed", "put off to May"],
  ["- [ ] ~~Mirror in Lima~~ too expensive", "struck-unticked", undefined],
  ["- [ ] One\n- [ ] Two\n- Write the news", "unboxed", undefined],
  ["Known issues:\n\n- [ ] Slow on network drives", "report", "Known issues"],
  ["Tick yourself:\n\n- [ ] based in a city\n- [ ] over 18", "for-reader", "Tick yourself"],
  ["1. Write it @ada\n2. Fold it\n3. Send it", "verbs", undefined],
  ["1. Write it\n2. Fold it\n3. Send it", "steps", undefined],
  ["- Write it\n- Fold it\n- Send it", "only-verbs", undefined],
  ["- The weather\n- Write it\n- Lunch", "lone-verb", undefined],
];

test.each(offered)("%j gives an item for the reason %s", (text, code, words) => {
  const { items, offered: below } = read(text);
  const found = [...items, ...below].find(({ reason }) => reason.code === code);
  expect(found?.reason.params.words).toBe(words);
  if (code !== "verbs") expect(found?.confidence).toBeLessThan(CONFIDENCE_LINE);
});

test("words that a reason quotes are short and on one line", () => {
  const { items } = read(`Open tasks ${"and more ".repeat(40)}:\n\n- The mirrors`);
  expect(items[0]?.reason.params.words?.length).toBeLessThanOrEqual(81);
});
