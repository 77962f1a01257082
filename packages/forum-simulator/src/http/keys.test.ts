// Who acts, and what a key opens.
import { expect, test } from "vitest";
import { z } from "zod";
import type { GrantedScope } from "../keys.ts";
import { shapes, smallForum } from "../testing/small-forum.ts";

const fence = {
  by: "ada",
  title: "Paint the fence together",
  raw: "- [ ] buy paint",
  category: "docs",
  tags: ["help"],
};

const withKey = async (input: {
  kind: "admin" | "read-only" | "granular";
  scopes?: (string | GrantedScope)[];
  username?: string;
}) => {
  const small = await smallForum();
  const topic = small.forum.createTopic(fence);
  const key = small.forum.addApiKey(input);
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
    small.ask(method, path, {
      as: null,
      headers: { "Api-Key": key, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const status = async (...args: Parameters<typeof ask>) => (await ask(...args)).status;
  return { ...small, topic, key, ask, status };
};

const asBot = { "Api-Username": "Bot" };

test("an all-users key acts as anybody, by name in any case or by id", async () => {
  const { ask, forum } = await withKey({ kind: "admin" });
  const who = async (headers: Record<string, string>) => {
    const answer = await ask("GET", "/latest.json", headers);
    return [
      answer.status,
      answer.headers.get("x-discourse-username"),
      answer.headers.get("x-discourse-route"),
    ];
  };
  expect(await who({ "Api-Username": "bOt" })).toEqual([200, "Bot", "list/latest"]);
  expect(await who({ "Api-User-Id": String(forum.person("ada").id) })).toEqual([200, "ada", "list/latest"]);
});

test.each([
  ["an unknown key", { "Api-Key": "nonsense", ...asBot }],
  ["an unknown person", { "Api-Username": "nobody" }],
  ["nobody at all", {}],
])("%s is 403 with the text for wrong keys", async (_what, headers) => {
  const { ask } = await withKey({ kind: "admin" });
  const answer = await ask("GET", "/latest.json", headers);
  expect(answer.status).toBe(403);
  expect(answer.as(shapes.errorBody)).toEqual({
    errors: ["You are not permitted to view the requested resource. The API username or key is invalid."],
    error_type: "invalid_access",
  });
});

test("a revoked key, and a suspended or inactive person, are 403", async () => {
  const { forum, key, status } = await withKey({ kind: "admin" });
  forum.person("bo").suspended = true;
  expect(await status("GET", "/latest.json", { "Api-Username": "bo" })).toBe(403);
  forum.revokeKey(key);
  expect(await status("GET", "/latest.json", asBot)).toBe(403);
});

test("a single-user key needs no name, and takes no other", async () => {
  const { status } = await withKey({ kind: "admin", username: "Bot" });
  expect(await status("GET", "/latest.json")).toBe(200);
  expect(await status("GET", "/latest.json", asBot)).toBe(200);
  expect(await status("GET", "/latest.json", { "Api-Username": "ada" })).toBe(403);
});

test("a read-only key reads everything and writes nothing", async () => {
  const { status, topic } = await withKey({ kind: "read-only" });
  expect(await status("GET", `/posts/${topic.postIds[0]}.json`, asBot)).toBe(200);
  expect(await status("PUT", `/t/-/${topic.id}.json`, asBot, { tags: [] })).toBe(403);
});

test("granular scopes open their actions and leave the known gaps", async () => {
  const scopes = [
    "topics:read",
    "topics:read_lists",
    "topics:write",
    "topics:update",
    "posts:edit",
    "tags:list",
  ];
  const { status, topic } = await withKey({ kind: "granular", scopes });
  const post = topic.postIds[0];
  const raw = "A text that is long enough";
  const open: [string, string, unknown?][] = [
    ["GET", `/t/${topic.id}.json?include_raw=1`],
    ["GET", `/t/${topic.id}/posts.json?post_ids[]=${post}`],
    ["GET", "/latest.json"],
    ["GET", "/c/docs/5/l/latest.json"],
    ["GET", "/tags.json"],
    ["POST", "/posts.json", { topic_id: topic.id, raw }],
    ["PUT", `/t/-/${topic.id}.json`, { tags: [{ name: "urgent" }] }],
    ["PUT", `/t/${topic.id}/status.json`, { status: "closed", enabled: "true" }],
    ["PUT", `/posts/${post}.json`, { post: { raw } }],
  ];
  for (const [method, path, body] of open)
    expect([path, await status(method, path, asBot, body)]).toEqual([path, 200]);
  const shut: [string, string, unknown?][] = [
    ["GET", `/posts/${post}.json`],
    ["GET", `/raw/${topic.id}`],
    ["GET", "/site.json"],
    ["GET", "/search.json?q=paint"],
    ["PUT", `/t/${topic.id}/tags.json`, { tags: [] }],
    ["DELETE", `/posts/${post}.json`],
    ["GET", "/admin/api/web_hooks.json"],
  ];
  for (const [method, path, body] of shut)
    expect([path, await status(method, path, asBot, body)]).toEqual([path, 403]);
});

test("a scope may be limited to topics or categories", async () => {
  const { forum, key, status, ask } = await withKey({ kind: "granular", scopes: [] });
  const [one, two] = [
    forum.createTopic({ ...fence, title: "Paint the gate" }),
    forum.createTopic({ ...fence, title: "Paint the shed" }),
  ];
  const limited = forum.addApiKey({
    kind: "granular",
    scopes: [{ scope: "topics:read", params: { topic_id: [one.id] } }],
  });
  const headers = { ...asBot, "Api-Key": limited };
  expect([
    await status("GET", `/t/${one.id}.json`, headers),
    await status("GET", `/t/${two.id}.json`, headers),
  ]).toEqual([200, 403]);
  expect(key).not.toBe(limited);
  expect((await ask("GET", `/t/${one.id}.json`, asBot)).status).toBe(403);
  expect(() => forum.addApiKey({ kind: "granular", scopes: ["topics:everything"] })).toThrow(
    "knows no scope",
  );
});

test("credentials in the query are not looked at", async () => {
  const { forum, ask } = await smallForum();
  const room = forum.createTopic({ ...fence, category: "back-room" });
  const key = forum.addApiKey({ kind: "admin" });
  const path = `/t/${room.id}.json?api_key=${key}&api_username=ada`;
  expect((await ask("GET", path, { as: null })).status).toBe(404);
});

test("a user key acts as its person within its scopes until it is replaced or revoked", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const reading = forum.addUserApiKey({ username: "bo", scopes: ["read"] });
  const status = async (key: string, method: string, path: string, body?: unknown) =>
    (await ask(method, path, { as: null, headers: { "User-Api-Key": key }, ...(body ? { body } : {}) }))
      .status;
  const reply = { topic_id: topic.id, raw: "This is a reply that is long enough." };
  expect(await status(reading, "GET", "/latest.json")).toBe(200);
  expect(await status(reading, "POST", "/posts.json", reply)).toBe(403);
  const writing = forum.addUserApiKey({ username: "bo" });
  expect(await status(reading, "GET", "/latest.json")).toBe(403);
  expect(await status(writing, "POST", "/posts.json", reply)).toBe(200);
  expect(await status(writing, "POST", "/user-api-key/revoke")).toBe(200);
  expect(await status(writing, "GET", "/latest.json")).toBe(403);
});

test("nobody may write without signing in", async () => {
  const { forum, ask } = await smallForum();
  const topic = forum.createTopic(fence);
  const answer = await ask("POST", "/posts.json", {
    as: null,
    body: { topic_id: topic.id, raw: "A reply from nowhere" },
  });
  expect([answer.status, answer.as(shapes.errorBody).error_type]).toEqual([403, "not_logged_in"]);
});

test("where a sign-in is required, anonymous readers get a few facts and nothing else", async () => {
  const { get } = await smallForum({ settings: { loginRequired: true } });
  expect((await get("/latest.json", null)).as(shapes.errorBody).error_type).toBe("not_logged_in");
  expect((await get("/site/basic-info.json", null)).as(shapes.basicInfo).login_required).toBe(true);
  expect((await get("/latest.json", "ada")).status).toBe(200);
});

test("a cookie session writes with its token only", async () => {
  const { url, forum } = await smallForum();
  const topic = forum.createTopic(fence);
  const cookie = `_t=${forum.sessions.open(forum.person("bo").id)}`;
  const body = JSON.stringify({ topic_id: topic.id, raw: "This is a reply that is long enough." });
  const send = (headers: Record<string, string>) =>
    fetch(`${url}/posts.json`, {
      method: "POST",
      body,
      headers: { cookie, "content-type": "application/json", ...headers },
    });
  const refused = await send({});
  expect([refused.status, await refused.text()]).toEqual([403, '["BAD CSRF"]']);
  const { csrf } = z
    .object({ csrf: z.string() })
    .parse(await (await fetch(`${url}/session/csrf.json`, { headers: { cookie } })).json());
  expect((await send({ "x-csrf-token": csrf })).status).toBe(200);
});

test("groups and people are read by name", async () => {
  const { get, ask, forum } = await smallForum();
  const members = (await get("/groups/docs_team/members.json", null)).as(shapes.groupMembers);
  expect([members.members.map((one) => one.username), members.meta]).toEqual([
    ["ada"],
    { total: 1, limit: 50, offset: 0 },
  ]);
  const staff = (await get("/groups/staff/members.json?limit=1&offset=1", null)).as(shapes.groupMembers);
  expect([staff.members.map((one) => one.username), staff.meta.total]).toEqual([["root"], 2]);
  expect((await get("/groups/nobody.json")).status).toBe(404);
  const ada = (await get("/u/ADA.json", null)).as(shapes.personPage).user;
  expect(ada.groups?.map((group) => group.name)).toContain("docs_team");
  forum.person("ada").externalId = "sso-1";
  expect((await get("/u/by-external/sso-1.json")).as(shapes.personPage).user.username).toBe("ada");
  expect((await get("/u/ada/emails.json", "bo")).status).toBe(403);
  expect((await ask("GET", "/u/ada/emails.json")).text).toContain("ada@people.example");
});
