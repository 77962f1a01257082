// What the forum's webhooks bring, and what is kept of them.
import { createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { must } from "@threadboard/domain";
import { countInbox } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { docsSource, WEBHOOK_SECRET, type World, world } from "./world.ts";

const topicIdOf = (task: { thread: { topicId: number } | null }) => must(task.thread, "a thread").topicId;

/** Posts a body to the webhook's address as a forum would. */
async function deliver(town: World, body: string, more: Record<string, string> = {}) {
  const signature = createHmac("sha256", WEBHOOK_SECRET).update(body).digest("hex");
  return fetch(`${town.address}/webhooks/discourse`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Discourse-Event-Id": "1",
      "X-Discourse-Event-Type": "topic",
      "X-Discourse-Event": "topic_created",
      "X-Discourse-Event-Signature": `sha256=${signature}`,
      ...more,
    },
    body,
  });
}

/** Every byte of the data, with what has not been moved into the main file yet. */
const bytesOf = (town: World) =>
  ["", "-wal"]
    .map((suffix) => town.database + suffix)
    .filter(existsSync)
    .map((file) => readFileSync(file).toString("latin1"))
    .join("");

test("a new thread that fits a source waits in triage by itself, and a ping is answered", async () => {
  const town = await world();
  const topic = town.forum.createTopic({
    by: "ben",
    category: "guides",
    title: "How to run a mirror",
    raw: "We need a guide for mirrors.",
  });
  town.forum.createTopic({
    by: "ben",
    category: "testing",
    title: "Not of any source",
    raw: "A thread that nobody asked for.",
  });
  town.forum.webhooks.ping(1);
  await town.settle();
  expect((await town.triage()).map((item) => item.card.thread?.topicId)).toEqual([topic.id]);
  const statuses = new Set(town.forum.webhooks.deliveries.map((delivery) => delivery.status));
  expect(statuses).toEqual(new Set([200]));
});

test("edits of the first post, of title and of tags arrive on the card", async () => {
  const town = await world({
    sources: [{ ...docsSource, map: { tags: { easy: { labels: ["first task"] } } } }],
  });
  const task = await town.openTask();
  const topicId = topicIdOf(task);
  town.forum.editPost(town.forum.firstPost(topicId).id, {
    by: "ben",
    raw: "Now it is about **rsync** only.",
  });
  town.forum.editTopic(topicId, { by: "ben", title: "Write the guide to rsync mirrors", tags: ["easy"] });
  await town.settle();
  const page = await town.page(task.number);
  expect(page.card).toMatchObject({ title: "Write the guide to rsync mirrors", labels: ["first task"] });
  expect(page.bodyHtml).toContain("<strong>rsync</strong>");
});

test("a deleted thread takes no claim with it, and a recovered one is back", async () => {
  const town = await world();
  const task = await town.openTask();
  await (await town.enter("ana")).command({ type: "claim", taskId: task.id });
  town.forum.deleteTopic(topicIdOf(task), "root");
  await town.settle();
  expect((await fetch(`${town.address}/api/tasks/${task.number}`)).status).toBe(404);
  town.forum.recoverTopic(topicIdOf(task), "root");
  await town.settle();
  const back = await town.card(task.number);
  expect(back.thread?.state).not.toBe("gone");
  expect(back.slots[0]?.claim?.person.username).toBe("ana");
});

test("a reply is counted on the card", async () => {
  const town = await world();
  const task = await town.openTask();
  town.forum.reply({ by: "ana", topicId: topicIdOf(task), raw: "I could do this one, I think." });
  await town.settle();
  expect((await town.card(task.number)).thread?.replies).toBe(1);
});

test("many deliveries about one thread are one read of it", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicIdOf(task);
  for (let n = 0; n < 5; n++)
    town.forum.reply({ by: n % 2 ? "ana" : "ben", topicId, raw: `Reply number ${n} to this thread.` });
  await town.forum.webhooks.settled();
  town.forum.requests.clear();
  await town.board.worker.drain();
  expect(town.forum.requests.matching("GET", `/t/${topicId}`)).toHaveLength(1);
});

const topicBody = JSON.stringify({ topic: { id: 7, title: "x", archetype: "regular", category_id: 3 } });

test.each([
  ["without a signature", topicBody, { "X-Discourse-Event-Signature": "" }, 403],
  ["with a wrong signature", topicBody, { "X-Discourse-Event-Signature": `sha256=${"0".repeat(64)}` }, 403],
  [
    "signed over another body",
    `${topicBody} `,
    {
      "X-Discourse-Event-Signature": `sha256=${createHmac("sha256", WEBHOOK_SECRET).update(topicBody).digest("hex")}`,
    },
    403,
  ],
  ["of more than a megabyte", `{"topic":"${"x".repeat(1_000_001)}"}`, {}, 413],
  ["that is no JSON", "not json", {}, 200],
  ["of a kind that nobody knows", '{"weather":{"rain":true}}', { "X-Discourse-Event-Type": "weather" }, 200],
  ["with a topic of an odd shape", '{"topic":{"id":"seven"}}', {}, 200],
])("a delivery %s", async (_what, body, headers, status) => {
  const town = await world();
  const answer = await deliver(town, body, headers);
  expect(answer.status).toBe(status);
  expect((await countInbox(town.board.store.read)).waiting).toBe(0);
});

test("no secret, no webhook", async () => {
  const town = await world({ board: { webhookSecrets: [] } });
  expect((await deliver(town, topicBody)).status).toBe(403);
});

test("an old and a new secret both count while one replaces the other", async () => {
  const town = await world({ board: { webhookSecrets: ["the new secret of the hook", WEBHOOK_SECRET] } });
  expect((await deliver(town, topicBody)).status).toBe(200);
});

test("what cannot be stored is not acknowledged", async () => {
  const town = await world();
  const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { app, store } = town.board;
  await store.close();
  const signature = createHmac("sha256", WEBHOOK_SECRET).update(topicBody).digest("hex");
  const headers = { "X-Discourse-Event-Type": "topic", "X-Discourse-Event-Signature": `sha256=${signature}` };
  const answer = await app.request("/webhooks/discourse", { method: "POST", headers, body: topicBody });
  expect(answer.status).toBe(503);
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});

test("private messages, whispers and addresses of people are not stored, in no byte", async () => {
  const town = await world();
  const task = await town.openTask();
  town.forum.message({
    by: "ana",
    to: ["ben", "board"],
    title: "Between you and me only",
    raw: "The word is capercaillie, tell nobody.",
  });
  town.forum.reply({
    by: "root",
    topicId: topicIdOf(task),
    raw: "A whispered nuthatch among us staff.",
    whisper: true,
  } as never);
  town.forum.addPerson({ username: "wren", name: "Wren", email: "wren.dipper@people.example" });
  await (await town.enter("wren")).read("/api/me");
  await town.settle();
  await town.board.worker.poll(true);
  const bytes = bytesOf(town);
  expect(bytes).toContain("Write the guide to mirrors");
  for (const word of ["capercaillie", "Between you and me", "nuthatch", "people.example"])
    expect(bytes).not.toContain(word);
});

test("a whole delivery is never kept: of other kinds type, id and digest", async () => {
  const town = await world();
  await deliver(
    town,
    JSON.stringify({ user: { id: 5, email: "firecrest@people.example", name: "Firecrest" } }),
    {
      "X-Discourse-Event-Type": "user",
      "X-Discourse-Event": "user_updated",
      "X-Discourse-Event-Id": "77",
    },
  );
  const rows = await town.board.store.read.selectFrom("inbox").selectAll().execute();
  expect(rows).toMatchObject([
    { kind: "noted", eventType: "user_updated", eventId: "77", payloadJson: null, state: "done" },
  ]);
  expect(bytesOf(town)).not.toMatch(/firecrest/i);
});

test("what came while the board was away is found by the poll", async () => {
  const town = await world();
  const task = await town.openTask();
  await town.board.worker.poll(true);
  for (const hook of town.forum.webhooks.all()) Object.assign(hook, { active: false });
  town.clock.now += 3_600_000;
  town.forum.reply({ by: "ana", topicId: topicIdOf(task), raw: "While you were away I have replied." });
  const topic = town.forum.createTopic({
    by: "ben",
    category: "docs",
    title: "Another guide to write",
    raw: "This one came while nobody listened.",
  });
  await town.board.worker.poll(false);
  expect((await town.card(task.number)).thread?.replies).toBe(1);
  expect((await town.triage()).map((item) => item.card.thread?.topicId)).toEqual([topic.id]);
});

test("a topic that cannot be read now is looked at later, ever more seldom, and is not lost", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicIdOf(task);
  town.forum.reply({ by: "ana", topicId, raw: "The forum breaks after this reply." });
  town.forum.faults.add({ kind: "status", status: 500, body: "broken", match: { path: /^\/t\// } });
  await town.forum.webhooks.settled();
  const began = town.clock.now;
  town.forum.requests.clear();
  while (town.clock.now - began < 3_600_000) {
    await town.board.worker.drain();
    town.clock.now += 15_000;
  }
  expect(town.forum.requests.matching("GET", `/t/${topicId}`).length).toBeLessThan(50);
  town.forum.faults.clear();
  town.clock.now += 3_600_000;
  await town.settle();
  expect((await town.card(task.number)).thread?.replies).toBe(1);
});
