// What the board writes into threads: one post, kept true, and nobody is disturbed by it.
import { type Me, must } from "@threadboard/domain";
import { readTopic } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { docsSource, type WorldOptions, world } from "./world.ts";
import { begin, MINUTE, ours, tagsOf, topicOf, troubleOf, writes } from "./writing.ts";

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
    expect(tagsOf(town, task)).toEqual(["board-taken", "easy"]);
    await handBack(claimId);
    await town.settle();
    expect(tagsOf(town, task)).toEqual(["board-open", "easy"]);
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

test("a granular key with the scopes that the manual names is enough", async () => {
  const { town, task, claim, handBack } = await begin();
  const scopes = ["write", "update", "read", "read_lists"].map((scope) => `topics:${scope}`);
  const more = ["posts:edit", "tags:list", "categories:list", "users:show"];
  const apiKey = town.forum.addApiKey({ kind: "granular", username: "board", scopes: [...scopes, ...more] });
  await town.restart({ forumKey: { apiKey, username: "board" } });
  const claimId = await claim();
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Ana Vega is on it");
  expect(tagsOf(town, task)).toEqual(["board-taken"]);
  await handBack(claimId);
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
  expect(tagsOf(town, task)).toEqual(["board-open"]);
});

test.each([
  [{ ...docsSource }, "January 15, 2031"],
  [{ ...docsSource, language: "en-GB" }, "15 January 2031"],
  [{ ...docsSource, map: { categories: { docs: { language: "en-GB" } } } }, "15 January 2031"],
  [{ ...docsSource, map: { categories: { testing: { language: "en-GB" } } } }, "January 15, 2031"],
])(
  "the language is what the operator gave to the category, whatever a lead says of the task",
  async (source, date) => {
    const { town, task, claim } = await begin({
      sources: [source],
      forumConfiguration: { localDates: false },
    });
    const dora = await town.enter("dora");
    await dora.command({ type: "edit", taskId: task.id, fields: { language: "fr" } });
    await claim();
    await town.settle();
    expect(ours(town, task)[0]?.raw).toContain(`until ${date}.`);
  },
);

test("a date in a post is shown to each reader in their own zone, and its source stays readable", async () => {
  const { town, task, claim } = await begin();
  await claim();
  await town.settle();
  const [post] = ours(town, task);
  expect(post?.cooked).toContain('data-date="2031-01-15" data-time="12:00:00" data-timezone="UTC"');
  expect(post?.raw).toContain('until [date=2031-01-15 time=12:00:00 timezone="UTC" format="LL"].');
});

test.each([
  [0, false],
  [9_000, true],
])(
  "a topic is closed when its task is done, unless that is undone within the time for it",
  async (wait, undo) => {
    const { town, task } = await begin({ sources: [{ ...docsSource, closeWhenDone: true }] });
    const dora = await town.enter("dora");
    const said = await dora.command({
      type: "finish",
      taskId: task.id,
      reason: "Somebody did it elsewhere.",
    });
    town.clock.now += wait;
    await town.settle();
    expect(town.forum.topic(topicOf(task)).closed).toBe(false);
    const version = must(said.done?.undo, "an undo").version;
    if (undo) expect((await dora.command({ type: "undo", taskId: task.id, version })).problem).toBeNull();
    town.clock.now += 11_000;
    await town.settle();
    expect(town.forum.topic(topicOf(task)).closed).toBe(!undo);
  },
);

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

test("an outline of two hundred long items keeps within what the forum takes", async () => {
  const title = (n: number) =>
    `Audit package number ${n} for its pictures, its names, its addresses and whatever else shows where it came from`;
  const list = Array.from({ length: 200 }, (_each, n) => `- [ ] ${title(n)}`).join("\n");
  const raw = `## Packages that need help with an audit\n\n${list}`;
  // The number that the first topic of an empty forum gets.
  const topic = 11;
  const town = await world({
    plant: (forum) =>
      void forum.createTopic({ by: "ben", category: "testing", title: "Want to help? Look here", raw }),
    sources: [{ key: "list", type: "outline", topic, kind: "testing", write: "posts" }],
    forumConfiguration: { postLength: 12_000 },
    forum: {
      settings: { categoryDefinitions: false, maxPostLength: 12_000, maxAdminApiRequestsPerMinute: 100_000 },
    },
  });
  await town.board.worker.poll(true);
  const root = await town.enter("root");
  const items = await town.triage();
  expect(items).toHaveLength(200);
  const { person } = await root.read<Me>("/api/me");
  const giver = { kind: "person", id: must(person, "root").id } as const;
  await town.board.engine.together(async (_trx, { run }) => {
    for (const { card } of items)
      await run({ command: { type: "open", taskId: card.id }, giver, door: "web" });
  });
  const first = must(items[0], "an item").card;
  await (await town.enter("ana")).command({ type: "claim", taskId: first.id });
  await town.settle();
  const [post] = ours(town, first);
  expect(post?.raw).toContain(`200 tasks, 199 of them free. [The whole list](${town.address})`);
  expect(post?.raw.length).toBeLessThanOrEqual(12_000);
  expect(post?.cooked.match(/<tr>/g)?.length).toBeGreaterThan(30);
  expect(await troubleOf(town, first)).toBeNull();
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
  ["a mention by entities", "&commat;root &#64;root", /(?<!\\)&/],
  ["a bare host", "see www.evil.com or evil.com", /(?<!\\)\.com/],
  ["a list of its own", "1. Ana", /^- 1\. /m],
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
  expect(post?.cooked).not.toMatch(/class="mention"|<script|evil\.(example|com)["']|<img|<h1|<ol/);
});
