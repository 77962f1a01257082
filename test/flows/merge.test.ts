// Words that thread and board both changed: both survive with their authors, and one click or an edit settles it.
import { type Card, KindKey, must } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const MINUTE = 60_000;
const topicOf = (task: Card) => must(task.thread, "a thread").topicId;

/** A task whose title and body a lead changed here and its author there, a minute later. */
async function atOdds() {
  const town = await world();
  const task = await town.openTask();
  const dora = await town.enter("dora");
  town.clock.now += MINUTE;
  const boardAt = town.clock.now;
  const fields = { title: "Guide to mirrors", body: "What the **lead** wrote." };
  expect((await dora.command({ type: "edit", taskId: task.id, fields })).problem).toBeNull();
  town.clock.now += MINUTE;
  const forumAt = town.clock.now;
  const topicId = topicOf(task);
  town.forum.editTopic(topicId, { by: "ben", title: "All about mirrors" });
  town.forum.editPost(town.forum.firstPost(topicId).id, { by: "ben", raw: "What the author wrote." });
  await town.settle();
  return { town, task, dora, boardAt, forumAt };
}

const reread = async (town: World, task: Card) => {
  town.forum.reply({ by: "ana", topicId: topicOf(task), raw: "This makes the board read the thread again." });
  await town.settle();
};
const iso = (at: number) => new Date(at).toISOString();

test("both texts stand on the card, with who wrote them and when", async () => {
  const { town, task, boardAt, forumAt } = await atOdds();
  const page = await town.page(task.number);
  expect(page.card).toMatchObject({ title: "Guide to mirrors", thread: { state: "conflict" } });
  const sides = {
    boardBy: { username: "dora", name: "Dora Lead" },
    boardAt: iso(boardAt),
    forumAt: iso(forumAt),
  };
  expect(page.thread?.conflicts).toMatchObject([
    { field: "title", board: "Guide to mirrors", forum: "All about mirrors", forumBy: "Ben Oduya", ...sides },
    { field: "body", board: "What the **lead** wrote.", forum: "What the author wrote.", ...sides },
  ]);
});

test.each([
  { keep: "board", title: "Guide to mirrors" },
  { keep: "forum", title: "All about mirrors" },
] as const)(
  "a lead keeps the text of the $keep with one click, takes that back, and does it again",
  async ({ keep, title }) => {
    const { town, task, dora } = await atOdds();
    const settle = { type: "settle", taskId: task.id, field: "title", keep } as const;
    const settled = must((await dora.command(settle)).done, "an answer");
    expect(settled.card?.title).toBe(title);
    const undo = must(settled.undo, "an undo");
    expect((await dora.command({ type: "undo", ...undo })).problem).toBeNull();
    const back = await town.page(task.number);
    expect(back.card.title).toBe("Guide to mirrors");
    expect(back.thread?.conflicts.map(({ field, forum }) => [field, forum])).toEqual([
      ["title", "All about mirrors"],
      ["body", "What the author wrote."],
    ]);
    await dora.command(settle);
    await reread(town, task);
    const page = await town.page(task.number);
    expect(page.card.title).toBe(title);
    expect(page.thread?.conflicts.map(({ field }) => field)).toEqual(["body"]);
  },
);

test("an edit settles a conflict with new words, and further reads leave it so", async () => {
  const { town, task, dora } = await atOdds();
  await dora.command({ type: "settle", taskId: task.id, field: "body", keep: "forum" });
  const edit = { type: "edit", taskId: task.id, fields: { title: "All the mirrors" } } as const;
  const undo = must((await dora.command(edit)).done?.undo, "an undo");
  expect((await town.card(task.number)).thread?.state).not.toBe("conflict");
  expect((await dora.command({ type: "undo", ...undo })).problem).toBeNull();
  expect((await town.card(task.number)).thread?.state).toBe("conflict");
  await dora.command(edit);
  await reread(town, task);
  const page = await town.page(task.number);
  expect(page.card.title).toBe("All the mirrors");
  expect(page.thread?.conflicts).toEqual([]);
  // The thread is followed from what it said then: what changes there next is weighed against the lead's words.
  town.forum.editTopic(topicOf(task), { by: "ben", title: "Mirrors, once more" });
  await town.settle();
  expect((await town.page(task.number)).thread?.conflicts).toMatchObject([
    { field: "title", board: "All the mirrors", forum: "Mirrors, once more" },
  ]);
});

test("nobody settles for a text that they have not seen", async () => {
  const { town, task, dora } = await atOdds();
  const { version } = await town.card(task.number);
  town.forum.editTopic(topicOf(task), { by: "ben", title: "Another title yet" });
  await town.settle();
  const settle = { type: "settle", taskId: task.id, field: "title", keep: "forum" } as const;
  expect((await dora.command({ ...settle, version })).problem?.code).toBe("changed-meanwhile");
  expect((await town.page(task.number)).thread?.conflicts[0]?.forum).toBe("Another title yet");
});

test("a conflict is over when the author takes the change back, and the lead's words stay", async () => {
  const { town, task } = await atOdds();
  const topicId = topicOf(task);
  town.forum.editTopic(topicId, { by: "ben", title: "Write the guide to mirrors" });
  town.forum.editPost(town.forum.firstPost(topicId).id, {
    by: "ben",
    raw: "Somebody has to write down how mirrors work.",
  });
  await town.settle();
  const page = await town.page(task.number);
  expect(page.card).toMatchObject({ title: "Guide to mirrors", thread: { state: "in-step" } });
});

const testing = KindKey.parse("testing");
const ruled = {
  ...docsSource,
  map: {
    tags: { easy: { labels: ["first task"], difficulty: "easy" }, "help-wanted": { labels: ["urgent"] } },
    categories: { guides: { team: "security", kind: "testing", labels: ["guide"] } },
  },
} as const;

test("tags merge with a lead's labels as sets", async () => {
  const town = await world({ sources: [ruled] });
  const task = await town.openTask("Write the guide to mirrors", { tags: ["easy"] });
  const dora = await town.enter("dora");
  const labels = async () => (await town.card(task.number)).labels.toSorted();
  expect(await labels()).toEqual(["first task"]);
  await dora.command({ type: "edit", taskId: task.id, fields: { labels: ["arm"] } });
  town.forum.editTopic(topicOf(task), { by: "ben", tags: ["easy", "help-wanted"] });
  await town.settle();
  expect(await labels()).toEqual(["arm", "urgent"]);
  town.forum.editTopic(topicOf(task), { by: "ben", tags: [] });
  await town.settle();
  expect(await labels()).toEqual(["arm"]);
});

test("team, kind and difficulty follow the thread's category and tags until a lead chooses otherwise", async () => {
  const town = await world({ sources: [ruled] });
  const [followed, chosen] = [await town.openTask(), await town.openTask("Check all the mirrors")];
  const root = await town.enter("root");
  await root.command({ type: "edit", taskId: chosen.id, fields: { kind: testing, difficulty: "hard" } });
  for (const task of [followed, chosen]) {
    town.forum.editTopic(topicOf(task), { by: "root", tags: ["easy"] });
    town.forum.moveTopic(topicOf(task), "guides", "root");
  }
  await town.settle();
  expect(await town.card(followed.number)).toMatchObject({
    ...{ team: "security", kind: "testing", difficulty: "easy" },
    labels: expect.arrayContaining(["guide", "first task"]),
  });
  expect(await town.card(chosen.number)).toMatchObject({
    team: "security",
    kind: "testing",
    difficulty: "hard",
  });
  for (const task of [followed, chosen]) town.forum.moveTopic(topicOf(task), "docs", "root");
  await town.settle();
  expect(await town.card(followed.number)).toMatchObject({ team: "docs", kind: "writing" });
  const { activity } = await town.page(followed.number);
  expect(activity.filter(({ type }) => type === "thread-changed").at(-1)?.details.fields).toContain("team");
});
