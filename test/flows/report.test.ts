// The report over HTTP: what it tells whom, and whom it names.
import { must } from "@threadboard/domain";
import type { ReportAnswer } from "@threadboard/domain/report";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const DAY = 86_400_000;
const now = "since=2031-01-01";
const embargoSource = { ...docsSource, key: "embargo", category: "embargo", team: "security" };

type Somebody = ReturnType<World["visitor"]>;
const reportFor = (who: Somebody, query: string) => who.read<ReportAnswer>(`/api/report?${query}`);

/** A task that only the security team may see, open to be taken. */
async function openHidden(town: World, sid: Somebody) {
  town.forum.createTopic({
    by: "sid",
    title: "The quince embargo",
    raw: "Nobody else may read about the quinces before Friday.",
    category: "embargo",
  });
  await town.settle();
  const items = await sid.waiting();
  const { card } = must(items[0], "the hidden task");
  expect((await sid.command({ type: "open", taskId: card.id })).problem).toBeNull();
  return card;
}

async function finish(town: World, who: Somebody, task: { id: string; number: number }) {
  const taskId = task.id as never;
  await who.command({ type: "claim", taskId });
  const reviewer = await town.enter("root");
  const claimId = must((await town.page(task.number, who)).claims.at(-1), "a claim").id;
  await who.command({ type: "submit", taskId, claimId, note: "It is all there." });
  const said = await reviewer.command({ type: "accept", taskId, claimId });
  expect(said.problem).toBeNull();
}

test("a finished task is told with its helper, also to those who have not signed in", async () => {
  const town = await world();
  const task = await town.openTask("Describe [mirrors](x) for @all of us");
  await finish(town, await town.enter("ana"), task);
  const told = await reportFor(town.visitor(), now);
  expect(told).toMatchObject({ fresh: 1, finished: 1, thanked: 1, beyond: false });
  expect(told.teams).toMatchObject([
    { name: "Docs", thanked: { names: ["Ana Vega"] }, firstTimers: { names: ["Ana Vega"] } },
  ]);
  expect(told.markdown).toContain(
    `- [Describe \\[mirrors\\]\\(x\\) for all of us](${town.address}/tasks/${task.number}), by Ana Vega`,
  );
});

test("a task of few is in no report for everybody, whoever asks for it", async () => {
  const town = await world({ sources: [docsSource, embargoSource] });
  await town.openTask("A public matter");
  const sid = await town.enter("sid");
  const hidden = await openHidden(town, sid);
  await sid.command({ type: "claim", taskId: hidden.id });
  for (const [who, query] of [
    [town.visitor(), now],
    [town.visitor(), `${now}&audience=mine`],
    [await town.enter("ana"), now],
    [sid, `${now}&audience=public`],
    [sid, `${now}&audience=members`],
  ] as const) {
    const told = await reportFor(who, query);
    expect(JSON.stringify(told)).not.toMatch(/quince|Sid/i);
    expect(told).toMatchObject({ fresh: 1, beyond: false });
  }
  const own = await reportFor(sid, now);
  expect(own).toMatchObject({ fresh: 2, beyond: true });
  expect(own.markdown).toContain("quince");
});

test("somebody who does not want to be named is counted, and named in no word of it", async () => {
  const town = await world();
  const ana = await town.enter("ana");
  await finish(town, ana, await town.openTask());
  const chosen = await ana.fetch(`${town.address}/api/me/settings`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ skipsThanks: true }),
  });
  expect(chosen.status).toBe(200);
  const told = await reportFor(await town.enter("root"), now);
  expect(told.teams[0]?.thanked).toEqual({ names: [], others: 1 });
  expect(JSON.stringify(told)).not.toContain("Ana Vega");
  expect(told.markdown).toContain("Thank you, 1 person.");
});

test("somebody who takes a task again after a long time is welcomed back", async () => {
  const town = await world();
  await finish(town, await town.enter("ana"), await town.openTask());
  town.clock.now += 70 * DAY;
  const task = await town.openTask("Describe the second thing");
  await (await town.enter("ana")).command({ type: "claim", taskId: task.id });
  const told = await reportFor(town.visitor(), "since=2031-03-01&until=2031-04-01");
  expect(told.teams[0]?.returned.names).toEqual(["Ana Vega"]);
  expect(told).toMatchObject({ finished: 0, isMonth: true });
});

test.each([
  ["since=2031-02-30", 422, "invalid"],
  ["until=2031-02-01", 422, "invalid"],
  ["zone=Atlantis", 422, "invalid"],
  ["since=2031-02-01&until=2031-01-01", 422, "invalid"],
  ["team=cooks", 422, "unknown-team"],
  ["audience=everyone", 422, "invalid"],
])("a report of %s is refused in words", async (query, status, code) => {
  const town = await world();
  const answer = await town.visitor().fetch(`${town.address}/api/report?${query}`);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code });
});
