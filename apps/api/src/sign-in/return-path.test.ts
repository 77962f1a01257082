// Nobody is led away from the board by a link that looks like ours.
import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path.ts";

test.each([
  "/",
  "/tasks/12?take=1",
  "/?team=docs&text=a%20b",
  "/tasks/12#activity",
  "/new?address=https://forum.example.org/t/1",
])("%j leads back to itself", (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

test.each([
  undefined,
  "",
  "https://evil.example",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%09/evil.example\t",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "evil.example/tasks",
  "/auth/start?return=/",
  "/auth/callback",
  "/./auth/sign-out",
  "/x/../auth/start",
  "/..//evil.example",
  "/.//evil.example",
  `/${"a".repeat(600)}`,
])("%j leads to the board itself", (path) => {
  expect(safeReturnPath(path)).toBe("/");
});

test("whatever is asked for, a browser stays on the board", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "//",
    "@",
    ":",
    "evil.example",
    "http:",
    "%2f",
    "%5c",
    "\t",
    "?",
    "#",
    "auth",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }), (parts) => {
      const path = safeReturnPath(parts.join(""));
      expect(new URL(path, "https://board.example.org/auth/callback").origin).toBe(
        "https://board.example.org",
      );
      expect(path).not.toMatch(/^\/[/\\]/);
    }),
    { numRuns: 2000 },
  );
});
