import { expect, test } from "vitest";
import { realSleep } from "./timing.ts";

test("a sleep ends as soon as the sleeper is not wanted any more", async () => {
  const stop = new AbortController();
  const sleeping = realSleep(3_600_000, stop.signal);
  stop.abort();
  await expect(sleeping).resolves.toBeUndefined();
  await expect(realSleep(3_600_000, stop.signal)).resolves.toBeUndefined();
});

test("a sleep lasts as long as was asked, by the real clock", async () => {
  const from = performance.now();
  await realSleep(20);
  expect(performance.now() - from).toBeGreaterThanOrEqual(19);
});
