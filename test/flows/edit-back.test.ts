// A lead's edit offered back to the thread: written on top of exactly what was agreed on, or not at all.
import { type Card, must } from "@threadboard/domain";
import { expect, test, vi } from "vitest";
import { API_KEY, docsSource, type World, type WorldOptions, world } from "./world.ts";

const WINDOW = 11_000;
const MINUTE = 60_000;
const source = { ...docsSource, edits: true, map: { tags: { easy: { labels: ["first task"] } } } } as const;
const topicOf = (task: Card) => must(task.thread, "a thread").topicId;
/** Without those that tell the stage. */
const tagsOf = (town: World, task: Card) =>
  town.forum
    .topic(topicOf(task))
    .tagIds.map((id) => town.forum.world.tags.get(id)?.name ?? "?")
    .filter((name) => !name.startsWith("board-"))
    .toSorted();
const firstOf = (town: World, task: Card) => town.forum.firstPost(topicOf(task));
const changes = (town: World) => town.forum.requests.all.filter(({ method }) => method !== "GET");

/** A task whose title, text and labels a lead has changed here. */
async function changed(options: WorldOptions = {}) {
  const town = await world({ sources: [source], ...options });
  const task = await town.openTask();
  const dora = await town.enter("dora");
  const fields = {
    title: "Write the guide to rsync mirrors",
    body: "Write down how *rsync* mirrors work, step by step.",
    labels: ["first task", "arm"],
  };
  expect((await dora.command({ type: "edit", taskId: task.id, fields })).problem).toBeNull();
  await town.settle();
  town.clock.now += MINUTE;
  town.forum.requests.clear();
  const offer = (...fields: ("title" | "body" | "labels")[]) =>
    dora.command({ type: "write-to-thread", taskId: task.id, fields });
  const write = async () => {
    town.clock.now += WINDOW;
    await town.settle();
  };
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  return { town, task, dora, offer, write, warnings };
}

test("what a lead offers is the board's own edit of the thread, and both are in step after it", async () => {
  const { town, task, offer, write } = await changed();
  expect((await town.page(task.number)).thread).toMatchObject({
    ...{ edits: true, differs: ["title", "body", "labels"], offered: [] },
  });
  expect((await offer("title", "body", "labels")).problem).toBeNull();
  await town.settle();
  expect(changes(town)).toEqual([]);
  expect((await town.page(task.number)).thread?.offered).toEqual(["title", "body", "labels"]);
  expect((await town.card(task.number)).thread?.state).toBe("waiting");
  await write();
  const post = firstOf(town, task);
  expect(town.forum.topic(topicOf(task)).title).toBe("Write the guide to rsync mirrors");
  expect(post.raw).toBe("Write down how *rsync* mirrors work, step by step.");
  expect(post.editReason).toBe("From HW-1 on Help wanted");
  expect(town.forum.world.people.get(post.lastEditorId)?.username).toBe("board");
  expect(tagsOf(town, task)).toEqual(["easy"]);
  const page = await town.page(task.number);
  expect(page.card.thread?.state).toBe("in-step");
  expect(page.thread).toMatchObject({ differs: [], offered: [], conflicts: [], writeTrouble: null });
  expect(page.card.labels).toEqual(["first task", "arm"]);
  expect(page.activity.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["thread-edit-asked", "thread-edited"]),
  );
});

test("after an edit was written the thread is followed again", async () => {
  const { town, task, offer, write } = await changed();
  await offer("title", "body");
  await write();
  town.forum.editTopic(topicOf(task), { by: "ben", title: "Write the guide to all mirrors" });
  await town.settle();
  expect(await town.card(task.number)).toMatchObject({
    ...{ title: "Write the guide to all mirrors", thread: { state: "in-step" } },
  });
});

test("only what was asked for is written, and other people's tags stay", async () => {
  const { town, task, offer, write } = await changed();
  town.forum.editTopic(topicOf(task), { by: "root", tags: ["help-wanted"] });
  await town.settle();
  await offer("labels");
  await write();
  expect(tagsOf(town, task)).toEqual(["easy", "help-wanted"]);
  expect(town.forum.topic(topicOf(task)).title).toBe("Write the guide to mirrors");
  expect((await town.page(task.number)).thread?.differs).toEqual(["title", "body"]);
});

test("an offer that is undone in time is not written", async () => {
  const { town, task, dora, offer, write } = await changed();
  const undo = must((await offer("title")).done?.undo, "an undo");
  expect((await dora.command({ type: "undo", ...undo })).problem).toBeNull();
  await write();
  expect(changes(town)).toEqual([]);
  const late = must((await offer("title")).done?.undo, "an undo");
  await write();
  expect((await dora.command({ type: "undo", ...late })).problem?.code).toBe("undo-too-late");
  expect((await town.page(task.number)).thread?.differs).toEqual(["body", "labels"]);
});

test("a title that the forum tidies is tidied here too", async () => {
  const { town, task, dora, offer, write } = await changed();
  const fields = { title: "write the guide  to mirrors!!" };
  await dora.command({ type: "edit", taskId: task.id, fields });
  await offer("title");
  await write();
  expect(await town.card(task.number)).toMatchObject({
    ...{ title: "Write the guide to mirrors!", thread: { state: "in-step" } },
  });
});

/** No webhook tells the board of what comes. */
function deaf(town: World) {
  for (const hook of town.forum.webhooks.all()) Object.assign(hook, { active: false });
}

test("a thread that was edited before ours was written is left as it is, and both texts show", async () => {
  const { town, task, offer, write } = await changed();
  await offer("title", "body");
  deaf(town);
  town.forum.editPost(firstOf(town, task).id, { by: "ben", raw: "The author's own new words for it." });
  await write();
  expect(changes(town)).toEqual([]);
  expect(firstOf(town, task).raw).toBe("The author's own new words for it.");
  const { card, thread } = await town.page(task.number);
  expect(card.thread?.state).toBe("conflict");
  expect(thread?.conflicts).toMatchObject([
    {
      field: "body",
      board: "Write down how *rsync* mirrors work, step by step.",
      forum: "The author's own new words for it.",
    },
  ]);
});

test.each([
  { field: "title", path: /^\/t\// },
  { field: "body", path: /^\/posts\// },
] as const)(
  "an edit that comes between our read and our write of the $field is not overwritten",
  async ({ field, path }) => {
    const { town, task, offer } = await changed();
    await offer(field);
    deaf(town);
    town.forum.requests.clear();
    town.clock.now += WINDOW;
    town.forum.faults.add({ kind: "slow", ms: 200, match: { method: "PUT", path }, times: 1 });
    const writing = town.board.worker.drain();
    await vi.waitFor(() => expect(town.forum.requests.matching("GET", "/t/")).toHaveLength(1));
    const topicId = topicOf(task);
    if (field === "title")
      town.forum.editTopic(topicId, { by: "ben", title: "What the author calls it now" });
    else
      town.forum.editPost(firstOf(town, task).id, { by: "ben", raw: "What the author says about it now." });
    await writing;
    await town.settle();
    expect(town.forum.requests.all.filter(({ status }) => status === 409)).toHaveLength(1);
    const { thread } = await town.page(task.number);
    expect(thread?.conflicts.map((each) => each.field)).toEqual([field]);
    expect(thread?.conflicts[0]?.forum).toMatch(/^What the author/);
    expect(thread?.offered).toEqual([]);
  },
);

test("a tag that comes between our read and our write stays, and ours is added after it", async () => {
  const { town, task, offer, write } = await changed();
  town.forum.editTopic(topicOf(task), { by: "root", tags: ["board-open"] });
  await town.settle();
  await offer("labels");
  deaf(town);
  town.forum.requests.clear();
  town.clock.now += WINDOW;
  town.forum.faults.add({ kind: "slow", ms: 200, match: { method: "PUT", path: /^\/t\// }, times: 1 });
  const writing = town.board.worker.drain();
  await vi.waitFor(() => expect(town.forum.requests.matching("GET", "/tags")).toHaveLength(1));
  town.forum.editTopic(topicOf(task), { by: "root", tags: ["board-open", "help-wanted"] });
  await writing;
  await write();
  expect(tagsOf(town, task)).toEqual(["easy", "help-wanted"]);
});

test("an edit whose answer was lost is made once", async () => {
  const { town, task, offer, write } = await changed({ board: { forumTimeoutMs: 200 } });
  await offer("body");
  town.forum.faults.add({
    kind: "timeout-after-success",
    match: { method: "PUT", path: /^\/posts/ },
    times: 1,
  });
  deaf(town);
  await write();
  const { version } = firstOf(town, task);
  town.clock.now += 2 * MINUTE;
  await town.settle();
  expect(firstOf(town, task).version).toBe(version);
  const { thread } = await town.page(task.number);
  expect(thread).toMatchObject({ conflicts: [], offered: [], differs: ["title", "labels"] });
});

test("a title whose answer was lost is found again, as the forum tidied it", async () => {
  const { town, task, dora, offer, write } = await changed({ board: { forumTimeoutMs: 200 } });
  await dora.command({ type: "edit", taskId: task.id, fields: { title: "write the guide to rsync!!" } });
  await offer("title");
  town.forum.faults.add({
    kind: "timeout-after-success",
    match: { method: "PUT", path: /^\/t\// },
    times: 1,
  });
  deaf(town);
  await write();
  town.clock.now += 2 * MINUTE;
  await town.settle();
  const { card, thread } = await town.page(task.number);
  expect(card.title).toBe("Write the guide to rsync!");
  expect(thread).toMatchObject({ conflicts: [], offered: [], differs: ["body", "labels"] });
});

test("a thread that wants to be left alone is not edited", async () => {
  const { town, task, dora, offer, write } = await changed();
  await offer("title");
  const excluded = await dora.fetch(`${town.address}/api/topics/exclude`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ topicId: topicOf(task), excluded: true }),
  });
  expect(excluded.status).toBe(200);
  await write();
  expect(town.forum.topic(topicOf(task)).title).toBe("Write the guide to mirrors");
  expect((await town.page(task.number)).thread).toMatchObject({ edits: false, offered: [] });
});

test("what the forum refuses is told with its own words, and not tried for ever", async () => {
  const { town, task, dora, offer, write, warnings } = await changed();
  await dora.command({ type: "edit", taskId: task.id, fields: { title: "Mirrors" } });
  await offer("title");
  await write();
  const { thread } = await town.page(task.number);
  expect(thread?.writeTrouble).toMatchObject({ kind: "thread-edit", code: "refused" });
  expect(thread?.writeTrouble?.words).toMatch(/title/i);
  expect(town.forum.topic(topicOf(task)).title).toBe("Write the guide to mirrors");
  expect(thread?.offered).toEqual([]);
  expect(warnings).toHaveBeenCalled();
});

test("a key that may not edit is told at once", async () => {
  const { town, task, offer, write } = await changed();
  await offer("body");
  const body = JSON.stringify({
    errors: ["You are not permitted to do that."],
    error_type: "invalid_access",
  });
  town.forum.faults.add({ kind: "status", status: 403, body, match: { method: "PUT" } });
  await write();
  expect((await town.page(task.number)).thread?.writeTrouble).toMatchObject({ code: "not-allowed" });
});

test("a tag that the forum does not have is not made", async () => {
  const map = { tags: { "no-such-tag": { labels: ["first task"] } } };
  const { town, task, offer, write } = await changed({ sources: [{ ...source, map }] });
  await offer("labels");
  await write();
  expect([...town.forum.world.tags.values()].map(({ name }) => name)).not.toContain("no-such-tag");
  expect((await town.page(task.number)).thread?.writeTrouble).toMatchObject({ code: "tag-missing" });
});

test("without leave from its source nothing can be offered, and only leads offer", async () => {
  const { task, town, offer } = await changed({ sources: [docsSource] });
  expect((await town.page(task.number)).thread).toMatchObject({ edits: false, differs: [] });
  const said = await offer("title");
  expect(said.problem).toMatchObject({ status: 409, code: "thread-not-edited" });
  const ana = await town.enter("ana");
  const hers = await ana.command({ type: "write-to-thread", taskId: task.id, fields: ["title"] });
  expect(hers.problem?.code).toBe("only-leads");
});

/** From now on the forum shows this thread's text only as a finished page. */
async function hideSource(town: World, task: Card) {
  const path = `/t/${topicOf(task)}.json`;
  const headers = { "Api-Key": API_KEY, "Api-Username": "board" };
  const shown: unknown = await (await fetch(`${town.forumUrl}${path}?include_raw=1`, { headers })).json();
  const body = JSON.stringify(shown, (name, value: unknown) => (name === "raw" ? undefined : value));
  town.forum.faults.add({ kind: "status", status: 200, body, match: { method: "GET", path: /^\/t\// } });
}

test("a text that the forum shows only as a page is followed, and cannot be offered back", async () => {
  const { town, task, dora, offer } = await changed();
  await dora.command({ type: "edit", taskId: task.id, fields: { body: firstOf(town, task).raw } });
  await hideSource(town, task);
  town.forum.reply({ by: "ana", topicId: topicOf(task), raw: "This makes the board read the thread again." });
  await town.settle();
  expect((await town.page(task.number)).body).toContain("<p>");
  await dora.command({ type: "edit", taskId: task.id, fields: { body: "Other words for it." } });
  expect((await town.page(task.number)).thread?.differs).toEqual(["title", "labels"]);
  expect((await offer("body")).problem).toMatchObject({ status: 409, code: "body-not-source" });
});

test("an edit is given up where the forum does not show on top of what it would be written", async () => {
  const { town, task, offer, write } = await changed();
  await offer("body");
  await hideSource(town, task);
  await write();
  expect(changes(town)).toEqual([]);
  expect((await town.page(task.number)).thread?.writeTrouble).toMatchObject({
    ...{ kind: "thread-edit", code: "source-unseen" },
  });
});
