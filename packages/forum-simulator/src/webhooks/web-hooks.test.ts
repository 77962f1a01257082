// Webhooks as a receiver meets them: headers, signatures, payloads, filters, failures and redelivery.
import { createServer, type IncomingHttpHeaders } from "node:http";
import { afterEach, expect, test } from "vitest";
import { contract } from "../contract/index.ts";
import { shapes, smallForum } from "../testing/small-forum.ts";
import { signBody } from "./signature.ts";

type Received = { headers: IncomingHttpHeaders; body: string };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A receiver that answers with whatever `status` holds. */
const receiver = async () => {
  const received: Received[] = [];
  const answer = { status: 200 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      response.writeHead(answer.status).end("thank you");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const names = () => received.map((one) => String(one.headers["x-discourse-event"])).sort();
  return { received, answer, payloadUrl: `http://127.0.0.1:${port}/hook`, names };
};

const secret = "webhook-secret-123";
const fence = { by: "ada", title: "Paint the fence together", raw: "- [ ] buy paint", category: "docs" };

test.each([
  ['{"ping":"OK"}', "sha256=97f77b32ed74e254baec954b294b98ce6cc087f710480c4e7a1e0f54c7817445"],
  [
    '{"topic":{"id":42,"title":"Café rota"}}',
    "sha256=9bb4509f05db7ba7fd272377b0bb93cff16007912fdcf28d303fd4a2a6c2fdd6",
  ],
])("the signature of %s is Discourse's", (body, signature) => {
  expect(signBody(secret, body)).toBe(signature);
});

test("a new topic tells of the topic and of its first post, signed over the raw bytes", async () => {
  const { forum, url } = await smallForum();
  const hook = await receiver();
  forum.addWebhook({ payloadUrl: hook.payloadUrl, secret, wildcard: true });
  forum.createTopic({ ...fence, title: "Café rota for the fence", tags: ["help"] });
  await forum.webhooks.settled();

  expect(hook.names()).toEqual(["post_created", "tag_created", "topic_created"]);
  for (const { headers, body } of hook.received) {
    shapes.hookHeaders.parse(headers);
    expect(headers["x-discourse-event-signature"]).toBe(signBody(secret, body));
    expect(headers["x-discourse-instance"]).toBe(url);
    const payload = shapes.hookPayload.parse(JSON.parse(body));
    expect(Object.keys(payload)).toEqual([headers["x-discourse-event-type"]]);
  }
});

test("a hook without a secret sends no signature, and a form hook sends the same JSON", async () => {
  const { forum } = await smallForum();
  const hook = await receiver();
  forum.addWebhook({ payloadUrl: hook.payloadUrl, contentType: "form" });
  forum.createTopic(fence);
  await forum.webhooks.settled();
  const [first] = hook.received;
  expect(first?.headers).not.toHaveProperty("x-discourse-event-signature");
  expect(first?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(shapes.hookPayload.safeParse(JSON.parse(first?.body ?? "")).success).toBe(true);
});

test("what people do emits what Discourse emits, in the contract's shapes", async () => {
  const settings = { assignPlugin: true, solvedPlugin: true };
  const { forum, ask } = await smallForum({ settings });
  const hook = await receiver();
  const topic = forum.createTopic({ ...fence, tags: ["help", "urgent"] });
  const answer = forum.reply({ by: "bo", topicId: topic.id, raw: "I have brushes" });
  forum.addWebhook({ payloadUrl: hook.payloadUrl, secret });
  const after = async (act: () => unknown): Promise<string[]> => {
    hook.received.splice(0);
    await act();
    await forum.webhooks.settled();
    for (const { body } of hook.received) shapes.hookPayload.parse(JSON.parse(body));
    return hook.names();
  };
  const first = forum.firstPost(topic.id);
  const put = (path: string, body: object) => () => ask("PUT", path, { body });
  const assignment = { target_id: topic.id, target_type: "Topic", username: "ada" };

  expect(await after(() => forum.reply({ by: "bo", topicId: topic.id, raw: "And paint" }))).toEqual([
    "post_created",
  ]);
  expect(await after(() => forum.editPost(answer.id, { by: "bo", raw: "No brushes" }))).toEqual([
    "post_edited",
  ]);
  expect(await after(() => forum.editPost(first.id, { by: "ada", raw: "- [x] buy paint" }))).toEqual([
    "post_edited",
  ]);
  expect(await after(() => forum.editTopic(topic.id, { by: "ada", tags: ["help"] }))).toEqual([
    "topic_edited",
  ]);
  expect(await after(() => forum.editTopic(topic.id, { by: "ada", tags: ["help"] }))).toEqual([]);
  const both = { post: { raw: "- [ ] buy white paint" }, title: "Paint the white fence" };
  expect(await after(put(`/posts/${first.id}.json`, both))).toEqual(["topic_edited"]);
  expect(await after(() => forum.setStatus(topic.id, "closed", true, "root"))).toEqual([
    "post_created",
    "topic_closed_status_updated",
  ]);
  expect(await after(put("/assign/assign.json", assignment))).toEqual(["assigned", "post_created"]);
  expect(await after(put("/assign/unassign.json", assignment))).toEqual(["post_created", "unassigned"]);
  const accept = () => ask("POST", "/solution/accept.json", { body: { id: answer.id } });
  expect(await after(accept)).toEqual(["accepted_solution"]);
  expect(await after(() => forum.deletePost(answer.id, "root"))).toEqual(["post_destroyed"]);
  expect(await after(() => forum.deleteTopic(topic.id, "root"))).toEqual([
    "post_destroyed",
    "topic_destroyed",
  ]);
  expect(await after(() => forum.recoverTopic(topic.id, "root"))).toEqual([
    "post_recovered",
    "topic_recovered",
  ]);
});

test("a destroyed topic is told with the state before", async () => {
  const { forum } = await smallForum();
  const hook = await receiver();
  const topic = forum.createTopic(fence);
  forum.addWebhook({ payloadUrl: hook.payloadUrl, eventTypes: ["topic_destroyed"] });
  forum.deleteTopic(topic.id, "root");
  await forum.webhooks.settled();
  expect(JSON.parse(hook.received[0]?.body ?? "")).toMatchObject({
    topic: { id: topic.id, deleted_at: null },
  });
});

test("old forums send strings for tags, and may tell of the first post too", async () => {
  const { forum } = await smallForum({
    settings: { tagForm: "strings", topicEditsAlsoSendPostEdited: true },
  });
  const hook = await receiver();
  const topic = forum.createTopic(fence);
  forum.addTag("help");
  forum.addWebhook({ payloadUrl: hook.payloadUrl });
  forum.editTopic(topic.id, { by: "ada", tags: ["help"] });
  await forum.webhooks.settled();
  expect(hook.names()).toEqual(["post_edited", "topic_edited"]);
  for (const { body } of hook.received) contract("strings").hookPayload.parse(JSON.parse(body));
});

test("private messages, whispers and small actions are delivered like everything else", async () => {
  const { forum } = await smallForum();
  const hook = await receiver();
  forum.addWebhook({ payloadUrl: hook.payloadUrl, eventTypes: ["post_created"] });
  forum.message({ by: "ada", to: ["bo"], title: "Hello there", raw: "Only for you" });
  const topic = forum.createTopic(fence);
  forum.reply({ by: "root", topicId: topic.id, raw: "Between us", whisper: true });
  forum.setStatus(topic.id, "closed", true, "root");
  await forum.webhooks.settled();
  const seen = hook.received.map(({ body }) => shapes.hookPayload.parse(JSON.parse(body)));
  const facts = seen.map((one) => ("post" in one ? `${one.post.topic_archetype} ${one.post.post_type}` : ""));
  expect(facts.sort()).toEqual(["private_message 1", "regular 1", "regular 3", "regular 4"]);
});

test("filters by category, tag and group", async () => {
  const { forum, ask } = await smallForum({ settings: { assignPlugin: true } });
  forum.addTag("help");
  const docs = forum.category("docs").id;
  const [byCategory, byTag, byGroup] = [await receiver(), await receiver(), await receiver()];
  forum.addWebhook({ payloadUrl: byCategory.payloadUrl, categoryIds: [docs] });
  forum.addWebhook({ payloadUrl: byTag.payloadUrl, tagNames: ["help"] });
  forum.addWebhook({
    payloadUrl: byGroup.payloadUrl,
    groupIds: [forum.world.groupNamed("docs_team")?.id ?? 0],
  });
  const topic = forum.createTopic({ ...fence, tags: ["help"] });
  forum.createTopic({ ...fence, title: "A fence in a subcategory", category: "guides" });
  forum.message({ by: "ada", to: ["bo"], title: "Hello there", raw: "Only for you" });
  await ask("PUT", "/assign/assign.json", {
    body: { target_id: topic.id, target_type: "Topic", username: "bo" },
  });
  forum.editTopic(topic.id, { by: "ada", tags: [] });
  forum.joinGroup("bo", "docs_team");
  await forum.webhooks.settled();
  // The category hook gets no subcategory, no message and no assignment, but the assignment's small action.
  expect(byCategory.names()).toEqual(["post_created", "post_created", "topic_created", "topic_edited"]);
  // Taking the tag off is no event to a hook for that tag.
  expect(byTag.names()).toEqual(["post_created", "post_created", "topic_created"]);
  expect(byGroup.names()).toEqual(["user_added_to_group"]);
});

test("a failure is not retried unless the site wants it", async () => {
  const { forum, clock } = await smallForum();
  const hook = await receiver();
  hook.answer.status = 500;
  forum.addWebhook({ payloadUrl: hook.payloadUrl, eventTypes: ["topic_created"] });
  forum.createTopic(fence);
  await forum.webhooks.settled();
  clock.now += 3_600_000;
  expect(forum.webhooks.retryDue()).toBe(0);
  expect(forum.webhooks.deliveries.map((one) => one.status)).toEqual([500]);
});

test("retries come after 1, 5, 25 and 125 minutes, each under a new id with the old body", async () => {
  const { forum, clock } = await smallForum({ settings: { retryWebHookEvents: true } });
  const hook = await receiver();
  hook.answer.status = 500;
  forum.addWebhook({ payloadUrl: hook.payloadUrl, eventTypes: ["topic_created"] });
  forum.createTopic(fence);
  await forum.webhooks.settled();
  for (const minutes of [1, 5, 25, 125]) {
    clock.now += minutes * 60_000 - 1;
    expect(forum.webhooks.retryDue()).toBe(0);
    clock.now += 1;
    expect(forum.webhooks.retryDue()).toBe(1);
    await forum.webhooks.settled();
  }
  clock.now += 1e9;
  expect(forum.webhooks.retryDue()).toBe(0);
  expect(new Set(hook.received.map((one) => one.headers["x-discourse-event-id"])).size).toBe(5);
  expect(new Set(hook.received.map((one) => one.body)).size).toBe(1);
});

test("404 and 410 are never retried, and end the hook on the last attempt", async () => {
  const { forum, clock } = await smallForum({ settings: { retryWebHookEvents: true } });
  const hook = await receiver();
  const { id } = forum.addWebhook({ payloadUrl: hook.payloadUrl, eventTypes: ["topic_created"] });
  hook.answer.status = 410;
  forum.createTopic(fence);
  await forum.webhooks.settled();
  clock.now += 60_000;
  expect(forum.webhooks.retryDue()).toBe(0);
  expect(forum.webhooks.get(id)?.active).toBe(true);

  hook.answer.status = 500;
  forum.createTopic({ ...fence, title: "Another fence to paint" });
  for (const minutes of [1, 5, 25, 125]) {
    await forum.webhooks.settled();
    if (minutes === 125) hook.answer.status = 404;
    clock.now += minutes * 60_000;
    forum.webhooks.retryDue();
  }
  await forum.webhooks.settled();
  expect(forum.webhooks.get(id)?.active).toBe(false);
});

test("held deliveries come in any order, twice or never", async () => {
  const { forum } = await smallForum();
  const hook = await receiver();
  forum.addWebhook({
    payloadUrl: hook.payloadUrl,
    eventTypes: ["topic_created", "post_created", "topic_edited"],
  });
  forum.webhooks.hold();
  const topic = forum.createTopic(fence);
  forum.editTopic(topic.id, { by: "ada", title: "Paint the white fence" });
  await forum.webhooks.settled();
  expect(hook.received).toEqual([]);
  await forum.webhooks.release(([created, , edited]) =>
    edited !== undefined && created !== undefined ? [edited, created, edited] : [],
  );
  const events = hook.received.map((one) => one.headers["x-discourse-event"]);
  expect(events).toEqual(["topic_edited", "topic_created", "topic_edited"]);
  forum.reply({ by: "bo", topicId: topic.id, raw: "I have brushes" });
  await forum.webhooks.settled();
  expect(hook.received).toHaveLength(4);
});

test("no answer at all is recorded and not retried", async () => {
  const { forum, clock } = await smallForum({ settings: { retryWebHookEvents: true } });
  forum.addWebhook({ payloadUrl: "http://127.0.0.1:1/hook", eventTypes: ["topic_created"] });
  forum.createTopic(fence);
  await forum.webhooks.settled();
  clock.now += 60_000;
  expect([forum.webhooks.deliveries[0]?.status, forum.webhooks.retryDue()]).toEqual([-1, 0]);
});

test("a redelivery is the same request again; a ping passes every filter", async () => {
  const { forum, ask } = await smallForum();
  const hook = await receiver();
  const { id } = forum.addWebhook({ payloadUrl: hook.payloadUrl, secret, eventTypes: ["topic_created"] });
  forum.createTopic(fence);
  await forum.webhooks.settled();
  const delivery = forum.webhooks.deliveries[0]?.id;
  await ask("POST", `/admin/api/web_hooks/${id}/events/${delivery}/redeliver.json`);
  await forum.webhooks.settled();
  const [first, second] = hook.received;
  expect(second).toEqual(first);
  await ask("POST", `/admin/api/web_hooks/${id}/ping.json`);
  await forum.webhooks.settled();
  expect(hook.received[2]?.body).toBe('{"ping":"OK"}');
});

test("hooks are made, changed and removed over the admin API, by administrators only", async () => {
  const { ask } = await smallForum();
  const body = {
    web_hook: { payload_url: "http://127.0.0.1:1/x", secret, web_hook_event_type_ids: [103, 201] },
  };
  expect((await ask("POST", "/admin/api/web_hooks.json", { as: "Bot", body })).status).toBe(403);
  const made = JSON.parse((await ask("POST", "/admin/api/web_hooks.json", { body })).text).web_hook;
  expect(made.web_hook_event_types).toEqual([
    { id: 103, name: "topic_edited" },
    { id: 201, name: "post_created" },
  ]);
  const short = { web_hook: { ...body.web_hook, secret: "short" } };
  expect((await ask("POST", "/admin/api/web_hooks.json", { body: short })).status).toBe(422);
  const path = `/admin/api/web_hooks/${made.id}.json`;
  const off = { web_hook: { ...body.web_hook, active: false } };
  expect(JSON.parse((await ask("PUT", path, { body: off })).text).web_hook.active).toBe(false);
  expect((await ask("DELETE", path)).status).toBe(200);
  expect((await ask("DELETE", path)).status).toBe(404);
});
