import { expect, test } from "vitest";
import { arrowViolations } from "./arrows.ts";
import { importCycles } from "./cycles.ts";
import { parseImports } from "./imports.ts";
import { readSources } from "./sources.ts";

test("imports follow the arrows", () => {
  expect(arrowViolations(readSources())).toEqual([]);
});

test("no files import each other in a circle", () => {
  expect(importCycles(readSources())).toEqual([]);
});

test("the sources of every part are looked at", () => {
  const folders = new Set(readSources().map(({ path }) => path.split("/").slice(0, 2).join("/")));
  expect([...folders]).toEqual(
    expect.arrayContaining([
      "packages/domain",
      "packages/forum-simulator",
      "scripts/run.mjs",
      "test/structure",
    ]),
  );
});

test.each([
  ["packages/domain/src/rank.ts", 'import { readFile } from "node:fs/promises"'],
  ["packages/domain/src/rank.ts", 'import type { Stats } from "node:fs"'],
  ["packages/domain/src/rank.ts", 'export * from "hono"'],
  ["packages/domain/src/rank.ts", 'import { store } from "@threadboard/store"'],
  ["packages/domain/src/index.ts", 'export * from "./outline/index.ts"'],
  ["packages/domain/src/task/task.ts", 'import { read } from "../outline/read.ts"'],
  ["packages/domain/src/task/task.ts", 'import { readReply } from "../reply/index.ts"'],
  ["packages/domain/src/outline/read.ts", 'import { readReply } from "../reply/index.ts"'],
  ["packages/domain/src/rank.ts", 'import { fromMarkdown } from "mdast-util-from-markdown"'],
  ["packages/domain/src/outline/read.ts", 'import { Hono } from "hono"'],
  ["packages/store/src/tasks.ts", 'import { client } from "@threadboard/forum"'],
  ["packages/forum/src/sync.ts", 'import { open } from "@threadboard/store"'],
  ["packages/forum/src/sync.ts", 'import { simulate } from "@threadboard/forum-simulator"'],
  ["packages/forum/src/sync.ts", 'import { Kysely } from "kysely"'],
  ["packages/forum/src/sync.test.ts", 'import { open } from "../../store/src/index.ts"'],
  ["packages/forum-simulator/src/index.ts", 'import type { Task } from "@threadboard/domain"'],
  ["apps/api/src/routes.ts", 'import Database from "better-sqlite3"'],
  ["apps/api/src/routes.ts", 'import { App } from "@threadboard/web"'],
  ["apps/web/src/board.tsx", 'import { read } from "@threadboard/domain/outline"'],
  ["apps/web/src/board.tsx", 'import { readReply } from "@threadboard/domain/reply"'],
  ["apps/web/src/board.tsx", 'import type { Read } from "@threadboard/domain/outline"'],
  ["apps/web/src/board.tsx", 'import { type App } from "@threadboard/api/client"'],
  ["apps/web/src/board.tsx", 'const api = await import("@threadboard/api")'],
  ["apps/web/src/board.tsx", 'import { join } from "node:path"'],
  ["test/flows/claim.test.ts", 'import { open } from "../../packages/store/src/open.ts"'],
  ["scripts/run.mjs", 'import { z } from "zod"'],
  ["tools/new.ts", 'import { z } from "zod"'],
])("%s may not %s", (path, text) => {
  const [violation, ...more] = arrowViolations([parseImports(path, text)]);
  expect(violation).toMatch(new RegExp(`^${path} → .+: .+`));
  expect(more).toEqual([]);
});

test.each([
  ["packages/domain/src/rank.ts", 'import { generateKeyBetween } from "fractional-indexing"'],
  ["packages/domain/src/rank.test.ts", 'import fc from "fast-check"'],
  ["packages/domain/src/outline/read.ts", 'import type { Root } from "mdast"; import "../task/task.ts"'],
  ["packages/domain/src/reply/read.ts", 'import { parse } from "../outline/parse.ts"'],
  ["packages/store/src/tasks.ts", 'import { Kysely } from "kysely"; import "node:fs"'],
  ["packages/forum/src/sync.test.ts", 'import { simulate } from "@threadboard/forum-simulator"'],
  ["apps/api/src/main.ts", 'import { simulate } from "@threadboard/forum-simulator"'],
  ["apps/web/src/board.tsx", 'import type { App } from "@threadboard/api/client"'],
  ["apps/web/src/board.tsx", 'type Client = import("@threadboard/api/client").Client'],
  ["apps/web/vite.config.ts", 'import { join } from "node:path"'],
  ["test/flows/claim.test.ts", 'import Database from "better-sqlite3"'],
  ["packages/domain/src/rank.ts", '// import "node:fs"\nconst text = "import \'hono\'";'],
])("%s may %s", (path, text) => {
  expect(arrowViolations([parseImports(path, text)])).toEqual([]);
});

test("a circle is named by its files", () => {
  const files = [
    parseImports("packages/domain/src/a.ts", 'import "./deep/b.ts"'),
    parseImports("packages/domain/src/deep/b.ts", 'import type { C } from "../c.ts"'),
    parseImports("packages/domain/src/c.ts", 'export * from "./a.ts"'),
    parseImports("packages/domain/src/d.ts", 'import "./a.ts"; import "./c.ts"'),
  ];
  expect(importCycles(files)).toEqual([
    "packages/domain/src/a.ts → packages/domain/src/deep/b.ts → packages/domain/src/c.ts → packages/domain/src/a.ts",
  ]);
});

test("a file that does not parse is an error, not a file without imports", () => {
  expect(() => parseImports("packages/domain/src/a.ts", "import {")).toThrow("packages/domain/src/a.ts");
});
