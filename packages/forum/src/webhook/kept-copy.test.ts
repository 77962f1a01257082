// What is kept of deliveries that could not be understood: enough to try again, and no words of anybody.
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDelivery, rereadDelivery } from "./delivery.ts";
import { keptCopy } from "./kept-copy.ts";

const secret = "webhook-secret-123";

function deliver(body: unknown) {
  const rawBody = new TextEncoder().encode(JSON.stringify(body));
  const signature = `sha256=${createHmac("sha256", secret).update(rawBody).digest("hex")}`;
  const headers = new Headers({ "X-Discourse-Event-Signature": signature, "X-Discourse-Event-Type": "post" });
  return readDelivery({ headers, rawBody, secrets: [secret] });
}

const post = {
  id: "99",
  topic_id: "42",
  username: "wren",
  email: "wren@people.example",
  raw: "A whispered nuthatch among us",
  created_at: "2026-11-21T09:00:00.000Z",
  post_type: 1,
  topic_archetype: "regular",
  category_id: 5,
  tags: ["secret-plans"],
  score: 0.25,
  user: { id: 3, name: "Wren" },
};

test("ids, times and the names of fields are kept, and not what anybody wrote", () => {
  const delivery = deliver({ post });
  if (delivery.kind !== "unreadable") throw new Error("ids that are text are understood by now");
  expect(JSON.parse(delivery.copy ?? "")).toEqual({
    type: "post",
    body: {
      post: {
        id: "99",
        topic_id: "42",
        username: "<string>",
        email: "<string>",
        raw: "<string>",
        created_at: "2026-11-21T09:00:00.000Z",
        post_type: 1,
        topic_archetype: "regular",
        category_id: 5,
        tags: "<list>",
        score: "<number>",
        user: { id: 3 },
      },
    },
  });
});

test("whatever the shape, no words, names or addresses are in the copy", () => {
  const word = "Capercaillie of wren@people.example";
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      fc.constant(word),
      fc.integer(),
      fc.dictionary(
        fc.oneof(
          fc.constantFrom("id", "topic_id", "raw", "archetype", "created_at", "user"),
          fc.constant(word),
        ),
        tie("node"),
      ),
      fc.array(tie("node"), { maxLength: 3 }),
    ),
  })).node;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("post", "topic", "raw", word), value), (body) => {
      expect(keptCopy("post", body) ?? "").not.toMatch(/capercaillie|wren|example/i);
    }),
  );
});

test.each([
  ["a private message", { ...post, topic_archetype: "private_message" }],
  ["a whisper", { ...post, post_type: 4 }],
])("%s is dropped although the rest of it is not understood", (_what, content) => {
  expect(deliver({ post: content })).toMatchObject({ kind: "dropped" });
});

test("a body that is far too large is known by its digest only", () => {
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`field_number_${n}`, n]));
  expect(deliver({ post: { ...post, ...many } })).toMatchObject({ kind: "unreadable", copy: null });
});

test.each([
  [{ topic: { id: 42, archetype: "regular", category_id: 5 } }, { kind: "look", topicId: 42 }],
  [{ post: { id: 9, topic_id: 42, category_id: 5, raw: "<string>" } }, { kind: "look", topicId: 42 }],
  [{ topic: { id: 42, archetype: "private_message" } }, { kind: "dropped" }],
  [{ weather: { id: 1 } }, { kind: "noted" }],
  [{ topic: { id: "42", archetype: "regular" } }, null],
  ["nothing", null],
])("the copy %j is read again by what is known today", (body, meaning) => {
  const read = rereadDelivery(JSON.stringify({ type: null, body }));
  if (meaning === null) expect(read).toBeNull();
  else expect(read).toMatchObject(meaning);
});
