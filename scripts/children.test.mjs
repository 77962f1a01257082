import { spawn } from "node:child_process";
import { once } from "node:events";
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

test("a signal to the launcher reaches its child once, and the child's code becomes its own", async () => {
  const child = `
    let signals = 0;
    process.on("SIGTERM", () => {
      signals += 1;
      setTimeout(() => process.exit(40 + signals), 100);
    });
    setInterval(() => {}, 1000);
    console.log("ready");`;
  const launcher = `
    import { passSignalsOn, run } from ${JSON.stringify(new URL("./children.mjs", import.meta.url))};
    passSignalsOn();
    process.exitCode = (await run([process.execPath, "-e", ${JSON.stringify(child)}])).code;`;
  const launched = spawn(process.execPath, ["--input-type=module", "-e", launcher]);
  await once(launched.stdout, "data");
  launched.kill("SIGTERM");
  launched.kill("SIGTERM");
  expect(await once(launched, "close")).toEqual([41, null]);
});
