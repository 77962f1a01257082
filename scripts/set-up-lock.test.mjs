import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withSetUpLock } from "./set-up-lock.mjs";

const staleAfter = 200;
let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "set-up-lock-"));
  path = join(folder, "cache", "lock");
});

afterEach(() => rmSync(folder, { recursive: true }));

const locked = (/** @type {() => Promise<unknown>} */ work) =>
  withSetUpLock(work, { path, touchEvery: 20, staleAfter });

test("work under the lock never overlaps", async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  await Promise.all([locked(work), locked(work), locked(work)]);
  expect(most).toBe(1);
});

test("the lock is given back after work that fails", async () => {
  await expect(locked(() => Promise.reject(new Error("no network")))).rejects.toThrow("no network");
  expect(existsSync(path)).toBe(false);
});

test("a lock whose holder was killed is taken over", async () => {
  await locked(async () => {});
  writeFileSync(path, "a launcher that is no more");
  await expect(locked(async () => "done")).resolves.toBe("done");
  expect(existsSync(path)).toBe(false);
});

test("a holder that takes longer than the stale time keeps its lock", async () => {
  const order = /** @type {string[]} */ ([]);
  const first = locked(async () => {
    await delay(2 * staleAfter);
    order.push("first");
  });
  const second = locked(async () => order.push("second"));
  await Promise.all([first, second]);
  expect(order).toEqual(["first", "second"]);
});
