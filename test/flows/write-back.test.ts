// What the board writes into threads: one post, kept true, and nobody is disturbed by it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Card, must } from "@threadboard/domain";
import { readTopic } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { API_KEY, docsSource, type World, type WorldOptions, world } from "./world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const topicOf = (task: Card) => must(task.thread, "a thread").topicId;
const ours = (town: World, task: Card) =>
  town.forum.posts(topicOf(task)).filter((post) => post.raw.includes("<!-- threadboard status -->"));
const tagsOf = (town: World, task: Card) =>
  town.forum.topic(topicOf(task)).tagIds?.map((id) => town.forum.world.tags.get(id)?.name ?? "?") ?? [];
const writes = (town: World) => town.forum.requests.all.filter(({ method }) => method !== "GET");

/** A board with one open task, and somebody who may take it. */
async function begin(options: WorldOptions = {}) {
  const town = await world(options);
  const task = await town.openTask();
  const ana = await town.enter("ana");
  town.forum.requests.clear();
  const claim = async () => {
    const said = await ana.command({ type: "claim", taskId: task.id });
    expect(said.problem).toBeNull();
    return must(said.done?.card?.slots[0]?.claim, "the claim").id;
  };
  const handBack = async (claimId: Awaited<ReturnType<typeof claim>>) => {
    expect((await ana.command({ type: "hand-back", taskId: task.id, claimId })).problem).toBeNull();
  };
  /** The board warns an operator; the test looks at what it said. */
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  return { town, task, ana, claim, handBack, warnings };
}

test("the first claim brings one post, quietly; later changes edit it in place", async () => {
  const { town, task, claim, handBack } = await begin();
  const topic = town.forum.topic(topicOf(task));
  const bumped = topic.bumpedAt;
  town.clock.now += MINUTE;
  const claimId = await claim();
  await town.settle();
  const [post, ...more] = ours(town, task);
  expect(more).toEqual([]);
  expect(post?.raw).toContain("Ana Vega is on it");
  town.clock.now += 10 * MINUTE;
  await handBack(claimId);
  await town.settle();
  const [edited] = ours(town, task);
  expect(edited?.id).toBe(post?.id);
  expect(edited?.raw).toContain("Help wanted");
  expect(edited?.raw).not.toContain("Ana");
  expect(town.forum.topic(topicOf(task)).bumpedAt).toBe(bumped);
  expect(town.forum.posts(topicOf(task))).toHaveLength(2);
});

test("without a claim there is no post until a lead asks for one", async () => {
  const { town, task } = await begin();
  const dora = await town.enter("dora");
  await dora.command({ type: "edit", taskId: task.id, fields: { effort: 30 } });
  await town.settle();
  expect(ours(town, task)).toEqual([]);
  expect((await dora.command({ type: "ask-status-post", taskId: task.id })).problem).toBeNull();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect((await town.page(task.number)).thread?.statusPost).toContain(town.forumUrl);
});

test("a claim that is taken back before anything was written leaves the thread alone", async () => {
  const { town, task, claim, handBack } = await begin();
  await handBack(await claim());
  await town.settle();
  expect(ours(town, task)).toEqual([]);
});

test("what changes while the post is being written is written too", async () => {
  const { town, task, ana, claim } = await begin();
  const claimId = await claim();
  town.forum.faults.add({ kind: "slow", ms: 150, match: { method: "POST", path: /^\/posts/ }, times: 1 });
  const writing = town.board.worker.drain();
  const begun = async () => (await readTopic(town.board.store.read, topicOf(task)))?.statusPostBegunAt;
  await vi.waitFor(async () => expect(await begun()).toBe(town.clock.now));
  await ana.command({ type: "hand-back", taskId: task.id, claimId });
  await writing;
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
});

test.each([0, 5 * MINUTE])(
  "a post whose answer was lost is found again and not made twice, also %d ms later",
  async (later) => {
    const { town, task, claim } = await begin({ board: { forumTimeoutMs: 200 } });
    await claim();
    town.forum.faults.add({
      kind: "timeout-after-success",
      match: { method: "POST", path: /^\/posts/ },
      times: 1,
    });
    await town.settle();
    expect(ours(town, task)).toHaveLength(1);
    town.clock.now += 61_000 + later;
    await town.settle();
    expect(ours(town, task)).toHaveLength(1);
    expect((await town.page(task.number)).thread?.statusPost).not.toBeNull();
  },
);

test("a board that is killed between posting and recording finds its post again", {
  timeout: 30_000,
}, async () => {
  const { town, task, claim } = await begin();
  await claim();
  await town.board.close();
  town.forum.faults.add({
    kind: "timeout-after-success",
    match: { method: "POST", path: /^\/posts/ },
    times: 1,
  });
  const program = new URL("./writer.ts", import.meta.url).pathname;
  const given = [program, town.database, JSON.stringify(town.configuration), API_KEY];
  const child = spawn(process.execPath, given, { stdio: "inherit" });
  try {
    await vi.waitFor(() => expect(ours(town, task)).toHaveLength(1), { timeout: 20_000 });
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  town.clock.now += 10 * MINUTE;
  await town.restart();
  expect((await town.page(task.number)).thread?.statusPost).toBeNull();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect((await town.page(task.number)).thread?.statusPost).not.toBeNull();
  expect((await town.card(task.number)).thread?.state).toBe("in-step");
});

test("what is owed to a deleted thread waits until it is back", async () => {
  const { town, task, claim, handBack } = await begin();
  town.forum.deleteTopic(topicOf(task), "root");
  const claimId = await claim();
  await town.settle();
  town.forum.recoverTopic(topicOf(task), "root");
  town.clock.now += 11 * MINUTE;
  await town.settle();
  const [post] = ours(town, task);
  expect(post?.raw).toContain("Ana Vega is on it");
  // This time nobody tells the board of it.
  for (const hook of town.forum.webhooks.all()) Object.assign(hook, { active: false });
  town.forum.deleteTopic(topicOf(task), "root");
  await handBack(claimId);
  await town.settle();
  town.forum.recoverTopic(topicOf(task), "root");
  town.clock.now += 11 * MINUTE;
  await town.settle();
  expect(ours(town, task).map((each) => each.id)).toEqual([post?.id]);
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
});

test("a board stops at once although the forum does not answer", async () => {
  const { town, claim } = await begin({ board: { forumTimeoutMs: 20_000 } });
  await claim();
  town.forum.faults.add({ kind: "timeout-after-success" });
  const writing = town.board.worker.drain();
  await vi.waitFor(() => expect(town.forum.requests.all.length).toBeGreaterThan(0));
  const began = performance.now();
  await town.board.close();
  expect(performance.now() - began).toBeLessThan(2000);
  await writing.catch(() => undefined);
});

test("a post that a moderator deleted is not posted again", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  town.forum.deletePost(must(ours(town, task)[0], "our post").id, "root");
  await town.settle();
  await handBack(claimId);
  await town.settle();
  await claim();
  await town.settle();
  const standing = ours(town, task).filter((post) => post.deletedAt === null);
  expect(standing).toEqual([]);
  expect((await town.page(task.number)).thread?.statusPost).toBeNull();
});

test("what people wrote around our part stays, and a part that lost its markers is left to them", async () => {
  const { town, task, claim, handBack, warnings } = await begin();
  const claimId = await claim();
  await town.settle();
  const post = must(ours(town, task)[0], "our post");
  town.forum.editPost(post.id, {
    by: "root",
    raw: `Moderator's note: see the guide.\n\n${post.raw}\n\nThanks, all.`,
  });
  await handBack(claimId);
  await town.settle();
  const raw = town.forum.post(post.id).raw;
  expect(raw).toMatch(/^Moderator's note: see the guide\./);
  expect(raw).toMatch(/Thanks, all\.$/);
  expect(raw).toContain("Help wanted");
  town.forum.editPost(post.id, { by: "root", raw: "This thread is looked after by hand from now on." });
  await claim();
  await town.settle();
  expect(town.forum.post(post.id).raw).toBe("This thread is looked after by hand from now on.");
  expect(warnings.mock.calls.flat().join()).toContain("took our markers out");
});

test("an edit that meets somebody else's is made again on top of theirs", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  const post = must(ours(town, task)[0], "our post");
  await handBack(claimId);
  town.forum.faults.add({
    kind: "status",
    status: 409,
    body: JSON.stringify({ errors: ["edited meanwhile"] }),
    match: { method: "PUT", path: /^\/posts/ },
    times: 1,
  });
  await town.settle();
  expect(town.forum.post(post.id).raw).toContain("Ana Vega");
  town.clock.now += 3000;
  await town.settle();
  expect(town.forum.post(post.id).raw).toContain("Help wanted");
});

test("a post that waits for approval is not sent again, and is found once it is approved", async () => {
  const { town, claim, handBack, warnings } = await begin({
    plant: (forum) => {
      forum.person("board").moderator = false;
      forum.settings.queuePosts = true;
    },
  });
  const claimId = await claim();
  await town.settle();
  await handBack(claimId);
  await town.settle();
  await claim();
  await town.settle();
  expect(town.forum.requests.matching("POST", "/posts")).toHaveLength(1);
  expect(warnings.mock.calls.flat().join()).toContain("enqueued");
});

test("a closed thread keeps its post in step", async () => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  town.forum.setStatus(topicOf(task), "closed", true, "root");
  await town.settle();
  await handBack(claimId);
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
});

test("a key that may not write is told to the operator, and nothing is lost by it", async () => {
  const { town, task, claim, warnings } = await begin();
  town.forum.faults.add({
    kind: "status",
    status: 403,
    body: JSON.stringify({ errors: ["not allowed"], error_type: "invalid_access" }),
    match: { method: "POST", path: /^\/posts/ },
    times: 1,
  });
  await claim();
  await town.settle();
  expect(ours(town, task)).toEqual([]);
  expect((await town.card(task.number)).thread?.state).toBe("trouble");
  expect(warnings.mock.calls.flat().join()).toContain("forbidden");
  town.clock.now += 61 * MINUTE;
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect((await town.card(task.number)).thread?.state).toBe("in-step");
});

test("only so many new posts are made in a day, and the rest the next day", async () => {
  const town = await world({
    configuration: { policy: { gatherSeconds: 0, newPostsPerDay: 1, claims: { newcomerLimit: 3 } } },
  });
  const tasks = [
    await town.openTask("The first guide to write"),
    await town.openTask("The second guide to write"),
  ];
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const ana = await town.enter("ana");
  for (const task of tasks) await ana.command({ type: "claim", taskId: task.id });
  await town.settle();
  const posts = () => tasks.flatMap((task) => ours(town, task)).length;
  expect(posts()).toBe(1);
  town.clock.now += DAY + 61 * MINUTE;
  await town.settle();
  expect(posts()).toBe(2);
});

test.each(["objects", "strings"] as const)(
  "status tags are replaced and others stay, with tags as %s",
  async (tagForm) => {
    const { town, task, claim, handBack } = await begin({
      forum: {
        settings: {
          tagForm,
          categoryDefinitions: false,
          maxTagsPerTopic: 10,
          maxAdminApiRequestsPerMinute: 1e6,
        },
      },
    });
    town.forum.editTopic(topicOf(task), { by: "root", tags: ["easy", "board-open"] });
    await town.settle();
    const claimId = await claim();
    await town.settle();
    expect(tagsOf(town, task).toSorted()).toEqual(["board-taken", "easy"]);
    await handBack(claimId);
    await town.settle();
    expect(tagsOf(town, task).toSorted()).toEqual(["board-open", "easy"]);
  },
);

test("a status tag that the forum does not have is never made, and the operator is told", async () => {
  const { town, task, claim, warnings } = await begin({
    configuration: { statusTags: { open: "board-open", active: "never-made" } },
  });
  town.forum.editTopic(topicOf(task), { by: "root", tags: ["easy", "board-open"] });
  await town.settle();
  await claim();
  await town.settle();
  expect(town.forum.world.tagNamed("never-made")).toBeUndefined();
  expect(tagsOf(town, task)).toEqual(["easy"]);
  expect(warnings.mock.calls.flat().join()).toContain("never-made");
});

test.each(["off", "tags"] as const)("a source with write: %s gets no post", async (write) => {
  const { town, task, claim } = await begin({ sources: [{ ...docsSource, write }] });
  await claim();
  await town.settle();
  expect(ours(town, task)).toEqual([]);
  expect(tagsOf(town, task)).toEqual(write === "tags" ? ["board-taken"] : []);
  expect((await town.page(task.number)).thread?.writes).toBe(write);
});

test("without a key nothing is written, and the page says so", async () => {
  const { town, task, claim } = await begin({ keyless: true });
  await claim();
  await town.settle();
  expect(writes(town)).toEqual([]);
  expect((await town.page(task.number)).thread?.writes).toBe("off");
  expect((await town.card(task.number)).thread?.state).toBe("in-step");
});

test("an outline gets one table of its items, and no status tag", async () => {
  const plant: WorldOptions["plant"] = (forum) => {
    const topic = forum.createTopic({
      by: "ben",
      category: "testing",
      title: "Want to help? Here is what we look for",
      raw: "## Packages\n\n- [ ] Audit the `grub2` package\n- [ ] Audit the | pipe package\n\n## Docs\n\n- [ ] Write the @root page",
    });
    forum.nameTopic("outline", topic.id);
  };
  let outline = 0;
  const town = await world({
    plant: (forum) => {
      plant(forum);
      outline = forum.topicIdOf("outline");
    },
    get sources() {
      return [{ key: "list", type: "outline", topic: outline || 1, kind: "testing", write: "posts" }];
    },
  });
  const root = await town.enter("root");
  await town.board.worker.poll(true);
  const items = await town.triage();
  expect(items.map((item) => item.card.title)).toHaveLength(3);
  const first = must(items[0], "an item").card;
  for (const { card } of items) await root.command({ type: "open", taskId: card.id });
  expect((await (await town.enter("ana")).command({ type: "claim", taskId: first.id })).problem).toBeNull();
  await town.settle();
  const [post, ...more] = ours(town, first);
  expect(more).toEqual([]);
  expect(post?.raw.match(/^\| /gm)).toHaveLength(4);
  expect(post?.raw).toContain("Ana Vega");
  expect(post?.raw).not.toContain("@root");
  expect(tagsOf(town, first)).toEqual([]);
  expect(town.forum.requests.matching("PUT", "/t/")).toEqual([]);
});

test.each([
  ["a mention", "@root see this", /@root/],
  ["a link", "[click](https://evil.example)", /(?<!\\)\[click/],
  ["a picture", "![x](https://evil.example/x.png)", /(?<!\\)!\\?\[x\]\(/],
  ["HTML", "<script>alert(1)</script> Ana", /(?<!\\)<script/],
  [
    "our own marker",
    "<!-- /threadboard status --> Ana",
    /on it.*<!-- \/threadboard status -->.*<!-- \/threadboard/s,
  ],
  ["a heading over two lines", "Ana\n\n# Big", /^# Big/m],
])("a name that is %s stays plain", async (_what, name, harm) => {
  const { town, task, claim } = await begin({
    plant: (forum) => {
      forum.person("ana").name = name;
    },
  });
  await claim();
  await town.settle();
  const [post] = ours(town, task);
  expect(post?.raw).toContain("is on it");
  expect(post?.raw).not.toMatch(harm);
  expect(post?.cooked).not.toMatch(/class="mention"|<script|evil\.example["']|<img|<h1/);
});
