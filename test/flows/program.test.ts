// The program as people start it: it stops cleanly, and says in one line what is in the way.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openStore } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { afterwards, temporaryFolder } from "./world.ts";

// Each run is a whole process, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const main = new URL("../../apps/api/src/main.ts", import.meta.url).pathname;

function start(...given: string[]) {
  const child = spawn(process.execPath, [main, ...given], { stdio: ["ignore", "pipe", "pipe"] });
  afterwards(() => void child.kill("SIGKILL"));
  const said = { out: "", error: "" };
  child.stdout.on("data", (bytes) => (said.out += bytes));
  child.stderr.on("data", (bytes) => (said.error += bytes));
  const exit = once(child, "close").then(([code]) => code as number | null);
  return { child, said, exit };
}

test("the demo opens, streams, and stops within three seconds of Ctrl-C", async () => {
  const { child, said, exit } = start(
    "demo",
    "--port",
    "0",
    "--database",
    join(temporaryFolder(), "demo.db"),
  );
  await vi.waitFor(() => expect(said.out).toMatch(/Open http/), { timeout: 55_000, interval: 100 });
  const address = /Open (\S+)/.exec(said.out)?.[1] ?? "";
  const board = (await (await fetch(`${address}/api/board`)).json()) as { cards: unknown[] };
  expect(board.cards.length).toBeGreaterThan(10);
  const stream = await fetch(`${address}/api/stream`);
  const read = stream.body?.getReader();
  await read?.read();
  const began = performance.now();
  child.kill("SIGINT");
  expect(await exit).toBe(0);
  expect(performance.now() - began).toBeLessThan(3000);
  expect(said.error).toBe("");
  await read?.cancel().catch(() => undefined);
});

test("a port in use is told in one line", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  afterwards(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const folder = temporaryFolder();
  const config = join(folder, "threadboard.yaml");
  writeFileSync(
    config,
    "board: { name: B, address: 'http://localhost:4000' }\nforum: { address: 'http://localhost:1' }\nteams: { a: { name: A } }\nkinds: { b: { name: B } }\n",
  );
  const { said, exit } = start(
    "serve",
    "--config",
    config,
    "--port",
    String(port),
    "--database",
    join(folder, "b.db"),
  );
  expect(await exit).toBe(1);
  expect(said.error).toMatch(
    /^Port \d+ is in use\. Stop what listens there, or choose another with --port\.\n$/,
  );
});

test("a database that another process has is told in one line and not changed", async () => {
  const file = join(temporaryFolder(), "b.db");
  const store = openStore(file);
  afterwards(() => store.close());
  const before = readFileSync(file);
  const { said, exit } = start("demo", "--port", "0", "--database", file);
  expect(await exit).toBe(1);
  expect(said.error).toMatch(/^Another Threadboard is using .*\n$/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("the demo never clears away a file that is not its own", async () => {
  const file = join(temporaryFolder(), "diary.txt");
  writeFileSync(file, "Dear diary, ".repeat(100));
  const { said, exit } = start("demo", "--port", "0", "--database", file);
  expect(await exit).toBe(1);
  expect(said.error).toMatch(/is not a Threadboard database/);
  expect(existsSync(file)).toBe(true);
});
