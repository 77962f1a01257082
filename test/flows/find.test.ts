// "Find something for me" and waiting for something, over HTTP: who is shown what, how often, and who hears of it.
import {
  type Card,
  type FindAnswer,
  type Follows,
  KindKey,
  must,
  type Notice,
  TeamKey,
} from "@threadboard/domain";
import { readShowings } from "@threadboard/store";
import { expect, test } from "vitest";
import { type World, type WorldOptions, world } from "./world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Notices wait until an undo is over. */
const MOMENT = 11_000;

type Somebody = ReturnType<World["visitor"]>;

const labels = [{ name: "Architecture", labels: ["x86_64", "aarch64"] }];

async function town(options: WorldOptions = {}) {
  const made = await world({ ...options, configuration: { labels, ...options.configuration } });
  const dora = await made.enter("dora");
  const newTask = async (title: string, more: Record<string, unknown> = {}): Promise<Card> => {
    const base = { title, team: TeamKey.parse("docs"), kind: KindKey.parse("writing") };
    const said = await dora.command({ type: "create", fields: { ...base, ...more } });
    return must(said.done?.card, `a task, and not: ${said.problem?.detail}`);
  };
  return { ...made, town: made, dora, newTask };
}

const find = (who: Somebody, search = "") => who.read<FindAnswer>(`/api/find${search}`);
const numbersOf = ({ found }: FindAnswer) => found.map(({ card }) => card.number);
const news = async (who: Somebody) => (await who.read<{ notices: Notice[] }>("/api/notices")).notices;

/** Asks for a change of one's own, and gives what is answered. */
async function ask(place: World, who: Somebody, method: string, path: string, body?: unknown) {
  const json = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await who.fetch(`${place.address}${path}`, { method, ...(body === undefined ? {} : json) });
  return { status: answer.status, body: (await answer.json()) as Follows & { code?: string } };
}

test("who is not signed in finds what fits, with reasons, and the place that is meant", async () => {
  const { town: here, visitor, newTask } = await town();
  const wanted = await newTask("Test the image", {
    kind: "testing",
    effort: 60,
    mentor: "Ana",
    slots: ["x86_64", "aarch64"],
  });
  await newTask("Write a page", { effort: 60 });
  const answer = await find(visitor(), "?kind=testing&arch=aarch64&time=evening&colour=red");
  expect(answer.wish).toBe("kind=testing&arch=aarch64&time=240");
  expect(numbersOf(answer)).toEqual([wanted.number]);
  const [found] = answer.found;
  expect(found?.slotId).toBe(wanted.slots[1]?.id);
  expect(found?.reasons.map(({ code }) => code)).toEqual(["kind", "arch", "effort", "mentor"]);
  expect(answer.choices).toMatchObject({ kinds: ["writing", "testing"], arches: ["x86_64", "aarch64"] });
  const ana = await here.enter("ana");
  await ana.command({ type: "claim", taskId: wanted.id, slotId: must(found?.slotId, "a place") });
  const empty = await find(visitor(), "?kind=testing&arch=aarch64");
  expect([empty.total, empty.nearest]).toEqual([
    0,
    [
      { without: "kind", wish: "arch=aarch64", total: 1 },
      { without: "arch", wish: "kind=testing", total: 1 },
    ],
  ]);
});

test("what somebody may not see is found by them in no way", async () => {
  const {
    town: here,
    visitor,
    newTask,
  } = await town({
    sources: [{ key: "embargo", type: "category", category: "embargo", team: "security", kind: "testing" }],
  });
  await newTask("Write a page");
  here.forum.createTopic({ by: "sid", title: "Look at the parser", raw: "Quietly.", category: "embargo" });
  await here.settle();
  const sid = await here.enter("sid");
  const { items } = await sid.read<{ items: { card: Card }[] }>("/api/triage");
  const hidden = must(items[0], "the hidden task").card;
  await sid.command({ type: "open", taskId: hidden.id });
  expect(numbersOf(await find(sid, "?kind=testing"))).toEqual([hidden.number]);
  const ana = await here.enter("ana");
  for (const other of [visitor(), ana]) {
    const answer = await find(other, "?kind=testing");
    expect([answer.total, answer.coming.total, answer.choices.kinds]).toEqual([0, 0, ["writing"]]);
    expect(JSON.stringify(answer)).not.toContain(hidden.id);
  }
  const refused = await ask(here, ana, "POST", "/api/follows", { taskId: hidden.id });
  expect([refused.status, refused.body.code]).toEqual([404, "not-found"]);
  // Whoever waits for anything hears nothing of it either.
  await ask(here, ana, "POST", "/api/watches", { wish: "" });
  const said = await sid.command({ type: "claim", taskId: hidden.id });
  const claim = must(said.done?.card?.slots[0]?.claim, "a claim");
  await sid.command({ type: "hand-back", taskId: hidden.id, claimId: claim.id });
  here.clock.now += MOMENT;
  expect(await news(ana)).toEqual([]);
});

test("showings are spread over everybody, count once a day for each, and survive the night", async () => {
  const { town: here, newTask, visitor } = await town();
  for (let number = 1; number <= 6; number += 1) await newTask(`Page ${number}`);
  const stranger = visitor();
  const first = numbersOf(await find(stranger, "?browser=one"));
  expect(numbersOf(await find(stranger, "?browser=one"))).toEqual(first);
  const second = numbersOf(await find(stranger, "?browser=two"));
  expect(new Set([...first, ...second]).size).toBe(6);
  await here.restart();
  const shown = await readShowings(here.board.store.read);
  expect([...shown.values()]).toEqual([1, 1, 1, 1, 1, 1]);
  const seventh = await newTask("Page 7");
  expect(numbersOf(await find(visitor(), "?browser=three"))[0]).toBe(seventh.number);
  expect(numbersOf(await find(visitor(), "?browser=four&show=60"))).toHaveLength(7);
});

test("whoever has as much as they may hold is told so", async () => {
  const { newTask, town: here } = await town();
  const [task] = [await newTask("A page"), await newTask("Another page")];
  const ana = await here.enter("ana");
  await ana.command({ type: "claim", taskId: must(task, "a task").id });
  expect(await find(ana)).toMatchObject({
    total: 0,
    held: { code: "newcomer-limit", params: { limit: 1 } },
    nearest: [],
  });
});

test("a task that is followed says when it is free, comes back and is finished, and not to whoever did it", async () => {
  const { town: here, newTask, dora } = await town();
  const task = await newTask("Draw the map");
  const [ana, ben] = [await here.enter("ana"), await here.enter("ben")];
  await ask(here, ana, "POST", "/api/follows", { taskId: task.id });
  const { body } = await ask(here, ben, "POST", "/api/follows", { taskId: task.id });
  expect(body.follows.map(({ card }) => card.number)).toEqual([task.number]);
  const claimBy = async (who: Somebody) => {
    const said = await who.command({ type: "claim", taskId: task.id });
    return must(said.done?.card?.slots.find(({ claim }) => claim !== null)?.claim, "a claim").id;
  };
  const words = async (who: Somebody) =>
    (await news(who)).filter(({ code }) => code === "followed").map((notice) => notice.words);

  const claimId = await claimBy(ben);
  await ben.command({ type: "hand-back", taskId: task.id, claimId });
  here.clock.now += MOMENT;
  expect(await words(ana)).toEqual(["It can be taken now."]);
  expect(await words(ben)).toEqual([]);
  // A second word before the first was heard takes its place.
  const again = await claimBy(ben);
  await ben.command({ type: "submit", taskId: task.id, claimId: again, note: "Done." });
  await dora.command({ type: "accept", taskId: task.id, claimId: again });
  here.clock.now += MOMENT;
  expect(await words(ana)).toEqual(["It is finished."]);
  expect((await news(ben)).map(({ code }) => code)).toEqual(["accepted"]);
  await ask(here, ana, "DELETE", `/api/follows/${task.id}`);
  expect((await ana.read<Follows>("/api/follows")).follows).toEqual([]);
  await dora.command({ type: "reopen", taskId: task.id, slots: 1 });
  here.clock.now += MOMENT;
  expect(await words(ana)).toEqual(["It is finished."]);
  expect(await words(ben)).toEqual(["It is wanted again, and can be taken."]);
});

test("what is taken back at once is told to nobody who follows the task", async () => {
  const { town: here, newTask } = await town();
  const task = await newTask("Draw the map");
  const [ana, ben] = [await here.enter("ana"), await here.enter("ben")];
  await ask(here, ana, "POST", "/api/follows", { taskId: task.id });
  const said = await ben.command({ type: "claim", taskId: task.id });
  const claimId = must(said.done?.card?.slots[0]?.claim, "a claim").id;
  const back = await ben.command({ type: "hand-back", taskId: task.id, claimId });
  await ben.command({ type: "undo", taskId: task.id, version: must(back.done?.undo, "an undo").version });
  here.clock.now += MOMENT;
  const other = await newTask("Draw another map");
  await ask(here, ana, "POST", "/api/follows", { taskId: other.id });
  const dora = await here.enter("dora");
  const taken = await dora.command({ type: "claim", taskId: other.id });
  await dora.command({ type: "undo", taskId: other.id, version: must(taken.done?.undo, "an undo").version });
  here.clock.now += MOMENT;
  expect(await news(ana)).toEqual([]);
});

test("what comes for a wish is one notice a day, however much it is, and names what is still free", async () => {
  const { town: here, newTask } = await town();
  const ana = await here.enter("ana");
  const { body } = await ask(here, ana, "POST", "/api/watches", { wish: "?time=hour&kind=testing" });
  expect(body.watches).toMatchObject([{ wish: "kind=testing&time=60", total: 0 }]);
  expect((await find(ana, "?kind=testing&time=60")).watched).toBe(true);
  const first = await newTask("Test one", { kind: "testing" });
  await newTask("Test two", { kind: "testing", effort: 30 });
  await newTask("Test three", { kind: "testing", effort: 90 });
  await newTask("Write a page");
  await newTask("Test four", { kind: "testing" });
  here.clock.now += MOMENT;
  const told = async () => (await news(ana)).map(({ code, title, words }) => [code, title, words] as const);
  expect(await told()).toEqual([["fits", "Test one", "So are 2 more tasks."]]);
  expect((await ana.read<{ unseenNotices: number }>("/api/me")).unseenNotices).toBe(1);
  const ben = await here.enter("ben");
  await ben.command({ type: "claim", taskId: first.id });
  expect(await told()).toEqual([["fits", "Test two", "So is one more task."]]);
  await ask(here, ana, "POST", "/api/notices/seen", { upTo: must((await news(ana))[0], "a notice").id });
  await newTask("Test five", { kind: "testing" });
  here.clock.now += HOUR;
  expect(await told()).toHaveLength(1);
  here.clock.now += DAY;
  expect((await told())[0]).toEqual(["fits", "Test five", null]);
  await ask(here, ana, "DELETE", "/api/watches?wish=kind%3Dtesting%26time%3D60");
  expect((await ana.read<Follows>("/api/follows")).watches).toEqual([]);
});

test("what was announced is told when its time has come", async () => {
  const { town: here, newTask, visitor } = await town();
  await here.board.worker.tellBegun();
  const ana = await here.enter("ana");
  await ask(here, ana, "POST", "/api/watches", { wish: "kind=testing" });
  const task = await newTask("Test the beta", { kind: "testing", notBefore: here.clock.now + HOUR });
  const before = await find(visitor(), "?kind=testing");
  expect([before.total, before.coming.cards.map(({ number }) => number)]).toEqual([0, [task.number]]);
  here.clock.now += MOMENT;
  await here.board.worker.tellBegun();
  expect(await news(ana)).toEqual([]);
  here.clock.now += HOUR;
  await here.board.worker.tellBegun();
  await here.board.worker.tellBegun();
  here.clock.now += MOMENT;
  expect((await news(ana)).map(({ code, number }) => [code, number])).toEqual([["fits", task.number]]);
  expect((await find(visitor(), "?kind=testing")).total).toBe(1);
});

test("the first finished task is thanked for by name, and only the first", async () => {
  const { town: here, newTask, dora } = await town();
  const ana = await here.enter("ana");
  const finish = async (title: string) => {
    const task = await newTask(title);
    const said = await ana.command({ type: "claim", taskId: task.id });
    const claimId = must(said.done?.card?.slots[0]?.claim, "a claim").id;
    await ana.command({ type: "submit", taskId: task.id, claimId, note: "Done." });
    await dora.command({ type: "accept", taskId: task.id, claimId });
    here.clock.now += MOMENT;
  };
  await finish("One");
  await finish("Two");
  const words = (await news(ana)).map((notice) => notice.words);
  expect(words).toEqual([null, expect.stringContaining("your first task here, Ana Vega")]);
});

test("following and waiting are for people who are signed in", async () => {
  const { town: here, newTask, visitor } = await town();
  const task = await newTask("Draw the map");
  for (const [method, path, body] of [
    ["GET", "/api/follows"],
    ["POST", "/api/follows", { taskId: task.id }],
    ["DELETE", `/api/follows/${task.id}`],
    ["POST", "/api/watches", { wish: "" }],
    ["DELETE", "/api/watches?wish="],
  ] as const) {
    expect((await ask(here, visitor(), method, path, body)).status).toBe(401);
  }
});
