// What the check-up reads out of the data, beside a board that has it open.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TopicId } from "@threadboard/domain";
import { noteSync, openStore, receive, type Store } from "@threadboard/store";
import { afterEach, expect, test } from "vitest";
import { saveStopped } from "../forum/write-switch.ts";
import { dataFindings } from "./doctor-data.ts";

const NOW = Date.parse("2031-01-01T12:00:00Z");
const MINUTE = 60_000;

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function somewhere(): string {
  const folder = mkdtempSync(join(tmpdir(), "threadboard-"));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "board.db");
}

function opened(): Store {
  const store = openStore(somewhere());
  closing.push(() => store.close());
  return store;
}

async function found(file: string, what: string) {
  return (await dataFindings(file, NOW)).find((finding) => finding.what === what);
}

test("before the first start there is nothing to look at, and nothing is made by looking", async () => {
  const file = somewhere();
  expect(await dataFindings(file, NOW)).toMatchObject([{ what: "data", state: "note" }]);
  expect(await dataFindings(file, NOW)).toHaveLength(1);
});

test("a file of somebody else's is said to be one", async () => {
  const file = somewhere();
  writeFileSync(
    file,
    "a letter to nobody, which is longer than the header of a database would be in any case.",
  );
  expect(await dataFindings(file, NOW)).toMatchObject([{ what: "data", state: "bad" }]);
});

test("a new board has nothing wrong, and says what never happened", async () => {
  const { file } = opened();
  expect((await dataFindings(file, NOW)).filter(({ state }) => state === "bad")).toEqual([]);
  expect(await found(file, "last webhook")).toMatchObject({ state: "note" });
  expect(await found(file, "to be read")).toEqual({ what: "to be read", state: "good", words: "0 wait" });
});

test("it says how long ago the forum spoke", async () => {
  const store = opened();
  await store.write((trx) => noteSync(trx, "webhookAt", NOW - 5 * MINUTE));
  expect(await found(store.file, "last webhook")).toMatchObject({ state: "good", words: "5 min ago" });
});

test("what waits for long is told with its age, and what was not understood with what to do", async () => {
  const store = opened();
  const mark = { eventType: "topic_edited", eventId: "1", receivedAt: NOW - 40 * MINUTE };
  await store.write(async (trx) => {
    await receive(trx, { ...mark, kind: "look", topicId: TopicId.parse(12), digest: "a" });
    await receive(trx, { ...mark, kind: "unreadable", why: "no topic in it", copy: null, digest: "b" });
  });
  expect(await found(store.file, "to be read")).toEqual({
    what: "to be read",
    state: "note",
    words: "1 wait, the first for 40 min",
  });
  expect(await found(store.file, "not understood")).toMatchObject({ state: "note" });
});

test("a switch that is off is told with its reason", async () => {
  const store = opened();
  await store.write((trx) => saveStopped(trx, { by: "root", at: NOW, reason: "moving house" }, NOW));
  expect(await found(store.file, "writing")).toMatchObject({ words: "switched off: moving house" });
});
