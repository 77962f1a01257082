import fc from "fast-check";
import { expect, test } from "vitest";
import { CONFIDENCE_LINE } from "./confidence.ts";
import { type OutlineReading, type OutlineSource, outlineReasons } from "./outline.ts";
import { readOutline } from "./read-outline.ts";
import { rules } from "./rules/rules.ts";
import { arbitraryPost } from "./testing/arbitrary-outline.ts";

const read = (format: OutlineSource["format"], text: string) =>
  readOutline({ format, text, writtenAt: 1_790_000_000_000 });

/** Text made of what has a meaning to some parser, which random strings hardly hit. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "- ",
        "1. ",
        "# ",
        "> ",
        "\n",
        "\n\n",
        "    ",
        "[ ]",
        "[x]",
        "[",
        "](",
        ")",
        "**",
        "*",
        "~~",
      ),
      fc.constantFrom(
        "`",
        "```\n",
        "@ada",
        "[date=2026-01-01]",
        "[date=",
        "]",
        "[quote]\n",
        "[/quote]\n",
        "|-|\n",
      ),
      fc.constantFrom(
        "<s>",
        "</s>",
        "<details>\n",
        "</details>",
        "<ul><li>",
        "<b>",
        ":tada:",
        "🎉",
        "a@b.c",
        "\ue000",
      ),
      fc.constantFrom(
        '<span class="chcklst-box">',
        "<li>",
        "</p>",
        "<p>",
        "&",
        "http://a.b",
        "we need",
        "test",
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), markup);
const anyFormat = fc.constantFrom("markdown" as const, "html" as const);

const ruleIds = rules.map(({ id }) => id);

function expectSound({ items, offered, skipped, none }: OutlineReading): void {
  const proposed = [...items, ...offered].sort((one, other) => one.position - other.position);
  for (const { confidence } of items) expect(confidence).toBeGreaterThanOrEqual(CONFIDENCE_LINE);
  for (const { confidence } of offered) expect(confidence).toBeLessThan(CONFIDENCE_LINE);
  for (const [index, item] of proposed.entries()) {
    expect(item.position).toBe(index);
    expect(outlineReasons).toContain(item.reason.code);
    expect(item.title).toMatch(/[\p{L}\p{N}]/u);
    expect(item.title).not.toMatch(/^\s|\s$|[\p{Cc}\u2028\u2029]/u);
    expect(item.title.isWellFormed()).toBe(true);
    expect(item.body).not.toMatch(/^\s|(?!\n)\p{Cc}/u);
    expect(item.group).not.toContain("");
    expect(ruleIds).toContain(item.rule);
    expect(item.confidence).toBeGreaterThan(0);
    expect(item.confidence).toBeLessThanOrEqual(1);
    expect(new Set(item.mentions.map((name) => name.toLowerCase())).size).toBe(item.mentions.length);
    for (const { href } of item.links) expect(href).toMatch(/^(?:https?:\/\/|\/)/i);
  }
  for (const { rule } of skipped) expect(ruleIds).toContain(rule);
  expect(none === null).toBe(items.length > 0);
}

test("any text is read into sound tasks or a reason", () => {
  fc.assert(
    fc.property(anyFormat, anyText, (format, text) => expectSound(read(format, text))),
    { numRuns: 1_000 },
  );
});

test("raw and cooked of a post give the same tasks and the same refusals", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(arbitraryPost, ({ raw, cooked }) => {
      const reading = read("markdown", raw);
      expectSound(reading);
      expect(read("html", cooked)).toEqual(reading);
    }),
    { numRuns: 500 },
  );
});

test("reading twice gives the same", () => {
  fc.assert(
    fc.property(anyFormat, anyText, (format, text) => {
      expect(read(format, text)).toEqual(read(format, text));
    }),
  );
});

test("a post that is quoted as a whole gives no task", () => {
  fc.assert(
    fc.property(arbitraryPost, ({ raw, cooked }) => {
      expect(read("markdown", `[quote="ada, post:1, topic:2"]\n${raw}\n[/quote]`).items).toEqual([]);
      expect(read("markdown", raw.replace(/^/gm, "> ")).items).toEqual([]);
      expect(read("html", `<aside class="quote"><blockquote>${cooked}</blockquote></aside>`).items).toEqual(
        [],
      );
    }),
  );
});

test("a post in a code block gives no task", () => {
  fc.assert(
    fc.property(arbitraryPost, ({ raw, cooked }) => {
      expect(read("markdown", `~~~~text\n${raw}\n~~~~`).items).toEqual([]);
      expect(read("markdown", raw.replace(/^/gm, "    ")).items).toEqual([]);
      expect(read("html", `<pre><code>${cooked}</code></pre>`).items).toEqual([]);
    }),
  );
});

test("every item with a box becomes a task where nothing speaks against it", () => {
  const titles = fc.array(fc.constantFrom("Audit", "Mirrors", "Wiki", "Fonts"), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(titles, fc.constantFrom("-", "*", "+", "1."), (names, marker) => {
      const post = names.map((name, index) => `${marker} [ ] ${name} ${index}`).join("\n");
      expect(read("markdown", post).items.map(({ title }) => title)).toEqual(
        names.map((name, index) => `${name} ${index}`),
      );
    }),
  );
});
