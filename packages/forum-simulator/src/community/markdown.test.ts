import { expect, test } from "vitest";
import { md } from "./markdown.ts";

test("the shared indentation goes and the deeper one stays", () => {
  const text = md`
    - one

      - two
  `;
  expect(text).toBe("- one\n\n  - two");
});

test("escaped back-ticks and back-slashes come out as typed", () => {
  expect(md`
    \`a\\n\`
  `).toBe("`a\\n`");
});
