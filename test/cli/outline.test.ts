import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, threadboard } from "./threadboard.ts";

const html = `<h2>Testing</h2>
<ul><li><span class="chcklst-box fa fa-square-o fa-fw"></span> Test on aarch64</li></ul>`;

const markdown = `# Documentation

- [ ] Write the release notes @ana [date=2031-02-01 time=18:00 timezone="Europe/Berlin"]
- [x] Fix the broken links
`;

function post(name: string, content: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

test("a post's tasks are printed as JSON with exactly the fields that are promised", async () => {
  const { code, out } = await threadboard(["outline", post("post.md", markdown), "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      title: expect.stringContaining("Write the release notes"),
      group: ["Documentation"],
      done: false,
      mentions: ["ana"],
      due: expect.objectContaining({ kind: "instant", date: "2031-02-01", zone: "Europe/Berlin" }),
      confidence: 0.96,
      reason: { code: "box", params: {}, text: "It has a check box." },
    },
    {
      title: "Fix the broken links",
      group: ["Documentation"],
      done: true,
      mentions: [],
      due: null,
      confidence: 0.94,
      reason: { code: "box", params: {}, text: "It has a check box." },
    },
  ]);
});

const undecided = `# Help wanted

- Test on aarch64 by 3 March
- ~~Port to 32 bit~~ (postponed)
`;

test("what is only offered is told apart, with how sure each item is and why", async () => {
  const said = await Promise.all([
    threadboard(["outline", "-", "--written", "2030-11-05"], { input: undecided }),
    threadboard(["outline", "-", "--json", "--offered"], { input: undecided }),
  ]);
  expect(said[0].out).toBe(`1 task in this post:

Help wanted
  [ ] Test on aarch64   (due 2031-03-03)
      95 % sure. It stands under “Help wanted”.

1 item is less than 50 % sure to be work. Nothing is made of it unless you say so:

Help wanted
  [ ] Port to 32 bit
      23 % sure. It was put off: “postponed”.
`);
  expect(JSON.parse(said[1].out)).toEqual([
    expect.objectContaining({ title: "Port to 32 bit", confidence: 0.23 }),
  ]);
});

test("the topic's title may ask for help", async () => {
  const input = "- Logos in the installer\n- Names in the help\n";
  const [without, withTitle] = await Promise.all([
    threadboard(["outline", "-"], { input }),
    threadboard(["outline", "-", "--title", "Volunteers needed"], { input }),
  ]);
  expect(without.out).toContain("This post gives no tasks.");
  expect(withTitle.out).toMatch(/^2 tasks in this post:/);
});

test("a day that is none is refused", async () => {
  const { code, err } = await threadboard(["outline", "-", "--written", "soon"], { input: markdown });
  expect(code).toBe(2);
  expect(err).toContain("Give a day such as 2026-05-31.");
});

test("standard input is read as Markdown, or as what --format says", async () => {
  const said = await Promise.all([
    threadboard(["outline", "-"], { input: markdown }),
    threadboard(["outline", "-", "--format", "html"], { input: html }),
  ]);
  expect(said[0].out).toMatch(/^2 tasks in this post:\n\nDocumentation\n {2}\[ \] Write the release notes/);
  expect(said[1].out).toBe(
    "1 task in this post:\n\nTesting\n  [ ] Test on aarch64\n      93 % sure. It has a check box.\n",
  );
});

test("the ending tells cooked HTML from Markdown", async () => {
  const file = post("post.html", html);
  expect((await threadboard(["outline", file])).out).toContain("Testing\n  [ ] Test on aarch64");
});

test("a post without tasks says why, and is an empty list for programs", async () => {
  const input = "We met on Tuesday and had a good time.\n";
  const [words, json] = await Promise.all([
    threadboard(["outline", "-"], { input }),
    threadboard(["outline", "-", "--json"], { input }),
  ]);
  expect(words).toMatchObject({
    code: 0,
    out: expect.stringContaining("This post gives no tasks. It is running text."),
  });
  expect(json).toEqual({ code: 0, out: "[]\n", err: "" });
});

test("a file that is not there is told by name", async () => {
  const { code, out, err } = await threadboard(["outline", "no-such-post.md", "--json"]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain("no-such-post.md cannot be read.");
});
