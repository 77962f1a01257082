import { join } from "node:path";
import { freePort } from "@threadboard/api";
import { TopicId } from "@threadboard/domain";
import { type NewDelivery, openStore, receive } from "@threadboard/store";
import { expect, test } from "vitest";
import { configurationFor, running, smallForum, temporaryFolder, threadboard } from "./threadboard.ts";

const receivedAt = Date.parse("2031-01-01T12:00:00Z");
const mark = { eventType: "topic_edited", eventId: "1", receivedAt };
const copyOf = (topic: object) => JSON.stringify({ type: "topic", body: { topic } });

const deliveries: NewDelivery[] = [
  { ...mark, digest: "a", kind: "look", topicId: TopicId.parse(42) },
  { ...mark, digest: "b", kind: "look", topicId: TopicId.parse(42), receivedAt: receivedAt + 60_000 },
  { ...mark, digest: "c", kind: "noted", eventType: "user_updated" },
  { ...mark, digest: "d", kind: "unreadable", why: "not-json", copy: null },
  // As it would have been kept by a version that did not know today's shape yet.
  { ...mark, digest: "e", kind: "unreadable", why: "unknown-shape", copy: copyOf({ id: 7, category_id: 5 }) },
  { ...mark, digest: "f", kind: "unreadable", why: "unknown-shape", copy: copyOf({ number: 7 }) },
];

async function database(): Promise<string> {
  const file = join(temporaryFolder(), "board.db");
  const store = openStore(file);
  await store.write(async (trx) => {
    for (const delivery of deliveries) await receive(trx, delivery);
  });
  await store.close();
  return file;
}

test("what waits and what was not understood is listed, with how often and when", async () => {
  const { code, out, err } = await threadboard(["inbox", "--database", await database()]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`1 topic waiting to be read.
  2031-01-01T12:01Z  2 times  topic 42
3 deliveries not understood.
  2031-01-01T12:00Z  once  topic_edited: not-json, nothing kept of it
  2031-01-01T12:00Z  once  topic_edited: unknown-shape
  2031-01-01T12:00Z  once  topic_edited: unknown-shape
1 delivery of kinds that the board does not read.
  2031-01-01T12:00Z  once  user_updated
`);
});

test("a replay makes looks of what is understood by now, and leaves the rest", async () => {
  const file = await database();
  const first = await threadboard(["inbox", "--replay", "--database", file]);
  expect(first).toEqual({
    code: 0,
    out: "1 delivery understood now, 1 still not. The board reads their topics when it runs.\n",
    err: "",
  });
  const again = await threadboard(["inbox", "--replay", "--database", file, "--json"]);
  expect(JSON.parse(again.out)).toEqual({ understood: 0, still: 1 });
  const listed = await threadboard(["inbox", "--database", file, "--json"]);
  expect(JSON.parse(listed.out)).toMatchObject({
    waiting: [
      { topic: 42, deliveries: 2 },
      { topic: 7, deliveries: 1 },
    ],
    unreadable: [
      { trouble: "not-json", replayable: false },
      { trouble: "unknown-shape", replayable: true },
    ],
    noted: [{ event: "user_updated", deliveries: 1 }],
  });
});

test("while a board runs it is listed all the same, and a replay says how to do it there", async () => {
  const { url } = await smallForum();
  const port = await freePort();
  const file = join(temporaryFolder(), "board.db");
  const config = configurationFor(url, port);
  await running(["serve", "--config", config, "--database", file, "--port", String(port)], /listening/);
  expect((await threadboard(["inbox", "--database", file])).out).toMatch(/waiting to be read\.\n/);
  const { code, out, err } = await threadboard(["inbox", "--replay", "--database", file]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/A board is running on .*board\.db.*\n.*when it started\. After an update, restart it/);
});

test("a file that is not there is told", async () => {
  const { code, err } = await threadboard(["inbox", "--database", "nowhere.db"]);
  expect(code).toBe(1);
  expect(err).toMatch(/^There is no data at .*nowhere\.db\. Name it with --database\.\n$/);
});
