// Lists and tables as people have them: pasted from a post, exported from a spreadsheet, written by a program.
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyOfTitle } from "../campaign/key-of-title.ts";
import { readList } from "./read-list.ts";
import { toCsv } from "./to-csv.ts";

const rows = (text: string, form: "auto" | "lines" | "table" = "auto", named: string[] = []) => {
  const list = readList(text, form, named);
  return list.ok ? list.rows.map(({ line, cells }) => [line, cells.key, cells.title]) : list.problem;
};

test.each([
  [
    "plain lines",
    "bash\nvim\n",
    [
      [1, "bash", "bash"],
      [2, "vim", "vim"],
    ],
  ],
  [
    "bullets and boxes",
    "- [ ] Bash\n* Vim\n• Git\n",
    [
      [1, "bash", "Bash"],
      [2, "vim", "Vim"],
      [3, "git", "Git"],
    ],
  ],
  [
    "numbers",
    "1. Bash\n 2) Vim",
    [
      [1, "bash", "Bash"],
      [2, "vim", "Vim"],
    ],
  ],
  [
    "headings and blank lines between",
    "## Core\n\nbash\r\n\r\nvim",
    [
      [3, "bash", "bash"],
      [5, "vim", "vim"],
    ],
  ],
  ["a key before a tab", "gtk+\tAudit gtk+, both of them", [[1, "gtk+", "Audit gtk+, both of them"]]],
  [
    "commas and quotation marks",
    'Say "hello", twice\nBash',
    [
      [1, "say-hello-twice", 'Say "hello", twice'],
      [2, "bash", "Bash"],
    ],
  ],
  ["a mark of byte order", "\uFEFFbash", [[1, "bash", "bash"]]],
  ["a dash that begins a name", "-fsanitize", [[1, "fsanitize", "-fsanitize"]]],
])("reads %s", (_what, text, expected) => {
  expect(rows(text)).toEqual(expected);
});

test.each([
  ["commas", "key,title\nbash,Audit bash\n"],
  ["semicolons", "key;title\r\nbash;Audit bash\r\n"],
  ["tabs", "key\ttitle\nbash\tAudit bash"],
  ["a mark of byte order and names in capitals", "\uFEFFKey,Title\nbash,Audit bash\n"],
  ["quotation marks", '"key","title"\n"bash","Audit bash"\n'],
  ["spaces around", " key , title \n bash , Audit bash \n"],
])("reads a table with %s", (_what, text) => {
  expect(rows(text)).toEqual([[2, "bash", "Audit bash"]]);
});

test("a spreadsheet's line about its separator is no row", () => {
  expect(rows("sep=;\r\nkey;title\r\nbash;Audit bash\r\n")).toEqual([[3, "bash", "Audit bash"]]);
});

test("a row is told by the line on which it begins, whatever its cells hold", () => {
  const text = 'title,body\nOne,"two\nlines"\n\nTwo,\n;;\nThree,"a ""word"""\n';
  const list = readList(text, "auto");
  expect(list.ok && list.rows.map(({ line, cells }) => [line, cells.title, cells.body])).toEqual([
    [2, "One", "two\nlines"],
    [5, "Two", ""],
    [6, ";;", ""],
    [7, "Three", 'a "word"'],
  ]);
});

test("a table that a template names is known by that", () => {
  const text = "package,version\nbash,5.1";
  expect(rows(text)).toEqual([
    [1, "package-version", "package,version"],
    [2, "bash-5-1", "bash,5.1"],
  ]);
  const list = readList(text, "auto", ["package"]);
  expect(list.ok && list.rows[0]?.cells).toEqual({ package: "bash", version: "5.1" });
});

test.each([
  ["nothing", "  \n\n# Only a heading\n", "auto", { code: "nothing", params: {} }],
  ["no title", "package,version\nbash,5.1", "table", { code: "no-title-column", params: {} }],
  ["a column twice", "title,title\na,b", "auto", { code: "column-twice", params: { column: "title" } }],
  ["an open quotation mark", 'title\n"Bash\n', "table", { code: "quotes", params: { line: 2 } }],
  [
    "more than there is room for",
    "bash\n".repeat(10_001),
    "lines",
    { code: "too-many", params: { count: 10_001, limit: 10_000 } },
  ],
] as const)("says what is wrong with %s", (_what, text, form, problem) => {
  expect(rows(text, form)).toEqual(problem);
});

test("ten thousand rows are read in no time", () => {
  const text = `key,title,body\n${Array.from({ length: 10_000 }, (_, n) => `p${n},"Audit ""p${n}""",Look\n`).join("")}`;
  const began = performance.now();
  expect(rows(text)).toHaveLength(10_000);
  expect(performance.now() - began).toBeLessThan(5000);
});

const cell = fc.string({ unit: "grapheme" }).map((text) => text.trim().replaceAll("\r", ""));

test("what we write as a table reads back the same, but for the apostrophe before what could be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (list) => {
      const some = list.filter((cells) => cells.some((each) => each.trim() !== ""));
      const read = readList(toCsv([["title", "note"], ...list]), "table");
      const back = read.ok ? read.rows.map(({ cells }) => [cells.title, cells.note]) : [];
      expect(back).toEqual(
        some.map((cells) => cells.map((text) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text).trim())),
      );
    }),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")'])(
  "a spreadsheet takes %j for text",
  (text) => {
    expect(toCsv([[text]])).toMatch(/^"?'/);
  },
);

test("the key of a title is plain, in any script, and the same each time", () => {
  expect(keyOfTitle("Audit  Bäsh 5.1!")).toBe("audit-bash-5-1");
  expect(keyOfTitle("检查 bash")).toBe("检查-bash");
  expect(keyOfTitle("!!!")).toBe("");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      expect(keyOfTitle(keyOfTitle(title))).toBe(keyOfTitle(title));
      expect(keyOfTitle(title).length).toBeLessThanOrEqual(70);
    }),
  );
});
