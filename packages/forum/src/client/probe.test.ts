import { expect, test } from "vitest";
import type { ProbeReport } from "./probe.ts";
import { type Answer, type Asked, clientOf, KEY } from "./testing/odd-forum.ts";

const forbidden: Answer = { status: 403, body: { errors: ["No."], error_type: "invalid_access" } };
const missing: Answer = { status: 400, body: { errors: ["param is missing"] } };

/** A forum that lets in what is not refused by path. */
function forum(
  refused: readonly string[],
  shown: { raw?: string; topics?: readonly object[] } = { raw: "text" },
) {
  return ({ method, path }: Asked): Answer => {
    if (refused.includes(path)) return forbidden;
    if (method !== "GET") return missing;
    const headers = { "X-Discourse-Username": "board" };
    const { raw, topics = [{ id: 42 }] } = shown;
    if (path === "/latest.json") return { headers, body: { topic_list: { topics } } };
    if (path === "/t/42.json") {
      return { headers, body: { details: { can_edit: true }, post_stream: { posts: [{ id: 101, raw }] } } };
    }
    return { headers, body: {} };
  };
}

const verdicts = (report: ProbeReport) =>
  Object.fromEntries(report.probes.map(({ name, works }) => [name, works]));

const allWork = {
  "basic-info": true,
  "topic-list": true,
  topic: true,
  "topic-source": true,
  site: true,
  categories: true,
  tags: true,
  search: true,
  "own-user": true,
  "create-post": true,
  "edit-post": true,
  "edit-topic": true,
};

test("a key that may do all it needs is seen as such", async () => {
  const { client } = await clientOf(forum([]), { key: KEY });
  const report = await client.probe({ username: "board" });
  expect(verdicts(report)).toEqual(allWork);
  expect(report).toMatchObject({ actor: "board", canEditTopics: true });
});

test("a key without some scopes is told which, in the forum's words", async () => {
  const { client } = await clientOf(forum(["/site.json", "/posts.json"]), { key: KEY });
  const report = await client.probe({ username: "board" });
  expect(verdicts(report)).toEqual({ ...allWork, site: false, "create-post": false });
  expect(report.probes).toContainEqual({ name: "site", works: false, words: "forbidden: No." });
});

test("without a key only reading is tried", async () => {
  const { client, asked } = await clientOf(forum([]));
  const report = await client.probe({ username: "board" });
  expect(verdicts(report)).toEqual({
    ...allWork,
    "own-user": null,
    "create-post": null,
    "edit-post": null,
    "edit-topic": null,
  });
  expect(asked.every(({ method }) => method === "GET")).toBe(true);
});

test("nothing that is sent could make or change anything", async () => {
  const { client, asked } = await clientOf(forum([]), { key: KEY });
  await client.probe({ username: "board" });
  const writes = asked.filter(({ method }) => method !== "GET");
  expect(writes.map(({ method, path, body }) => [method, path, body])).toEqual([
    ["POST", "/posts.json", "{}"],
    ["PUT", "/posts/0.json", "{}"],
    ["PUT", "/t/-/42.json", "{}"],
  ]);
});

test("a forum that hides the source of posts, or has no topic yet, says so", async () => {
  const hidden = await clientOf(forum([], {}), { key: KEY });
  expect(verdicts(await hidden.client.probe({ username: "board" }))).toEqual({
    ...allWork,
    "topic-source": false,
  });
  const empty = await clientOf(forum([], { topics: [] }), { key: KEY });
  const report = await empty.client.probe({ username: "board" });
  expect(verdicts(report)).toMatchObject({ "topic-list": true, topic: null, "topic-source": null });
  expect(report.canEditTopics).toBeNull();
});
