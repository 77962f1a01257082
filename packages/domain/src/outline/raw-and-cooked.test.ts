// The same post in raw and as Discourse cooks it, for what random outlines do not hold.
import { expect, test } from "vitest";
import { readOutline } from "./read-outline.ts";

const box = '<span class="chcklst-box fa fa-square-o" data-chk-off="2"></span>';

const pairs: readonly (readonly [name: string, raw: string, cooked: string])[] = [
  [
    "a list with paragraphs",
    "- [ ] one\n\n  More of `it`.\n\n- [ ] two",
    `<ul>\n<li>\n<p>${box} one</p>\n<p>More of <code>it</code>.</p>\n</li>\n<li>\n<p>${box} two</p>\n</li>\n</ul>`,
  ],
  [
    "a numbered list within a task",
    "1. [ ] one\n   1. first\n   2. then",
    `<ol>\n<li>${box} one\n<ol>\n<li>first</li>\n<li>then</li>\n</ol>\n</li>\n</ol>`,
  ],
  [
    "struck by each mark",
    "Help wanted:\n\n- ~~a~~\n- <s>b</s>\n- <del>c</del> (moved)\n- <strike>d</strike> :tada:",
    '<p>Help wanted:</p>\n<ul>\n<li><s>a</s></li>\n<li><s>b</s></li>\n<li><del>c</del> (moved)</li>\n<li><strike>d</strike> <img src="/images/emoji/twitter/tada.png?v=12" title=":tada:" class="emoji" alt=":tada:" loading="lazy" width="20" height="20"></li>\n</ul>',
  ],
  [
    "lines with boxes",
    "## Website\n\n[ ] one\n[x] two",
    `<h2>Website</h2>\n<p>${box} one<br>\n<span class="chcklst-box checked fa fa-square-check-o"></span> two</p>`,
  ],
  [
    "a heading with an emoji and marks",
    "## :rocket: **Docs** for `x`\n\n- [ ] one",
    `<h2><a name="p-1-docs-for-x-1" class="anchor" href="#p-1-docs-for-x-1" aria-label="Heading link"></a><img src="/images/emoji/twitter/rocket.png?v=12" title=":rocket:" class="emoji" alt=":rocket:"> <strong>Docs</strong> for <code>x</code></h2>\n<ul>\n<li>${box} one</li>\n</ul>`,
  ],
  [
    "a date that does not exist",
    "- [ ] one [date=2026-02-30]",
    `<ul>\n<li>${box} one <span class="discourse-local-date" data-date="2026-02-30">Invalid date</span></li>\n</ul>`,
  ],
  [
    "a zone that nobody knows",
    '- [ ] one [date=2026-05-01 time=10:00 timezone="Moon/Tycho"]',
    `<ul>\n<li>${box} one <span data-time="10:00" class="discourse-local-date" data-date="2026-05-01" data-email-preview="2026-05-01T10:00:00Z">2026-05-01T10:00:00Z</span></li>\n</ul>`,
  ],
  [
    "a group, whose name cooked shows in its own case",
    "- [ ] one @Docs",
    `<ul>\n<li>${box} one <a class="mention-group notify" href="/groups/docs">@Docs</a></li>\n</ul>`,
  ],
  [
    "hashtags of a subcategory and of a tag",
    "- [ ] one #teams:docs and #iso::tag",
    `<ul>\n<li>${box} one <a class="hashtag-cooked" href="/c/teams/docs/7" data-type="category" data-slug="docs" data-id="7"><span class="hashtag-icon-placeholder"></span><span>Docs</span></a> and <a class="hashtag-cooked" href="/tag/iso" data-type="tag" data-slug="iso"><span>iso</span></a></li>\n</ul>`,
  ],
  [
    "a picture in an item",
    "- [ ] one ![shot|690x388](upload://abc.png)",
    `<ul>\n<li>${box} one <div class="lightbox-wrapper"><a class="lightbox" href="/uploads/abc.png" title="shot"><img src="/uploads/abc.png" alt="shot"><div class="meta"><span class="filename">shot</span></div></a></div></li>\n</ul>`,
  ],
  [
    "a folded section in HTML",
    "<details>\n<summary>Web team</summary>\n\n- [ ] one\n\n</details>",
    `<details>\n<summary>Web team</summary>\n<ul>\n<li>${box} one</li>\n</ul>\n</details>`,
  ],
  [
    "an address that is not yet a box",
    "Here is what we need:\n\nhttps://example.org/x\n\n- one thing",
    '<p>Here is what we need:</p>\n<p><a href="https://example.org/x" class="onebox" target="_blank">https://example.org/x</a></p>\n<ul>\n<li>one thing</li>\n</ul>',
  ],
  [
    "a table and a poll",
    "| a |\n|---|\n| [ ] b |\n\n[poll]\n- c\n- d\n[/poll]",
    '<div class="md-table">\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n</div>\n<div class="poll" data-poll-name="poll"><ul><li data-poll-option-id="1">c</li><li>d</li></ul></div>',
  ],
  [
    "a table of tasks",
    "| Task | Who | Status | Due |\n|---|---|---|---|\n| [ ] **Test** grub | @ada, @bob | open | [date=2026-12-01] |\n| News | | :white_check_mark: |\n| ~~Posters~~ | nobody | postponed | by 2026-12-02 |",
    `<div class="md-table">\n<table>\n<thead>\n<tr>\n<th>Task</th>\n<th>Who</th>\n<th>Status</th>\n<th>Due</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>${box} <strong>Test</strong> grub</td>\n<td><a class="mention" href="/u/ada">@ada</a>, <a class="mention" href="/u/bob">@bob</a></td>\n<td>open</td>\n<td><span class="discourse-local-date" data-date="2026-12-01">2026-12-01</span></td>\n</tr>\n<tr>\n<td>News</td>\n<td></td>\n<td><img src="/images/emoji/twitter/white_check_mark.png?v=12" title=":white_check_mark:" class="emoji" alt=":white_check_mark:"></td>\n<td></td>\n</tr>\n<tr>\n<td><s>Posters</s></td>\n<td>nobody</td>\n<td>postponed</td>\n<td>by 2026-12-02</td>\n</tr>\n</tbody>\n</table>\n</div>`,
  ],
  [
    "a strike that is left open, as the HTML standard opens it again",
    "## Open tasks\n\n- <s>one\n- two\n- three\n\nOthers:\n\n- four",
    "<h2>Open tasks</h2>\n<ul>\n<li><s>one</s></li><s>\n<li>two</li>\n<li>three</li>\n</s></ul><s>\n<p>Others:</p>\n<ul>\n<li>four</li>\n</ul></s>",
  ],
  [
    "a strike that is left open, before it is opened again",
    "## Open tasks\n\n- <s>one\n- two\n\nOthers:\n\n- four",
    "<h2>Open tasks</h2>\n<ul>\n<li><s>one</li>\n<li>two</li>\n</ul>\n<p>Others:</p>\n<ul>\n<li>four</li>\n</ul>",
  ],
  [
    "headings in bold over lines with boxes",
    "We need all of it.\n**Print**\n[ ] Flyers\n[x] Posters",
    `<p>We need all of it.<br>\n<strong>Print</strong><br>\n${box} Flyers<br>\n<span class="chcklst-box checked fa fa-square-check-o"></span> Posters</p>`,
  ],
  ["a mark around blocks", "<s>\n\n- [ ] one\n\n</s>", `<s>\n<ul>\n<li>${box} one</li>\n</ul>\n</s>`],
  [
    "a strike that is not closed in its item",
    "- [ ] one\n- <s>[ ] two",
    `<ul>\n<li>${box} one</li>\n<li><s>${box} two</s></li>\n</ul>`,
  ],
  [
    "an address that is no box yet, under lines with boxes",
    "## Website\n\n[ ] one\nhttps://example.org/7",
    `<h2>Website</h2>\n<p>${box} one<br>\n<a href="https://example.org/7">https://example.org/7</a></p>`,
  ],
  [
    "links that are not kept",
    "- [ ] [one](javascript:alert(1)) [two](mailto:a@b.c) [three](/t/42) four@b.c",
    `<ul>\n<li>${box} <a>one</a> <a href="mailto:a@b.c">two</a> <a href="/t/42">three</a> <a href="mailto:four@b.c">four@b.c</a></li>\n</ul>`,
  ],
];

test.each(pairs)("%s reads the same from raw and from cooked", (_name, raw, cooked) => {
  const reading = readOutline({ format: "markdown", text: raw });
  expect(reading.items.length + reading.skipped.length + (reading.none === null ? 0 : 1)).toBeGreaterThan(0);
  expect(readOutline({ format: "html", text: cooked })).toEqual(reading);
});
