// The operator's one page: what may be left out, what is refused, and what a name must point at.
import { expect, test } from "vitest";
import { KindKey } from "../ids.ts";
import { page } from "../testing/community.ts";
import { Configuration, danglingNames, groupsThatMatter, kindOf } from "./configuration.ts";
import { labelsOfTags, readByRules, Source } from "./source.ts";
import { ThreadRules } from "./thread-rules.ts";

const least = {
  board: { name: "Help wanted", address: "https://board.example" },
  forum: { address: "https://forum.example" },
  teams: { docs: { name: "Documentation" } },
  kinds: { writing: { name: "Writing" } },
};

test("the least that an operator writes has a sensible value for everything else", () => {
  expect(Configuration.parse(least)).toEqual({
    board: { ...least.board, prefix: "TB", language: "en", audience: "public" },
    forum: { ...least.forum, localDates: true, postLength: 32_000 },
    admins: { forumAdmins: true, forumModerators: false, groups: [] },
    audiences: {},
    teams: { docs: { name: "Documentation", leads: [] } },
    kinds: {
      writing: {
        name: "Writing",
        shape: "circle",
        hue: 160,
        checklist: [],
        outcomes: [],
        reviewers: "leads",
        skills: [],
        lease: {},
        standing: false,
      },
    },
    labels: [],
    sources: [],
    statusTags: {},
    policy: {
      claims: { limit: 3, newcomerLimit: 1, nudgeAfter: 10, releaseAfter: 4 },
      awayDays: 30,
      messagesPerDay: 200,
      offerHours: 48,
      rereadShare: 0.25,
      gatherSeconds: 20,
      pollSeconds: 300,
      newPostsPerDay: 50,
      threadAnswers: "message",
      threads: ThreadRules.parse({}),
    },
  });
});

test("a source writes nothing and closes nothing unless it says so", () => {
  const source = Source.parse({ type: "tag", key: "help", tag: "help-wanted" });
  expect(source).toMatchObject({ write: "off", closeWhenDone: false });
});

const source = { type: "tag", key: "help", tag: "help" };

test.for<[string, object, (string | number)[]]>([
  ["no team", { teams: {} }, ["teams"]],
  ["no kind", { kinds: {} }, ["kinds"]],
  ["a word that is no setting", { colour: "green" }, []],
  ["an address that is none", { forum: { address: "forum" } }, ["forum", "address"]],
  ["a team's key with capitals", { teams: { Docs: { name: "Documentation" } } }, ["teams", "Docs"]],
  ["two sources of one key", { sources: [source, source] }, ["sources", 1, "key"]],
  ["a status tag as a source", { statusTags: { open: "Help" }, sources: [source] }, ["sources", 0, "tag"]],
  [
    "a status tag with a meaning",
    {
      statusTags: { done: "solved" },
      sources: [{ ...source, map: { tags: { Solved: { kind: "writing" } } } }],
    },
    ["sources", 0, "map", "tags", "Solved"],
  ],
  ["a group that is two", { audiences: { staff: ["a,b"] } }, ["audiences", "staff", 0]],
  ["a language that is none", { board: { ...least.board, language: "English!" } }, ["board", "language"]],
])("%s is refused at its place", ([_, given, path]) => {
  const { error } = Configuration.safeParse({ ...least, ...given });
  expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
});

test("every name of a team or kind that nobody configured is listed with its place", () => {
  const map = {
    categories: { docs: { team: "cooks" } },
    tags: { soup: { kind: "cooking" }, known: { kind: "writing", team: "docs" } },
    headings: { Kitchen: { team: "constructor" } },
  };
  const sources = [
    { ...source, team: "gone", kind: "writing" },
    { ...source, key: "other", map },
  ];
  expect(danglingNames(Configuration.parse({ ...least, sources }))).toEqual([
    { path: ["sources", 0, "team"], name: "gone", what: "team" },
    { path: ["sources", 1, "map", "tags", "soup", "kind"], name: "cooking", what: "kind" },
    { path: ["sources", 1, "map", "headings", "Kitchen", "team"], name: "constructor", what: "team" },
    { path: ["sources", 1, "map", "categories", "docs", "team"], name: "cooks", what: "team" },
  ]);
  expect(danglingNames(Configuration.parse(page))).toEqual([]);
});

test("the groups that matter are those of administrators, readers, leads and reviewers", () => {
  expect(
    groupsThatMatter(Configuration.parse({ ...page, admins: { groups: ["board"] } })).toSorted(),
  ).toEqual(["Auditors", "board", "docs-leads", "packaging-leads", "staff"]);
});

test("a kind that is gone has no settings, whatever it is called", () => {
  const { kinds } = Configuration.parse(least);
  expect(kindOf(kinds, KindKey.parse("writing"))?.name).toBe("Writing");
  expect(kindOf(kinds, KindKey.parse("cooking"))).toBeNull();
  expect(kindOf(kinds, KindKey.parse("constructor"))).toBeNull();
});

const ruled = Source.parse({
  type: "outline",
  key: "outline",
  topic: 1,
  team: "source",
  kind: "of-source",
  map: {
    categories: { docs: { team: "category", kind: "of-category", labels: ["c"], effort: 1 } },
    tags: { ARM: { team: "tag", kind: "of-tag", labels: ["t"], difficulty: "hard" } },
    headings: { audit: { team: "outer", labels: ["h"] }, Installer: { team: "inner" } },
  },
});
const fallback = KindKey.parse("fallback");
const found = { category: null, tags: [], headings: [] };

test.for([
  [{ headings: ["Audits", "The installer"], tags: ["arm"], category: "docs" }, "inner", "of-tag"],
  [{ headings: ["Audits"], tags: ["arm"], category: "docs" }, "outer", "of-tag"],
  [{ tags: ["arm"], category: "docs" }, "tag", "of-tag"],
  [{ category: "docs" }, "category", "of-category"],
  [{ category: "constructor", tags: ["constructor"] }, "source", "of-source"],
  [{}, "source", "of-source"],
] as const)("of %o the nearest word counts", ([given, team, kind]) => {
  expect(readByRules(ruled, { ...found, ...given }, fallback)).toMatchObject({ team, kind });
});

test("labels add up, and the rest comes from whoever says it", () => {
  const reading = readByRules(ruled, { category: "docs", tags: ["Arm"], headings: ["Audit"] }, fallback);
  expect(reading).toEqual({
    team: "outer",
    kind: "of-tag",
    labels: ["h", "t", "c"],
    difficulty: "hard",
    effort: 1,
  });
});

test("where no rule gives a kind the fallback stands, and no team is none", () => {
  const bare = Source.parse({ type: "tag", key: "help", tag: "help" });
  expect(readByRules(bare, found, fallback)).toMatchObject({ team: null, kind: "fallback", labels: [] });
});

test("tags give their labels once, whatever their case", () => {
  expect(labelsOfTags(ruled, ["ARM", "arm", "other"])).toEqual(["t"]);
});

test.for([
  [{ type: "tag", tag: "help", write: "posts" }, true],
  [{ type: "tag", tag: "help", write: "tags" }, false],
  [{ type: "tag", tag: "help" }, false],
  [{ type: "outline", topic: 5, write: "posts" }, false],
] as const)("leave to edit threads of %o is good: %s", ([source, good]) => {
  const parsed = Configuration.safeParse({ ...page, sources: [{ key: "help", edits: true, ...source }] });
  expect(parsed.success).toBe(good);
  if (!good) expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["sources", 0, "edits"]]);
});
