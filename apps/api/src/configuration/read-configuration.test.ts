import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseConfiguration, readConfiguration } from "./read-configuration.ts";

const small = `board:
  name: Heron
  address: https://help.heron.example
forum:
  address: https://forum.heron.example
teams:
  docs:
    name: Documentation
kinds:
  writing:
    name: Writing
`;

function errorsOf(text: string): readonly string[] {
  const read = parseConfiguration(text, "board.yaml");
  return read.ok ? [] : read.errors;
}

test("what is not written has its default", () => {
  const read = parseConfiguration(small, "board.yaml");
  expect(read.ok && read.configuration).toMatchObject({
    board: { prefix: "TB", language: "en", audience: "public" },
    admins: { forumAdmins: true, forumModerators: false },
    policy: { claims: { limit: 3, newcomerLimit: 1 }, pollSeconds: 300 },
    sources: [],
  });
});

const replaced = (from: string, to: string) => small.replace(from, to);
const withSource = (...lines: string[]) =>
  `${small}sources:\n  - key: help\n    type: tag\n    tag: help\n${lines.map((line) => `${line}\n`).join("")}`;

test.each<[what: string, text: string, error: string]>([
  [
    "a missing setting, at the group it belongs to",
    replaced("  address: https://forum.heron.example\n", "  bot: board\n"),
    "board.yaml:4: forum.address: is missing; it should be a text",
  ],
  [
    "a missing group",
    replaced("forum:\n  address: https://forum.heron.example\n", ""),
    "board.yaml:1: forum: is missing; it should be a group of settings",
  ],
  [
    "a group left empty",
    replaced("forum:\n  address: https://forum.heron.example\n", "forum:\n"),
    "board.yaml:4: forum: is missing; it should be a group of settings",
  ],
  [
    "a number for a text",
    replaced("name: Heron", "name: 12"),
    "board.yaml:2: board.name: should be a text, and this is the number 12",
  ],
  [
    "a text for a list",
    replaced("    name: Documentation", "    name: Documentation\n    leads: docs"),
    'board.yaml:9: teams.docs.leads: should be a list, and this is the text "docs"',
  ],
  [
    "an address without its scheme",
    replaced("https://help.heron.example", "help.heron.example"),
    "board.yaml:3: board.address: should be a whole address, such as https://forum.example.org",
  ],
  [
    "a prefix in small letters",
    replaced("name: Heron", "name: Heron\n  prefix: tb"),
    "board.yaml:3: board.prefix: use one to eight capital letters or digits, such as TB",
  ],
  [
    "a setting that there is not, at its own line",
    replaced("  docs:\n    name: Documentation", "  docs:\n    name: Documentation\n    leeds: [a]"),
    "board.yaml:9: teams.docs.leeds: there is no such setting here",
  ],
  [
    "a shape that there is not",
    replaced("    name: Writing", "    name: Writing\n    shape: blob"),
    "board.yaml:12: kinds.writing.shape: should be one of circle, square, diamond, triangle, hexagon, ring, leaf, bolt",
  ],
  [
    "reviewers of no known sort",
    replaced("    name: Writing", "    name: Writing\n    reviewers: me"),
    "board.yaml:12: kinds.writing.reviewers: should be leads, experienced, or { group: the name of a group }",
  ],
  [
    "a number out of range",
    `${small}policy:\n  claims: { limit: 0 }\n`,
    "board.yaml:13: policy.claims.limit: should be at least 1",
  ],
  [
    "a name of a team that cannot stand in an address",
    replaced("  docs:", "  Docs Team:"),
    "board.yaml:7: teams.Docs Team: use small letters, digits and hyphens, a letter first, 40 at most",
  ],
  [
    "no team",
    replaced("  docs:\n    name: Documentation", "  {}"),
    "board.yaml:6: teams: name at least one team",
  ],
  [
    "a source of no sort",
    withSource("  - key: more"),
    "board.yaml:16: sources.1.type: should be one of category, tag, search, outline",
  ],
  [
    "two sources of one name",
    withSource("  - key: help", "    type: tag", "    tag: other"),
    "board.yaml:16: sources.1.key: another source is called help already",
  ],
  [
    "a source whose team there is not",
    withSource("    team: testing"),
    'board.yaml:16: sources.0.team: there is no team called "testing"; add it under teams',
  ],
  [
    "a tag that means a kind there is not",
    withSource("    map:", "      tags:", "        easy: { kind: small }"),
    'board.yaml:18: sources.0.map.tags.easy.kind: there is no kind called "small"; add it under kinds',
  ],
  [
    "a mapped tag written as a number",
    withSource("    map:", "      tags:", "        2021: { kind: small }"),
    'board.yaml:18: sources.0.map.tags.2021.kind: there is no kind called "small"; add it under kinds',
  ],
  [
    "an own status tag that a source reads",
    withSource("statusTags:", "  open: Help"),
    "board.yaml:15: sources.0.tag: help is a status tag of the board itself",
  ],
  [
    "a setting given twice",
    replaced("name: Heron", "name: Heron\n  name: Crane"),
    "board.yaml:3: Map keys must be unique",
  ],
  [
    "a file of one word",
    "hello\n",
    'board.yaml:1: the file: should be a group of settings, and this is the text "hello"',
  ],
  [
    "an alias without an anchor",
    replaced("name: Heron", "name: *heron"),
    "board.yaml:1: the file: Unresolved alias",
  ],
])("%s is named by line and field", (_what, text, error) => {
  const errors = errorsOf(text);
  expect(errors.map((line) => line.slice(0, error.length))).toContain(error);
});

test("text that is no YAML is told with its line", () => {
  const [error] = errorsOf(replaced("name: Heron", "name: [Heron"));
  expect(error).toMatch(/^board\.yaml:[34]: /);
});

test("all errors of a file are told, from top to bottom", () => {
  const text = small.replace("name: Heron", "name: 1").replace("name: Writing", "name: 2");
  expect(errorsOf(text).map((line) => line.split(": ")[1])).toEqual(["board.name", "kinds.writing.name"]);
});

test("an empty file lacks every group that is needed", () => {
  for (const text of ["", "\n", "# nothing yet\n", "---\n"]) {
    expect(errorsOf(text).map((line) => line.split(": ")[1])).toEqual(["board", "forum", "teams", "kinds"]);
  }
});

test("Windows line ends and a byte order mark change neither meaning nor line numbers", () => {
  const wrong = replaced("    name: Writing", "    name: Writing\n    hue: 400");
  const windows = (text: string) => text.replaceAll("\n", "\r\n");
  expect(errorsOf(`\uFEFF${windows(small)}`)).toEqual([]);
  expect(errorsOf(windows(wrong))).toEqual(errorsOf(wrong));
  expect(errorsOf(wrong)).toEqual(["board.yaml:12: kinds.writing.hue: should be at most 359"]);
});

test("what is written once may be used twice, and an error names the place where it is written", () => {
  const shared = (kind: string) =>
    withSource(
      "    map: &rules",
      "      tags:",
      `        easy: { kind: ${kind} }`,
      "  - { key: more, type: tag, tag: more, map: *rules }",
    );
  expect(errorsOf(shared("writing"))).toEqual([]);
  expect(errorsOf(shared("small")).map((line) => line.split(": ").slice(0, 2).join(" "))).toEqual([
    "board.yaml:18 sources.0.map.tags.easy.kind",
    "board.yaml:18 sources.1.map.tags.easy.kind",
  ]);
});

test("settings can be merged into others", () => {
  const text = withSource(
    "  - &base { key: more, type: tag, tag: more, kind: writing }",
    "  - <<: *base",
    "    key: most",
  );
  const read = parseConfiguration(text, "board.yaml");
  expect(read.ok && read.configuration.sources.map(({ key, kind }) => [key, kind])).toEqual([
    ["help", undefined],
    ["more", "writing"],
    ["most", "writing"],
  ]);
});

test("a page made to fill the memory is refused", () => {
  const level = (n: number) =>
    `  - &a${n} [${Array(9)
      .fill(`*a${n - 1}`)
      .join(", ")}]\n`;
  const bomb = `bomb:\n  - &a0 [x, x, x, x, x, x, x, x, x]\n${[1, 2, 3, 4, 5, 6, 7, 8].map(level).join("")}`;
  expect(errorsOf(bomb)[0]).toMatch(/^board\.yaml:1: the file: .*alias/i);
});

test("a file that is not there, or is none, is told by name", () => {
  const folder = mkdtempSync(join(tmpdir(), "threadboard-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const missing = join(folder, "threadboard.yaml");
  const said = (file: string) => {
    const read = readConfiguration(file);
    return read.ok ? [] : read.errors;
  };
  expect(said(missing)).toEqual([
    `${missing}: there is no such file. Copy threadboard.example.yaml and change it.`,
  ]);
  expect(said(folder)).toEqual([
    `${folder}: it cannot be read. It has to be a file that this user may read.`,
  ]);
  writeFileSync(missing, small);
  expect(said(missing)).toEqual([]);
});
