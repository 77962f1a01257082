// What waits to be written: gathered, counted, seen with its exact words, stopped by one switch, left alone on request.
import type { Writes } from "@threadboard/domain";
import { expect, test, vi } from "vitest";
import { docsSource, world } from "./world.ts";
import {
  begin,
  DAY,
  HOUR,
  MINUTE,
  ours,
  SECOND,
  send,
  tagsOf,
  topicOf,
  troubleOf,
  writes,
} from "./writing.ts";

const queue = (who: Awaited<ReturnType<typeof begin>>["ana"]) => who.read<Writes>("/api/writes");

test("ten changes within the time of gathering are one edit, with the last of them", async () => {
  const { town, task, claim, handBack } = await begin({ configuration: { policy: { gatherSeconds: 20 } } });
  let claimId = await claim();
  await town.settle();
  const [post] = ours(town, task);
  for (let change = 0; change < 5; change += 1) {
    await handBack(claimId);
    town.clock.now += SECOND;
    claimId = await claim();
    town.clock.now += SECOND;
    await town.settle();
  }
  expect(town.forum.requests.matching("PUT", "/posts")).toEqual([]);
  const dora = await town.enter("dora");
  await dora.command({ type: "edit", taskId: task.id, fields: { slots: [null, null] } });
  town.clock.now += 20 * SECOND;
  await town.settle();
  expect(town.forum.requests.matching("PUT", "/posts")).toHaveLength(1);
  expect(town.forum.requests.matching("PUT", "/t/")).toHaveLength(1);
  expect(ours(town, task)).toHaveLength(1);
  expect(ours(town, task)[0]).toMatchObject({ id: post?.id });
  expect(ours(town, task)[0]?.raw).toContain("Partly taken");
});

test("the first claim shows at once although a tag still waits", async () => {
  const { town, task, claim } = await begin({ configuration: { policy: { gatherSeconds: 20 } } });
  const { writes } = await queue(await town.enter("dora"));
  expect(writes.map(({ kind }) => kind)).toEqual(["status-tags"]);
  await claim();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect(tagsOf(town, task)).toEqual([]);
});

async function twoClaimed(newPostsPerDay: number) {
  const town = await world({
    configuration: { policy: { gatherSeconds: 0, newPostsPerDay, claims: { newcomerLimit: 3 } } },
  });
  const tasks = [
    await town.openTask("The first guide to write"),
    await town.openTask("The second guide to write"),
  ];
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const ana = await town.enter("ana");
  for (const task of tasks) await ana.command({ type: "claim", taskId: task.id });
  await town.settle();
  return { town, tasks, posts: () => tasks.flatMap((task) => ours(town, task)).length };
}

test("only so many new posts are made in a day, across restarts, and the rest after midnight", async () => {
  const { town, tasks, posts } = await twoClaimed(1);
  expect(posts()).toBe(1);
  await town.restart();
  town.clock.now += 11 * HOUR;
  await town.settle();
  expect(posts()).toBe(1);
  const told = await queue(await town.enter("dora"));
  expect(told.allowance).toEqual({ perDay: 1, made: 1 });
  expect(told.writes).toMatchObject([{ trouble: "allowance", dueAt: "2031-01-02T00:00:00.000Z" }]);
  // It passes by itself, so nobody has to see to it.
  const states = await Promise.all(tasks.map(async (task) => (await town.card(task.number)).thread?.state));
  expect(states.toSorted()).toEqual(["in-step", "waiting"]);
  town.clock.now += HOUR + MINUTE;
  await town.settle();
  expect(posts()).toBe(2);
});

test("a post that the forum refused counts for nothing", async () => {
  const { town, task, claim, handBack } = await begin({
    configuration: { policy: { gatherSeconds: 0, newPostsPerDay: 1 } },
  });
  town.forum.faults.add({
    kind: "status",
    status: 422,
    body: JSON.stringify({ errors: ["not today"] }),
    match: { method: "POST", path: /^\/posts/ },
    times: 1,
  });
  const claimId = await claim();
  await town.settle();
  await handBack(claimId);
  await claim();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
});

test("one switch stops everything at once and outlives a restart; what is owed goes on afterwards", async () => {
  const { town, task, claim, ana } = await begin();
  const [root, dora] = [await town.enter("root"), await town.enter("dora")];
  expect((await send(town, dora, "/api/writes/switch", { on: false })).status).toBe(403);
  expect((await send(town, ana, "/api/writes/switch", { on: false })).status).toBe(403);
  const stop = await send<Writes>(town, root, "/api/writes/switch", {
    on: false,
    reason: "The forum moves.",
  });
  expect(stop).toMatchObject({
    status: 200,
    body: { on: false, stopped: { by: "root", reason: "The forum moves." } },
  });
  await claim();
  await town.settle();
  await town.restart();
  town.clock.now += DAY;
  await town.settle();
  expect(writes(town)).toEqual([]);
  const told = await queue(await town.enter("dora"));
  expect(told.writes.map(({ kind, state, tries }) => [kind, state, tries])).toEqual([
    ["status-post", "waiting", 0],
    ["status-tags", "waiting", 0],
  ]);
  const again = await town.enter("root");
  expect((await send<Writes>(town, again, "/api/writes/switch", { on: true })).body.on).toBe(true);
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect(tagsOf(town, task)).toEqual(["board-taken"]);
});

test("messages to people stop as well", async () => {
  const { town, task, claim, ana } = await begin();
  const [root, dora] = [await town.enter("root"), await town.enter("dora")];
  const claimId = await claim();
  await town.settle();
  await ana.command({ type: "submit", taskId: task.id, claimId, note: "It is all there." });
  await dora.command({ type: "return", taskId: task.id, claimId, comment: "A part is missing." });
  await send(town, root, "/api/writes/switch", { on: false });
  town.forum.requests.clear();
  town.clock.now += MINUTE;
  await town.settle();
  expect(writes(town)).toEqual([]);
  // A message is for its reader; the queue shows nobody what it says.
  expect((await queue(root)).writes.filter(({ kind }) => kind === "message")).toEqual([]);
  await send(town, root, "/api/writes/switch", { on: true });
  await town.settle();
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(1);
});

test("a write that waits for its turn is stopped too", async () => {
  let meanwhile: () => Promise<unknown> = () => Promise.resolve();
  const { town, task, claim } = await begin({ board: { sleep: async () => void (await meanwhile()) } });
  const root = await town.enter("root");
  await claim();
  // The first answer is a 429, so the request goes out once more after a wait, in which somebody stops it.
  town.forum.faults.add({
    kind: "rate-limit-json",
    seconds: 30,
    match: { method: "POST", path: /^\/posts/ },
    times: 1,
  });
  meanwhile = () => send(town, root, "/api/writes/switch", { on: false });
  await town.settle();
  meanwhile = () => Promise.resolve();
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(1);
  expect((await queue(root)).writes.map(({ tries }) => tries)).toEqual([0, 0]);
  await send(town, root, "/api/writes/switch", { on: true });
  town.clock.now += MINUTE;
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
});

test("the queue shows a lead the exact words, and nobody else", async () => {
  const { town, task, claim, ana } = await begin();
  await claim();
  const dora = await town.enter("dora");
  const { writes } = await queue(dora);
  await town.settle();
  const [post, tags] = writes;
  expect(post).toMatchObject({
    kind: "status-post",
    state: "waiting",
    thread: { topicId: topicOf(task), title: task.title },
    tasks: [{ number: task.number, title: task.title }],
  });
  expect(post?.text).toBe(ours(town, task)[0]?.raw);
  expect(tags).toMatchObject({ kind: "status-tags", tags: ["board-taken"] });
  expect((await queue(dora)).writes).toEqual([]);
  for (const who of [ana, town.visitor()])
    expect((await who.fetch(`${town.address}/api/writes`)).status).toBe(who === ana ? 403 : 401);
});

test("the queue shows no words where none would be written", async () => {
  const { town, task, claim, handBack } = await begin();
  const root = await town.enter("root");
  await send(town, root, "/api/writes/switch", { on: false });
  const claimId = await claim();
  const textOfPost = async () =>
    (await queue(root)).writes.find(({ kind }) => kind === "status-post")?.text ?? null;
  expect(await textOfPost()).toContain("Ana Vega is on it");
  await handBack(claimId);
  expect(await textOfPost()).toBeNull();
  await send(town, root, "/api/writes/switch", { on: true });
  await town.settle();
  expect(ours(town, task)).toEqual([]);
});

test("a lead sees nothing of threads that are not theirs to see or to lead", async () => {
  const town = await world({
    sources: [docsSource, { ...docsSource, key: "embargo", category: "embargo", team: "security" }],
  });
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const task = await town
    .openTask("A hole that nobody may know of", { by: "sid", category: "embargo" })
    .catch(() => null);
  expect(task).toBeNull();
  const sid = await town.enter("sid");
  const items = await sid.waiting();
  const taskId = items[0]?.card.id ?? ("" as never);
  await sid.command({ type: "open", taskId });
  await sid.command({ type: "claim", taskId });
  const own = (await queue(sid)).writes;
  expect(own.map(({ kind }) => kind)).toContain("status-post");
  const dora = await town.enter("dora");
  expect((await queue(dora)).writes).toEqual([]);
  expect((await send(town, dora, "/api/writes/drop", { id: own[0]?.id })).status).toBe(404);
  expect(
    (await send(town, dora, "/api/topics/exclude", { topicId: own[0]?.thread?.topicId, excluded: true }))
      .status,
  ).toBe(404);
});

test("a lead takes a write off the queue, and the next change owes it again", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  const dora = await town.enter("dora");
  for (const { id } of (await queue(dora)).writes)
    expect((await send(town, dora, "/api/writes/drop", { id })).status).toBe(200);
  await town.settle();
  expect(writes(town)).toEqual([]);
  expect((await town.card(task.number)).thread?.state).toBe("in-step");
  await handBack(claimId);
  await claim();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
});

test("an author has a thread left alone: our post takes leave once, our tag goes, and nothing follows", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  const topicId = topicOf(task);
  const ask = async (username: string, excluded: boolean) =>
    send(town, await town.enter(username), "/api/topics/exclude", { topicId, excluded });
  expect((await ask("ana", true)).status).toBe(404);
  // Ben began the thread, and leads nothing.
  expect((await ask("ben", true)).body).toEqual({
    excluded: { by: "ben", at: new Date(town.clock.now).toISOString() },
  });
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("no longer kept up to date");
  expect(ours(town, task)[0]?.raw).not.toContain("Ana");
  expect(tagsOf(town, task)).toEqual([]);
  town.forum.requests.clear();
  await handBack(claimId);
  await town.settle();
  const dora = await town.enter("dora");
  expect((await dora.command({ type: "ask-status-post", taskId: task.id })).problem?.code).toBe(
    "thread-not-written",
  );
  await town.settle();
  expect(writes(town)).toEqual([]);
  const page = await town.page(task.number, dora);
  expect(page.thread).toMatchObject({ excluded: { by: "ben" }, mayExclude: true, writeTrouble: null });
  expect((await town.page(task.number)).thread?.mayExclude).toBe(false);
  expect((await ask("dora", false)).body).toEqual({ excluded: null });
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
  expect(tagsOf(town, task)).toEqual(["board-open"]);
});

test("a moderator has a thread left alone before anything was written there", async () => {
  const { town, task, claim } = await begin({
    plant: (forum) => {
      Object.assign(forum.person("sid"), { moderator: true });
    },
  });
  await town.settle();
  town.forum.requests.clear();
  const topicId = topicOf(task);
  const sid = await town.enter("sid");
  expect((await send(town, sid, "/api/topics/exclude", { topicId, excluded: true })).status).toBe(200);
  await claim();
  await town.settle();
  expect(ours(town, task)).toEqual([]);
  expect(await troubleOf(town, task)).toBeNull();
});

test("a thread that is taken from its task is left with a word and without our tag", async () => {
  const { town, task, claim } = await begin();
  await claim();
  await town.settle();
  await (await town.enter("dora")).command({ type: "detach-thread", taskId: task.id });
  await town.settle();
  const [post] = town.forum
    .posts(topicOf(task))
    .filter((each) => each.raw.includes("<!-- threadboard status -->"));
  expect(post?.raw).toContain("no longer kept up to date");
  expect(tagsOf(town, task)).toEqual([]);
});
