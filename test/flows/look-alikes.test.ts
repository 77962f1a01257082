// A new topic that looks like a task of the board is offered to its leads as the same, and to nobody else.
import { type AskOnPage, type Card, must } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const embargo = { key: "embargo", type: "category", category: "embargo", team: "security", kind: "testing" };

/** A thread, and the card that came of it. */
async function comes(town: World, title: string, raw: string, as = "root"): Promise<Card> {
  const topic = town.forum.createTopic({ by: "ben", category: "docs", title, raw });
  await town.settle();
  const items = await (await town.enter(as)).waiting();
  return must(
    items.find((item) => item.card.thread?.topicId === topic.id),
    "the new task",
  ).card;
}

const likeness = async (town: World, number: number, username: string | null): Promise<AskOnPage[]> => {
  const reader = username === null ? town.visitor() : await town.enter(username);
  return (await town.page(number, reader)).asks.filter(({ code }) => code === "looks-like");
};

test("a topic that asks for the same again is offered to leads, and merged only by one of them", async () => {
  const town = await world();
  const first = await town.openTask("Write a guide to running your own mirror");
  const other = await town.openTask("Test the installer on old machines");
  const again = await comes(
    town,
    "Guide for running a mirror of your own needed",
    "Somebody has to write down how to run your own mirror.",
  );
  const [ask, ...more] = await likeness(town, again.number, "dora");
  expect(ask?.task).toEqual({ id: first.id, number: first.number, title: first.title });
  expect(more).toEqual([]);
  expect(await likeness(town, again.number, "ana")).toEqual([]);
  expect(await likeness(town, again.number, null)).toEqual([]);
  expect(await likeness(town, other.number, "dora")).toEqual([]);
  await town.settle();
  expect((await town.page(again.number)).mergedInto).toBeNull();
  const dora = await town.enter("dora");
  await dora.command({ type: "merge", taskId: again.id, intoId: first.id });
  expect((await town.page(again.number)).mergedInto?.number).toBe(first.number);
  expect(await likeness(town, again.number, "dora")).toEqual([]);
});

test("a lead who keeps both is not asked again, whatever is read later", async () => {
  const town = await world();
  await town.openTask("Write a guide to running your own mirror");
  const again = await comes(town, "Guide to running your own mirror", "We need it.");
  const dora = await town.enter("dora");
  await dora.command({ type: "keep-as-is", taskId: again.id, code: "looks-like" });
  await town.board.worker.poll(true);
  await town.settle();
  await town.restart();
  await town.settle();
  expect(await likeness(town, again.number, "dora")).toEqual([]);
});

test("nobody is shown a likeness to a task that they may not see", async () => {
  const town = await world({ sources: [docsSource, embargo] });
  town.forum.createTopic({
    by: "sid",
    category: "embargo",
    title: "Write a guide to running your own mirror",
    raw: "Nobody may know of it.",
  });
  await town.settle();
  const again = await comes(town, "Guide to running your own mirror", "We need it.", "dora");
  expect(await likeness(town, again.number, "dora")).toEqual([]);
});

test("items of one list are not compared with each other", async () => {
  const list = { key: "list", type: "outline", topic: 1, team: "docs", kind: "writing" };
  const town = await world({
    sources: [list],
    plant: (forum) => {
      const raw = "## Help wanted\n\n- [ ] Write the guide to mirrors\n- [ ] Write the guide to mirror lists";
      const title = "Want to help with the docs?";
      list.topic = forum.createTopic({ by: "ben", category: "docs", title, raw }).id;
    },
  });
  await town.board.worker.poll(true);
  await town.settle();
  const items = await town.triage();
  expect(items).toHaveLength(2);
  for (const { card } of items) expect(await likeness(town, card.number, "root")).toEqual([]);
});
