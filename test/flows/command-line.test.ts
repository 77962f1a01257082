// The command line beside a forum: import, outline, doctor. A configuration is YAML, and JSON is YAML.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@threadboard/store";
import { expect, test } from "vitest";
import { API_KEY, docsSource, temporaryFolder, type World, world } from "./world.ts";

const main = new URL("../../apps/api/src/main.ts", import.meta.url).pathname;

async function run(given: string[], environment: Record<string, string> = {}, input = "") {
  const child = spawn(process.execPath, [main, ...given], { env: { ...process.env, ...environment } });
  const said = { out: "", error: "" };
  child.stdout.on("data", (bytes) => (said.out += bytes));
  child.stderr.on("data", (bytes) => (said.error += bytes));
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { ...said, code: code as number };
}

async function townWithThreads(): Promise<World> {
  return world({
    plant: (forum) => {
      for (const title of ["A guide for mirrors", "A guide for rsync"])
        forum.createTopic({ by: "ben", title, raw: "Somebody has to write this down.", category: "docs" });
      forum.createTopic({
        by: "sid",
        title: "Nobody else may read this",
        raw: "A restricted thread.",
        category: "embargo",
      });
    },
  });
}

const titlesIn = async (file: string) => {
  const store = openStore(file);
  try {
    const rows = await store.read
      .selectFrom("task")
      .innerJoin("text", "text.id", "task.titleId")
      .select("content")
      .execute();
    return rows.map((row) => row.content).toSorted();
  } finally {
    await store.close();
  }
};

test("a public forum is imported without a configuration; a second time changes nothing", async () => {
  const town = await townWithThreads();
  const database = join(temporaryFolder(), "import.db");
  const given = ["import", "--forum", town.forumUrl, "--category", "docs", "--database", database, "--json"];
  const first = await run(given);
  expect(first).toMatchObject({ code: 0, error: "" });
  expect(JSON.parse(first.out)).toMatchObject({ created: 2, failures: [] });
  expect(await titlesIn(database)).toEqual(["A guide for mirrors", "A guide for rsync"]);
  expect(JSON.parse((await run(given)).out)).toMatchObject({ created: 0, changed: 0, skipped: 2 });
});

test("a dry run lists what would become tasks, and makes no file", async () => {
  const town = await townWithThreads();
  const database = join(temporaryFolder(), "import.db");
  const dry = await run([
    "import",
    "--forum",
    town.forumUrl,
    "--category",
    "docs",
    "--database",
    database,
    "--dry-run",
  ]);
  expect(dry.code).toBe(0);
  expect(dry.out).toContain("A guide for mirrors");
  expect(dry.out).toContain("2 tasks would be made. Nothing was written.");
  expect(existsSync(database)).toBe(false);
});

test.each([
  ["no source", [], /Say what to read/],
  ["a category that is not there", ["--category", "nowhere"], /the forum shows no category "nowhere"/],
])("an import with %s fails with a sentence", async (_what, more, words) => {
  const town = await townWithThreads();
  const failed = await run([
    "import",
    "--forum",
    town.forumUrl,
    "--database",
    join(temporaryFolder(), "i.db"),
    ...more,
  ]);
  expect(failed.code).not.toBe(0);
  expect(failed.error).toMatch(words);
  expect(failed.error).not.toMatch(/\n\s+at /);
});

test("the configured sources are imported with the key", async () => {
  const town = await townWithThreads();
  const folder = temporaryFolder();
  const [config, database] = [join(folder, "threadboard.yaml"), join(folder, "i.db")];
  const { board, forum, teams, kinds, audiences } = town.configuration;
  const sources = [docsSource, { key: "embargo", type: "category", category: "embargo" }];
  writeFileSync(
    config,
    JSON.stringify({ board, forum, teams: { docs: { name: "Docs" } }, kinds, audiences, sources }),
  );
  expect(Object.keys(teams)).toContain("docs");
  const read = await run(["import", "--config", config, "--database", database, "--json"], {
    THREADBOARD_API_KEY: API_KEY,
  });
  expect(read).toMatchObject({ code: 0 });
  expect(JSON.parse(read.out)).toMatchObject({ created: 3 });
  expect(town.forum.requests.all.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("an author sees what their post would become", async () => {
  const post = "## Audits\n\n- [ ] Audit grub2, @ana\n- [x] Audit kernel\n";
  const { code, out } = await run(["outline", "-", "--json"], {}, post);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    { title: expect.stringContaining("Audit grub2"), done: false, mentions: ["ana"] },
    { title: "Audit kernel", done: true },
  ]);
});

test("the check-up finds what is right and what is wrong, and changes nothing", async () => {
  const town = await townWithThreads();
  const config = join(temporaryFolder(), "threadboard.yaml");
  const { board, forum, teams, kinds } = town.configuration;
  const page = {
    board,
    forum,
    teams,
    kinds,
    sources: [docsSource],
    statusTags: { open: "board-open", done: "no-such-tag" },
  };
  writeFileSync(config, JSON.stringify(page));
  const secrets = { THREADBOARD_API_KEY: API_KEY, THREADBOARD_WEBHOOK_SECRET: "x".repeat(20) };
  town.forum.requests.clear();
  const { code, out } = await run(["doctor", "--config", config, "--json"], secrets);
  expect(code).toBe(1);
  const found = JSON.parse(out) as { what: string; state: string; words: string }[];
  const state = (what: string) => found.find((each) => each.what === what)?.state;
  expect(state("forum")).toBe("good");
  expect(state("key acts as")).toBe("good");
  expect(state("status tags")).toBe("bad");
  expect(state("webhook secret")).toBe("good");
  expect(state("sign-in secret")).toBe("bad");
  expect(found.find((each) => each.what === "status tags")?.words).toContain("no-such-tag");
  expect(town.forum.world.posts.size).toBe(3);
});

test("each command explains itself", async () => {
  const { code, out } = await run(["import", "--help"]);
  expect(code).toBe(0);
  expect(out).toContain("Usage:");
});

test("writing is stopped and started from the command line, and beside a running board it says how", async () => {
  const town = await world();
  const given = ["writes", "--database", town.database];
  expect((await run(given)).out).toMatch(/^Writing into the forum is on\. 0 waiting, 0 given up\./);
  const refused = await run([...given, "--stop"]);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.error).toMatch(/sign in there as an administrator/);
  await town.board.close();
  const stopped = await run([...given, "--stop", "--reason", "The forum moves."]);
  expect(stopped.out).toMatch(/^Writing into the forum is stopped since .*Z \(The forum moves\.\)\./);
  await town.restart();
  const root = await town.enter("root");
  expect(await root.read("/api/writes")).toMatchObject({
    on: false,
    stopped: { by: null, reason: "The forum moves." },
  });
  await town.board.close();
  expect((await run([...given, "--start"])).out).toContain("is on");
  for (const wrong of [
    [...given, "--start", "--stop"],
    ["writes", "--database", `${town.database}.not`],
  ])
    expect((await run(wrong)).code).toBe(1);
});
