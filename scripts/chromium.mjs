// The browser that the browser tests drive: found where systems put it, or installed where we may.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, stopIfTold } from "./children.mjs";
import { withSetUpLock } from "./set-up-lock.mjs";
import { Refusal, tell } from "./tell.mjs";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
/** Without a font the pages are rows of boxes, and their measures wrong. */
const debianPackages = ["chromium", "fonts-dejavu", "fonts-liberation"];

/**
 * The path of a browser. Installs one on Debian as root; elsewhere refuses with the line that says what to
 * install.
 * @returns {Promise<string>}
 */
export async function provideChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  if (mayInstall()) {
    await withSetUpLock(async () => {
      if ((await findChromium()) === undefined) await installChromium();
    });
  }
  const installed = await findChromium();
  if (installed !== undefined) return installed;
  throw new Refusal(
    "The browser tests need Chromium or Google Chrome: install one, or run `npx playwright-core install --with-deps chromium`, or set CHROMIUM to its path.",
  );
}

/** @returns {Promise<string | undefined>} */
async function findChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen)) throw new Refusal(`CHROMIUM is set to ${chosen}, and there is no such file.`);
    return chosen;
  }
  return [...candidates(process.env.PATH ?? ""), ...(await ofPlaywright())].find((path) => existsSync(path));
}

/**
 * Where a browser may be, best first.
 * @param {string} searchPath as in PATH
 */
export function candidates(searchPath) {
  const folders = [...searchPath.split(delimiter).filter(Boolean), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
}

/** Where Playwright's own download is, should there be one. */
async function ofPlaywright() {
  try {
    const { chromium } = await import("playwright-core");
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") && isDebian();
}

/** Ubuntu's chromium package only points at a snap, which does not start in a container. */
function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}

async function installChromium() {
  tell("Installing Chromium for the browser tests…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...debianPackages]]) {
    const { code, output } = await run(["apt-get", ...args], { env, quiet: true });
    stopIfTold();
    if (code !== 0) tell(output.trim());
  }
}
