import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { type Delivery, readDelivery } from "./delivery.ts";

const secret = "webhook-secret-123";

function deliver(body: unknown, headers: Record<string, string> = {}): Delivery {
  return deliverText(JSON.stringify(body), headers);
}

function deliverText(text: string | Uint8Array, headers: Record<string, string> = {}): Delivery {
  const rawBody = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const signature = `sha256=${createHmac("sha256", secret).update(rawBody).digest("hex")}`;
  return readDelivery({
    headers: new Headers({ "X-Discourse-Event-Signature": signature, ...headers }),
    rawBody,
    secrets: [secret],
  });
}

const topic = {
  tags: [{ id: 7, name: "task", slug: "task" }],
  id: 42,
  title: "Paint the fence",
  created_at: "2026-11-20T08:00:00.000Z",
  last_posted_at: "2026-11-21T09:00:00.000Z",
  archetype: "regular",
  category_id: 5,
  deleted_at: null,
  created_by: { id: 3, username: "ada", name: "Ada", email: "ada@example.com" },
};

const post = {
  id: 99,
  topic_id: 42,
  post_number: 2,
  post_type: 1,
  username: "bo",
  email: "bo@example.com",
  raw: "I can paint on Saturday.",
  cooked: "<p>I can paint on Saturday.</p>",
  created_at: "2026-11-21T09:00:00.000Z",
  updated_at: "2026-11-21T09:05:00.000Z",
  deleted_at: null,
  topic_title: "Paint the fence",
  topic_archetype: "regular",
  category_id: 5,
};

const of = (event: string, type: string) => ({
  "X-Discourse-Event": event,
  "X-Discourse-Event-Type": type,
  "X-Discourse-Event-Id": "1234",
});

test("a change of a topic asks to look at it, and keeps ids and times only", () => {
  expect(deliver({ topic }, of("topic_edited", "topic"))).toEqual({
    kind: "look",
    type: "topic",
    event: "topic_edited",
    eventId: "1234",
    digest: createHash("sha256").update(JSON.stringify({ topic })).digest("hex"),
    topicId: 42,
    postId: null,
    categoryId: 5,
    createdAt: Date.UTC(2026, 10, 20, 8),
    updatedAt: null,
    deletedAt: null,
  });
});

test("a change of a post asks to look at its topic", () => {
  expect(deliver({ post }, of("post_edited", "post"))).toMatchObject({
    kind: "look",
    topicId: 42,
    postId: 99,
    updatedAt: Date.UTC(2026, 10, 21, 9, 5),
  });
});

test.each([
  ["solved", { solved: post }, "accepted_solution"],
  ["assign", { assign: { type: "assigned", topic_id: 42, assigned_to_username: "bo" } }, "assigned"],
  ["post", { post: { ...post, post_type: 3, action_code: "closed.enabled" } }, "post_created"],
  ["topic", { topic: { ...topic, tags: ["task"] } }, "topic_closed_status_updated"],
])("%s asks to look at the topic", (type, body, event) => {
  expect(deliver(body, of(event, type))).toMatchObject({ kind: "look", type, event, topicId: 42 });
});

test.each([
  ["private-message", { topic: { ...topic, archetype: "private_message", category_id: null } }],
  ["private-message", { topic: { ...topic, archetype: undefined, category_id: null } }],
  ["private-message", { post: { ...post, topic_archetype: "private_message", category_id: undefined } }],
  ["private-message", { post: { ...post, topic_archetype: undefined, category_id: undefined } }],
  ["private-message", { solved: { ...post, topic_archetype: "private_message" } }],
  ["whisper", { post: { ...post, post_type: 4 } }],
])("a %s is dropped without a trace", (why, body) => {
  expect(deliver(body)).toEqual({ kind: "dropped", why });
});

test.each([
  [{ topic }, "topic"],
  [{ post }, "post"],
  [{ user: { id: 3, username: "ada", email: "ada@example.com" } }, "user"],
  [{ notification: { id: 1, data: { topic_title: "Secret plan" } } }, "notification"],
])("no address, name or text is kept of %j", (body, type) => {
  const kept = JSON.stringify(deliver(body, of("anything", type)));
  for (const text of ["@", "ada", "bo", "paint", "Paint", "Secret"]) expect(kept).not.toContain(`"${text}`);
  expect(kept).not.toMatch(/example\.com|fence|Saturday|plan/);
});

test.each(["user", "group", "category", "tag", "like", "chat_message"])("%s is noted, not read", (type) => {
  const noted = deliver({ [type]: { id: 1 } }, of(`${type}_updated`, type));
  expect(noted).toEqual({
    kind: "noted",
    type,
    event: `${type}_updated`,
    eventId: "1234",
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("a ping is a ping", () => {
  expect(deliver({ ping: "OK" }, of("ping", "ping"))).toMatchObject({ kind: "ping", eventId: "1234" });
});

test("the signed body decides the kind, not the unsigned header", () => {
  expect(deliver({ topic }, of("user_created", "user"))).toMatchObject({ kind: "look", type: "topic" });
});

test("the header chooses among keys that a plugin has added", () => {
  const body = { instance: { name: "x" }, topic };
  expect(deliver(body, of("topic_edited", "topic"))).toMatchObject({ kind: "look", topicId: 42 });
  expect(deliver(body)).toMatchObject({ kind: "unreadable", why: "unknown-shape" });
});

test.each([
  ["not-json", "hello"],
  ["not-json", ""],
  ["not-json", "[1,2]"],
  ["not-json", new Uint8Array([0x22, 0xff, 0x22])],
  ["unknown-shape", "{}"],
  ["unknown-shape", '{"topic":{"title":"no id"}}'],
  ["unknown-shape", '{"topic":{"id":-1,"category_id":5}}'],
  ["unknown-shape", '{"topic":null}'],
  ["unknown-shape", '{"post":{"id":99}}'],
  ["unknown-shape", '{"assign":{"topic_id":"42"}}'],
] as const)("%s: %j is signed but cannot be read", (why, body) => {
  const delivery = deliverText(body, of("topic_edited", "topic"));
  expect(delivery).toMatchObject({ kind: "unreadable", why, event: "topic_edited", eventId: "1234" });
});

test("labels that are not Discourse's are left out", () => {
  const odd = { "X-Discourse-Event": "<script>", "X-Discourse-Event-Id": "12; drop" };
  expect(deliver({ topic }, odd)).toMatchObject({ kind: "look", event: null, eventId: null });
});

test("a repeat of the same event has the same digest, whatever its id", () => {
  const first = deliver({ topic }, { "X-Discourse-Event-Id": "1" });
  const retry = deliver({ topic }, { "X-Discourse-Event-Id": "2" });
  expect(first).toEqual({ ...retry, eventId: "1" });
});

test.each([
  [{}, "missing-signature"],
  [{ "X-Discourse-Event-Signature": `sha256=${"0".repeat(64)}` }, "bad-signature"],
])("an unsigned delivery is refused and says nothing else", (headers, why) => {
  const rawBody = new TextEncoder().encode(JSON.stringify({ topic }));
  const delivery = readDelivery({ headers: new Headers(headers), rawBody, secrets: [secret] });
  expect(delivery).toEqual({ kind: "refused", why });
});
