// What is pasted into the forum: read back by a Markdown parser, it says the very words, and links only to us.
import fc from "fast-check";
import { expect, test } from "vitest";
import { TaskNumber, TeamKey } from "../ids.ts";
import { parseMarkdown } from "../outline/markdown/parse-markdown.ts";
import { textsFor } from "../texts/catalogues.ts";
import type { Paper } from "./marks.ts";
import type { Named, Report, ReportLine, TeamReport } from "./report.ts";
import { reportMarkdown } from "./report-markdown.ts";

const paper: Paper = {
  texts: textsFor("en"),
  board: { name: "Help wanted", address: "https://board.example/", prefix: "HW" },
  localDates: true,
};

const none = { lines: [], more: 0 };
const nobody: Named = { names: [], others: 0 };
const line = (more: Partial<ReportLine> = {}): ReportLine => ({
  number: TaskNumber.parse(12),
  title: "Write the guide to mirrors",
  by: nobody,
  free: 1,
  notBefore: null,
  due: null,
  ...more,
});
const team = (more: Partial<TeamReport> = {}): TeamReport => ({
  team: TeamKey.parse("docs"),
  name: "Documentation",
  fresh: none,
  finished: none,
  thanked: nobody,
  returned: nobody,
  firstTimers: nobody,
  wanted: none,
  coming: none,
  ...more,
});
const november = {
  since: Date.parse("2026-11-01T00:00:00Z"),
  until: Date.parse("2026-12-01T00:00:00Z"),
  zone: "UTC",
};
const reportOf = (...teams: TeamReport[]): Report => ({
  ...november,
  fresh: 1,
  finished: 2,
  thanked: 3,
  teams,
});

test("a report has a heading for each team and a list for each thing there is to tell", () => {
  const told = team({
    thanked: { names: ["Ana Vega", "Ben Oduya"], others: 2 },
    returned: { names: [], others: 1 },
    firstTimers: { names: ["Ben Oduya"], others: 0 },
    finished: { lines: [line({ by: { names: ["Ana Vega"], others: 1 } })], more: 0 },
    wanted: { lines: [line({ free: 3, due: { kind: "date", date: "2026-12-24" } })], more: 12 },
    coming: {
      lines: [
        line({ notBefore: Date.parse("2026-12-05T09:00:00Z") }),
        line({
          due: {
            kind: "instant",
            at: Date.parse("2026-12-06T13:00:00Z"),
            date: "2026-12-06",
            time: "14:00",
            zone: "Europe/Berlin",
          },
        }),
      ],
      more: 0,
    },
  });
  const link = "[Write the guide to mirrors](https://board.example/tasks/12)";
  expect(reportMarkdown(reportOf(told), paper)).toBe(`## Help wanted: November 2026

1 new task, 2 finished, 3 people to thank.

### Documentation

Thank you, Ana Vega, Ben Oduya, and 2 others.

Welcome back, 1 person.

For the first time with us: Ben Oduya.

**Finished**

- ${link}, by Ana Vega and 1 other

**Still wanted**

- ${link}, 3 places free, due [date=2026-12-24 timezone="UTC"]
- [and 12 more](https://board.example/?team=docs)

**Coming**

- ${link}, to be taken from [date=2026-12-05 time=09:00:00 timezone="UTC"] on
- ${link}, due [date=2026-12-06 time=13:00:00 timezone="UTC"]

Everybody can help: [Help wanted](https://board.example) says what is wanted and how to begin.
`);
});

test("where the forum has no local dates, days are written out", () => {
  const coming = {
    lines: [
      line({ notBefore: Date.parse("2026-12-05T09:00:00Z") }),
      line({ due: { kind: "date", date: "2026-12-24" } }),
    ],
    more: 0,
  };
  const markdown = reportMarkdown(reportOf(team({ coming })), { ...paper, localDates: false });
  expect(markdown).toContain("to be taken from December 5, 2026 on");
  expect(markdown).toContain("due December 24, 2026");
});

test("a time in which nothing happened says so", () => {
  expect(reportMarkdown({ ...reportOf(), fresh: 0, finished: 0, thanked: 0 }, paper)).toContain(
    "Nothing happened in this time.",
  );
});

const nasty = fc.constantFrom(
  "[x](y) @all #tag :smile:",
  "](https://evil.example) [",
  "<img src=x onerror=alert(1)>",
  "**bold** __bold__ `code` ~~gone~~",
  "| a | b |",
  "www.evil.example and https://evil.example",
  "mail@evil.example",
  "# heading",
  "- item",
  "1. item",
  "> quote",
  "&lt;b&gt; &#64;",
  "[date=2026-01-01]",
  "\\[x\\]",
  "***",
  "===",
);
const words = fc
  .array(fc.oneof(nasty, fc.string({ unit: "grapheme", minLength: 1 })), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(" "))
  .filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());

/** The words as a reader is meant to see them: without what would call somebody, and with single spaces. */
const asRead = (text: string) => text.replaceAll("@", "").replaceAll(/\s+/g, " ").trim();

test("whatever titles, names and teams are called, it stays words, and every link is ours", () => {
  fc.assert(
    fc.property(words, words, words, (title, name, teamName) => {
      const markdown = reportMarkdown(
        reportOf(
          team({
            name: teamName,
            thanked: { names: [name], others: 0 },
            finished: { lines: [line({ title, by: { names: [name], others: 0 } })], more: 0 },
          }),
        ),
        paper,
      );
      expect(markdown).not.toContain("@");
      const tree = parseMarkdown(markdown);
      const addresses = all(tree, "link").map(({ url }) => url);
      expect(addresses).toEqual(["https://board.example/tasks/12", "https://board.example"]);
      expect(textOf(all(tree, "link")[0])).toBe(asRead(title) || "HW-12");
      expect(all(tree, "heading").map(textOf).at(-1)?.replaceAll("\u2060", "")).toBe(asRead(teamName));
      const [, thanks] = all(tree, "paragraph").map(textOf);
      expect(thanks?.replaceAll("\u2060", "")).toBe(`Thank you, ${asRead(name) || "somebody"}.`);
      for (const type of ["html", "image", "code", "inlineCode", "table", "localDate", "emphasis"])
        expect(all(tree, type), type).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 30_000);

/** As much of a parsed text as is asked about. */
type Node = { type: string; children?: Node[]; value?: string; url?: string };

function all(node: Node, type: string): Node[] {
  const below = (node.children ?? []).flatMap((child) => all(child, type));
  return node.type === type ? [node, ...below] : below;
}

function textOf(node: Node | undefined): string {
  return node?.value ?? node?.children?.map(textOf).join("") ?? "";
}
