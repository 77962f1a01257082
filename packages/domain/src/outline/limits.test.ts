// Hostile posts: each of these took from seconds to minutes, or the stack or the memory, before there were limits.
import { expect, test } from "vitest";
import { limits } from "./limits.ts";
import type { OutlineNone, OutlineSource } from "./outline.ts";
import { readOutline } from "./read-outline.ts";

const filled = (piece: string, length: number = limits.markdownLength): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const nested = (levels: number, indentation: string): string =>
  Array.from({ length: levels }, (_, level) => `${indentation.repeat(level)}- [ ] a`).join("\n");
const leftOpen = Array.from({ length: 5_000 }, (_, index) => `<b id="${index}">`).join("");

const hostile: readonly (readonly [
  name: string,
  OutlineSource["format"],
  text: string,
  OutlineNone | null,
])[] = [
  ["one megabyte", "markdown", "- [ ] a\n".repeat(131_072), "too-long"],
  ["one megabyte of HTML", "html", "<li>a</li>".repeat(104_858), "too-long"],
  ["ten thousand quotes", "markdown", ">".repeat(10_000), "too-tangled"],
  ["ten thousand lists on a line", "markdown", `${"- ".repeat(10_000)}x`, "too-tangled"],
  ["hundreds of nested lists", "markdown", nested(300, "  "), "too-tangled"],
  ["hundreds of nested lists by tabs", "markdown", nested(300, "\t"), "too-tangled"],
  ["ten thousand lines", "markdown", "a\n".repeat(10_000), "too-tangled"],
  ["brackets", "markdown", filled("["), "too-tangled"],
  ["closed brackets", "markdown", filled("]("), "too-tangled"],
  ["comments that are never closed", "markdown", `- ${filled("<!--", 99_000)}`, "too-tangled"],
  ["stars and ticks", "markdown", filled("*`a`"), "too-tangled"],
  ["an open bracket before many words", "markdown", `[ ${filled("x ", 90_000)}`, "prose"],
  ["an open bracket before many addresses", "markdown", `[ ${filled("h ", 90_000)}`, "too-tangled"],
  ["quotes that are never closed", "markdown", "[quote]\n".repeat(1_000), "prose"],
  ["quotes in quotes", "markdown", "[quote]\n".repeat(600) + "[/quote]\n".repeat(600), "only-quotes"],
  ["sections in sections", "markdown", "[details]\n".repeat(600) + "[/details]\n".repeat(600), "too-tangled"],
  ["a title of emoji", "markdown", `- [ ] ${filled("🎉", 90_000)}`, "no-call"],
  ["dates that are never closed", "markdown", `- [ ] ${"[date=".repeat(300)}${filled("x ", 60_000)}`, null],
  ["ten thousand nested elements", "html", "<div>".repeat(10_000), "too-tangled"],
  ["nested lists in HTML", "html", "<ul><li>a".repeat(10_000), "no-call"],
  ["formatting that is never closed", "html", `<p>${leftOpen}${"<p>x".repeat(40_000)}`, "too-tangled"],
  ["remarks", "markdown", `- [ ] a ${filled("– (x → ", 90_000)}`, null],
  ["signs", "markdown", `- a ${filled("✅ ❌ ", 30_000)}`, "no-call"],
  ["a sentence that never ends", "markdown", `${filled("who we need wanted ", 99_000)}:\n\n- a`, null],
  ["names and nothing else", "markdown", `- [ ] ${filled("@a and ", 60_000)}`, "not-work"],
  ["words that may stand before a day", "markdown", `- [ ] ${filled("due by ", 90_000)}`, null],
  ["days", "markdown", "- [ ] by 3 March, by 3.3., by 20/3 or due Mar 3\n".repeat(900), null],
  [
    "wide tables",
    "markdown",
    `|${"task|who|".repeat(2_000)}\n|${"-|-|".repeat(2_000)}\n${"|a|@b\n".repeat(1_000)}`,
    "only-tables",
  ],
  ["a hundred levels of lists", "markdown", nested(limits.nesting / 2, "  "), null],
];

test.each(hostile)(
  "%s are read in bounded time or refused",
  (_name, format, text, none) => {
    const start = performance.now();
    const reading = readOutline({ format, text });
    // Up to three seconds where it was measured; other machines, and other tests beside, get slack.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(reading.none).toBe(none);
  },
  15_000,
);

test("a long post by people is within the limits", () => {
  const section = (name: string): string =>
    `## ${name}\n\n${Array.from({ length: 40 }, (_, index) => `- [ ] **Audit** of \`package ${index}\` for _names_ and [logos](https://example.org/${name}), see @ada, by 3 March\n`).join("")}\n`;
  const text = ["a", "b", "c", "d", "e", "f", "g"].map(section).join("");
  expect(text.length).toBeGreaterThan(20_000);
  const start = performance.now();
  const { items } = readOutline({ format: "markdown", text, writtenAt: 0 });
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(items).toHaveLength(280);
});
