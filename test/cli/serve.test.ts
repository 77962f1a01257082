import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { freePort } from "@threadboard/api";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import {
  API_KEY,
  configurationFor,
  running,
  smallForum,
  temporaryFolder,
  threadboard,
} from "./threadboard.ts";

/** Opens a live stream and waits for its first bytes. */
async function openStream(board: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const answer = await fetch(`${board}/api/stream`);
  const reader = answer.body?.getReader();
  if (reader === undefined) throw new Error("no stream");
  await reader.read();
  return reader;
}

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
  for (;;) if ((await reader.read()).done) return true;
}

test("serve says where it is and what it lacks, and Ctrl-C ends it with open streams", async () => {
  const { url } = await smallForum();
  const port = await freePort();
  const database = join(temporaryFolder(), "deep", "down", "board.db");
  const config = configurationFor(url, port);
  const board = await running(
    ["serve", "--config", config, "--database", database, "--port", String(port)],
    /webhook secret/,
  );
  expect(board.said()).toContain(
    `Heron help: http://localhost:${port} (listening on http://127.0.0.1:${port}, data in `,
  );
  expect(board.said()).toContain("No key for the forum");
  const streams = await Promise.all([
    openStream(`http://127.0.0.1:${port}`),
    openStream(`http://127.0.0.1:${port}`),
  ]);
  const [ended] = await Promise.all([board.interrupt(), ...streams.map(readToEnd)]);
  expect(ended).toMatchObject({ code: 0, err: "" });
});

test("the demo does not remove a board that is no demo", async () => {
  const { url } = await smallForum();
  const database = join(temporaryFolder(), "board.db");
  const args = ["import", "--forum", url, "--tag", "help-wanted", "--database", database];
  await threadboard(args);
  const { code, err } = await threadboard(["demo", "--port", "0", "--database", database]);
  expect(code).toBe(1);
  expect(err).toContain("board.db holds a board that is no demo, and the demo would remove it.");
  expect((await threadboard([...args, "--json"])).out).toContain('"skipped":2');
});

test("what stands in the way of serving is told in one line, and nothing is changed", async () => {
  const { url } = await smallForum();
  const folder = temporaryFolder();
  const config = configurationFor(url, 4000);
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const newer = join(folder, "newer.db");
  const database = new Database(newer);
  database.exec("CREATE TABLE task (id); PRAGMA user_version = 999; PRAGMA application_id = 0x54687262");
  database.close();
  writeFileSync(join(folder, "file"), "");
  mkdirSync(join(folder, "folder.db"));
  const serve = async (...args: string[]) => {
    const { code, out, err } = await threadboard(["serve", "--config", config, ...args]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trimEnd()).not.toContain("\n");
    return err;
  };
  const fresh = join(folder, "fresh.db");
  const said = await Promise.all([
    serve("--database", fresh, "--port", String(port)),
    serve("--database", join(folder, "file", "board.db")),
    serve("--database", newer),
    serve("--database", join(folder, "folder.db")),
    serve("--database", fresh, "--port", "http"),
  ]);
  expect(said[0]).toContain(
    `Port ${port} is in use. Stop what listens there, or choose another with --port.`,
  );
  expect(said[1]).toContain("Make the folder writable");
  expect(said[2]).toContain("was written by a newer Threadboard");
  expect(said[3]).toContain("folder.db");
  expect(said[4]).toContain('"http" is not a port.');
  expect(existsSync(join(folder, "file", "board.db"))).toBe(false);
});

test("an error of the configuration is told by file, line and field", async () => {
  const file = join(temporaryFolder(), "board.yaml");
  writeFileSync(file, "board:\n  name: Heron\n  adress: https://help.heron.example\n");
  const { code, out, err } = await threadboard(["serve"], { env: { THREADBOARD_CONFIG: file } });
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(`${file}:3: board.adress: there is no such setting here\n`);
});

test("the check-up says what is right, what is wrong and what it cannot know", async () => {
  const { url } = await smallForum();
  const config = configurationFor(url, 4000, "statusTags: { open: board-open }\n");
  const env = { THREADBOARD_API_KEY: API_KEY, THREADBOARD_CONNECT_SECRET: "s".repeat(20) };
  const [words, json] = await Promise.all([
    threadboard(["doctor", "--config", config], { env }),
    threadboard(["doctor", "--config", config, "--json"], { env }),
  ]);
  expect(words.code).toBe(1);
  expect(words.out).toMatch(/^ok {6}forum: Discourse at http/m);
  expect(words.out).toMatch(/^ok {6}key acts as: board$/m);
  expect(words.out).toMatch(/^WRONG {3}status tags: the forum has no board-open/m);
  expect(words.out).toMatch(/^note {4}webhook secret: not set/m);
  expect(words.out).toMatch(/^ok {6}clock: \d+ s away/m);
  expect(words.err).toContain("Something is wrong; the lines above say what.");
  const findings = JSON.parse(json.out) as { what: string; state: string }[];
  expect(findings.find(({ what }) => what === "status tags")?.state).toBe("bad");
});

test("the check-up of a forum that is not there fails with a sentence", async () => {
  const address = `http://127.0.0.1:${await freePort()}`;
  const { code, out } = await threadboard(["doctor", "--config", configurationFor(address, 4000)]);
  expect(code).toBe(1);
  expect(out).toContain(`WRONG   forum: ${address} cannot be reached: nothing listens there.`);
});
