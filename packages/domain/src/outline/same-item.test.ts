import { expect, test } from "vitest";
import { readOutline } from "./read-outline.ts";

const read = (text: string) => readOutline({ format: "markdown", text });
const titles = (text: string) => read(text).items.map(({ group, title }) => [...group, title].join(" › "));

test("an item under two headings is one task that knows what either says", () => {
  const { items, skipped } = read(
    "## Urgent\n\n- [ ] Fix the sign-up mail\n\n## Web\n\n- [x] fix the sign-up mail @ada [date=2026-12-01]\n  - see https://example.org",
  );
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    title: "Fix the sign-up mail",
    group: ["Urgent"],
    done: true,
    mentions: ["ada"],
    due: { date: "2026-12-01" },
    links: [{ href: "https://example.org" }],
    body: "- see https://example.org",
  });
  expect(skipped).toEqual([{ text: "fix the sign-up mail", why: "duplicate", rule: "checkbox" }]);
});

test("a single word is another task for each team", () => {
  expect(titles("## Docs\n\n- [ ] Review\n\n## Web\n\n- [ ] Review")).toEqual([
    "Docs › Review",
    "Web › Review",
  ]);
});

test("the same tests for each system are as many tasks", () => {
  const tests = "- [ ] Test the installer\n- [ ] Test the upgrade";
  expect(titles(`## x86_64\n\n${tests}\n\n## aarch64\n\n${tests}`)).toHaveLength(4);
});

test("what is sure in one place is made, though it is only offered in another", () => {
  const { items, offered } = read(
    "## Maybe later\n\n- Build for Windows\n\n## Open tasks\n\n- Build for Windows",
  );
  expect(items.map(({ title, reason }) => [title, reason.code])).toEqual([["Build for Windows", "asked"]]);
  expect(offered).toEqual([]);
});
