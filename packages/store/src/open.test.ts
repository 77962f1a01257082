// Opening the one file of data: what is checked before anything is changed, and what a crash leaves.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { keepSecret, openStore, StoreProblem } from "./index.ts";
import { migrations } from "./migrations/index.ts";
import { furnishedStore, temporaryFile, temporaryStore } from "./testing/temporary-store.ts";

const problemOf = (file: string): string => {
  try {
    const store = openStore(file);
    void store.close();
    return "opened";
  } catch (error) {
    expect(error).toBeInstanceOf(StoreProblem);
    return (error as StoreProblem).message;
  }
};

const pragma = (file: string, name: string): unknown => {
  const database = new Database(file);
  try {
    return database.pragma(name, { simple: true });
  } finally {
    database.close();
  }
};

test("a new file gets the whole schema, and opens again with what it held", async () => {
  const file = temporaryFile();
  const store = openStore(file);
  await store.write((trx) => keepSecret(trx, "a", "1"));
  await store.close();
  expect(pragma(file, "user_version")).toBe(migrations.length);
  const again = temporaryStore(file);
  expect(await again.read.selectFrom("secret").selectAll().execute()).toEqual([{ name: "a", value: "1" }]);
});

test("folders on the way to a new file are made", () => {
  const file = join(dirname(temporaryFile()), "a", "b", "board.db");
  temporaryStore(file);
  expect(existsSync(file)).toBe(true);
});

test("a database from a newer version is refused, and not a byte of it changes", async () => {
  const file = temporaryFile();
  await openStore(file).close();
  const database = new Database(file);
  database.pragma(`user_version = ${migrations.length + 1}`);
  database.close();
  const before = readFileSync(file);
  expect(problemOf(file)).toMatch(/written by a newer Threadboard .* Update Threadboard/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("somebody else's SQLite database is refused, and nothing is left beside it", () => {
  const file = temporaryFile();
  const database = new Database(file);
  database.exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
  database.close();
  const before = readFileSync(file);
  expect(problemOf(file)).toMatch(/is not a Threadboard database\. Choose another file/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual(["board.db"]);
});

test("a file that is no database is refused unchanged", () => {
  const file = temporaryFile();
  writeFileSync(file, "Dear diary, ".repeat(500));
  expect(problemOf(file)).toMatch(/is not a Threadboard database/);
  expect(readFileSync(file, "utf8")).toBe("Dear diary, ".repeat(500));
});

test("an empty file is a new database", () => {
  const file = temporaryFile();
  writeFileSync(file, "");
  expect(problemOf(file)).toBe("opened");
});

test("a folder below a file cannot hold data, and the sentence says so", () => {
  const file = temporaryFile();
  writeFileSync(file, "");
  expect(problemOf(join(file, "board.db"))).toMatch(/^Cannot write in .* Make the folder writable/);
});

test.skipIf(process.getuid?.() === 0)("a folder that cannot be written is told in one line", () => {
  const folder = dirname(temporaryFile());
  chmodSync(folder, 0o500);
  expect(problemOf(join(folder, "board.db"))).toMatch(/^Cannot write in/);
  chmodSync(folder, 0o700);
});

test("two stores in one process cannot have the same file", () => {
  const file = temporaryFile();
  temporaryStore(file);
  expect(problemOf(file)).toMatch(/Another Threadboard is using .* Stop it first/);
});

test("a second process is refused, until the first is gone, however it ended", async () => {
  const file = temporaryFile();
  const holder = new URL("./testing/hold-store.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [holder, file], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await once(child.stdout, "data");
    const before = readFileSync(file);
    expect(problemOf(file)).toMatch(/Another Threadboard is using/);
    expect(readFileSync(file).equals(before)).toBe(true);
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  const store = temporaryStore(file);
  expect(await store.read.selectFrom("secret").selectAll().execute()).toEqual([
    { name: "held", value: "yes" },
  ]);
});

test("what is acknowledged is on the disk, and rows must point somewhere", async () => {
  const store = await furnishedStore();
  const asked = await store.write(async (trx) => {
    const rows = async (name: string) =>
      (await trx.executeQuery<object>(CompiledQuery.raw(`pragma ${name}`))).rows[0];
    return {
      ...(await rows("synchronous")),
      ...(await rows("foreign_keys")),
      ...(await rows("journal_mode")),
    };
  });
  expect(asked).toEqual({ synchronous: 2, foreignKeys: 1, journalMode: "wal" });
});

test("a file is copied before a migration changes it, and the copy is what it was", async () => {
  const file = temporaryFile();
  const old = openStore(file, migrations.slice(0, 1));
  await old.write((trx) => keepSecret(trx, "a", "1"));
  await old.close();
  await openStore(file).close();
  const copy = `${file}.before-schema-${migrations.length}`;
  expect(pragma(copy, "user_version")).toBe(1);
  expect(pragma(file, "user_version")).toBe(migrations.length);
  const database = new Database(copy, { readonly: true });
  expect(database.prepare("SELECT * FROM secret").all()).toEqual([{ name: "a", value: "1" }]);
  database.close();
});

test("a migration that fails leaves the file at its old version with its data", async () => {
  const file = temporaryFile();
  const store = openStore(file);
  await store.write((trx) => keepSecret(trx, "a", "1"));
  await store.close();
  const broken = [...migrations, "CREATE TABLE half (x); SELECT nonsense FROM nowhere;"];
  expect(() => openStore(file, broken)).toThrow(StoreProblem);
  expect(pragma(file, "user_version")).toBe(migrations.length);
  const again = temporaryStore(file);
  expect(await again.read.selectFrom("secret").selectAll().execute()).toHaveLength(1);
});

test("a database that is up to date is not copied", async () => {
  const file = temporaryFile();
  await openStore(file).close();
  await openStore(file).close();
  expect(readdirSync(dirname(file)).filter((name) => name.includes("before"))).toEqual([]);
});

test("a text in conflict from before keeps both sides, the thread's as it stood in place of the base", async () => {
  const file = temporaryFile();
  const old = openStore(file, migrations.slice(0, 2));
  await old.close();
  const database = new Database(file);
  const text = (name: string) => database.prepare("INSERT INTO text VALUES (?, ?)").run(name, name);
  for (const name of ["board", "body", "forum"]) text(name);
  database.exec(`
    INSERT INTO board_column VALUES ('column', 'Open', 'open', 0, NULL);
    INSERT INTO task (id, number, version, title_id, body_id, kind, labels_json, column_id, rank, stage, audience,
      audience_json, created_at, updated_at)
      VALUES ('task', 1, 1, 'board', 'body', 'writing', '[]', 'column', 'a0', 'open', 'public', '{}', 0, 0);
    INSERT INTO topic (id, slug, title, tags_json, audience_json, closed, state, created_at, read_at,
      status_post_removed) VALUES (7, 's', 't', '[]', '{}', 0, 'readable', 0, 0, 0);
    INSERT INTO thread (task_id, topic_id, base_title_id, base_body_id, base_tags_json, conflicts_json)
      VALUES ('task', 7, 'forum', 'body', '[]', '["title"]');
  `);
  database.close();
  const store = temporaryStore(file);
  const row = await store.read.selectFrom("thread").select("conflictsJson").executeTakeFirstOrThrow();
  expect(JSON.parse(row.conflictsJson)).toEqual([{ field: "title", textId: "forum", editedAt: null }]);
});
