// `npm run pictures`: takes the pictures of the main pages anew, from the demo as it runs.

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
/** @typedef {import("playwright-core").Page} Page */
/**
 * @typedef {object} Picture
 * @property {string} name of the file
 * @property {string} path
 * @property {string} [who] signs in first; else nobody has
 * @property {"light" | "dark"} [scheme]
 * @property {boolean} [phone]
 * @property {(page: Page) => Promise<unknown>} [first] before the picture is taken
 */

/** @type {Picture[]} */
const pictures = [
  { name: "board", path: "/" },
  { name: "board-dark", path: "/", who: "priya_n", scheme: "dark" },
  { name: "board-phone", path: "/", phone: true },
  { name: "list", path: "/?view=list&sort=due", first: (page) => page.getByRole("table").waitFor() },
  { name: "find", path: "/find?kind=testing&arch=aarch64" },
  { name: "task", path: "/", who: "nilgun", first: (page) => openCard(page, "The 64k page kernel") },
  { name: "my-work", path: "/mine", who: "nilgun" },
  { name: "triage", path: "/triage", who: "priya_n" },
  {
    name: "campaign",
    path: "/campaigns",
    who: "priya_n",
    first: (page) => follow(page, "Release tests of 8.4"),
  },
  { name: "meeting", path: "/meeting?team=testing", who: "priya_n", first: beginMeeting },
  {
    name: "report",
    path: "/report",
    first: (page) => page.getByRole("link", { name: "This month" }).click(),
  },
];

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
    const addresses = await addressesSaid(demo);
    mkdirSync(inProject("docs", "pictures"), { recursive: true });
    await photograph(browser, addresses);
    tell(`Took ${pictures.length} pictures into docs/pictures.`);
    return 0;
  } finally {
    demo.kill("SIGINT");
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Waits for the lines that say where board and forum are.
 * @param {import("node:child_process").ChildProcess} demo
 * @returns {Promise<{ board: string, forum: string }>}
 */
async function addressesSaid({ stdout }) {
  let board = "";
  if (stdout !== null) {
    for await (const line of createInterface({ input: stdout })) {
      board = /^Open (\S+)/.exec(line)?.[1] ?? board;
      const forum = /^Its forum is at ([^\s;]+)/.exec(line)?.[1];
      if (forum !== undefined) return { board, forum };
    }
  }
  throw new Refusal("The demo ended before it was there to be photographed.");
}

/**
 * @param {string} executablePath
 * @param {{ board: string, forum: string }} addresses
 */
async function photograph(executablePath, addresses) {
  // Only here: the launcher also runs where nothing is installed yet.
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const picture of pictures) await take(browser, addresses, picture);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import("playwright-core").Browser} browser
 * @param {{ board: string, forum: string }} addresses
 * @param {Picture} picture
 */
async function take(browser, { board, forum }, { name, path, who, scheme = "light", phone = false, first }) {
  const size = phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: "en-GB",
    ...(phone ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  });
  if (who !== undefined) {
    await context.request.post(`${forum}/__do/sign-in`, { form: { login: who } });
    await context.request.get(`${board}/auth/start?return=/api/me`);
  }
  const page = await context.newPage();
  await page.goto(new URL(path, board).href);
  await page.locator("main h1").first().waitFor({ state: "attached" });
  await first?.(page);
  await page.waitForLoadState("load");
  await page
    .getByRole("status")
    .filter({ hasText: /on its way/ })
    .waitFor({ state: "detached" });
  await page.evaluate("document.fonts.ready");
  await page.screenshot({ path: inProject("docs", "pictures", `${name}.png`) });
  await context.close();
}

/**
 * @param {Page} page
 * @param {string} title
 */
async function openCard(page, title) {
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  await page.getByRole("heading", { name: "What happened" }).waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function follow(page, name) {
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await page.getByRole("table").waitFor();
}

/** @param {Page} page */
async function beginMeeting(page) {
  await page.getByRole("button", { name: /^Begin/ }).click();
  await page.getByLabel("Note for the minutes").waitFor();
}
