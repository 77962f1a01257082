import { expect, test } from "vitest";
import { threadboard } from "./threadboard.ts";

test.each(["", "serve", "demo", "import", "outline", "list", "doctor", "inbox", "report"])(
  "threadboard %s --help tells how it is used",
  async (command) => {
    const { code, out, err } = await threadboard([...(command === "" ? [] : [command]), "--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(new RegExp(`^Usage: threadboard ${command === "" ? "\\[" : command}`));
  },
);

test.each([
  [["frobnicate"], "unknown command 'frobnicate'"],
  [["serve", "--frobnicate"], "unknown option '--frobnicate'"],
  [["outline"], "missing required argument 'file'"],
  [["outline", "-", "--format", "pdf"], "Allowed choices are markdown, html"],
])("%j is told to be wrong on standard error", async (args, words) => {
  const { code, out, err } = await threadboard(args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(words);
  expect(err).toContain("--help");
});
