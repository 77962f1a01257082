// What a whole forum delivers, received over HTTP.
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { startForum } from "@threadboard/forum-simulator";
import { expect, onTestFinished, test } from "vitest";
import { type Delivery, readDelivery } from "./delivery.ts";

const secret = "webhook-secret-123";

function headersOf(request: IncomingMessage): Headers {
  return new Headers(
    Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
      values.map((one) => [name, one]),
    ),
  );
}

/** A forum whose webhook for everything is read by us. */
async function hookedForum() {
  const received: Delivery[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((rawBody) => {
      received.push(readDelivery({ headers: headersOf(request), rawBody, secrets: [secret] }));
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const { forum, close } = await startForum();
  onTestFinished(async () => {
    await close();
    server.close();
  });
  forum.addPerson({ username: "ada", moderator: true });
  forum.addPerson({ username: "bo" });
  const hook = forum.addWebhook({ payloadUrl: `http://127.0.0.1:${port}/hook`, secret, wildcard: true });

  /** What is received of an action. */
  async function after(action: () => void): Promise<Delivery[]> {
    await forum.webhooks.settled();
    received.splice(0);
    action();
    await forum.webhooks.settled();
    return [...received];
  }
  return { forum, hook, after };
}

const topicDraft = { by: "ada", title: "Paint the fence of the garden", raw: "Who can help with it?" };

test("all that happens to a topic asks to look at that topic", async () => {
  const { forum, after } = await hookedForum();
  let topicId = 0;
  const events = new Map<string, readonly string[]>();
  async function note(name: string, action: () => void) {
    const deliveries = await after(action);
    for (const delivery of deliveries) expect(delivery).toMatchObject({ kind: "look", topicId });
    events.set(
      name,
      deliveries.map((delivery) => ("event" in delivery ? `${delivery.event}` : "")).toSorted(),
    );
  }
  await note("created", () => {
    topicId = forum.createTopic(topicDraft).id;
  });
  let postId = 0;
  await note("answered", () => {
    postId = forum.reply({ by: "bo", topicId, raw: "I can paint on Saturday." }).id;
  });
  await note("edited", () => forum.editPost(postId, { by: "bo", raw: "I can paint on Sunday." }));
  await note("tagged", () => forum.editTopic(topicId, { by: "ada", title: "Paint the whole fence" }));
  await note("closed", () => forum.setStatus(topicId, "closed", true, "ada"));
  await note("deleted", () => forum.deleteTopic(topicId, "ada"));
  expect(Object.fromEntries(events)).toEqual({
    created: ["post_created", "topic_created"],
    answered: ["post_created"],
    edited: ["post_edited"],
    tagged: ["topic_edited"],
    closed: ["post_created", "topic_closed_status_updated"],
    deleted: ["post_destroyed", "topic_destroyed"],
  });
});

test("private messages and whispers are dropped, whatever happens to them", async () => {
  const { forum, after } = await hookedForum();
  let messageId = 0;
  const sent = await after(() => {
    messageId = forum.message({ by: "ada", to: ["bo"], title: "Just between us two", raw: "Secret" }).id;
  });
  const answered = await after(() => forum.reply({ by: "bo", topicId: messageId, raw: "Understood" }));
  for (const delivery of [...sent, ...answered]) {
    expect(delivery).toEqual({ kind: "dropped", why: "private-message" });
  }
  expect(sent.length + answered.length).toBe(3);

  const topic = forum.createTopic(topicDraft);
  const whispered = await after(() =>
    forum.reply({ by: "ada", topicId: topic.id, raw: "For staff only", whisper: true }),
  );
  expect(whispered).toEqual([{ kind: "dropped", why: "whisper" }]);
});

test("what is not about topics is noted without its content", async () => {
  const { forum, after } = await hookedForum();
  const noted = await after(() => forum.addPerson({ username: "cleo", email: "cleo@example.org" }));
  expect(noted.length).toBeGreaterThan(0);
  for (const delivery of noted) expect(delivery.kind).toBe("noted");
  expect(JSON.stringify(noted)).not.toContain("cleo");
});

test("a ping is told apart, and a redelivery is the same delivery", async () => {
  const { forum, hook, after } = await hookedForum();
  const [first] = await after(() => forum.webhooks.ping(hook.id));
  expect(first).toMatchObject({ kind: "ping" });
  const again = await after(() => forum.webhooks.redeliver(forum.webhooks.deliveries[0]?.id ?? 0));
  expect(again).toEqual([first]);
});
