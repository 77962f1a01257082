import { expect, test } from "vitest";
import { exitCodeOf, run } from "./children.mjs";

const node = (/** @type {string} */ script) => run([process.execPath, "-e", script], { quiet: true });

test("a child's exit code and whole output come back", async () => {
  const { code, output } = await node("console.log('out'); console.error('err'); process.exitCode = 3");
  expect(code).toBe(3);
  expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
});

test("a child that a signal ended has the code that a shell would report", async () => {
  expect((await node("process.kill(process.pid, 'SIGTERM')")).code).toBe(143);
  expect(exitCodeOf(null, "SIGINT")).toBe(130);
});

test("a program that is not there rejects", async () => {
  await expect(run(["/no/such/program"], { quiet: true })).rejects.toThrow("ENOENT");
});
