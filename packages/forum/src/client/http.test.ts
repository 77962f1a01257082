import { PostId, TopicId } from "@threadboard/domain";
import { expect, test } from "vitest";
import { createForumClient } from "./client.ts";
import { createLimiter, type Limiter, type Priority } from "./limiter.ts";
import { type Answer, type Asked, clientOf, KEY, noForum, oddForum, START } from "./testing/odd-forum.ts";
import { simulatedTime } from "./testing/simulated-time.ts";

const about = { body: { about: { title: "Forum", version: "2026.8.0" } } };
const madePost = { id: 9, topic_id: 42, post_number: 3, username: "board", user_id: 5, cooked: "<p>hi</p>" };
const reply = { topicId: TopicId.parse(42), raw: "Hello" };
const edit = { postId: PostId.parse(9), raw: "new", originalText: "old" };
const wait = (seconds: string): Answer => ({
  status: 429,
  headers: { "Retry-After": seconds, "Discourse-Rate-Limit-Error-Code": "admin_api_key_rate_limit" },
  body: { errors: ["Wait."], error_type: "rate_limit", extras: { wait_seconds: Number(seconds) } },
});

/** Gives these answers in turn, and the last one for ever. */
function inTurn(...answers: readonly [Answer, ...Answer[]]): () => Answer {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)] ?? answers[0];
}

test("a call carries the key, what it accepts and who asks, and no sign of a browser", async () => {
  const { client, asked } = await clientOf(() => about, { key: KEY });
  expect(await client.about()).toMatchObject({ ok: true, value: { version: "2026.8.0" } });
  expect(asked[0]).toMatchObject({
    method: "GET",
    path: "/about.json",
    headers: {
      accept: "application/json",
      "api-key": KEY.apiKey,
      "api-username": "board",
      "user-agent": "Threadboard",
    },
  });
  expect(asked[0]?.headers["x-requested-with"]).toBeUndefined();
});

test("without a key nothing is said of one", async () => {
  const { client, asked } = await clientOf(() => about);
  await client.about();
  expect(Object.keys(asked[0]?.headers ?? {}).filter((name) => name.startsWith("api-"))).toEqual([]);
});

test.each(["/forum", "/forum/"])("a forum in the folder %s is asked there", async (folder) => {
  const forum = await oddForum(() => about);
  const client = createForumClient({ baseUrl: forum.url + folder });
  expect((await client.about()).ok).toBe(true);
  expect(forum.asked[0]?.path).toBe("/forum/about.json");
});

test("a base URL that is no address of the web is a bug", () => {
  expect(() => createForumClient({ baseUrl: "ftp://forum.example.org" })).toThrow("Not an address");
});

// Reads

test.each<[string, Answer]>([
  ["a broken connection", "cut"],
  ["an error of the server", { status: 502, body: "Bad Gateway" }],
])("a read is repeated after %s, with growing pauses", async (_, trouble) => {
  const { client, asked, time } = await clientOf(inTurn(trouble, trouble, about));
  expect((await client.about()).ok).toBe(true);
  expect(asked).toHaveLength(3);
  expect(time.clock()).toBe(START + 500 + 2_000);
});

test("a read is given up after four attempts", async () => {
  const { client, asked } = await clientOf(() => ({ status: 500, body: "Oops" }));
  expect(await client.about()).toEqual({
    ok: false,
    error: { kind: "server-error", status: 500, words: "Oops" },
  });
  expect(asked).toHaveLength(4);
});

test("a read is repeated once the forum allows it", async () => {
  const { client, asked, time } = await clientOf(inTurn(wait("37"), about), { key: KEY });
  expect((await client.about()).ok).toBe(true);
  expect(asked).toHaveLength(2);
  expect(time.clock()).toBe(START + 38_000);
});

test("a wait past the deadline is handed to the caller at once", async () => {
  const { client, asked, time } = await clientOf(() => wait("37"), { key: KEY });
  const answer = await client.about({ deadlineAt: START + 30_000 });
  expect(answer).toMatchObject({ ok: false, error: { kind: "rate-limited", retryAt: START + 38_000 } });
  expect(asked).toHaveLength(1);
  expect(time.clock()).toBe(START);
});

test("what the forum says to one client holds for all with the same limiter", async () => {
  const time = simulatedTime(START, "eager");
  const limiter = createLimiter({ windows: [], ...time });
  const forum = await oddForum(inTurn(wait("37"), about));
  const shared = { baseUrl: forum.url, key: KEY, limiter, ...time };
  const [one, other] = [createForumClient(shared), createForumClient(shared)];
  expect((await one.about({ deadlineAt: START })).ok).toBe(false);
  const answer = await other.about({ deadlineAt: START + 30_000 });
  expect(answer).toMatchObject({ ok: false, error: { kind: "rate-limited", retryAt: START + 38_000 } });
  expect(forum.asked).toHaveLength(1);
  expect((await other.about()).ok).toBe(true);
});

test.each<[string, Answer, string]>([
  ["a page instead of JSON", { body: "<html>Welcome</html>" }, "not-json"],
  ["nothing", { body: "" }, "not-json"],
  ["JSON of another kind", { body: { hello: 1 } }, "bad-answer"],
  ["404", { status: 404, body: { errors: ["No."], error_type: "not_found" } }, "not-found"],
  ["403", { status: 403, body: { errors: ["No."], error_type: "invalid_access" } }, "forbidden"],
  ["read-only mode", { status: 503, body: { errors: ["No."], error_type: "read_only" } }, "read-only"],
])("%s is named, and not asked for again", async (_, answer, kind) => {
  const { client, asked } = await clientOf(() => answer);
  expect(await client.about()).toMatchObject({ ok: false, error: { kind } });
  expect(asked).toHaveLength(1);
});

test("a forum that is not there is unreachable", async () => {
  const time = simulatedTime(START, "eager");
  const client = createForumClient({ baseUrl: await noForum(), ...time });
  expect(await client.about()).toMatchObject({ ok: false, error: { kind: "unreachable" } });
});

test("an answer that does not come is given up", async () => {
  const { client, asked } = await clientOf(() => "hang", { timeoutMs: 30 });
  expect(await client.about()).toEqual({ ok: false, error: { kind: "timeout", afterMs: 30 } });
  expect(asked).toHaveLength(4);
});

test("an answer that is too large is dropped", async () => {
  const { client, asked } = await clientOf(() => ({ body: { about: "x".repeat(5_000) } }), {
    maxBytes: 4_000,
  });
  expect(await client.about()).toEqual({ ok: false, error: { kind: "too-large", limitBytes: 4_000 } });
  expect(asked).toHaveLength(1);
});

test("a caller who gives up is heard while the forum keeps silent", async () => {
  const caller = new AbortController();
  const { client } = await clientOf(() => {
    caller.abort();
    return "hang";
  });
  expect(await client.about({ signal: caller.signal })).toEqual({ ok: false, error: { kind: "aborted" } });
});

// Redirects

const redirect = (location: string, status = 301): Answer => ({
  status,
  headers: { Location: location },
  body: "",
});

test("a redirect within the forum is followed with the key", async () => {
  const { client, asked } = await clientOf(inTurn(redirect("/about/new.json?page=1"), about), { key: KEY });
  expect((await client.about()).ok).toBe(true);
  expect(asked[1]).toMatchObject({ path: "/about/new.json", headers: { "api-key": KEY.apiKey } });
  expect(asked[1]?.query.get("page")).toBe("1");
});

test("a redirect to another origin is reported, and the key is not sent there", async () => {
  const elsewhere = await oddForum(() => about);
  const { client } = await clientOf(() => redirect(`${elsewhere.url}/about.json?token=1`), { key: KEY });
  const location = `${elsewhere.url}/about.json`;
  expect(await client.about()).toEqual({ ok: false, error: { kind: "redirected-elsewhere", location } });
  expect(elsewhere.asked).toHaveLength(0);
});

test("a redirect out of the forum's folder is not followed either", async () => {
  const forum = await oddForum(() => redirect("/shop/about.json"));
  const client = createForumClient({ baseUrl: `${forum.url}/forum`, key: KEY });
  expect(await client.about()).toMatchObject({ error: { kind: "redirected-elsewhere" } });
  expect(forum.asked).toHaveLength(1);
});

test("a circle of redirects ends", async () => {
  const { client, asked } = await clientOf(() => redirect("/about.json"));
  expect(await client.about()).toMatchObject({ ok: false, error: { kind: "redirected-elsewhere" } });
  expect(asked).toHaveLength(4);
});

test("a redirect to the log-in page means that an account is needed", async () => {
  const { client } = await clientOf(() => redirect("/login", 302));
  expect(await client.about()).toEqual({ ok: false, error: { kind: "not-logged-in", words: "" } });
});

// Writes

const writes = [
  ["POST", (client: Awaited<ReturnType<typeof clientOf>>["client"]) => client.createReply(reply)],
  ["PUT", (client: Awaited<ReturnType<typeof clientOf>>["client"]) => client.editPost(edit)],
] as const;

const doubts: [string, Answer, string][] = [
  ["no answer", "hang", "timeout"],
  ["a cut connection", "cut", "cut"],
  ["an error of the server", { status: 502, body: "Bad Gateway" }, "server-error"],
  ["an answer that is no JSON", { body: "<html>" }, "unreadable-answer"],
  ["an answer without a post", { body: { hello: 1 } }, "unreadable-answer"],
  ["an answer that is too large", { body: { hello: "x".repeat(5_000) } }, "unreadable-answer"],
];

test.each(writes.flatMap(([method, write]) => doubts.map((doubt) => [method, ...doubt, write] as const)))(
  "a %s that ends with %s is sent once and left open",
  async (_method, _what, answer, because, write) => {
    const { client, asked } = await clientOf(() => answer, { key: KEY, timeoutMs: 50, maxBytes: 4_000 });
    expect(await write(client)).toMatchObject({ ok: false, error: { kind: "uncertain", because } });
    expect(asked).toHaveLength(1);
  },
);

test.each(writes)("a %s that surely never left is not in doubt", async (_method, write) => {
  const client = createForumClient({ baseUrl: await noForum(), key: KEY });
  expect(await write(client)).toMatchObject({ ok: false, error: { kind: "unreachable" } });
});

test.each(writes)("a %s is not sent on by a redirect", async (_method, write) => {
  const { client, asked } = await clientOf(() => redirect("/posts.json", 308), { key: KEY });
  expect(await write(client)).toMatchObject({ ok: false, error: { kind: "redirected-elsewhere" } });
  expect(asked).toHaveLength(1);
});

test("a write is repeated after 429, which made nothing, with the same bytes", async () => {
  const { client, asked, time } = await clientOf(inTurn(wait("5"), { body: madePost }), { key: KEY });
  expect(await client.createReply(reply)).toMatchObject({ ok: true, value: { id: 9 } });
  expect(asked.map(({ body }) => body)).toEqual([asked[0]?.body, asked[0]?.body]);
  expect(time.clock()).toBe(START + 6_000);
});

test("a limit on posting does not hold up reading", async () => {
  const limit: Answer = {
    status: 429,
    body: { errors: ["Wait."], error_type: "rate_limit", extras: { wait_seconds: 900 } },
  };
  const { client, time } = await clientOf(({ method }: Asked) => (method === "POST" ? limit : about), {
    key: KEY,
  });
  const posted = await client.createReply(reply);
  expect(posted).toMatchObject({ ok: false, error: { kind: "rate-limited", scope: "call" } });
  expect((await client.about({ deadlineAt: START + 1_000 })).ok).toBe(true);
  expect(time.clock()).toBe(START);
});

test("a caller who gives up after a write has left is told that nobody knows", async () => {
  const caller = new AbortController();
  const { client } = await clientOf(
    () => {
      caller.abort();
      return "hang";
    },
    { key: KEY },
  );
  expect(await client.createReply(reply, { signal: caller.signal })).toMatchObject({
    error: { kind: "uncertain", because: "aborted" },
  });
});

test("the default limits keep a burst of calls within what a key may ask", async () => {
  const { client, time } = await clientOf(() => about, { key: KEY });
  const answers = await Promise.all(Array.from({ length: 60 }, () => client.about()));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(time.clock()).toBe(START + 60_000);
});

test("writes go before reads, unless the caller says otherwise", async () => {
  const turns: Priority[] = [];
  const open = createLimiter({ windows: [], ...simulatedTime(START) });
  const limiter: Limiter = {
    admit: (turn) => {
      turns.push(turn.priority);
      return open.admit(turn);
    },
    refused: (word) => open.refused(word),
    state: () => open.state(),
  };
  const { client } = await clientOf(() => ({ body: { ...madePost, post: madePost } }), { key: KEY, limiter });
  await client.readTopic(reply.topicId, { posts: "first" });
  await client.createReply(reply);
  await client.editPost(edit, { priority: "background" });
  const waited = client.withPriority("person");
  await waited.readTopic(reply.topicId, { posts: "first" });
  await waited.createReply(reply);
  await waited.readTopic(reply.topicId, { posts: "first", priority: "read" });
  expect(turns).toEqual(["read", "write", "background", "person", "person", "read"]);
});
