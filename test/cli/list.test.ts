import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@threadboard/api";
import { expect, test } from "vitest";
import { configurationFor, running, temporaryFolder, threadboard } from "./threadboard.ts";

async function setting(text: string, name = "packages.csv") {
  const folder = temporaryFolder();
  const file = join(folder, name);
  writeFileSync(file, text);
  const port = await freePort();
  const config = configurationFor(`http://127.0.0.1:${port}`, port);
  const database = join(folder, "board.db");
  const args = ["list", file, "--config", config, "--database", database, "--kind", "writing"];
  return { folder, file, config, database, port, args };
}

test("a list is shown first, made with --yes, and made once", async () => {
  const { args, database } = await setting("key,title\nbash,Audit bash\nvim,Audit vim\n");
  const all = [...args, "--campaign", "Audit 8.4", "--slots", "x86_64,aarch64"];
  const shown = await threadboard(all);
  expect(shown).toEqual({
    code: 0,
    err: "",
    out: `+ bash: Audit bash
+ vim: Audit vim
The campaign “Audit 8.4” would be new.
2 new, 0 as before, 0 different, 0 wrong.
Nothing was written. Give --yes to do it.
`,
  });
  expect(existsSync(database)).toBe(false);
  expect(await threadboard([...all, "--yes"])).toEqual({
    code: 0,
    err: "",
    out: "2 tasks made in “Audit 8.4”, 0 changed.\n",
  });
  expect((await threadboard([...all, "--yes", "--json"])).out).toContain('"made":0,"changed":0');
  expect((await threadboard(all)).out).toContain("0 new, 2 as before, 0 different, 0 wrong.");
});

test("titles come from standard input, texts from a template, and more than one piece is made whole", async () => {
  const { args, folder } = await setting("");
  const template = join(folder, "template.md");
  writeFileSync(template, "Look at **{{title}}**.\n");
  const input = Array.from({ length: 1005 }, (_, n) => `package-${n}`).join("\n");
  const all = ["list", "-", ...args.slice(2), "--title", "Audit {{title}}", "--template", template];
  expect((await threadboard([...all, "--yes"], { input })).out).toBe("1005 tasks made, 0 changed.\n");
  expect((await threadboard(all, { input })).out).toContain("0 new, 1005 as before");
});

test("what is wrong is told with its line, and nothing is written", async () => {
  const { args } = await setting("title;due\r\nAudit bash;soon\r\nAudit vim;2031-01-01\r\n");
  const { code, out, err } = await threadboard([...args, "--yes"]);
  expect(code).toBe(1);
  expect(out).toContain("! line 2: Audit bash\n    “soon” is no date.");
  expect(err).toContain("Nothing was written.");
  expect((await threadboard([...args, "--yes", "--leave-out-wrong"])).out).toBe(
    "1 task made, 0 changed, 1 left out.\n",
  );
});

test.each<[what: string, args: string[], words: string]>([
  ["a file that is not there", ["nowhere.csv"], "There is no file"],
  ["two forms at once", ["-", "--lines", "--table"], "not both"],
  ["a kind that is no key", ["-", "--kind", "An Audit"], "is no key of the configuration"],
])("%s ends the command with a sentence", async (_what, given, words) => {
  const { args } = await setting("");
  const { code, err } = await threadboard(["list", ...args.slice(2), ...given]);
  expect({ code, told: err.includes(words) }).toEqual({ code: 1, told: true });
});

test("while a board runs a list is shown, and the way to bring it in there is told", async () => {
  const { args, config, database, port } = await setting("Audit bash\n", "packages.txt");
  const board = await running(
    ["serve", "--config", config, "--database", database, "--port", String(port)],
    /listening/,
  );
  expect((await threadboard(args)).out).toContain("1 new");
  const { code, err } = await threadboard([...args, "--yes"]);
  expect(code).toBe(1);
  expect(err).toMatch(/A board is running on .*board\.db.*\n.*\/bulk.*\n.*stop the board first/);
  expect((await board.interrupt()).code).toBe(0);
});
