// The desk over HTTP: one list for each lead, the count in the header, putting off, and what nobody learns.
import { DAY, type Me, must, type TriageItem } from "@threadboard/domain";
import { expect, test } from "vitest";
import { type World, world } from "./world.ts";

const desk = async (town: World, who: string) =>
  (await town.enter(who)).read<{ items: TriageItem[]; total: number }>("/api/triage");
const count = async (town: World, who: string) =>
  (await (await town.enter(who)).read<Me>("/api/me")).triageCount;
const codes = (items: readonly TriageItem[]) => items.map(({ reasons }) => reasons.map(({ code }) => code));

async function town() {
  const made = await world();
  const topic = made.forum.createTopic({
    by: "ben",
    title: "Write the guide to mirrors",
    raw: "Somebody has to write it down.",
    category: "docs",
  });
  await made.settle();
  return Object.assign(made, { topicId: topic.id });
}

test("the header counts what the desk shows, from coming in to a closed thread", async () => {
  const made = await town();
  const dora = await made.enter("dora");
  const first = await desk(made, "dora");
  expect(codes(first.items)).toEqual([["new"]]);
  expect([first.total, await count(made, "dora")]).toEqual([1, 1]);
  const [waiting] = await dora.waiting();
  const taskId = must(waiting, "the new task").card.id;
  await dora.command({ type: "open", taskId });
  expect([(await desk(made, "dora")).total, await count(made, "dora")]).toEqual([0, 0]);
  made.forum.setStatus(made.topicId, "closed", true, "root");
  await made.settle();
  expect(codes((await desk(made, "dora")).items)).toEqual([["asked"]]);
  expect(await count(made, "dora")).toBe(1);
});

test("what a lead puts off is off the desk until then, and undo brings it back", async () => {
  const made = await town();
  const dora = await made.enter("dora");
  const [waiting] = await dora.waiting();
  const taskId = must(waiting, "the new task").card.id;
  const { done } = await dora.command({ type: "snooze", taskId, until: made.clock.now + DAY });
  expect((await desk(made, "dora")).total).toBe(0);
  await dora.command({ type: "undo", ...must(done?.undo, "an undo") });
  expect((await desk(made, "dora")).total).toBe(1);
  const ana = await made.enter("ana");
  const refused = await ana.command({ type: "snooze", taskId, until: made.clock.now + DAY });
  expect(refused.problem?.code).toBe("only-leads");
});

test("of a task whose thread is gone its lead learns the number, and others nothing", async () => {
  const made = await town();
  made.forum.deleteTopic(made.topicId, "root");
  await made.settle();
  const { items } = await desk(made, "dora");
  expect(items).toMatchObject([{ kind: "hidden", reasons: [{ code: "gone" }], task: { why: "deleted" } }]);
  expect(JSON.stringify(items)).not.toContain("mirrors");
  expect((await desk(made, "sid")).items).toEqual([]);
  const statuses = await Promise.all(
    [made.visitor(), await made.enter("ana")].map(
      async (who) => (await who.fetch(`${made.address}/api/triage`)).status,
    ),
  );
  expect(statuses).toEqual([401, 403]);
});
