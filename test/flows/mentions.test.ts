// Links that find themselves: posts that name a task, and topics that link each other.
import { type Card, must, type RelatedTopic } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const topicOf = (task: Card) => must(task.thread, "a thread").topicId;

const mentions = async (town: World, number: number, as?: Parameters<World["page"]>[1]) =>
  (await town.page(number, as)).mentions.map(({ topicTitle, author }) => `${author} in ${topicTitle}`);

/** A topic of a category that no source reads. */
function talk(town: World, raw: string, more: Record<string, unknown> = {}) {
  const title = "What we talked about on Sunday";
  return town.forum.createTopic({ by: "ana", category: "testing", title, raw, ...more });
}

test.each<[string, (town: World, task: Card) => string]>([
  ["short name", (_town, task) => `We should go on with HW-${task.number} next week.`],
  ["address", (town, task) => `See ${town.address}/tasks/${task.number} for what is left.`],
  ["address alone on its line", (town, task) => `For what is left:\n\n${town.address}/tasks/${task.number}`],
  ["link", (town, task) => `There is [a guide](${town.address}/tasks/${task.number}) to write.`],
])("a post in any topic that names a task by %s shows on its page", async (_what, write) => {
  const town = await world();
  const task = await town.openTask();
  const topic = talk(town, write(town, task));
  await town.settle();
  const page = await town.page(task.number);
  expect(page.mentions).toEqual([
    {
      topicTitle: "What we talked about on Sunday",
      address: expect.stringContaining(`/${topic.id}/1`),
      author: "Ana Vega",
      at: expect.any(String),
    },
  ]);
  expect(await town.triage(), "a topic that names a task is none itself").toEqual([]);
});

test("a mention comes with an edit, goes with the next, and goes with its post or its topic", async () => {
  const town = await world();
  const task = await town.openTask();
  const topic = talk(town, "This is about nothing in particular.");
  const post = town.forum.reply({ by: "ben", topicId: topic.id, raw: "Nor is this one, for a while." });
  await town.settle();
  const edit = async (raw: string) => {
    town.forum.editPost(post.id, { by: "ben", raw });
    await town.settle();
  };
  await edit(`It is about HW-${task.number} now.`);
  expect(await mentions(town, task.number)).toEqual(["Ben Oduya in What we talked about on Sunday"]);
  await edit("It is about nothing again.");
  expect(await mentions(town, task.number)).toEqual([]);
  await edit(`It is about HW-${task.number} after all.`);
  town.forum.deletePost(post.id, "root");
  await town.settle();
  expect(await mentions(town, task.number)).toEqual([]);
  town.forum.recoverPost(post.id, "root");
  await town.settle();
  expect(await mentions(town, task.number)).toHaveLength(1);
  town.forum.deleteTopic(topic.id, "root");
  await town.settle();
  expect(await mentions(town, task.number)).toEqual([]);
});

test("quotes, code, whispers, hidden posts and the board's own posts mention nothing", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = talk(town, "Something that is not about any task.").id;
  const name = `HW-${task.number}`;
  town.forum.reply({ by: "ana", topicId, raw: `> ${name}\n\nIs that still open?` });
  town.forum.reply({ by: "ana", topicId, raw: `I mean \`${name}\`, of course.` });
  town.forum.reply({ by: "root", topicId, raw: `Between us: ${name}.`, whisper: true });
  town.forum.reply({ by: "board", topicId, raw: `About ${name} I know everything.` });
  Object.assign(town.forum.reply({ by: "ana", topicId, raw: `Look at ${name} now.` }), { hidden: true });
  town.forum.message({ by: "ana", to: ["ben", "board"], title: "Just for you", raw: `What about ${name}?` });
  await town.settle();
  expect(await mentions(town, task.number)).toEqual([]);
});

test("a mention is seen by those who may see its own topic, and by nobody else", async () => {
  const town = await world();
  const task = await town.openTask();
  const sid = await town.enter("sid");
  talk(town, `Our fix needs HW-${task.number} first.`, { by: "sid", category: "embargo" });
  talk(town, `Nobody may know of HW-${task.number}.`, {
    by: "root",
    category: "back-room",
    title: "In the back room",
  });
  await town.settle();
  expect(await mentions(town, task.number, sid)).toEqual(["Sid Secret in What we talked about on Sunday"]);
  expect(await mentions(town, task.number)).toEqual([]);
  expect(await mentions(town, task.number, await town.enter("ana"))).toEqual([]);
});

test("a topic that becomes restricted takes its mentions out of sight", async () => {
  const town = await world();
  const task = await town.openTask();
  const topic = talk(town, `This needs HW-${task.number} first.`);
  await town.settle();
  expect(await mentions(town, task.number)).toHaveLength(1);
  town.forum.editTopic(topic.id, { by: "root", categoryId: town.forum.category("embargo").id });
  await town.settle();
  expect(await mentions(town, task.number)).toEqual([]);
  expect(await mentions(town, task.number, await town.enter("sid"))).toHaveLength(1);
});

test("an import finds mentions without any webhook", async () => {
  const town = await world();
  const task = await town.openTask();
  for (const hook of town.forum.webhooks.all()) Object.assign(hook, { active: false });
  town.forum.createTopic({
    by: "ana",
    category: "docs",
    title: "A second guide to write",
    raw: `It goes on where HW-${task.number} ends.`,
  });
  await town.board.worker.poll(true);
  expect(await mentions(town, task.number)).toEqual(["Ana Vega in A second guide to write"]);
});

test("a topic that no source reads is related to the thread that links it, once we have looked at it", async () => {
  const town = await world();
  const task = await town.openTask();
  for (const hook of town.forum.webhooks.all()) Object.assign(hook, { active: false });
  const topic = talk(town, "How the old mirrors were set up, in a few words.");
  town.clock.now += 60_000;
  const raw = `Have a look at ${town.forumUrl}/t/old-mirrors/${topic.id} first.`;
  town.forum.reply({ by: "ben", topicId: topicOf(task), raw });
  await town.board.worker.poll(false);
  await town.settle();
  const { related } = await town.page(task.number);
  expect(related).toMatchObject([{ topicId: topic.id, title: "What we talked about on Sunday", tasks: [] }]);
  expect(await town.triage()).toEqual([]);
});

test("topics that link each other are related, in both directions and by audience", async () => {
  const town = await world({ sources: [docsSource] });
  const mirrors = await town.openTask();
  const link = `${town.forumUrl}/t/some-slug/${topicOf(mirrors)}`;
  const packages = await town.openTask("Write the guide to packages", {
    raw: `It follows ${link}/1 closely.`,
  });
  talk(town, `We need ${link} for this.`, { by: "sid", category: "embargo", title: "The fix needs a guide" });
  await town.settle();
  const related = async (number: number, as?: Parameters<World["page"]>[1]) =>
    (await town.page(number, as)).related.map(
      ({ title, tasks }: RelatedTopic) => `${title}: ${tasks.map((task) => task.number).join()}`,
    );
  expect(await related(mirrors.number)).toEqual([`Write the guide to packages: ${packages.number}`]);
  expect(await related(packages.number)).toEqual([`Write the guide to mirrors: ${mirrors.number}`]);
  expect(await related(mirrors.number, await town.enter("sid"))).toEqual([
    `Write the guide to packages: ${packages.number}`,
    "The fix needs a guide: ",
  ]);
});
