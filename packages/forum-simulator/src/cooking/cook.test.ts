// From Markdown to what a forum shows.
import fc from "fast-check";
import { expect, test } from "vitest";
import { Forum } from "../forum.ts";
import { cook } from "./cook.ts";

const forum = () => {
  const made = new Forum();
  made.addPerson({ username: "Ada" });
  made.addGroup({ name: "docs_team" });
  made.addCategory({ name: "Bug & fix", slug: "bug" });
  made.addTag("cmake");
  return made;
};
const cooked = (raw: string): string => cook(forum().world, raw);

const open = (offset: number): string =>
  `<span class="chcklst-box fa fa-square-o" data-chk-off="${offset}"></span>`;
const done = (offset: number): string =>
  `<span class="chcklst-box checked fa fa-square-check-o" data-chk-off="${offset}"></span>`;
const forever = '<span class="chcklst-box checked permanent fa fa-square-check"></span>';

test("a list of boxes", () => {
  expect(cooked("- [ ] buy paint\n- [x] call Bo")).toBe(
    `<ul>\n<li>${open(2)} buy paint</li>\n<li>${done(18)} call Bo</li>\n</ul>`,
  );
});

test.each([
  ["anywhere in text: [] and [x]", `<p>anywhere in text: ${open(18)} and ${done(25)}</p>`],
  ["[X] for good", `<p>${forever} for good</p>`],
  ["\\[ ] escaped, ![] no picture", "<p>[ ] escaped, ![] no picture</p>"],
  ["**[ ] bold** and [ ]", `<p><strong>[ ] bold</strong> and ${open(17)}</p>`],
  ["`[ ]` and [ ]", `<p><code>[ ]</code> and ${open(10)}</p>`],
  ["[x](https://a.example) and [x]", `<p><a href="https://a.example">x</a> and ${done(27)}</p>`],
  [
    "a\n\n> [ ] quoted\n> [x] too",
    `<p>a</p>\n<blockquote>\n<p>${open(5)} quoted<br />\n${done(18)} too</p>\n</blockquote>`,
  ],
])("boxes in %j", (raw, html) => {
  expect(cooked(raw)).toBe(html);
});

test("offsets count code points, past emoji, code and lines that look alike", () => {
  const raw = "🎨🎨 x [ ]\n\n```\n- [ ] in code\n```\n\n- [ ] in code\n\n| a | b |\n|---|---|\n| [ ] | [ ] |";
  const offsets = [...cooked(raw).matchAll(/data-chk-off="(\d+)"/g)].map((match) => Number(match[1]));
  const points = [...raw];
  expect(offsets).toHaveLength(4);
  for (const offset of offsets) expect(points.slice(offset, offset + 3).join("")).toBe("[ ]");
  expect(new Set(offsets).size).toBe(4);
});

test("every drawn box points at a bracket in the source", () => {
  const piece = fc.constantFrom(
    "[ ]",
    "[x]",
    "[]",
    "- ",
    "\n",
    "\n\n",
    "text ",
    "**",
    "`",
    "😀",
    "> ",
    "1. ",
    "\\",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const raw = pieces.join("").trimEnd();
      const points = [...raw];
      for (const [, offset] of cooked(raw).matchAll(/data-chk-off="(\d+)"/g)) {
        expect(points[Number(offset)]).toBe("[");
      }
    }),
  );
});

test.each([
  [
    '[date=2026-11-25 time=14:30:00 timezone="Europe/London"]',
    '<span class="discourse-local-date" data-date="2026-11-25" data-time="14:30:00" data-timezone="Europe/London" data-email-preview="2026-11-25T14:30:00Z">2026-11-25T14:30:00Z</span>',
  ],
  [
    '[date=2026-7-1 time=9:05 timezone="Europe/London"]',
    '<span class="discourse-local-date" data-date="2026-07-01" data-time="09:05:00" data-timezone="Europe/London" data-email-preview="2026-07-01T08:05:00Z">2026-07-01T08:05:00Z</span>',
  ],
  [
    "[date=2026-11-25]",
    '<span class="discourse-local-date" data-date="2026-11-25" data-email-preview="2026-11-25">2026-11-25</span>',
  ],
  [
    '[date=2026-11-25 time=10:00 timezone="Nowhere/Land" format="LLL"]',
    '<span class="discourse-local-date" data-date="2026-11-25" data-time="10:00:00" data-format="LLL" data-email-preview="2026-11-25T10:00:00Z">2026-11-25T10:00:00Z</span>',
  ],
  ["[date=2026-02-31]", "Invalid date"],
])("the local date %s", (raw, html) => {
  expect(cooked(raw)).toBe(`<p>${html}</p>`);
});

test("a range of dates is two spans", () => {
  const html = cooked(
    '[date-range from=2026-11-25T14:30:00 to=2026-11-26T15:00:00 timezone="Europe/London"]',
  );
  expect(html.match(/data-range="(from|to)"/g)).toEqual(['data-range="from"', 'data-range="to"']);
  expect(html).toContain("</span> → <span");
});

test.each([
  ["@aDa hello", '<p><a class="mention" href="/u/ada">@aDa</a> hello</p>'],
  ["hello @nobody.", '<p>hello <span class="mention">@nobody</span>.</p>'],
  ["@docs_team", '<p><a class="mention-group notify" href="/groups/docs_team">@docs_team</a></p>'],
  ["mail me@ada now", "<p>mail me@ada now</p>"],
  ["`@ada`", "<p><code>@ada</code></p>"],
  ["#unknown", '<p><span class="hashtag-raw">#unknown</span></p>'],
  [
    ":smile: and 10:30:00",
    '<p><img src="/images/emoji/twitter/smile.png" title=":smile:" class="emoji" alt=":smile:" width="20" height="20" /> and 10:30:00</p>',
  ],
])("names in %j", (raw, html) => {
  expect(cooked(raw)).toBe(html);
});

test("hashtags of categories and tags", () => {
  const html = cooked("#bug and #cmake and #cmake::tag");
  expect(html).toContain(
    '<a class="hashtag-cooked" href="/c/bug/5" data-type="category" data-slug="bug" data-id="5" data-style-type="square">',
  );
  expect(html.match(/href="\/tag\/cmake" data-type="tag" data-slug="cmake" data-id="1"/g)).toHaveLength(2);
});

test("a quote is an aside with its source, and may hold another", () => {
  const html = cooked(
    '[quote="ada, post:2, topic:42"]\n**hi**\n[quote="bo"]\nho\n[/quote]\n[/quote]\nanswer',
  );
  expect(html).toMatch(/^<aside class="quote no-group" data-username="ada" data-post="2" data-topic="42">/);
  expect(html.match(/<aside/g)).toHaveLength(2);
  expect(html).toContain("<strong>hi</strong>");
  expect(html).toMatch(/<\/aside>\n<p>answer<\/p>$/);
});

test("details fold", () => {
  expect(cooked('[details="More"]\nhidden\n[/details]')).toBe(
    "<details>\n<summary>\nMore</summary>\n<p>hidden</p>\n</details>",
  );
});

test("a bare link becomes a box only where the page is known", () => {
  const made = forum();
  made.addOnebox("https://board.example/tasks/1", { title: "Paint <it>", description: "Now", site: "Board" });
  const known = cook(made.world, "https://board.example/tasks/1");
  expect(known).toMatch(
    /^<aside class="onebox allowlistedgeneric" data-onebox-src="https:\/\/board.example\/tasks\/1">/,
  );
  expect(known).toContain("Paint &lt;it&gt;");
  expect(cook(made.world, "https://other.example/")).toBe(
    '<p><a href="https://other.example/" class="onebox">https://other.example/</a></p>',
  );
  expect(cook(made.world, "see https://board.example/tasks/1")).not.toContain("<aside");
});

const hostile = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "[x](javascript:alert(1))",
  '<a href="javascript:alert(1)">x</a>',
  "<iframe src=//evil.example></iframe>",
  '<svg onload="alert(1)"></svg>',
  '<b style="position:fixed" onclick="x()">b</b>',
  '[quote="a\\" onmouseover=\\"alert(1)"]\nx\n[/quote]',
  '[date=2026-11-25 timezones="\\"><img src=x onerror=alert(1)>"]',
  '[details="<img src=x onerror=alert(1)>"]\nx\n[/details]',
  '<form action="/__do/sign-out"><button>x</button></form>',
  "@<script>",
  "![x](data:text/html;base64,PHNjcmlwdD4=)",
];

const tagPattern = /<([a-z0-9]+)((?:"[^"]*"|[^>"])*)>/gi;
const attributePattern = /([\w-]+)="([^"]*)"/g;

/** Tags, attributes and addresses in HTML that could do something. */
const dangers = (html: string): string[] =>
  [...html.matchAll(tagPattern)].flatMap(([, tag = "", attributes = ""]) => {
    const bad = [...attributes.matchAll(attributePattern)]
      .filter(([, name = "", value = ""]) => /^(on|style$)/i.test(name) || /^(javascript|data):/i.test(value))
      .map(([whole]) => whole);
    return /^(script|iframe|svg|form|button|object|style|input)$/i.test(tag) ? [tag, ...bad] : bad;
  });

test.each(hostile)("nothing of %j can run", (raw) => {
  expect(dangers(cooked(raw))).toEqual([]);
});

test("the look-out for dangers sees them", () => {
  expect(dangers('<b onclick="x()"><a href="javascript:x"><script>')).toHaveLength(3);
});

test("small actions have no text", () => {
  expect(cooked("")).toBe("");
});
