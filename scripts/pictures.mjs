// `npm run pictures`: takes the README's picture anew, from the demo as it runs.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildWeb } from "./build-web.mjs";
import { provideChromium } from "./chromium.mjs";
import { inProject } from "./project.mjs";
import { threadboard } from "./server.mjs";
import { Refusal, tell } from "./tell.mjs";

/** @typedef {import("./prepare.mjs").Runtime} Runtime */

/**
 * Starts the demo, takes the pictures into docs/pictures, and stops it.
 * @param {Runtime} runtime
 * @returns {Promise<number>} the exit code
 */
export async function takePictures(runtime) {
  await buildWeb(runtime);
  const browser = await provideChromium();
  const folder = mkdtempSync(join(tmpdir(), "threadboard-pictures-"));
  const args = threadboard(["demo", "--port", "0", "--database", join(folder, "demo.db")]);
  const demo = spawn(runtime.node, args, { env: runtime.env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const address = await addressSaid(demo);
    const file = inProject("docs", "pictures", "board.png");
    mkdirSync(inProject("docs", "pictures"), { recursive: true });
    await photograph(browser, address, file);
    tell(`Took docs/pictures/board.png.`);
    return 0;
  } finally {
    demo.kill("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Waits for the line that says where the board is.
 * @param {import("node:child_process").ChildProcess} demo
 * @returns {Promise<string>}
 */
async function addressSaid({ stdout }) {
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      const address = /^Open (\S+)/.exec(line)?.[1];
      if (address !== undefined) return address;
    }
  }
  throw new Refusal("The demo ended before it was there to be photographed.");
}

/**
 * @param {string} executablePath
 * @param {string} address
 * @param {string} file
 */
async function photograph(executablePath, address, file) {
  // Only here: the launcher also runs where nothing is installed yet.
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
    await page.goto(address);
    await page.getByRole("article").first().or(page.getByRole("listitem").first()).first().waitFor();
    await page.evaluate("document.fonts.ready");
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
