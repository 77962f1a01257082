// One launcher at a time sets a checkout up; the others wait for it and then find the work done.
//
// The lock is a file that its holder touches every second. It does not name a process, because containers that
// share a folder do not share process numbers. A holder that was killed stops touching it, and after ten
// seconds a waiter takes the lock over.

import { randomUUID } from "node:crypto";
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { stopIfTold } from "./children.mjs";
import { inCache } from "./project.mjs";
import { tell } from "./tell.mjs";

/**
 * Runs `work` while no other launcher of this checkout sets up.
 * @template T
 * @param {() => Promise<T>} work
 * @param {{ path?: string, touchEvery?: number, staleAfter?: number }} [options] times in milliseconds
 * @returns {Promise<T>}
 */
export async function withSetUpLock(work, options = {}) {
  const { path = inCache("set-up.lock"), touchEvery = 1_000, staleAfter = 10_000 } = options;
  const token = randomUUID();
  mkdirSync(dirname(path), { recursive: true });
  await take(path, token, touchEvery, staleAfter);
  const touching = setInterval(() => touch(path), touchEvery);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    if (tokenIn(path) === token) rmSync(path, { force: true });
  }
}

/**
 * @param {string} path
 * @param {string} token
 * @param {number} pause
 * @param {number} staleAfter
 */
async function take(path, token, pause, staleAfter) {
  let told = false;
  let seen = stateOf(path);
  let seenSince = performance.now();
  while (!create(path, token)) {
    if (!told) tell("Waiting for another start in this folder to finish setting up…");
    told = true;
    // Staleness is measured on our own clock, from the moment the file last changed under our eyes: the
    // file's time may come from another machine.
    const now = stateOf(path);
    if (now.token !== seen.token || now.touchedAt !== seen.touchedAt) {
      seen = now;
      seenSince = performance.now();
    } else if (performance.now() - seenSince > staleAfter) {
      removeStale(path, seen.token, token);
    }
    await delay(pause / 2 + Math.random() * (pause / 2));
    stopIfTold();
  }
}

/**
 * @param {string} path
 * @param {string} token
 */
function create(path, token) {
  try {
    writeFileSync(path, token, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Moves a stale lock out of the way. Should another waiter have replaced it a moment ago, the lock we moved is
 * a live one, and goes back.
 * @param {string} path
 * @param {string | undefined} stale the token of the lock that nobody touches
 * @param {string} ours
 */
function removeStale(path, stale, ours) {
  const aside = `${path}.${ours}`;
  try {
    renameSync(path, aside);
    if (tokenIn(aside) !== stale) linkSync(aside, path);
  } catch {
    // Somebody else was quicker; the next round looks again.
  }
  rmSync(aside, { force: true });
}

/** @param {string} path */
function tokenIn(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function stateOf(path) {
  return { token: tokenIn(path), touchedAt: statSync(path, { throwIfNoEntry: false })?.mtimeMs };
}

/** @param {string} path */
function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Taken over while this machine slept; the work goes on, as both would do the same.
  }
}
