// Can this machine run Threadboard? Asked before anything is fetched, installed or loaded.

/**
 * @typedef {object} Machine
 * @property {string} platform as `process.platform` says it
 * @property {string} arch as `process.arch` says it
 * @property {string | undefined} glibc the GNU C library's version; absent on musl and off Linux
 */

/** better-sqlite3 ships its module ready made, linked against this GNU C library. */
const oldestGlibc = "2.34";

const architectures = ["x64", "arm64"];
const platforms = ["linux", "darwin", "win32"];

/** @returns {Machine} */
export function thisMachine() {
  const report = process.report;
  // The report looks up the names of open connections unless told not to (Node 22 and later).
  if ("excludeNetwork" in report) report.excludeNetwork = true;
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (report.getReport());
  return { platform: process.platform, arch: process.arch, glibc: header.glibcVersionRuntime };
}

/**
 * One line saying why this machine cannot run Threadboard and what to do, or undefined when it can.
 * A musl system (Alpine) is fine: better-sqlite3 ships a module for it.
 * @param {Machine} machine
 */
export function machineProblem({ platform, arch, glibc }) {
  if (!platforms.includes(platform) || !architectures.includes(arch)) {
    return `Threadboard runs on Linux, macOS and Windows on x64 or arm64; this is ${platform} on ${arch}.`;
  }
  if (glibc !== undefined && isOlder(glibc, oldestGlibc)) {
    return `The C library here (glibc ${glibc}) is too old for the SQLite module, which needs ${oldestGlibc}: use Debian 12, Ubuntu 22.04, Rocky Linux 9, or newer. Nothing was changed.`;
  }
  return undefined;
}

/** @param {Machine} machine */
export const isMusl = ({ platform, glibc }) => platform === "linux" && glibc === undefined;

/**
 * Whether a dotted version comes before another; missing parts count as 0.
 * @param {string} version
 * @param {string} other
 */
export function isOlder(version, other) {
  const left = version.split(".").map(Number);
  const right = other.split(".").map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
