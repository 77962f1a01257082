// Fails a test during which something called console.error: an error that nobody expected must not scroll by.
// A test that expects one replaces console.error with a spy and looks at it.
import { format } from "node:util";
import { afterEach, expect } from "vitest";

const write = console.error;
let seen: string[] = [];

console.error = (...parts: unknown[]) => {
  seen.push(format(...parts));
  write(...parts);
};

afterEach(() => {
  const unexpected = seen;
  seen = [];
  expect(unexpected, "console.error was called").toEqual([]);
});
