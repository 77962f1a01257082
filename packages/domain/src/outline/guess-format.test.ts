import { expect, test } from "vitest";
import { guessFormat } from "./guess-format.ts";

test.each([
  ["post.md", "markdown"],
  ["post.txt", "markdown"],
  ["post", "markdown"],
  ["html", "markdown"],
  ["post.html", "html"],
  ["Post.HTM", "html"],
  ["a.b.xhtml", "html"],
] as const)("%s holds %s", (name, format) => {
  expect(guessFormat(name)).toBe(format);
});
