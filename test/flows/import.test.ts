// Reading sources into the board: what becomes a task, what stays away, and what a forum in trouble does to it.
import { must } from "@threadboard/domain";
import type { Forum } from "@threadboard/forum-simulator";
import { expect, test, vi } from "vitest";
import { docsSource, type World, type WorldOptions, world } from "./world.ts";

const HOUR = 3_600_000;

const outlineText = `## Testing

- [ ] Try the installer on aarch64
- [x] Try the installer on x86_64

## Documentation

- [ ] Describe the network install, by [date=2031-03-01 timezone="UTC"]
`;

function plant(forum: Forum): void {
  const add = (title: string, more: Partial<Parameters<Forum["createTopic"]>[0]> = {}) =>
    forum.createTopic({ by: "ben", title, raw: `What is wanted: ${title}.`, category: "docs", ...more });
  add("A guide for mirrors");
  add("A guide within the guides", { category: "guides" });
  add("A thread with a tag", { category: "testing", tags: ["help-wanted", "easy"] });
  add("Plum cake for the meeting", { category: "testing" });
  add("Closed before we came");
  forum.setStatus(must([...forum.world.topics.values()].at(-1), "the topic").id, "closed", true, "root");
  forum.message({
    by: "ana",
    to: ["board"],
    title: "Plum cake in private",
    raw: "A private word about plum cake.",
  });
  forum.nameTopic("outline", add("Want to help?", { category: "testing", raw: outlineText }).id);
}

const headings = {
  testing: { kind: "testing", labels: ["test"] },
  documentation: { team: "docs", kind: "writing" },
};
const sourcesFor = (outline: number) => [
  { key: "list", type: "outline", topic: outline, kind: "testing", map: { headings }, write: "posts" },
  { ...docsSource, map: { categories: { guides: { labels: ["guide"] } } } },
  {
    key: "tagged",
    type: "tag",
    tag: "help-wanted",
    kind: "testing",
    map: { tags: { easy: { difficulty: "easy" } } },
  },
  { key: "found", type: "search", search: "plum cake", kind: "writing", write: "posts" },
];

/** A forum with one thread for each kind of source. Topics are numbered in the order of their making. */
async function town(options: WorldOptions = {}): Promise<World & { readonly outline: number }> {
  let outline = 0;
  const made = await world({
    ...options,
    plant: (forum) => {
      plant(forum);
      outline = forum.topicIdOf("outline");
      options.plant?.(forum);
    },
    get sources() {
      return options.sources ?? sourcesFor(outline);
    },
  });
  return Object.assign(made, { outline });
}

const picture = async (made: World) =>
  JSON.stringify(
    await Promise.all(
      (["task", "event", "thread", "text", "outbox"] as const).map((table) =>
        made.board.store.read.selectFrom(table).selectAll().execute(),
      ),
    ),
  );
const titles = async (made: World) => (await made.triage()).map((item) => item.card.title).toSorted();
const quiet = () => vi.spyOn(console, "warn").mockImplementation(() => undefined);

const everything = [
  "A guide for mirrors",
  "A guide within the guides",
  "A thread with a tag",
  "Describe the network install",
  "Plum cake for the meeting",
  "Try the installer on aarch64",
];

test("sources of four kinds bring their threads and items, and nothing that is closed, done or private", async () => {
  const made = await town();
  const summary = await made.board.worker.poll(true);
  expect(await titles(made)).toEqual([...everything]);
  expect(summary).toMatchObject({ created: 6, failures: [] });
});

test("category, tags and headings say what a task is", async () => {
  const made = await town();
  await made.board.worker.poll(true);
  const cards = new Map((await made.triage()).map(({ card }) => [card.title, card]));
  expect(cards.get("A guide within the guides")).toMatchObject({
    team: "docs",
    kind: "writing",
    labels: ["guide"],
  });
  expect(cards.get("A thread with a tag")).toMatchObject({ team: null, kind: "testing", difficulty: "easy" });
  expect(cards.get("Try the installer on aarch64")).toMatchObject({ kind: "testing", labels: ["test"] });
  expect(cards.get("Describe the network install")).toMatchObject({
    team: "docs",
    kind: "writing",
    due: { kind: "date", date: "2031-03-01" },
    thread: { isItem: true },
  });
});

test("a day without a year is one of the year in which the list was written", async () => {
  const made = await town();
  const raw =
    "## Help wanted\n\n- [ ] Translate the release notes by 5 March\n- [ ] Test the installer on aarch64";
  made.forum.editPost(made.forum.firstPost(made.outline).id, { by: "root", raw });
  await made.board.worker.poll(true);
  const cards = (await made.triage()).map(({ card }) => card);
  const card = cards.find(({ title }) => title.startsWith("Translate the release notes"));
  expect(card?.due).toEqual({ kind: "date", date: "2031-03-05" });
});

test("a second run changes nothing, and reads no thread that did not change", async () => {
  const made = await town();
  await made.board.worker.poll(true);
  const before = await picture(made);
  made.forum.requests.clear();
  const again = await made.board.worker.poll(true);
  expect(await picture(made)).toBe(before);
  expect(again).toMatchObject({ created: 0, changed: 0 });
  const read = made.forum.requests.matching("GET", /^\/t\/\d+/).map((each) => each.path);
  expect(read, "the outline alone, which no list shows").toEqual([`/t/${made.outline}.json?include_raw=1`]);
});

test("an import writes nothing, neither then nor when it is worked off", async () => {
  const made = await town();
  await made.board.worker.poll(true);
  await made.settle();
  expect(
    made.forum.requests.all
      .filter(({ method }) => method !== "GET" && method !== "HEAD")
      .filter(({ path }) => !path.startsWith("/__do/")),
  ).toEqual([]);
  expect(await made.board.store.read.selectFrom("outbox").selectAll().execute()).toEqual([]);
});

test("a later run takes what changed and what is new", async () => {
  const made = await town();
  await made.board.worker.poll(true);
  for (const hook of made.forum.webhooks.all()) Object.assign(hook, { active: false });
  made.clock.now += HOUR;
  const topic = made.forum.createTopic({
    by: "ben",
    category: "docs",
    title: "A guide that came later",
    raw: "This one is new, and wanted.",
  });
  const outlinePost = made.forum.firstPost(made.outline);
  made.forum.editPost(outlinePost.id, {
    by: "ben",
    raw: outlineText.replace("Try the installer on aarch64", "Try the graphical installer on aarch64"),
  });
  const summary = await made.board.worker.poll(false);
  expect(summary).toMatchObject({ created: 1, changed: 1 });
  expect(await titles(made)).toContain("Try the graphical installer on aarch64");
  expect((await made.triage()).some((item) => item.card.thread?.topicId === topic.id)).toBe(true);
});

test("the forum's date is followed until somebody here sets another", async () => {
  const made = await town();
  await made.board.worker.poll(true);
  const card = async () =>
    must(
      (await made.triage()).find((item) => item.card.title === "Describe the network install"),
      "the item",
    ).card;
  const change = (date: string) =>
    made.forum.editPost(made.forum.firstPost(made.outline).id, {
      by: "ben",
      raw: outlineText.replace("2031-03-01", date),
    });
  change("2031-04-01");
  await made.settle();
  expect((await card()).due).toMatchObject({ date: "2031-04-01" });
  const root = await made.enter("root");
  await root.command({
    type: "edit",
    taskId: (await card()).id,
    fields: { due: { kind: "date", date: "2031-12-24" } },
  });
  change("2031-05-01");
  await made.settle();
  expect((await card()).due).toMatchObject({ date: "2031-12-24" });
});

test("an unlisted thread is for nobody, and one that is listed again is back", async () => {
  const made = await town({ sources: [docsSource] });
  const task = await made.openTask("A guide that is hidden for a while");
  const status = async () => (await made.visitor().fetch(`${made.address}/api/tasks/${task.number}`)).status;
  made.forum.setStatus(must(task.thread, "a thread").topicId, "visible", false, "root");
  await made.settle();
  expect(await status()).toBe(404);
  made.forum.setStatus(must(task.thread, "a thread").topicId, "visible", true, "root");
  await made.settle();
  expect(await status()).toBe(200);
});

test.each([
  [
    "lists posts that cannot be had",
    (forum: Forum, id: number) =>
      forum.faults.contradict({ kind: "ghost-posts", topicId: id, postIds: [9991] }),
    false,
  ],
  [
    "counts more posts than it lists",
    (forum: Forum, id: number) => forum.faults.contradict({ kind: "inflated-count", topicId: id, by: 5 }),
    false,
  ],
  [
    "lists a thread that is gone",
    (forum: Forum, id: number) => forum.faults.contradict({ kind: "listed-but-gone", topicId: id }),
    true,
  ],
  [
    "answers a search with an error",
    (forum: Forum) => forum.faults.contradict({ kind: "search-error", message: "The search has timed out" }),
    true,
  ],
] as const)("a forum that %s is read as far as it goes", async (_what, contradict, told) => {
  const made = await town();
  const topic = must(
    [...made.forum.world.topics.values()].find((each) => each.title === "A guide for mirrors"),
    "the topic",
  );
  contradict(made.forum, topic.id);
  const summary = must(await made.board.worker.poll(true), "a summary");
  expect(summary.failures).toEqual([]);
  expect(summary.incomplete.length > 0).toBe(told);
  expect(await titles(made)).toEqual(
    expect.arrayContaining(["A guide within the guides", "A thread with a tag"]),
  );
});

test("a source whose category is not there is told, and the others are read", async () => {
  const made = await town({
    sources: [{ ...docsSource, key: "nowhere", category: "no-such-place" }, docsSource],
  });
  const warned = quiet();
  const summary = must(await made.board.worker.poll(true), "a summary");
  expect(summary.failures).toEqual(['nowhere: the forum shows no category "no-such-place"']);
  expect(summary.created).toBeGreaterThan(0);
  expect(warned.mock.calls.flat().join()).toContain("no-such-place");
});

test("a forum that is down is told, nothing is lost, and a later run completes", async () => {
  const made = await town();
  const warned = quiet();
  made.forum.faults.add({ kind: "down" });
  expect(await made.board.worker.poll(true)).toBeNull();
  expect(warned.mock.calls.flat().join()).toMatch(/could not be read/);
  made.forum.faults.clear();
  expect(await made.board.worker.poll(true)).toMatchObject({ created: 6, failures: [] });
});

test.each([
  ["pages instead of JSON", { kind: "garbage", form: "html" }],
  ["half of each answer", { kind: "garbage", form: "cut-json" }],
  ["server errors", { kind: "status", status: 500, body: "oops" }],
  ["a 404 for every thread", { kind: "status", status: 404, body: "{}" }],
] as const)("threads that are answered with %s come in a later run", async (_what, fault) => {
  const made = await town();
  quiet();
  made.forum.faults.add({ ...fault, match: { path: /^\/t\// } });
  const first = must(await made.board.worker.poll(true), "a summary");
  expect(first.created).toBe(0);
  expect(first.failures.length + first.incomplete.length).toBeGreaterThan(0);
  made.forum.faults.clear();
  await made.board.worker.poll(true);
  expect(await titles(made)).toEqual(everything);
});

test.each(["rate-limit-json", "rate-limit-text", "rate-limit-html"] as const)(
  "a forum that is too busy for a minute (%s) is waited for",
  async (kind) => {
    const made = await town();
    quiet();
    const fault = kind === "rate-limit-html" ? ({ kind } as const) : ({ kind, seconds: 20 } as const);
    made.forum.faults.add({ ...fault, times: 3, match: { path: /^\/t\// } });
    await made.board.worker.poll(true);
    made.clock.now += HOUR;
    await made.board.worker.poll(true);
    expect(await titles(made)).toEqual(everything);
  },
);

test("tasks that stand already keep their claims while the forum talks nonsense", async () => {
  const made = await town({ sources: [docsSource] });
  const task = await made.openTask("A guide that somebody has");
  await (await made.enter("ana")).command({ type: "claim", taskId: task.id });
  quiet();
  made.forum.reply({
    by: "ben",
    topicId: must(task.thread, "a thread").topicId,
    raw: "How is it going with this?",
  });
  made.forum.faults.add({ kind: "garbage", form: "html" });
  await made.settle();
  await made.board.worker.poll(true);
  expect((await made.card(task.number)).slots[0]?.claim?.person.username).toBe("ana");
  expect((await made.card(task.number)).thread?.state).not.toBe("gone");
});

test("a task that was dropped stays dropped when its thread goes on", async () => {
  const made = await town({ sources: [docsSource] });
  const task = await made.openTask("A guide that nobody wants");
  const root = await made.enter("root");
  await root.command({ type: "drop", taskId: task.id, reason: "Somebody else has written it." });
  made.forum.editTopic(must(task.thread, "a thread").topicId, {
    by: "ben",
    title: "A guide that nobody wants still",
  });
  await made.settle();
  await made.board.worker.poll(true);
  expect(await made.card(task.number, root)).toMatchObject({
    stage: "dropped",
    title: "A guide that nobody wants",
  });
  expect((await titles(made)).filter((title) => title.includes("nobody wants"))).toEqual([]);
});

test("a forum that does not say its categories hides nothing that stands already", async () => {
  const made = await town({ sources: [docsSource] });
  const task = await made.openTask("A guide that stays in sight");
  quiet();
  made.clock.now += HOUR;
  made.forum.faults.add({
    kind: "status",
    status: 500,
    body: "oops",
    match: { path: /^\/(site|categories)\.json/ },
  });
  made.forum.reply({
    by: "ana",
    topicId: must(task.thread, "a thread").topicId,
    raw: "A reply while the forum limps.",
  });
  await made.settle();
  await made.board.worker.poll(true);
  expect(await made.card(task.number)).toMatchObject({
    title: "A guide that stays in sight",
    thread: { replies: 1 },
  });
  await made.restart();
  made.forum.reply({
    by: "ben",
    topicId: must(task.thread, "a thread").topicId,
    raw: "Another while it still limps.",
  });
  await made.settle();
  expect((await made.card(task.number)).title).toBe("A guide that stays in sight");
  made.forum.faults.clear();
  made.clock.now += HOUR;
  await made.settle();
  expect((await made.card(task.number)).thread?.replies).toBe(2);
});
