// What the forum, its moderators and its people may do to our writing: each is handled once, told, and never fought.
import { must } from "@threadboard/domain";
import { expect, test } from "vitest";
import { type WorldOptions, world } from "./world.ts";
import { begin, DAY, HOUR, MINUTE, ours, send, tagsOf, topicOf, troubleOf, writes } from "./writing.ts";

const answer = (status: number, method: "POST" | "PUT", path: RegExp, times = 1) =>
  ({
    kind: "status",
    status,
    body: JSON.stringify({
      errors: ["not today"],
      error_type: status === 403 ? "invalid_access" : undefined,
    }),
    match: { method, path },
    times,
  }) as const;

/** Trust level 4 and not staff; `more` changes the forum besides. */
const withoutStaff = (more: (forum: Parameters<NonNullable<WorldOptions["plant"]>>[0]) => void) => ({
  plant: (forum: Parameters<NonNullable<WorldOptions["plant"]>>[0]) => {
    forum.person("board").moderator = false;
    more(forum);
  },
});

test("a key that may not write is told, tried again ever more seldom, and nothing is lost by it", async () => {
  const { town, task, claim, warnings } = await begin();
  town.forum.faults.add(answer(403, "POST", /^\/posts/, 2));
  await claim();
  await town.settle();
  expect(ours(town, task)).toEqual([]);
  const { thread } = await town.page(task.number);
  expect(thread?.writeTrouble).toMatchObject({ code: "not-allowed", words: "forbidden: not today" });
  expect((await town.card(task.number)).thread?.state).toBe("trouble");
  expect(warnings.mock.calls.flat().join()).toContain("forbidden");
  for (const wait of [61 * MINUTE, 61 * MINUTE]) {
    town.clock.now += wait;
    await town.settle();
    expect(ours(town, task)).toEqual([]);
  }
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(2);
  town.clock.now += HOUR;
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect((await town.card(task.number)).thread?.state).toBe("in-step");
  expect(await troubleOf(town, task)).toBeNull();
});

test("a post that the forum's rules refuse is not sent again until the task changes", async () => {
  const { town, task, claim, handBack } = await begin();
  town.forum.faults.add(answer(422, "POST", /^\/posts/));
  const claimId = await claim();
  await town.settle();
  town.clock.now += DAY;
  await town.settle();
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(1);
  expect(await troubleOf(town, task)).toBe("refused");
  await handBack(claimId);
  await claim();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect(await troubleOf(town, task)).toBeNull();
});

test("a busy forum is given the time it asks for", async () => {
  const { town, task, claim } = await begin();
  town.forum.faults.add({
    kind: "rate-limit-json",
    seconds: 3000,
    match: { method: "POST", path: /^\/posts/ },
    times: 1,
  });
  await claim();
  await town.settle();
  town.clock.now += 40 * MINUTE;
  await town.settle();
  expect(ours(town, task)).toEqual([]);
  town.clock.now += 11 * MINUTE;
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
});

test("an edit that meets somebody else's is made again on top of theirs", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  const post = must(ours(town, task)[0], "our post");
  await handBack(claimId);
  town.forum.faults.add(answer(409, "PUT", /^\/posts/));
  await town.settle();
  expect(town.forum.post(post.id).raw).toContain("Ana Vega");
  town.clock.now += 3000;
  await town.settle();
  expect(town.forum.post(post.id).raw).toContain("Help wanted");
});

test("tags that meet somebody else's change are computed again", async () => {
  const { town, task, claim } = await begin();
  await claim();
  town.forum.faults.add(answer(409, "PUT", /^\/t\//));
  await town.settle();
  town.forum.editTopic(topicOf(task), { by: "root", tags: ["easy"] });
  town.clock.now += 3000;
  await town.settle();
  expect(tagsOf(town, task)).toEqual(["board-taken", "easy"]);
});

test("a post that a moderator deleted is not posted again, and the page says so", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  town.forum.deletePost(must(ours(town, task)[0], "our post").id, "root");
  await town.settle();
  await handBack(claimId);
  await town.settle();
  expect(await troubleOf(town, task)).toBe("removed");
  await claim();
  await (await town.enter("dora")).command({ type: "ask-status-post", taskId: task.id });
  await town.settle();
  expect(ours(town, task).filter((post) => post.deletedAt === null)).toEqual([]);
  const { card, thread } = await town.page(task.number);
  expect(thread?.statusPost).toBeNull();
  // That is somebody's will and no fault, so the card does not go on about it.
  expect(card.thread?.state).toBe("in-step");
});

test("a post that was moved to another topic is not followed there, nor posted again", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  const other = town.forum.createTopic({
    by: "ben",
    title: "Another thread altogether",
    raw: "Something else.",
  });
  const post = must(ours(town, task)[0], "our post");
  Object.assign(post, { topicId: other.id });
  const { postIds } = town.forum.topic(topicOf(task));
  postIds.splice(postIds.indexOf(post.id), 1);
  await handBack(claimId);
  await town.settle();
  expect(await troubleOf(town, task)).toBe("removed");
});

test("a flagged post is left hidden", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  const post = must(ours(town, task)[0], "our post");
  post.hidden = true;
  await handBack(claimId);
  await town.settle();
  expect(town.forum.post(post.id).raw).toContain("Ana Vega");
  expect(await troubleOf(town, task)).toBe("hidden");
});

test("what people wrote around our part stays, and a part that lost its markers is left to them", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  const post = must(ours(town, task)[0], "our post");
  const around = `Moderator's note: see the guide.\n\n${post.raw}\n\nThanks, all.`;
  town.forum.editPost(post.id, { by: "root", raw: around.replace("Ana Vega", "Nobody at all") });
  await town.settle();
  // Theirs within our markers stands until the board has something to say.
  expect(town.forum.post(post.id).raw).toContain("Nobody at all");
  await handBack(claimId);
  await town.settle();
  const raw = town.forum.post(post.id).raw;
  expect(raw).toMatch(/^Moderator's note: see the guide\./);
  expect(raw).toMatch(/Thanks, all\.$/);
  expect(raw).toContain("Help wanted");
  expect(raw).not.toContain("Nobody at all");
  town.forum.editPost(post.id, { by: "root", raw: "This thread is looked after by hand from now on." });
  await claim();
  await town.settle();
  expect(town.forum.post(post.id).raw).toBe("This thread is looked after by hand from now on.");
  expect(await troubleOf(town, task)).toBe("markers-gone");
});

test("a closed thread keeps its post in step where our account is trusted", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  town.forum.setStatus(topicOf(task), "closed", true, "root");
  await town.settle();
  await handBack(claimId);
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
});

test("a thread that is closed to us is not tried hourly, but as soon as it is opened", async () => {
  const { town, task, claim } = await begin(
    withoutStaff((forum) => Object.assign(forum.person("board"), { trustLevel: 4 })),
  );
  town.forum.setStatus(topicOf(task), "closed", true, "root");
  // Discourse's refusal of a reply in a closed topic, as accounts below trust level 4 get it.
  town.forum.faults.add(answer(422, "POST", /^\/posts/));
  await town.settle();
  await claim();
  await town.settle();
  expect((await town.page(task.number)).thread?.writeTrouble).toMatchObject({ code: "closed" });
  expect((await town.card(task.number)).thread?.state).toBe("trouble");
  town.clock.now += DAY;
  await town.settle();
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(1);
  town.forum.setStatus(topicOf(task), "closed", false, "root");
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect((await town.card(task.number)).thread?.state).toBe("in-step");
});

test("an account whose time for edits is over does not try for ever, and says what helps", async () => {
  const { town, task, claim, handBack } = await begin({
    forum: {
      settings: {
        postEditTimeLimitMinutes: 60,
        tl2PostEditTimeLimitMinutes: 60,
        categoryDefinitions: false,
        maxAdminApiRequestsPerMinute: 100_000,
      },
    },
  });
  const claimId = await claim();
  await town.settle();
  Object.assign(town.forum.person("board"), { moderator: false, trustLevel: 2 });
  town.clock.now += 2 * HOUR;
  await handBack(claimId);
  await town.settle();
  expect(await troubleOf(town, task)).toBe("edit-refused");
  town.clock.now += 3 * DAY;
  await town.settle();
  expect(town.forum.requests.matching("PUT", "/posts")).toHaveLength(1);
  Object.assign(town.forum.person("board"), { moderator: true });
  const dora = await town.enter("dora");
  const { writes } = await dora.read<{ writes: { id: number; kind: string }[] }>("/api/writes");
  const id = must(
    writes.find(({ kind }) => kind === "status-post"),
    "the edit",
  ).id;
  expect((await send(town, dora, "/api/writes/retry", { id })).status).toBe(200);
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
});

const queueing = withoutStaff((forum) => {
  forum.settings.queuePosts = true;
});

test("a post that waits for approval is sent once, and kept true once it is approved", async () => {
  const { town, task, claim, handBack } = await begin(queueing);
  const claimId = await claim();
  await town.settle();
  expect(await troubleOf(town, task)).toBe("approval");
  await handBack(claimId);
  await town.settle();
  for (let hour = 0; hour < 30; hour += 1) {
    town.clock.now += HOUR;
    await town.settle();
  }
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(1);
  town.forum.approve(must(town.forum.waitingPosts()[0], "our post").id);
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
  expect(await troubleOf(town, task)).toBeNull();
  await claim();
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Ana Vega");
});

test("a post that nobody approved is not sent again, and the page says so", async () => {
  const { town, task, claim, handBack } = await begin(queueing);
  const claimId = await claim();
  await town.settle();
  town.forum.reject(must(town.forum.waitingPosts()[0], "our post").id);
  town.clock.now += DAY;
  await town.settle();
  expect(await troubleOf(town, task)).toBe("rejected");
  await handBack(claimId);
  await claim();
  await town.settle();
  town.clock.now += DAY;
  await town.settle();
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(1);
  expect(ours(town, task)).toEqual([]);
});

test("a status tag that somebody changes is set again, three times a day, and then left and told", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  const meddle = async () => {
    town.forum.editTopic(topicOf(task), { by: "root", tags: ["easy", "board-open"] });
    await town.settle();
    return tagsOf(town, task);
  };
  for (const _time of [1, 2, 3]) expect(await meddle()).toEqual(["board-taken", "easy"]);
  expect(await meddle()).toEqual(["board-open", "easy"]);
  expect(await meddle()).toEqual(["board-open", "easy"]);
  expect(await troubleOf(town, task)).toBe("tags-fought");
  // What changes on the board is the board's to say.
  await handBack(claimId);
  await claim();
  await town.settle();
  town.clock.now += MINUTE;
  await (await town.enter("dora")).command({ type: "finish", taskId: task.id, reason: "Done elsewhere." });
  await town.settle();
  expect(tagsOf(town, task)).toEqual(["board-done", "easy"]);
});

test("a topic that the board never tagged gets no tag by being read", async () => {
  const town = await world();
  const topic = town.forum.createTopic({
    by: "ben",
    category: "docs",
    title: "A thread that nobody has looked at",
    raw: "Somebody has to write down how mirrors work.",
  });
  await town.settle();
  town.forum.editTopic(topic.id, { by: "root", tags: ["easy", "board-open"] });
  await town.settle();
  expect(writes(town)).toEqual([]);
});
