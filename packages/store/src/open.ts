// Opening the one file of data: the lock, the checks that come before anything is changed, and migrations.
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { CamelCasePlugin, Kysely, SqliteDialect } from "kysely";
import { migrations } from "./migrations/index.ts";
import type { Tables } from "./schema.ts";

/** Why the data cannot be used. The sentence is for an operator and says what to do. */
export class StoreProblem extends Error {
  override name = "StoreProblem";
}

/** Another process has the data. */
export class StoreInUse extends StoreProblem {
  override name = "StoreInUse";
}

export type Connections = {
  readonly file: string;
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
  close(): void;
};

/**
 * Opens the database, making it where there is none, and brings it up to date. Throws `StoreProblem` when the
 * folder cannot be written, another process has the database, it comes from a newer version, or it is no
 * database of ours; nothing is changed then. `steps` are the migrations that this version knows.
 */
export function openConnections(file: string, steps: readonly string[] = migrations): Connections {
  const path = resolve(file);
  // Before the lock too, which would leave its file beside a stranger's.
  if (existsSync(path)) refuseForeign(path, steps);
  const lock = takeLock(path);
  try {
    const database = openWriter(path, steps);
    const readOnly = openReader(path);
    return {
      file: path,
      writer: kyselyOver(database),
      reader: kyselyOver(readOnly),
      close() {
        readOnly.close();
        database.close();
        letGo(lock);
      },
    };
  } catch (error) {
    letGo(lock);
    throw error instanceof StoreProblem ? error : problemOf(path, error);
  }
}

/** Referred to from here, because a database that nobody refers to is collected and closed, and its lock is lost. */
const locks = new Set<Database.Database>();

/**
 * One process holds the write lock for as long as it runs. An exclusive transaction on a small database beside
 * the real one is an operating system lock, so it goes with the process, however that ends.
 */
function takeLock(path: string): Database.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const lock = new Database(`${path}.lock`, { timeout: 200 });
    try {
      lock.pragma("journal_mode = delete");
      lock.exec("BEGIN EXCLUSIVE");
      locks.add(lock);
      return lock;
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    throw problemOf(path, error);
  }
}

function letGo(lock: Database.Database): void {
  lock.close();
  locks.delete(lock);
}

function problemOf(path: string, error: unknown): StoreProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "SQLITE_BUSY" || code === "SQLITE_BUSY_SNAPSHOT") {
    return new StoreInUse(
      `Another Threadboard is using ${path}. Stop it first, or give this one a --database of its own.`,
    );
  }
  if (
    [
      "EACCES",
      "EROFS",
      "EPERM",
      "ENOTDIR",
      "EEXIST",
      "SQLITE_CANTOPEN",
      "SQLITE_READONLY",
      "SQLITE_READONLY_DIRECTORY",
    ].includes(code)
  ) {
    return new StoreProblem(
      `Cannot write in ${dirname(path)}. Make the folder writable for this user, or choose another with --database.`,
    );
  }
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") {
    return new StoreProblem(`${path} is not a Threadboard database. Choose another file with --database.`);
  }
  if (code === "SQLITE_FULL" || code === "ENOSPC") {
    return new StoreProblem(`The disk that holds ${path} is full. Free some space and start again.`);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreProblem(`Cannot open ${path}: ${reason}`);
}

/** The marker in the file's header that says whose it is ("Thrb"). */
const APPLICATION_ID = 0x54687262;

function openWriter(path: string, steps: readonly string[]): Database.Database {
  const existed = existsSync(path);
  if (existed) refuseForeign(path, steps);
  const database = new Database(path, { timeout: 5000 });
  try {
    database.pragma("journal_mode = wal");
    // What we acknowledged survives a power cut, not only a crash.
    database.pragma("synchronous = full");
    database.pragma("foreign_keys = on");
    migrate(database, path, steps);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Looks at an existing file through a connection that cannot change it. */
function refuseForeign(path: string, steps: readonly string[]): void {
  let look: Database.Database | null = null;
  try {
    look = new Database(path, { readonly: true });
    const version = Number(look.pragma("user_version", { simple: true }));
    const owner = Number(look.pragma("application_id", { simple: true }));
    const empty = look.prepare("SELECT count(*) AS n FROM sqlite_schema").get() as { n: number };
    if (owner !== APPLICATION_ID && empty.n > 0) {
      throw new StoreProblem(`${path} is not a Threadboard database. Choose another file with --database.`);
    }
    if (version > steps.length) {
      throw new StoreProblem(
        `${path} was written by a newer Threadboard (schema ${version}; this one knows ${steps.length}). Update Threadboard, or restore a copy from before.`,
      );
    }
  } catch (error) {
    throw error instanceof StoreProblem ? error : problemOf(path, error);
  } finally {
    look?.close();
  }
}

/** Forward only, in one transaction, and with a copy of the file beside it before it is changed. */
function migrate(database: Database.Database, path: string, steps: readonly string[]): void {
  const version = Number(database.pragma("user_version", { simple: true }));
  if (version >= steps.length) return;
  if (version > 0) {
    database.pragma("wal_checkpoint(truncate)");
    copyFileSync(path, `${path}.before-schema-${steps.length}`);
  }
  database
    .transaction(() => {
      for (const sql of steps.slice(version)) database.exec(sql);
      database.pragma(`user_version = ${steps.length}`);
      database.pragma(`application_id = ${APPLICATION_ID}`);
    })
    .immediate();
}

/**
 * Opens an existing file for looking at it, beside a board that may be running; `null` where it is not there or
 * not of our schema. Throws `StoreProblem` where it is no file of ours.
 */
export function openForLooking(file: string, steps: readonly string[] = migrations): Looking | null {
  const path = resolve(file);
  if (!existsSync(path)) return null;
  refuseForeign(path, steps);
  const database = openReader(path);
  if (Number(database.pragma("user_version", { simple: true })) === steps.length)
    return { read: kyselyOver(database), close: () => database.close() };
  database.close();
  return null;
}

/** A connection that can change nothing. */
export type Looking = { readonly read: Kysely<Tables>; readonly close: () => void };

function openReader(path: string): Database.Database {
  const database = new Database(path, { readonly: true, timeout: 5000 });
  database.pragma("query_only = on");
  return database;
}

/**
 * kysely over one connection. Statements are kept prepared; `begin` becomes `begin immediate`, since a
 * transaction that starts as a reader and then writes fails under load instead of waiting (SQLite, WAL).
 */
function kyselyOver(database: Database.Database): Kysely<Tables> {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      if (prepared.size > 500) prepared.clear();
      statement = database.prepare(sql === "begin" && !database.readonly ? "begin immediate" : sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
  const dialect = new SqliteDialect({ database: { prepare, close: () => database.close() } });
  return new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
}
