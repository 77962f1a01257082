// What people are told by a private message on the forum: gathered, once a day, in one conversation, never twice.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type Card, KindKey, must, TeamKey } from "@threadboard/domain";
import { findPeople, readConversation } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { API_KEY, type World, type WorldOptions, world } from "./world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What stands in conversations with the board, by topic. */
function conversations(town: World, username: string) {
  const person = must(
    [...town.forum.world.people.values()].find((each) => each.username === username),
    "a person",
  );
  return [...town.forum.world.topics.values()]
    .filter((topic) => topic.archetype === "private_message" && topic.allowedPersonIds.has(person.id))
    .map((topic) => town.forum.posts(topic.id).map((post) => post.raw));
}

/** A task of the documentation team, made on the board. */
async function newTask(dora: Awaited<ReturnType<World["enter"]>>): Promise<Card> {
  const fields = {
    title: "Write the guide to mirrors",
    team: TeamKey.parse("docs"),
    kind: KindKey.parse("writing"),
  };
  return must((await dora.command({ type: "create", fields })).done?.card, "a task");
}

async function begin(options: WorldOptions = {}) {
  const town = await world(options);
  const [ana, dora] = [await town.enter("ana"), await town.enter("dora")];
  const task = await newTask(dora);
  const said = await ana.command({ type: "claim", taskId: task.id });
  const claim = must(said.done?.card?.slots[0]?.claim, "a claim");
  const on = { taskId: task.id, claimId: claim.id };
  const submit = () => ana.command({ type: "submit", ...on, note: "It is in the wiki." });
  /** The forum confirms roles hourly while somebody is signed in. */
  const pass = async (ms: number) => {
    town.clock.now += ms;
    await town.board.worker.refreshRoles();
    await town.board.worker.keepLeases();
    town.clock.now += 11_000;
    await town.settle();
  };
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  return { town, task, ana, dora, on, submit, pass, warnings };
}

const state = async (town: World, task: Card) => (await town.page(task.number)).claims[0];

test("a lead hears of what waits, and the holder of what became of it, each in a conversation of their own", async () => {
  const { town, task, submit, dora, on, pass } = await begin();
  await submit();
  await pass(0);
  expect(conversations(town, "ana")).toEqual([]);
  const [review] = conversations(town, "dora");
  expect(review).toHaveLength(1);
  expect(review?.[0]).toContain(
    `“Write the guide to mirrors” waits for a review. [HW-${task.number}](${town.address}/tasks/${task.number})`,
  );
  await dora.command({ type: "return", ...on, comment: "The end is missing." });
  await pass(0);
  expect(conversations(town, "ana")[0]?.[0]).toContain("Dora Lead sent “Write the guide to mirrors” back");
});

test("nobody is told of what was undone in time", async () => {
  const { town, submit, ana, task, pass } = await begin();
  const version = must((await submit()).done?.undo, "an undo").version;
  expect((await ana.command({ type: "undo", taskId: task.id, version })).problem).toBeNull();
  await pass(0);
  expect(conversations(town, "dora")).toEqual([]);
});

test("there is one message a day at most; what comes meanwhile is gathered into the next, in the same conversation", async () => {
  const { town, submit, dora, on, pass } = await begin();
  for (let round = 0; round < 3; round++) {
    await submit();
    await dora.command({ type: "return", ...on, comment: `Round ${round}.` });
    await pass(HOUR);
  }
  expect(conversations(town, "ana")).toHaveLength(1);
  expect(conversations(town, "ana")[0]).toHaveLength(1);
  await pass(DAY);
  const [talk] = conversations(town, "ana");
  expect(talk).toHaveLength(2);
  expect(talk?.[1]?.match(/sent “Write the guide to mirrors” back/g)).toHaveLength(2);
  await pass(3 * DAY);
  expect(conversations(town, "ana")[0]).toHaveLength(2);
});

test("what its reader saw on the board is in no message", async () => {
  const { town, submit, dora, on, ana, pass } = await begin();
  await submit();
  await dora.command({ type: "return", ...on, comment: "Not yet." });
  town.clock.now += 11_000;
  const { notices } = await ana.read<{ notices: { id: number }[] }>("/api/notices");
  await ana.fetch(`${town.address}/api/notices/seen`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ upTo: notices[0]?.id }),
  });
  await pass(0);
  expect(conversations(town, "ana")).toEqual([]);
});

test("a nudge that was sent has reached its holder, and carries a link that keeps the task theirs", async () => {
  const { town, task, pass } = await begin();
  await pass(10.5 * DAY);
  expect(conversations(town, "ana")[0]?.[0]).toContain(`(${town.address}/tasks/${task.number}?renew=1)`);
  await pass(3.9 * DAY);
  expect((await state(town, task))?.state).toBe("working");
  await pass(DAY);
  expect((await state(town, task))?.state).toBe("expired");
});

test("whoever cannot be reached loses nothing; the leads are told, once", async () => {
  const { town, task, pass } = await begin();
  town.forum.faults.add({
    kind: "status",
    status: 422,
    body: JSON.stringify({ action: "create_post", errors: ["They do not take messages."] }),
    match: { method: "POST", path: /^\/posts/ },
    times: 1,
  });
  await pass(10.5 * DAY);
  for (let day = 0; day < 12; day++) await pass(DAY);
  expect((await state(town, task))?.state).toBe("working");
  const told = conversations(town, "dora").flat().join("\n");
  expect(told.match(/Ana Vega has “Write the guide to mirrors” and could not be reached/g)).toHaveLength(1);
});

test.each([0, 5 * MINUTE, 2 * DAY])(
  "a message whose answer was lost is found again and not sent twice, also %d ms later",
  async (later) => {
    const { town, submit, pass } = await begin({ board: { forumTimeoutMs: 200 } });
    await submit();
    town.forum.faults.add({
      kind: "timeout-after-success",
      match: { method: "POST", path: /^\/posts/ },
      times: 1,
    });
    await pass(0);
    await pass(MINUTE + later);
    await pass(MINUTE);
    expect(conversations(town, "dora")).toHaveLength(1);
    expect(conversations(town, "dora")[0]).toHaveLength(1);
  },
);

test("a reply whose answer was lost is found again, and one that never arrived is sent", async () => {
  const { town, submit, dora, on, pass } = await begin({ board: { forumTimeoutMs: 200 } });
  const again = async () => {
    await submit();
    await dora.command({ type: "return", ...on, comment: "Not yet." });
  };
  await again();
  await pass(0);
  for (const kind of ["timeout-after-success", "down"] as const) {
    await again();
    town.forum.faults.add({ kind, match: { method: "POST", path: /^\/posts/ }, times: 1 });
    await pass(DAY);
    await pass(2 * MINUTE);
    await pass(2 * MINUTE);
  }
  expect(conversations(town, "ana")).toHaveLength(1);
  expect(conversations(town, "ana")[0]).toHaveLength(3);
});

test("a conversation that was deleted is begun anew", async () => {
  const { town, submit, dora, on, pass } = await begin();
  const again = async () => {
    await submit();
    await dora.command({ type: "return", ...on, comment: "Not yet." });
    await pass(DAY);
  };
  await again();
  const topic = must(
    [...town.forum.world.topics.values()].find(
      (each) => each.archetype === "private_message" && town.forum.posts(each.id)[0]?.raw.includes("sent"),
    ),
    "the conversation",
  );
  town.forum.deleteTopic(topic.id, "root");
  await again();
  await again();
  expect(conversations(town, "ana").map((posts) => posts.length)).toContain(2);
});

test("without a key nothing is sent, and the list on the board has it all", async () => {
  const town = await world({ keyless: true });
  const [ana, dora] = [await town.enter("ana"), await town.enter("dora")];
  const task = await newTask(dora);
  const said = await ana.command({ type: "claim", taskId: task.id });
  const claimId = must(said.done?.card?.slots[0]?.claim, "a claim").id;
  await ana.command({ type: "submit", taskId: task.id, claimId, note: "There." });
  town.clock.now += MINUTE;
  await town.settle();
  expect(conversations(town, "dora")).toEqual([]);
  const { notices } = await dora.read<{ notices: { code: string }[] }>("/api/notices");
  expect(notices.map(({ code }) => code)).toEqual(["review-waiting"]);
});

test("a board that is killed between sending and recording finds its message again", {
  timeout: 30_000,
}, async () => {
  const { town, submit } = await begin();
  await submit();
  town.clock.now += MINUTE;
  await town.board.close();
  town.forum.faults.add({
    kind: "timeout-after-success",
    match: { method: "POST", path: /^\/posts/ },
    times: 1,
  });
  const program = new URL("./writer.ts", import.meta.url).pathname;
  const given = [program, town.database, JSON.stringify(town.configuration), API_KEY, String(town.clock.now)];
  const child = spawn(process.execPath, given, { stdio: "inherit" });
  try {
    await vi.waitFor(() => expect(conversations(town, "dora")).toHaveLength(1), { timeout: 20_000 });
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  town.clock.now += 10 * MINUTE;
  await town.restart();
  const dora = await readConversationOf(town, "dora");
  expect([dora.topicId, dora.begun?.notices.length]).toEqual([null, 1]);
  await town.settle();
  expect(conversations(town, "dora").map((posts) => posts.length)).toEqual([1]);
  expect(await readConversationOf(town, "dora")).toMatchObject({ topicId: expect.any(Number), begun: null });
});

async function readConversationOf({ board }: World, username: string) {
  const [person] = await findPeople(board.store.read, username, 1);
  return readConversation(board.store.read, must(person, "a person").id);
}
