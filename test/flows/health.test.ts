// How board and forum stand with each other: told to leads as a page and to Prometheus as numbers.
import { type Health, must } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const TOKEN = "numbers for a machine";
const MINUTE = 60_000;

async function healthOf(town: World, who = "dora"): Promise<Health> {
  return (await town.enter(who)).read<Health>("/api/health");
}

async function metricsOf(town: World): Promise<Map<string, number>> {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`${town.address}/metrics`, { headers });
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [name = "", value] = line.split(" ");
      return [name, Number(value)];
    }),
  );
}

test("the page is for leads, and the numbers for whoever has the token", async () => {
  const town = await world({ board: { metricsToken: TOKEN } });
  expect((await town.visitor().fetch(`${town.address}/api/health`)).status).toBe(401);
  const ana = await town.enter("ana");
  expect((await ana.fetch(`${town.address}/api/health`)).status).toBe(403);
  expect((await fetch(`${town.address}/metrics`)).status).toBe(401);
  const wrong = { Authorization: "Bearer something else" };
  expect((await fetch(`${town.address}/metrics`, { headers: wrong })).status).toBe(401);
  expect((await metricsOf(town)).get("threadboard_forum_up")).toBe(1);
});

test("without a token there is no page of numbers", async () => {
  const town = await world();
  expect((await fetch(`${town.address}/metrics`)).status).toBe(404);
});

test("what was heard, what was read and how old it is", async () => {
  const town = await world({ board: { metricsToken: TOKEN } });
  expect((await healthOf(town)).heard).toMatchObject({ pollAt: null, fullListingAt: null });
  await town.openTask();
  await town.board.worker.poll(true);
  town.clock.now += 10 * MINUTE;
  const health = await healthOf(town);
  expect(health.heard.webhookAt).not.toBeNull();
  expect(health.heard.pollAt).not.toBeNull();
  expect(health.sources).toEqual([{ key: "docs", readAt: health.heard.pollAt, gaps: [] }]);
  expect(health.reading).toMatchObject({ waiting: 0, oldestAt: null, unreadable: 0, linked: { topics: 1 } });
  const metrics = await metricsOf(town);
  expect(metrics.get("threadboard_linked_topics")).toBe(1);
  expect(metrics.get('threadboard_tasks{stage="open"}')).toBe(1);
  const age = town.clock.now - Date.parse(must(health.reading.linked.oldestReadAt, "an age"));
  expect(metrics.get("threadboard_oldest_read_seconds")).toBe(age / 1000);
});

test("a forum that refuses our writes shows as a queue that grows old", async () => {
  const town = await world({ board: { metricsToken: TOKEN } });
  const task = await town.openTask();
  town.forum.faults.add({
    kind: "status",
    status: 502,
    body: "",
    match: { method: "POST", path: /\/posts/ },
  });
  await (await town.enter("ana")).command({ type: "claim", taskId: task.id });
  await town.settle();
  town.clock.now += 30 * MINUTE;
  const { writing } = await healthOf(town);
  expect(writing).toMatchObject({ off: null, failing: 1, failed: 0 });
  const metrics = await metricsOf(town);
  expect(metrics.get("threadboard_outbox_failing")).toBe(1);
  expect(metrics.get("threadboard_outbox_lag_seconds")).toBeGreaterThan(20 * 60);
});

test("a 429 is remembered with its name, and calls are counted", async () => {
  const town = await world({ board: { metricsToken: TOKEN } });
  await town.openTask();
  const before = (await healthOf(town)).requests;
  expect(before.lastMinute).toBeGreaterThan(0);
  expect(before.lastRefusal).toBeNull();
  town.forum.faults.add({ kind: "rate-limit-json", seconds: 3, times: 1 });
  await town.board.worker.poll(true);
  expect((await healthOf(town)).requests.lastRefusal).not.toBeNull();
});

test("conflicts are named to those who may see the task, and counted for the machine", async () => {
  const embargo = { ...docsSource, key: "embargo", category: "embargo", team: "security" };
  const town = await world({ sources: [docsSource, embargo], board: { metricsToken: TOKEN } });
  const topicId = town.forum.createTopic({
    by: "sid",
    title: "The secret of the mirrors",
    raw: "Nobody outside may read of it before it is mended.",
    category: "embargo",
  }).id;
  await town.settle();
  const sid = await town.enter("sid");
  const [item] = await sid.waiting();
  const taskId = must(item, "the task in triage").card.id;
  await sid.command({ type: "edit", taskId, fields: { title: "What nobody outside may read" } });
  town.forum.editTopic(topicId, { by: "root", title: "Another secret of the mirrors" });
  await town.settle();
  expect((await healthOf(town, "sid")).conflicts).toHaveLength(1);
  expect((await healthOf(town, "dora")).conflicts).toEqual([]);
  expect((await metricsOf(town)).get("threadboard_conflicts")).toBe(1);
});

test("without a key the page says why nothing is written", async () => {
  const town = await world({ keyless: true });
  expect((await healthOf(town)).writing.off).toBe("no-key");
});
