import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint, isFresh, markFresh } from "./freshness.mjs";

let base = "";

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "freshness-"));
  mkdirSync(join(base, "src", "deep"), { recursive: true });
  writeFileSync(join(base, "src", "a.ts"), "a");
  writeFileSync(join(base, "src", "deep", "b.ts"), "b");
});

afterEach(() => rmSync(base, { recursive: true }));

const ofSources = () => fingerprint(base, ["src", "absent.json"]);

test.each([
  ["an edited file", () => writeFileSync(join(base, "src", "deep", "b.ts"), "c")],
  ["a new file", () => writeFileSync(join(base, "src", "c.ts"), "")],
  ["a removed file", () => rmSync(join(base, "src", "a.ts"))],
  ["a renamed file", () => renameSync(join(base, "src", "a.ts"), join(base, "src", "z.ts"))],
  ["a file that was absent", () => writeFileSync(join(base, "absent.json"), "")],
])("%s changes the fingerprint", (_, change) => {
  const before = ofSources();
  change();
  expect(ofSources()).not.toBe(before);
});

test("writing the same content again changes nothing", () => {
  const before = ofSources();
  writeFileSync(join(base, "src", "a.ts"), "a");
  expect(ofSources()).toBe(before);
});

test("the salt is part of the fingerprint", () => {
  expect(fingerprint(base, ["src"], "node 22")).not.toBe(fingerprint(base, ["src"], "node 24"));
});

test("a result is fresh only while its stamp says the same", () => {
  const stamp = join(base, "stamp");
  expect(isFresh(stamp, "one")).toBe(false);
  markFresh(stamp, "one");
  expect(isFresh(stamp, "one")).toBe(true);
  expect(isFresh(stamp, "two")).toBe(false);
});
