import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@threadboard/api";
import { expect, test } from "vitest";
import {
  API_KEY,
  configurationFor,
  running,
  smallForum,
  temporaryFolder,
  threadboard,
} from "./threadboard.ts";

test("a first import makes tasks, a second changes nothing, and the forum is only read", async () => {
  const { url, forum } = await smallForum();
  const database = join(temporaryFolder(), "board.db");
  const posts = forum.world.posts.size;
  const args = ["import", "--forum", url, "--tag", "help-wanted", "--database", database];
  const first = await threadboard(args);
  expect(first).toEqual({ code: 0, out: "2 tasks made.\n2 topics read.\n", err: "" });
  const again = await threadboard([...args, "--json"]);
  expect(JSON.parse(again.out)).toMatchObject({
    topics: 0,
    skipped: 2,
    created: 0,
    changed: 0,
    failures: [],
  });
  expect(forum.world.posts.size).toBe(posts);
});

test("a dry run lists what would become tasks and makes no database", async () => {
  const { url, forum } = await smallForum();
  const database = join(temporaryFolder(), "board.db");
  const topic = String(forum.topicIdOf("outline"));
  const args = ["import", "--forum", url, "--topic", topic, "--dry-run", "--database", database];
  const [words, json] = await Promise.all([threadboard(args), threadboard([...args, "--json"])]);
  expect(words.code).toBe(0);
  expect(words.out).toContain("Write the release notes\n");
  expect(words.out).toContain("2 tasks would be made. Nothing was written.");
  expect(JSON.parse(json.out)).toMatchObject({
    created: 2,
    tasks: [
      { title: "Write the release notes", audience: "public" },
      { title: "Test on aarch64", audience: "public" },
    ],
  });
  expect(existsSync(database)).toBe(false);
});

test("the configured sources are read where none is named", async () => {
  const { url } = await smallForum();
  const config = configurationFor(url, 4000, "audiences: { back-room: [keepers] }\n");
  const database = join(temporaryFolder(), "board.db");
  const env = { THREADBOARD_API_KEY: API_KEY };
  const { code, out } = await threadboard(["import", "--config", config, "--database", database, "--json"], {
    env,
  });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ created: 3, failures: [] });
});

test.each<[what: string, args: (url: string) => string[], words: string]>([
  ["no source", (url) => ["--forum", url], "Say what to read"],
  [
    "an address that is none",
    () => ["--forum", "forum", "--tag", "x"],
    '"forum" is not the address of a forum',
  ],
  [
    "a topic that is no number",
    (url) => ["--forum", url, "--topic", "x"],
    '"x" is not the number of a topic',
  ],
  [
    "a search of two letters",
    (url) => ["--forum", url, "--search", "ab"],
    '"ab" cannot be the search of a source',
  ],
  [
    "a category that is not there",
    (url) => ["--forum", url, "--category", "nope", "--dry-run"],
    'the forum shows no category "nope"',
  ],
  [
    "a topic that is not there",
    (url) => ["--forum", url, "--topic", "999", "--dry-run"],
    "topic 999: the forum shows no such topic",
  ],
  ["no configuration", () => [], "threadboard.yaml: there is no such file. Copy threadboard.example.yaml"],
])("%s ends the import with a sentence and without success", async (_what, args, words) => {
  const { url } = await smallForum();
  const { code, err } = await threadboard(["import", ...args(url)]);
  expect(code).toBe(1);
  expect(err).toContain(words);
  expect(err).not.toContain("    at ");
});

test("failures are told on standard error, and standard output stays one JSON value", async () => {
  const { url } = await smallForum();
  const args = [
    "import",
    "--forum",
    url,
    "--category",
    "nope",
    "--tag",
    "help-wanted",
    "--dry-run",
    "--json",
  ];
  const { code, out, err } = await threadboard(args);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    created: 2,
    failures: ['category-1: the forum shows no category "nope"'],
  });
  expect(err).toContain("Not everything could be read:");
});

test("a forum that is not there, or shows nothing to strangers, says what to do", async () => {
  const nothing = `http://127.0.0.1:${await freePort()}`;
  const { url } = await smallForum({ settings: { loginRequired: true } });
  const look = (forum: string) =>
    threadboard(["import", "--forum", forum, "--tag", "help-wanted", "--dry-run"]);
  const [gone, closed] = await Promise.all([look(nothing), look(url)]);
  expect(gone).toMatchObject({ code: 1, out: "" });
  expect(gone.err).toBe(
    `${nothing} cannot be reached: nothing listens there. Check the address, and whether this machine may connect to it.\n`,
  );
  expect(closed.code).toBe(1);
  expect(closed.err).toMatch(/log|member|show/i);
});

test("while a board runs on the data, the import says how to do it there", async () => {
  const { url } = await smallForum();
  const port = await freePort();
  const config = configurationFor(url, port);
  const database = join(temporaryFolder(), "board.db");
  const board = await running(
    ["serve", "--config", config, "--database", database, "--port", String(port)],
    /listening/,
  );
  const { code, out, err } = await threadboard(["import", "--config", config, "--database", database]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(
    /A board is running on .*board\.db.*\n.*every 300 seconds.*\n.*new tasks\.\nTo import with this command, stop the board first/,
  );
  expect((await board.interrupt()).code).toBe(0);
});

test("a file that is no database of ours is left as it is", async () => {
  const { url } = await smallForum();
  const database = join(temporaryFolder(), "letters.db");
  writeFileSync(database, "Dear Ana, it is not a database. ".repeat(200));
  const { code, err } = await threadboard([
    "import",
    "--forum",
    url,
    "--tag",
    "help-wanted",
    "--database",
    database,
  ]);
  expect(code).toBe(1);
  expect(err).toContain("letters.db is not a Threadboard database.");
});
