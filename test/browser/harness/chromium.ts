// One browser for all tests of a file. Each person in a test gets a profile of their own in it.
import { type Browser, chromium } from "playwright-core";
import { afterAll } from "vitest";

let running: Promise<Browser> | undefined;

/** Returns the browser, starting it the first time. */
export function browser(): Promise<Browser> {
  running ??= chromium.launch({
    executablePath: process.env.THREADBOARD_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return running;
}

afterAll(async () => {
  await (await running)?.close();
});
