// Rate limits, faults, and the log of requests.
import { expect, test } from "vitest";
import { shapes, smallForum } from "../testing/small-forum.ts";

const headersOf = (headers: Headers): Record<string, string> => Object.fromEntries(headers.entries());

test("all admin keys share sixty calls a minute, in a window that slides", async () => {
  const { forum, ask, clock } = await smallForum();
  const other = forum.addApiKey({ kind: "admin" });
  const call = (n: number) =>
    ask(
      "GET",
      "/srv/status.json",
      n % 2 === 0 ? {} : { as: null, headers: { "Api-Key": other, "Api-Username": "Bot" } },
    );
  for (let n = 0; n < 60; n += 1) {
    expect((await call(n)).status).toBe(200);
    clock.now += 500;
  }
  const refused = await call(60);
  expect(refused.status).toBe(429);
  shapes.rateLimitJson.headers.parse(headersOf(refused.headers));
  expect(shapes.rateLimitJson.body.parse(JSON.parse(refused.text)).extras).toEqual({
    wait_seconds: 30,
    time_left: "30 seconds",
  });
  expect(refused.headers.get("discourse-rate-limit-error-code")).toBe("admin_api_key_rate_limit");
  // Refused calls are not counted: after thirty seconds the first of the sixty is a minute old.
  clock.now += 30_000;
  expect([(await call(61)).status, (await call(62)).status]).toEqual([200, 429]);
});

test("a wrong key does not use up the shared minute", async () => {
  const { ask } = await smallForum({ settings: { maxAdminApiRequestsPerMinute: 1 } });
  await ask("GET", "/latest.json", { as: null, headers: { "Api-Key": "wrong", "Api-Username": "Bot" } });
  expect((await ask("GET", "/latest.json")).status).toBe(200);
});

test("a user key has its own minute and day", async () => {
  const { forum, ask, clock } = await smallForum({ settings: { maxUserApiRequestsPerDay: 25 } });
  const key = forum.addUserApiKey({ username: "bo" });
  const call = () => ask("GET", "/latest.json", { as: null, headers: { "User-Api-Key": key } });
  const codes: (string | null)[] = [];
  for (let n = 0; n < 21; n += 1) codes.push((await call()).headers.get("discourse-rate-limit-error-code"));
  expect(codes.filter((code) => code !== null)).toEqual(["user_api_key_limiter_60_secs"]);
  clock.now += 60_000;
  for (let n = 0; n < 6; n += 1) codes.push((await call()).headers.get("discourse-rate-limit-error-code"));
  expect(codes.at(-1)).toBe("user_api_key_limiter_1_day");
});

test("addresses are limited in plain text, and hammering keeps them out", async () => {
  const { get, clock } = await smallForum({
    settings: { limitLoopback: true, maxRequestsPerIpPer10Seconds: 3 },
  });
  const status = async () => (await get("/latest.json", null)).status;
  expect([await status(), await status(), await status()]).toEqual([200, 200, 200]);
  clock.now += 6000;
  const refused = await get("/latest.json", null);
  expect(refused.status).toBe(429);
  shapes.rateLimitText.headers.parse(headersOf(refused.headers));
  shapes.rateLimitText.body.parse(refused.text);
  expect(refused.headers.get("retry-after")).toBe("4");
  clock.now += 5000;
  expect(await status()).toBe(200);
  for (let n = 0; n < 5; n += 1) expect([200, 429]).toContain(await status());
  clock.now += 9000;
  expect(await status()).toBe(429);
});

test("loopback is spared by default, and admin keys do not count against their address", async () => {
  const spared = await smallForum({ settings: { maxRequestsPerIpPer10Seconds: 1 } });
  expect([
    (await spared.get("/latest.json", null)).status,
    (await spared.get("/latest.json", null)).status,
  ]).toEqual([200, 200]);
  const limited = await smallForum({ settings: { maxRequestsPerIpPer10Seconds: 1, limitLoopback: true } });
  for (let n = 0; n < 3; n += 1) expect((await limited.get("/latest.json")).status).toBe(200);
  expect((await limited.get("/latest.json", null)).status).toBe(200);
  expect((await limited.get("/latest.json", null)).status).toBe(429);
});

test("a forum that is down cuts the connection, as often as asked", async () => {
  const { forum, get } = await smallForum();
  forum.faults.add({ kind: "down", times: 1, match: { path: /latest/ } });
  expect((await get("/about.json")).status).toBe(200);
  await expect(get("/latest.json")).rejects.toThrow();
  expect((await get("/latest.json")).status).toBe(200);
  expect(forum.requests.all.map((one) => one.status)).toEqual([200, 0, 200]);
});

test("a lost answer means that the thing was done all the same", async () => {
  const { forum, url, adminKey } = await smallForum();
  const topic = forum.createTopic({
    by: "ada",
    title: "Paint the fence",
    raw: "Some text",
    category: "docs",
  });
  forum.faults.add({ kind: "timeout-after-success", match: { method: "POST" } });
  const send = fetch(`${url}/posts.json`, {
    method: "POST",
    headers: { "Api-Key": adminKey, "Api-Username": "Bot", "content-type": "application/json" },
    body: JSON.stringify({ topic_id: topic.id, raw: "This is a reply that is long enough." }),
    signal: AbortSignal.timeout(300),
  });
  await expect(send).rejects.toThrow("timeout");
  expect(topic.postsCount).toBe(2);
});

test.each([
  ["rate-limit-json", { kind: "rate-limit-json", seconds: 7 }, 429, "7", "application/json; charset=utf-8"],
  ["rate-limit-text", { kind: "rate-limit-text", seconds: 7 }, 429, "7", "text/plain"],
  ["rate-limit-html", { kind: "rate-limit-html" }, 429, null, "text/html"],
  ["status", { kind: "status", status: 502, body: "<h1>Bad Gateway</h1>" }, 502, null, "text/html"],
  ["garbage in HTML", { kind: "garbage", form: "html" }, 200, null, "text/html"],
] as const)("the fault %s answers as its cause would", async (_name, fault, status, retryAfter, type) => {
  const { forum, get } = await smallForum();
  forum.faults.add(fault);
  const answer = await get("/latest.json");
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("content-type")]).toEqual([
    status,
    retryAfter,
    type,
  ]);
  forum.faults.clear();
  expect((await get("/latest.json")).as(shapes.topicList).users).toEqual([]);
});

test("cut JSON cannot be read", async () => {
  const { forum, get } = await smallForum();
  forum.faults.add({ kind: "garbage", form: "cut-json" });
  const answer = await get("/latest.json");
  expect(answer.status).toBe(200);
  expect(() => JSON.parse(answer.text)).toThrow();
});

test("a topic can be made to contradict itself", async () => {
  const { forum, get } = await smallForum();
  const topic = forum.createTopic({
    by: "ada",
    title: "Paint the fence",
    raw: "Some text",
    category: "docs",
  });
  forum.faults.contradict({ kind: "ghost-posts", topicId: topic.id, postIds: [9001] });
  forum.faults.contradict({ kind: "inflated-count", topicId: topic.id, by: 5 });
  const shown = (await get(`/t/${topic.id}.json`)).as(shapes.topic);
  expect([shown.post_stream.stream, shown.posts_count]).toEqual([[...topic.postIds, 9001], 6]);
  expect(
    (await get(`/t/${topic.id}/posts.json?post_ids[]=9001`)).as(shapes.chosenPosts).post_stream.posts,
  ).toEqual([]);
  forum.faults.clear();
  forum.faults.contradict({ kind: "listed-but-gone", topicId: topic.id });
  forum.deleteTopic(topic.id, "root");
  expect((await get("/latest.json")).as(shapes.topicList).topic_list.topics.map((row) => row.id)).toEqual([
    topic.id,
  ]);
  expect((await get(`/t/${topic.id}.json`)).status).toBe(404);
});

test("the log tells method, path, status, time and who", async () => {
  const { forum, get, clock } = await smallForum();
  await get("/latest.json?page=1", "ada");
  await get("/t/1.json", null);
  expect(forum.requests.all).toEqual([
    { method: "GET", path: "/latest.json?page=1", status: 200, at: clock.now, who: "ada", via: "api-key" },
    { method: "GET", path: "/t/1.json", status: 404, at: clock.now, who: null, via: "anonymous" },
  ]);
  expect(forum.requests.matching("GET", /latest/)).toHaveLength(1);
});
