// A claim that goes quiet: asked about, freed only when its holder knew.
import { KindKey, type Me, must, type Notice, TeamKey } from "@threadboard/domain";
import { expect, test } from "vitest";
import { world } from "./world.ts";

const DAY = 24 * 3_600_000;

async function quietClaim() {
  const town = await world();
  const task = await town.openTask();
  const ana = await town.enter("ana");
  const claim = must(
    (await ana.command({ type: "claim", taskId: task.id })).done?.card?.slots[0]?.claim,
    "a claim",
  );
  const pass = async (days: number) => {
    town.clock.now += days * DAY;
    await town.board.worker.keepLeases();
    town.clock.now += 11_000;
  };
  const state = async () => (await town.page(task.number)).claims[0]?.state;
  const notices = async () => (await ana.read<{ notices: Notice[] }>("/api/notices")).notices;
  const see = async () =>
    ana.fetch(`${town.address}/api/notices/seen`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ upTo: must((await notices())[0], "a notice").id }),
    });
  return { town, task, ana, claim, pass, state, notices, see };
}

test("the holder is asked after ten days, once", async () => {
  const { pass, notices, state } = await quietClaim();
  await pass(9.5);
  expect(await notices()).toEqual([]);
  await pass(1);
  await pass(1);
  expect((await notices()).map((notice) => notice.code)).toEqual(["nudge"]);
  expect(await state()).toBe("working");
});

test("a holder who saw the question and says nothing loses the task, and is told", async () => {
  const { town, task, pass, see, state, notices } = await quietClaim();
  await pass(10.5);
  expect((await see()).status).toBe(200);
  await pass(3.5);
  expect(await state()).toBe("working");
  await pass(1);
  expect(await state()).toBe("expired");
  expect((await notices())[0]?.code).toBe("expired");
  expect((await town.card(task.number)).slots[0]?.claim).toBeNull();
  const ben = await town.enter("ben");
  expect((await ben.command({ type: "claim", taskId: task.id })).problem).toBeNull();
});

test("a question that never reached its holder takes nothing from them", async () => {
  const { pass, state } = await quietClaim();
  for (let week = 0; week < 8; week++) await pass(7);
  expect(await state()).toBe("working");
});

test("a sign of life starts the lease afresh", async () => {
  const { town, task, ana, claim, pass, see, state, notices } = await quietClaim();
  await pass(10.5);
  await see();
  await ana.command({ type: "renew", taskId: task.id, claimId: claim.id });
  await pass(9);
  expect(await state()).toBe("working");
  expect(await notices()).toHaveLength(1);
  await pass(2);
  expect((await notices()).map((notice) => notice.code)).toEqual(["nudge", "nudge"]);
  expect((await town.card(task.number)).slots[0]?.claim?.person.username).toBe("ana");
});

test("work that was handed in has no lease", async () => {
  const { task, ana, claim, pass, state, notices } = await quietClaim();
  await ana.command({ type: "submit", taskId: task.id, claimId: claim.id, note: "It is in the wiki." });
  await pass(25);
  expect(await state()).toBe("submitted");
  expect(await notices()).toEqual([]);
});

test("notices are counted until they are seen, and others' are not theirs to see", async () => {
  const { town, ana, pass, see } = await quietClaim();
  await pass(10.5);
  const unseen = async () => (await ana.read<Me>("/api/me")).unseenNotices;
  expect(await unseen()).toBe(1);
  const ben = await town.enter("ben");
  await ben.fetch(`${town.address}/api/notices/seen`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ upTo: 1_000_000 }),
  });
  expect(await unseen()).toBe(1);
  await see();
  expect(await unseen()).toBe(0);
});

test("many leases that fall due at once are all kept, each once, also when two rounds meet", async () => {
  const town = await world();
  const [dora, ana] = [await town.enter("dora"), await town.enter("ana")];
  const holder = must((await ana.read<Me>("/api/me")).person, "Ana").id;
  const { engine, worker, store } = town.board;
  const person = must((await dora.read<Me>("/api/me")).person, "Dora").id;
  const giver = { kind: "person", id: person } as const;
  for (let count = 0; count < 60; count++) {
    const fields = {
      title: `Describe part ${count}`,
      team: TeamKey.parse("docs"),
      kind: KindKey.parse("writing"),
    };
    const made = await engine.run({ command: { type: "create", fields }, giver, door: "web" });
    const taskId = must(made.outcome === "done" ? made.tasks[0] : undefined, "a task").id;
    await engine.run({ command: { type: "claim", taskId, personId: holder }, giver, door: "web" });
  }
  town.clock.now += 10.5 * DAY;
  await Promise.all([worker.keepLeases(), worker.keepLeases()]);
  await worker.keepLeases();
  const nudges = await store.read.selectFrom("outbox").select("taskId").where("code", "=", "nudge").execute();
  expect(nudges).toHaveLength(60);
  expect(new Set(nudges.map(({ taskId }) => taskId)).size).toBe(60);
});
