import { expect, test } from "vitest";
import { readState, saveState } from "./index.ts";
import { temporaryStore } from "./testing/temporary-store.ts";

test("a fact is what was saved last under its name, and null before", async () => {
  const store = temporaryStore();
  expect(await readState(store.read, "switch")).toBeNull();
  await store.write((trx) => saveState(trx, "switch", { on: true }, 1));
  await store.write((trx) => saveState(trx, "switch", { on: false, by: "ana" }, 2));
  await store.write((trx) => saveState(trx, "other", 7, 3));
  expect(await readState(store.read, "switch")).toEqual({ on: false, by: "ana" });
});
