// Threads that are no longer everybody's: their tasks leave every door at once, keep their claims, and come back.
import { type Card, type HiddenTask, must, type Notice } from "@threadboard/domain";
import { readTasks } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { listen } from "./stream-reader.ts";
import { type World, world } from "./world.ts";

/** Stands in what must not be read any more: title, text, notes, evidence. */
const PLANTED = /medlar/i;
const DAY = 86_400_000;

type Scene = World & { readonly task: Card; readonly topicId: number };

/** A public task full of planted words, which Ana has; Ben began its thread, Dora leads the team. */
async function scene(): Promise<Scene> {
  const town = await world();
  const task = await town.openTask("Bletting the medlar harvest", {
    raw: "The medlar has to be kept in straw.",
  });
  const ana = await town.enter("ana");
  await ana.command({ type: "claim", taskId: task.id });
  const { claims } = await town.page(task.number);
  const claimId = must(claims[0], "a claim").id;
  await ana.command({ type: "renew", taskId: task.id, claimId, note: "Still counting medlars." });
  await town.settle();
  return Object.assign(town, { task, topicId: must(task.thread, "a thread").topicId });
}

type Hiding = {
  readonly why: string;
  readonly mayKeep: boolean;
  readonly hide: (town: Scene) => void | Promise<void>;
  readonly show: (town: Scene) => void | Promise<void>;
};

/** The forum tells no webhook of it, as of a category whose rights are changed: the board looks by itself. */
const restrict = async (town: Scene, groups: readonly string[] | null) => {
  const everybody = 0;
  const ids =
    groups === null
      ? [everybody]
      : [...town.forum.world.groups.values()].filter(({ name }) => groups.includes(name)).map(({ id }) => id);
  town.forum.category("docs").permissions = new Map(ids.map((id) => [id, 1]));
  town.clock.now += 61 * 60_000;
  await town.board.worker.poll(true);
};

const hidings: readonly Hiding[] = [
  {
    why: "deleted",
    mayKeep: true,
    hide: (town) => town.forum.deleteTopic(town.topicId, "root"),
    show: (town) => town.forum.recoverTopic(town.topicId, "root"),
  },
  {
    why: "unlisted",
    mayKeep: true,
    hide: (town) => void town.forum.setStatus(town.topicId, "visible", false, "root"),
    show: (town) => void town.forum.setStatus(town.topicId, "visible", true, "root"),
  },
  {
    why: "unreadable",
    mayKeep: false,
    hide: async (town) => {
      town.forum.moveTopic(town.topicId, "back-room", "root");
      await town.settle();
    },
    show: (town) => void town.forum.moveTopic(town.topicId, "docs", "root"),
  },
  {
    why: "restricted",
    mayKeep: false,
    hide: (town) => {
      town.forum.joinGroup("board", "back-roomers");
      town.forum.moveTopic(town.topicId, "back-room", "root");
    },
    show: (town) => void town.forum.moveTopic(town.topicId, "docs", "root"),
  },
];

const gone = async (town: World, who: string) =>
  (await (await town.enter(who)).read<{ tasks: HiddenTask[] }>("/api/gone")).tasks;

/** Everything that somebody can ask for, as one text. */
async function everythingFor(town: Scene, who: Awaited<ReturnType<World["enter"]>>): Promise<string> {
  const paths = [
    "/api/board",
    "/api/me",
    "/api/triage",
    "/api/notices",
    "/api/people?q=medlar",
    "/api/gone",
    "/api/proposals",
    "/api/writes",
    "/api/health",
    `/api/tasks/${town.task.number}`,
    `/api/threads/preview?address=${encodeURIComponent(`${town.forumUrl}/t/${town.topicId}`)}`,
  ];
  return (await Promise.all(paths.map(async (path) => (await who.fetch(town.address + path)).text()))).join(
    "\n",
  );
}

/** Each kind of reader: nobody signed in, the holder, the author, the lead, an administrator. */
const readers = async (town: World) => [
  town.visitor(),
  ...(await Promise.all(["ana", "ben", "dora", "root"].map((name) => town.enter(name)))),
];

test.for(hidings)(
  "a thread that is $why leaves every door at once, and comes back as it was",
  async ({ why, hide, show, mayKeep }) => {
    const town = await scene();
    const before = await stored(town);
    const who = await readers(town);
    const streams = await Promise.all(who.map((one) => listen(town, one)));
    const { position } = await must(who[1], "Ana").read<{ position: string }>("/api/board");
    await hide(town);
    await town.settle();

    for (const [n, stream] of streams.entries()) {
      await stream.until((each) => each.of("gone").length > 0, `"gone" for reader ${n}`);
      expect(stream.text).not.toMatch(PLANTED);
      expect(stream.of("gone").map(({ data }) => data)).toEqual([{ id: town.task.id }]);
    }
    for (const one of who) {
      expect(await everythingFor(town, one)).not.toMatch(PLANTED);
      expect((await one.fetch(`${town.address}/api/tasks/${town.task.number}`)).status).toBe(404);
      const { problem } = await one.command({ type: "edit", taskId: town.task.id, fields: { effort: 5 } });
      expect(["not-found", "sign-in-first"]).toContain(problem?.code);
    }
    const late = await listen(town, must(who[1], "Ana"), position);
    await late.until((each) => each.of("gone").length > 0 || each.of("reload").length > 0, "what was missed");
    expect(late.text).not.toMatch(PLANTED);
    expect(await gone(town, "dora")).toMatchObject([{ number: town.task.number, why, held: 1, mayKeep }]);
    expect(await gone(town, "sid")).toEqual([]);

    await show(town);
    await town.settle();
    expect(await stored(town), "claims and words are what they were").toEqual(before);
    const [first] = streams;
    await must(first, "a stream").until((each) => each.of("card").length > 0, "the card is back");
    expect(await gone(town, "dora")).toEqual([]);
  },
);

/** The task as it is kept, without what counts versions. */
async function stored(town: Scene) {
  const [task] = await readTasks(town.board.store.read, [town.task.id]);
  const { version: _v, updatedAt: _u, thread, ...rest } = must(task, "the task");
  const { standing: _s, ...linked } = must(thread, "a thread");
  return { ...rest, thread: linked };
}

test("a category that becomes restricted hides its tasks from the holder too, and says so by number alone", async () => {
  const town = await scene();
  const ana = await town.enter("ana");
  await town.board.worker.poll(true);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await restrict(town, ["back-roomers"]);
  town.clock.now += 20_000;
  const { notices } = await ana.read<{ notices: Notice[] }>("/api/notices");
  expect(notices).toMatchObject([
    { code: "thread-gone", number: town.task.number, title: null, seen: false },
  ]);
  expect(await ana.read("/api/me")).toMatchObject({ unseenNotices: 1, claims: [] });
  await restrict(town, null);
  expect(await ana.read("/api/notices")).toEqual({ notices: [] });
  expect(await ana.read("/api/me")).toMatchObject({
    unseenNotices: 0,
    claims: [{ number: town.task.number }],
  });
});

test("a thread that moves among those who may read it takes the holder's view and keeps the claim", async () => {
  const town = await scene();
  town.forum.moveTopic(town.topicId, "embargo", "root");
  await town.settle();
  const sid = await town.enter("sid");
  const page = await town.page(town.task.number, sid);
  expect(page.claims).toMatchObject([{ state: "working" }]);
  expect(await everythingFor(town, await town.enter("ana"))).not.toMatch(PLANTED);
  expect(await gone(town, "root"), "somebody may see it, so nobody has to judge it unseen").toEqual([]);
});

test("leases stand still while a task is hidden", async () => {
  const town = await scene();
  town.forum.setStatus(town.topicId, "visible", false, "root");
  await town.settle();
  town.clock.now += 60 * DAY;
  await town.board.worker.keepLeases();
  town.clock.now += 20_000;
  town.forum.setStatus(town.topicId, "visible", true, "root");
  await town.settle();
  await town.board.worker.keepLeases();
  const page = await town.page(town.task.number);
  expect(page.claims).toMatchObject([{ state: "working" }]);
  expect(page.activity.map(({ type }) => type)).not.toContain("nudged");
});

test("a task that its holder cannot see does not keep them from taking another", async () => {
  const town = await scene();
  const free = await town.openTask("Write down how to graft");
  const ana = await town.enter("ana");
  const take = () => ana.command({ type: "claim", taskId: free.id });
  expect((await take()).problem?.code).toBe("newcomer-limit");
  town.forum.setStatus(town.topicId, "visible", false, "root");
  await town.settle();
  expect((await take()).problem).toBeNull();
  town.forum.setStatus(town.topicId, "visible", true, "root");
  await town.settle();
  expect((await ana.read<{ claims: unknown[] }>("/api/me")).claims).toHaveLength(2);
});

test("what is written in a hidden thread is not taken over until it is shown again", async () => {
  const town = await scene();
  town.forum.setStatus(town.topicId, "visible", false, "root");
  await town.settle();
  const first = town.forum.firstPost(town.topicId);
  town.forum.editPost(first.id, { by: "root", raw: "What only the staff should know for now." });
  await town.settle();
  const texts = async () =>
    JSON.stringify(await town.board.store.read.selectFrom("text").selectAll().execute());
  expect(await texts()).not.toContain("only the staff");
  town.forum.setStatus(town.topicId, "visible", true, "root");
  await town.settle();
  expect((await town.page(town.task.number)).body).toContain("only the staff");
});

test("a lead gives up a task that nobody sees; the holder hears of it by its number", async () => {
  const town = await scene();
  town.forum.moveTopic(town.topicId, "back-room", "root");
  await town.settle();
  const give = { type: "give-up", taskId: town.task.id } as const;
  for (const name of ["ana", "sid"])
    expect((await (await town.enter(name)).command(give)).problem?.code).toBe("not-found");
  const { done, problem } = await (await town.enter("dora")).command(give);
  expect([problem, done]).toEqual([null, { outcome: "done", card: null, undo: null }]);
  expect(await gone(town, "dora")).toEqual([]);
  town.clock.now += 20_000;
  const ana = await town.enter("ana");
  const { notices } = await ana.read<{ notices: Notice[] }>("/api/notices");
  expect(notices.map(({ code, number, title }) => [code, number, title])).toEqual([
    ["given-up", town.task.number, null],
    ["thread-gone", town.task.number, null],
  ]);
});

test("a lead keeps a task whose thread was deleted, and nobody's claim ends", async () => {
  const town = await scene();
  town.forum.deleteTopic(town.topicId, "root");
  await town.settle();
  const keep = { type: "keep-without-thread", taskId: town.task.id } as const;
  expect((await (await town.enter("sid")).command(keep)).problem?.code).toBe("not-found");
  expect((await (await town.enter("dora")).command(keep)).problem).toBeNull();
  const page = await town.page(town.task.number);
  expect(page).toMatchObject({
    thread: null,
    card: { title: town.task.title },
    claims: [{ state: "working" }],
  });
});

test("a task whose thread is not shown to us cannot be kept: it may be private", async () => {
  const town = await scene();
  town.forum.moveTopic(town.topicId, "back-room", "root");
  await town.settle();
  const { problem } = await (await town.enter("root")).command({
    type: "keep-without-thread",
    taskId: town.task.id,
  });
  expect(problem?.code).toBe("readers-unknown");
});

test("a forum that tells details of what it does not show is understood the same", async () => {
  const town = await scene();
  Object.assign(town.forum.settings, { detailed404: true });
  town.forum.moveTopic(town.topicId, "back-room", "root");
  await town.settle();
  expect(await gone(town, "dora")).toMatchObject([{ why: "unreadable" }]);
});

test("a key that is no longer good hides nothing", async () => {
  const town = await scene();
  town.forum.revokeKey("k".repeat(64));
  town.forum.reply({ by: "ben", topicId: town.topicId, raw: "Is there anything new about it?" });
  await town.settle();
  expect(await town.card(town.task.number)).toMatchObject({ title: town.task.title });
  expect(await gone(town, "root")).toEqual([]);
});

test("a dropped task and one that was merged away are hidden with their thread as well", async () => {
  const town = await scene();
  const dora = await town.enter("dora");
  const { done } = await dora.command({
    type: "create",
    fields: { title: "All about straw", kind: "writing", team: "docs" },
  } as never);
  const into = must(done?.card, "a task");
  await dora.command({ type: "release", taskId: town.task.id, reason: "It is one with another." });
  await dora.command({ type: "merge", taskId: town.task.id, intoId: into.id });
  const other = await town.openTask("Counting the medlar trees");
  await dora.command({ type: "drop", taskId: other.id, reason: "They were counted." });
  for (const id of [town.topicId, must(other.thread, "a thread").topicId])
    town.forum.moveTopic(id, "back-room", "root");
  await town.settle();
  for (const number of [town.task.number, other.number, into.number])
    expect((await dora.fetch(`${town.address}/api/tasks/${number}`)).status).toBe(404);
  expect(await everythingFor(town, dora)).not.toMatch(PLANTED);
});

test("the list of hidden tasks is for leads, and holds no word of them", async () => {
  const town = await scene();
  town.forum.deleteTopic(town.topicId, "root");
  await town.settle();
  const answerOf = async (who: ReturnType<World["visitor"]>) =>
    (await who.fetch(`${town.address}/api/gone`)).status;
  expect([await answerOf(town.visitor()), await answerOf(await town.enter("ana"))]).toEqual([401, 403]);
  const text = await (await (await town.enter("dora")).fetch(`${town.address}/api/gone`)).text();
  expect(text).not.toMatch(PLANTED);
  expect(JSON.parse(text)).toMatchObject({ tasks: [{ address: `${town.forumUrl}/t/-/${town.topicId}` }] });
});
