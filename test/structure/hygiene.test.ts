import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hygieneProblems, type TrackedFile } from "./hygiene.ts";
import { root } from "./sources.ts";

const file = (path: string, text = "", bytes = text.length): TrackedFile => ({ path, text, bytes });

/** Undefined where git is not installed or this is no checkout: then nothing is known to be tracked. */
function trackedFiles(): TrackedFile[] | undefined {
  if (!existsSync(join(root, ".git"))) return undefined;
  // CI may own the checkout as another user than the one that runs the tests.
  const args = ["-c", "safe.directory=*", "ls-files", "-z"];
  const { error, status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  if (error !== undefined) return undefined;
  expect(status, "exit code of git ls-files").toBe(0);
  return stdout
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(root, path)))
    .map((path) => {
      const content = readFileSync(join(root, path));
      return file(path, content.includes(0) ? "" : content.toString(), content.length);
    });
}

test("the repository is clean", ({ skip }) => {
  const files = trackedFiles();
  if (files === undefined) return skip("git does not say what is tracked");
  expect(files.length).toBeGreaterThan(20);
  expect(hygieneProblems(files)).toEqual([]);
});

// Written in pieces, so that this file itself is clean.
const reminder = ["TO", "DO"].join("");
const homes = ["", "home", "me", "x.ts"].join("/");

test.each([
  ["a large file", file("docs/film.webm", "", 1_000_001)],
  ["a database", file("data/board.db-wal")],
  [
    "a registry in the lockfile",
    file("pnpm-lock.yaml", "resolution: {tarball: https://registry.example/a.tgz}"),
  ],
  ["a reminder", file("apps/api/src/main.ts", `// ${reminder}: later`)],
  ["another reminder", file("apps/web/src/main.tsx", `/* ${["FIX", "ME"].join("")} */`)],
  ["a path of somebody's machine", file("docs/set-up.md", `Look into ${homes}.`)],
  ["the name of a community in the product", file("packages/domain/src/texts.ts", 'const name = "Fedora";')],
])("%s is found", (_, tracked) => {
  expect(hygieneProblems([tracked])).toEqual([expect.stringContaining(`${tracked.path}: `)]);
});

test.each([
  [
    "a community in the simulator",
    file("packages/forum-simulator/src/community/community.ts", "Rocky Linux"),
  ],
  ["a community in a test", file("packages/domain/src/outline/outline.test.ts", "Rocky Linux")],
  ["an address on the web", file("docs/links.md", "https://example.org/home/page and `/api/home/x`")],
  ["a picture", file("docs/board.png", "", 200_000)],
])("%s is fine", (_, tracked) => {
  expect(hygieneProblems([tracked])).toEqual([]);
});

test("a finding names its line", () => {
  expect(hygieneProblems([file("docs/a.md", `one\ntwo ${reminder}\n`)])).toEqual([
    `docs/a.md: line 2 has "${reminder}"`,
  ]);
});
