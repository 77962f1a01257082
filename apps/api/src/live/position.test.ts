// Positions are opaque, and only good where they were given.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createPositions } from "./position.ts";

const positions = createPositions("a key of this installation");
const view = fc.constantFrom("public", "members", "groups:a", "groups:a,b");

test("a position opens to its place in its own view, and in no other", () => {
  fc.assert(
    fc.property(fc.nat(), view, view, (sequence, here, there) => {
      const token = positions.seal(sequence, here);
      expect(positions.open(token, here)).toBe(sequence);
      if (here !== there) expect(positions.open(token, there)).toBeNull();
    }),
  );
});

test("what was not sealed here opens nothing", () => {
  const other = createPositions("a key of another installation");
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (token) => {
      expect(positions.open(token, "public")).toBeNull();
    }),
  );
  expect(positions.open(other.seal(1, "public"), "public")).toBeNull();
});

test("neighbouring places look nothing alike, so that nobody can count", () => {
  expect(positions.seal(1, "public").slice(0, 8)).not.toBe(positions.seal(2, "public").slice(0, 8));
});
