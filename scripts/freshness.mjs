// Has anything changed since a step was last done? A stamp beside the result holds a fingerprint of what the
// result was made from; deleting the result deletes the stamp with it.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash over the names and contents of files; folders are walked, what is absent counts as absent.
 * @param {string} base the folder that `paths` are relative to, so that moving a checkout changes nothing
 * @param {string[]} paths
 * @param {string} [salt] anything else the result depends on
 */
export function fingerprint(base, paths, salt = "") {
  const hash = createHash("sha256").update(salt);
  for (const path of paths.flatMap((path) => filesUnder(base, path)).sort()) {
    const content = readFileSync(join(base, path));
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} base
 * @param {string} path
 * @returns {string[]} paths relative to `base`
 */
function filesUnder(base, path) {
  const status = statSync(join(base, path), { throwIfNoEntry: false });
  if (status === undefined) return [];
  if (!status.isDirectory()) return [path];
  return readdirSync(join(base, path)).flatMap((name) => filesUnder(base, join(path, name)));
}

/**
 * @param {string} stamp
 * @param {string} expected
 */
export function isFresh(stamp, expected) {
  try {
    return readFileSync(stamp, "utf8") === expected;
  } catch {
    return false;
  }
}

/**
 * @param {string} stamp
 * @param {string} value
 */
export const markFresh = (stamp, value) => writeFileSync(stamp, value);
