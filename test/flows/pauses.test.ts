// Times that count against nobody: being away, a team that pauses, the board or the forum down, a task out of sight.
import {
  type Card,
  KindKey,
  type Me,
  must,
  type NoticeChoices,
  type Pauses,
  TeamKey,
} from "@threadboard/domain";
import { readPausesSince, saveState } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { type World, world } from "./world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const docs = TeamKey.parse("docs");

async function begin() {
  const town = await world();
  const [ana, dora] = [await town.enter("ana"), await town.enter("dora")];
  const fields = { title: "Write the guide to mirrors", team: docs, kind: KindKey.parse("writing") };
  const task: Card = must((await dora.command({ type: "create", fields })).done?.card, "a task");
  const said = await ana.command({ type: "claim", taskId: task.id });
  const claimId = must(said.done?.card?.slots[0]?.claim, "a claim").id;
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  return { town, ana, dora, task, claimId };
}

const days = (from: number, until: string | null) =>
  until === null ? null : (Date.parse(until) - from) / DAY;
const claimOn = async (town: World, task: Card) =>
  must((await town.card(task.number)).slots[0]?.claim, "the claim");
const pauses = (town: World) => readPausesSince(town.board.store.read, 0);

test("who is away keeps what they have: the card says until when, and the lease ends as much later", async () => {
  const { town, ana, task } = await begin();
  const start = town.clock.now;
  expect(days(start, (await claimOn(town, task)).until)).toBe(14);
  const until = start + 7 * DAY;
  expect((await ana.command({ type: "away", until })).problem).toBeNull();
  const claim = await claimOn(town, task);
  expect(claim.pause).toEqual({ kind: "away", until: new Date(until).toISOString() });
  expect(days(start, claim.until)).toBe(21);
  expect((await ana.read<Me>("/api/me")).away).toEqual({
    until: new Date(until).toISOString(),
    daysLeft: 23,
  });
  town.clock.now += 2 * DAY;
  expect((await ana.command({ type: "back" })).problem).toBeNull();
  expect(days(start, (await claimOn(town, task)).until)).toBe(16);
  expect((await ana.read<Me>("/api/me")).away).toEqual({ until: null, daysLeft: 28 });
  const refused = await ana.command({ type: "away", until: town.clock.now + 29 * DAY });
  expect(refused.problem?.code).toBe("away-too-long");
});

test("a lead lets a team's claims rest, without an end or with one; others may not", async () => {
  const { town, ana, dora, task } = await begin();
  const start = town.clock.now;
  expect((await ana.command({ type: "pause-team", team: docs, until: null })).problem?.code).toBe(
    "only-leads",
  );
  await dora.command({ type: "pause-team", team: docs, until: null });
  expect(await claimOn(town, task)).toMatchObject({ until: null, pause: { kind: "team", until: null } });
  expect((await town.visitor().read<Pauses>("/api/pauses")).teams).toEqual([
    { team: "docs", from: new Date(start).toISOString(), until: null },
  ]);
  town.clock.now += 30 * DAY;
  await town.board.worker.keepLeases();
  expect((await town.page(task.number)).claims[0]?.state).toBe("working");
  const back = await town.enter("dora");
  expect((await back.command({ type: "resume-team", team: docs })).problem).toBeNull();
  expect(days(start, (await claimOn(town, task)).until)).toBe(44);
  expect((await town.visitor().read<Pauses>("/api/pauses")).teams).toEqual([]);
});

test("an open board sees the new time at once", async () => {
  const { town, ana, task } = await begin();
  const board = async () => (await town.visitor().read<{ cards: Card[] }>("/api/board")).cards;
  const before = (await board())[0]?.slots[0]?.claim?.until;
  await ana.command({ type: "away", until: town.clock.now + 3 * DAY });
  await vi.waitFor(async () => expect((await board())[0]?.slots[0]?.claim?.until).not.toBe(before));
  expect((await board())[0]?.number).toBe(task.number);
});

test("a stop of the board, or a clock that jumps ahead, counts against nobody; a clock set back breaks nothing", async () => {
  const { town, task } = await begin();
  const { worker } = town.board;
  const start = town.clock.now;
  await worker.keepTime();
  town.clock.now += 4 * MINUTE;
  await worker.keepTime();
  expect(await pauses(town)).toEqual([]);
  town.clock.now += 3 * DAY;
  await town.restart();
  await town.board.worker.keepTime();
  expect(days(start, (await claimOn(town, task)).until)).toBe(17);
  town.clock.now -= DAY;
  await town.board.worker.keepTime();
  town.clock.now += MINUTE;
  await town.board.worker.keepTime();
  expect(await pauses(town)).toHaveLength(1);
});

test("an outage of the forum counts against nobody, also while it lasts and over a restart", async () => {
  const { town, task } = await begin();
  const start = town.clock.now;
  const { worker } = town.board;
  const work = async () => {
    await town.board.worker.poll(false).catch(() => null);
    await saveAlive(town);
    await town.board.worker.keepTime();
  };
  town.forum.faults.add({ kind: "status", status: 502, body: "Bad gateway" });
  await work();
  const began = town.clock.now;
  town.clock.now += 2 * MINUTE;
  await work();
  expect(await pauses(town)).toEqual([]);
  town.clock.now += 10 * MINUTE;
  await work();
  expect((await pauses(town)).map(({ kind, untilAt }) => [kind, untilAt])).toEqual([["forum-down", null]]);
  expect((await claimOn(town, task)).until).toBeNull();
  expect((await town.visitor().read<Pauses>("/api/pauses")).forumDownSince).not.toBeNull();
  await town.restart();
  expect(town.board.worker).not.toBe(worker);
  town.clock.now += DAY;
  town.forum.faults.clear();
  await work();
  const [outage, ...more] = await pauses(town);
  expect(more).toEqual([]);
  expect(outage?.fromAt).toBeGreaterThanOrEqual(start);
  expect(outage?.fromAt).toBeLessThanOrEqual(began);
  expect(outage?.untilAt).toBe(town.clock.now);
  const late = must(outage?.untilAt, "its end") - must(outage?.fromAt, "its beginning");
  expect(days(start, (await claimOn(town, task)).until)).toBe(14 + late / DAY);
});

/** As if the board had beaten all along. */
async function saveAlive(town: World): Promise<void> {
  const { now } = town.clock;
  await town.board.store.write((trx) => saveState(trx, "alive", { at: now }, now));
}

test("an offer that nobody answers lapses, and whoever made it is told", async () => {
  const { town, dora } = await begin();
  const ben = await town.enter("ben");
  const fields = { title: "Proof-read the guide", team: docs, kind: KindKey.parse("writing") };
  const task = must((await dora.command({ type: "create", fields })).done?.card, "a task");
  const { person } = await ben.read<Me>("/api/me");
  await dora.command({ type: "offer", taskId: task.id, personId: must(person, "Ben").id });
  town.clock.now += 2 * DAY;
  await town.board.worker.keepLeases();
  await town.board.worker.keepLeases();
  expect((await town.page(task.number)).activity.map(({ type }) => type)).toContain("lapsed");
  town.clock.now += MINUTE;
  const { notices } = await dora.read<{ notices: { code: string; by: { username: string } }[] }>(
    "/api/notices",
  );
  expect(notices.map(({ code, by }) => [code, by.username])).toEqual([["offer-lapsed", "ben"]]);
});

test("everybody chooses for themselves what is sent to them", async () => {
  const { town, ana, dora, task, claimId } = await begin();
  const read = async () => (await ana.read<NoticeChoices>("/api/me/notice-choices")).choices;
  const isOn = async (code: string) => (await read()).find((each) => each.code === code)?.byMessage;
  expect([await isOn("returned"), await isOn("closed")]).toEqual([true, false]);
  const said = await ana.fetch(`${town.address}/api/me/notice-choices`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ choices: [{ code: "returned", byMessage: false }] }),
  });
  expect(said.status).toBe(200);
  expect([await isOn("returned"), await isOn("closed")]).toEqual([false, false]);
  await ana.command({ type: "submit", taskId: task.id, claimId, note: "There." });
  await dora.command({ type: "return", taskId: task.id, claimId, comment: "Not yet." });
  town.clock.now += MINUTE;
  await town.settle();
  const sent = town.forum.requests.all.filter(
    ({ method, path }) => method === "POST" && path === "/posts.json",
  );
  expect(sent, "what waited for a review has been returned, and Ana wants no message of that").toEqual([]);
  const nobody = await town.visitor().fetch(`${town.address}/api/me/notice-choices`);
  expect(nobody.status).toBe(401);
});
