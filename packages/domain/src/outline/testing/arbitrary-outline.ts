// For tests: random outlines, written as Markdown and as the HTML that Discourse cooks from it.
import fc from "fast-check";

/** The same in both formats. */
export type Pair = { readonly raw: string; readonly cooked: string };

type Item = {
  readonly box: Pair | null;
  readonly line: Pair;
  readonly children: readonly Item[];
};

const same = (text: string): Pair => ({ raw: text, cooked: text });
const pair = (raw: string, cooked: string): Pair => ({ raw, cooked });
const joined = (pairs: readonly Pair[], between: string): Pair => ({
  raw: pairs.map(({ raw }) => raw).join(between),
  cooked: pairs.map(({ cooked }) => cooked).join(between),
});

const word = fc.constantFrom(
  ...["audit", "Mirrors", "wiki", "naïve", "字体", "Шрифты", "8.4", "x86_64", "(soon)", "one:", "yes,"].map(
    same,
  ),
  pair("it's", "it’s"),
  pair('"quoted"', "“quoted”"),
  pair("a -- b", "a – b"),
  pair("wait...", "wait…"),
  pair("R&D", "R&amp;D"),
  pair("\\*star\\*", "*star*"),
  pair("\\[ \\] bracket", "[ ] bracket"),
  pair("Name@9506e4283", "Name@9506e4283"),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => joined(parts, " "));
const tag = (name: string, mark: string) =>
  words.map(({ raw, cooked }) => pair(`${mark}${raw}${mark}`, `<${name}>${cooked}</${name}>`));

const mention = fc
  .constantFrom("ada", "Bob_2", "c.d-e")
  .map((name) => pair(`@${name}`, `<a class="mention" href="/u/${name.toLowerCase()}">@${name}</a>`));
const unknownMention = fc.constant(pair("@nobody", '<span class="mention">@nobody</span>'));
const code = fc.constantFrom(
  pair("`[ ] @ada`", "<code>[ ] @ada</code>"),
  pair("`rpm -q <x>`", "<code>rpm -q &lt;x&gt;</code>"),
);
const link = words.map(({ raw, cooked }) =>
  pair(
    `[${raw}](https://example.org/a?b=1&c=2)`,
    `<a href="https://example.org/a?b=1&amp;c=2">${cooked}</a>`,
  ),
);
const address = fc.constantFrom(
  pair("https://example.org/x", '<a href="https://example.org/x">https://example.org/x</a>'),
  pair("https://example.org/y", '<a href="https://example.org/y" class="inline-onebox">A page</a>'),
  pair("a@b.example", '<a href="mailto:a@b.example">a@b.example</a>'),
);
const emoji = fc.constant(
  pair(":tada:", '<img src="/images/emoji/tada.png" title=":tada:" class="emoji" alt=":tada:">'),
);
const hashtag = fc.constant(
  pair(
    "#docs",
    '<a class="hashtag-cooked" href="/c/docs/5" data-type="category" data-slug="docs"><svg></svg><span>Docs</span></a>',
  ),
);
const date = fc.constantFrom(
  pair("[date=2026-11-25]", '<span class="discourse-local-date" data-date="2026-11-25">2026-11-25</span>'),
  pair(
    '[date=2026-11-25 time=14:30:00 timezone="Europe/London"]',
    '<span class="discourse-local-date" data-date="2026-11-25" data-time="14:30:00" data-timezone="Europe/London">2026-11-25T14:30:00Z</span>',
  ),
  pair(
    "[date-range from=2026-11-25 to=2026-11-27]",
    '<span class="discourse-local-date" data-date="2026-11-25" data-range="from">2026-11-25</span> → <span class="discourse-local-date" data-date="2026-11-27" data-range="to">2026-11-27</span>',
  ),
);
const softBreak = words.map(({ raw, cooked }) => pair(`then\n${raw}`, `then<br>\n${cooked}`));

const run = fc.oneof(
  { weight: 5, arbitrary: words },
  ...[tag("strong", "**"), tag("em", "*"), tag("s", "~~"), link, mention, unknownMention].map(
    (arbitrary) => ({
      weight: 1,
      arbitrary,
    }),
  ),
  ...[code, address, emoji, hashtag, date, softBreak].map((arbitrary) => ({ weight: 1, arbitrary })),
);
const leadIn = fc
  .tuple(tag("strong", "**"), fc.constantFrom(" – ", ": "), words)
  .map(([lead, between, rest]) => joined([lead, rest], between));
const runs = fc.array(run, { maxLength: 4 });
const line = fc.oneof(
  { weight: 1, arbitrary: leadIn },
  { weight: 3, arbitrary: fc.tuple(words, runs).map(([first, more]) => joined([first, ...more], " ")) },
  {
    weight: 1,
    arbitrary: fc.tuple(tag("s", "~~"), runs).map(([first, more]) => joined([first, ...more], " ")),
  },
);

const box = fc.constantFrom(
  null,
  pair("[ ]", '<span class="chcklst-box fa fa-square-o" data-chk-off="2"></span>'),
  pair("[]", '<span class="chcklst-box fa fa-square-o"></span>'),
  pair("[x]", '<span class="chcklst-box checked fa fa-square-check-o"></span>'),
  pair("[X]", '<span class="chcklst-box checked permanent fa fa-square-check"></span>'),
);

const { item } = fc.letrec<{ item: Item; children: readonly Item[] }>((tie) => ({
  item: fc.record({ box, line, children: tie("children") }),
  children: fc.oneof(
    { maxDepth: 2, depthIdentifier: "item" },
    fc.constant([]),
    fc.array(tie("item"), { maxLength: 3, depthIdentifier: "item" }),
  ),
}));

const list = fc
  .record({ ordered: fc.boolean(), items: fc.array(item, { minLength: 1, maxLength: 4 }) })
  .map(({ ordered, items }) => listPair(items, ordered));
const heading = fc
  .record({ level: fc.integer({ min: 1, max: 4 }), line: words })
  .map(({ level, line: { raw, cooked } }) =>
    pair(
      `${"#".repeat(level)} ${raw}`,
      `<h${level}><a name="a" class="anchor" href="#a"></a>${cooked}</h${level}>`,
    ),
  );
const call = fc.constantFrom(
  pair("# Want to help?", "<h1>Want to help?</h1>"),
  pair("We need volunteers for these:", "<p>We need volunteers for these:</p>"),
  pair("## Thanks to", "<h2>Thanks to</h2>"),
  pair("**Open tasks**", "<p><strong>Open tasks</strong></p>"),
);
const aside = fc.constantFrom(
  pair(
    '[quote="ada, post:2, topic:42"]\n- [ ] theirs\n[/quote]',
    '<aside class="quote no-group" data-username="ada"><div class="title">ada:</div><blockquote><ul><li><span class="chcklst-box"></span> theirs</li></ul></blockquote></aside>',
  ),
  pair("```\n- [ ] code\n```", "<pre><code>- [ ] code\n</code></pre>"),
  pair("> - [ ] quoted", "<blockquote><ul><li>quoted</li></ul></blockquote>"),
  pair(
    "https://example.org/box",
    '<aside class="onebox" data-onebox-src="https://example.org/box"><h3>A page</h3><ul><li>of another</li></ul></aside>',
  ),
);
const folded = list.map(({ raw, cooked }) =>
  pair(`[details="Web team"]\n${raw}\n[/details]`, `<details><summary>Web team</summary>${cooked}</details>`),
);
const paragraph = line.map(({ raw, cooked }) => pair(raw, `<p>${cooked}</p>`));

const cell = fc.oneof(
  words,
  mention,
  date,
  fc.constantFrom(same("done"), same("3 March"), same("postponed")),
  fc.constant(pair("[ ] it", '<span class="chcklst-box fa fa-square-o"></span> it')),
  emoji,
);
const row = fc.tuple(cell, cell, cell);
const table = fc
  .tuple(
    fc.constantFrom("Task", "What", "Aufgabe"),
    fc.constantFrom("Who", "Until"),
    fc.array(row, { maxLength: 3 }),
  )
  .map(([what, who, rows]) =>
    pair(
      `| ${what} | ${who} | Status |\n|---|---|---|${rows.map((cells) => `\n| ${joined(cells, " | ").raw} |`).join("")}`,
      `<div class="md-table"><table><thead><tr><th>${what}</th><th>${who}</th><th>Status</th></tr></thead><tbody>${rows
        .map((cells) => `<tr><td>${joined(cells, "</td><td>").cooked}</td></tr>`)
        .join("")}</tbody></table></div>`,
    ),
  );

/** A post in both formats. A comment keeps two lists, or a list and a paragraph, from becoming one. */
export const arbitraryPost: fc.Arbitrary<Pair> = fc
  .array(fc.oneof(list, list, heading, call, aside, folded, table, paragraph), { maxLength: 6 })
  .map((blocks) => joined(blocks, "\n\n<!-- -->\n\n"));

function listPair(items: readonly Item[], ordered: boolean): Pair {
  const name = ordered ? "ol" : "ul";
  const lines = items.map((entry, index) => itemPair(entry, ordered ? `${index + 1}. ` : "- "));
  const { raw, cooked } = joined(lines, "\n");
  return pair(raw, `<${name}>\n${cooked}\n</${name}>`);
}

function itemPair({ box: mark, line: text, children }: Item, marker: string): Pair {
  const head = mark === null ? text : joined([mark, text], " ");
  const below = children.length === 0 ? null : listPair(children, false);
  const raw = below === null ? head.raw : `${head.raw}\n${below.raw}`;
  return pair(
    marker + raw.replaceAll("\n", "\n".padEnd(marker.length + 1)),
    `<li>${head.cooked}${below === null ? "" : `\n${below.cooked}`}</li>`,
  );
}
