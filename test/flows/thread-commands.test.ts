// Taking, keeping and handing in tasks without leaving the thread.
import { type Card, isStatusPost, must, type Notice, type PersonId } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, type WorldOptions, world } from "./world.ts";

const DAY = 24 * 3_600_000;
const MINUTE = 60_000;

const topicOf = (task: Card) => must(task.thread, "a thread").topicId;

/** What somebody is told about their replies, newest first. */
async function told(town: World, username: string): Promise<string[]> {
  const { notices } = await (await town.enter(username)).read<{ notices: Notice[] }>("/api/notices");
  return notices.filter(({ code }) => code === "reply-answer").map(({ words }) => words ?? "");
}

/** What the board wrote to somebody in private messages. */
function messagesTo(town: World, username: string): string[] {
  const { people, topics } = town.forum.world;
  const person = must(
    [...people.values()].find((each) => each.username === username),
    "a person",
  );
  return [...topics.values()]
    .filter((topic) => topic.archetype === "private_message" && topic.allowedPersonIds.has(person.id))
    .flatMap((topic) => town.forum.posts(topic.id).map((post) => post.raw));
}

/** Somebody writes in a thread, and the board hears of it by the webhook. */
async function says(town: World, username: string, topicId: number, raw: string) {
  const post = town.forum.reply({ by: username, topicId, raw });
  await town.settle();
  return post;
}

const holders = async (town: World, number: number, as?: Parameters<World["card"]>[1]) =>
  (await town.card(number, as)).slots.map((slot) => slot.claim?.person.username ?? null);

test("somebody who was never here takes a task by a reply, and is the same person when they sign in", async () => {
  const town = await world();
  const task = await town.openTask();
  await says(town, "ana", topicOf(task), "@board claim, I run a mirror myself.");
  expect(await holders(town, task.number)).toEqual(["ana"]);
  const ana = await town.enter("ana");
  const me = await ana.read<{ person: { id: PersonId }; claims: { number: number }[] }>("/api/me");
  expect(me.claims.map((claim) => claim.number)).toEqual([task.number]);
  const people = await town.board.store.read
    .selectFrom("person")
    .select("id")
    .where("username", "=", "ana")
    .execute();
  expect(people).toEqual([{ id: me.person.id }]);
  const page = await town.page(task.number);
  expect(page.activity.find((line) => line.type === "claimed")).toMatchObject({
    door: "thread",
    person: { username: "ana" },
  });
  expect(await told(town, "ana")).toEqual([]);
});

test("a task is handed back with a note, taken again, kept, and handed in with the reply as evidence", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicOf(task);
  await says(town, "ana", topicId, "@board claim");
  await says(town, "ana", topicId, "@board hand back, I am stuck with the certificates.");
  expect(await holders(town, task.number)).toEqual([null]);
  expect((await town.page(task.number)).claims[0]?.handBackNote).toBe("I am stuck with the certificates.");
  await says(town, "ana", topicId, "@board I'll take it again.");
  town.clock.now += 2 * 3_600_000;
  await says(town, "ana", topicId, "@board still on it");
  const { claims } = await town.page(task.number);
  const post = await says(town, "ana", topicId, "@board done, the guide is in the wiki.");
  const page = await town.page(task.number);
  expect(page.claims.at(-1)).toMatchObject({
    state: "submitted",
    note: "the guide is in the wiki.",
    link: expect.stringMatching(new RegExp(`/t/[^/]+/${topicId}/${post.postNumber}$`)),
  });
  expect(Date.parse(claims.at(-1)?.until ?? "")).toBeGreaterThan(town.clock.now + 10 * DAY);
  expect(page.activity.map((line) => line.type)).toEqual(
    expect.arrayContaining(["claimed", "handed-back", "renewed", "submitted"]),
  );
});

test("what a poll sees before the webhook does is done once", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicOf(task);
  await town.board.worker.poll(true);
  town.clock.now += MINUTE;
  town.forum.reply({ by: "ana", topicId, raw: "@board claim\n@board hand back\n@board claim" });
  await town.board.worker.poll(false);
  await town.settle();
  await Promise.all([town.board.worker.poll(true), town.board.worker.drain(), town.board.worker.poll(false)]);
  const types = (await town.page(task.number)).activity.map((line) => line.type);
  expect(types.filter((type) => type === "claimed")).toHaveLength(2);
  expect(types.filter((type) => type === "handed-back")).toHaveLength(1);
  expect(await holders(town, task.number)).toEqual(["ana"]);
});

test("without any webhook the poll carries out what is new, also on the third page of a thread", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicOf(task);
  for (const hook of town.forum.webhooks.all()) Object.assign(hook, { active: false });
  for (let n = 0; n < 45; n++)
    town.forum.reply({ by: n % 2 ? "ben" : "dora", topicId, raw: `This is reply number ${n} of many.` });
  town.clock.now += MINUTE;
  await town.board.worker.poll(true);
  town.clock.now += MINUTE;
  town.forum.reply({ by: "ana", topicId, raw: "@board claim" });
  await town.board.worker.poll(false);
  expect(await holders(town, task.number)).toEqual(["ana"]);
});

test("an edit within five minutes does only what is new in it, a later one nothing", async () => {
  const town = await world();
  const task = await town.openTask();
  const other = await town.openTask("Write the guide to packages");
  const topicId = topicOf(task);
  const post = await says(town, "ana", topicId, "@board claim");
  town.clock.now += 2 * MINUTE;
  town.forum.editPost(post.id, { by: "ana", raw: "Sorry, I meant it.\n\n@board claim" });
  await town.settle();
  expect((await told(town, "ana")).length, "the claim is not made again, and so not refused").toBe(0);
  town.clock.now += 2 * MINUTE;
  town.forum.editPost(post.id, { by: "ana", raw: "@board claim\n@board hand back" });
  await town.settle();
  expect(await holders(town, task.number)).toEqual([null]);
  town.clock.now += 2 * MINUTE;
  town.forum.editPost(post.id, { by: "ana", raw: `@board claim HW-${other.number}` });
  await town.settle();
  expect(await holders(town, other.number)).toEqual([null]);
  town.forum.editPost(post.id, { by: "ana", raw: "@board claim\n@board hand back" });
  await town.settle();
  expect(await holders(town, task.number)).toEqual([null]);
});

test("an edit that is seen late counts by when it was made", async () => {
  const town = await world();
  const task = await town.openTask();
  const post = await says(town, "ana", topicOf(task), "I could do this one, I think.");
  town.clock.now += 2 * MINUTE;
  town.forum.editPost(post.id, { by: "ana", raw: "I can do this one.\n@board claim" });
  town.clock.now += 60 * MINUTE;
  await town.settle();
  expect(await holders(town, task.number)).toEqual(["ana"]);
});

const list = {
  key: "list",
  type: "outline",
  topic: 1,
  team: "docs",
  kind: "writing",
  write: "posts",
} as const;

/** A thread with three tasks, open to be taken. */
async function listOfThree(more: WorldOptions = {}) {
  let topicId = 0;
  const sources: Record<string, unknown>[] = [{ ...list }];
  const town = await world({
    ...more,
    sources,
    plant: (forum) => {
      const topic = forum.createTopic({
        by: "ben",
        category: "docs",
        title: "Want to help? Here is what we are looking for",
        raw: "## Help wanted\n\n- [ ] Write the guide to mirrors\n- [ ] Write the guide to packages\n- [ ] Test the installer on old machines",
      });
      topicId = topic.id;
      Object.assign(sources[0] ?? {}, { topic: topicId });
    },
  });
  await town.board.worker.poll(true);
  const root = await town.enter("root");
  const cards = (await town.triage()).map((item) => item.card);
  for (const card of cards) await root.command({ type: "open", taskId: card.id });
  const byTitle = (words: string) =>
    must(
      cards.find((card) => card.title.includes(words)),
      words,
    );
  return {
    town,
    topicId,
    mirrors: byTitle("mirrors"),
    packages: byTitle("packages"),
    installer: byTitle("installer"),
  };
}

test("in a thread with several tasks a command says which by number or by words of the title", async () => {
  const { town, topicId, mirrors, packages, installer } = await listOfThree({
    configuration: { policy: { gatherSeconds: 0, claims: { newcomerLimit: 3 } } },
  });
  await says(town, "ana", topicId, `@board claim HW-${mirrors.number} and HW-${packages.number}`);
  await says(town, "ben", topicId, "@board I'll take the installer on old machines");
  expect(await holders(town, mirrors.number)).toEqual(["ana"]);
  expect(await holders(town, packages.number)).toEqual(["ana"]);
  expect(await holders(town, installer.number)).toEqual(["ben"]);
  await says(town, "ana", topicId, "@board hand back the guide to mirrors, no time");
  expect(await holders(town, mirrors.number)).toEqual([null]);
  expect((await town.page(mirrors.number)).claims[0]?.handBackNote).toBe("no time");
  await says(town, "ana", topicId, "@board done");
  expect((await town.page(packages.number)).claims[0]?.state).toBe("submitted");
});

test("a command that could mean several tasks does nothing and lists those that its author could take", async () => {
  const { town, topicId, mirrors, packages, installer } = await listOfThree();
  await says(town, "ben", topicId, `@board claim HW-${installer.number}`);
  await says(town, "ana", topicId, "@board claim");
  const [words = ""] = await told(town, "ana");
  expect(words).toContain("Say its number");
  expect(words).toContain(`HW-${mirrors.number} (Write the guide to mirrors)`);
  expect(words).toContain(`HW-${packages.number} (Write the guide to packages)`);
  expect(words).not.toContain("installer");
  await says(town, "ana", topicId, "@board claim the guide");
  expect(await told(town, "ana")).toHaveLength(2);
  expect(await holders(town, mirrors.number)).toEqual([null]);
});

test("a refusal is told to its author alone: by the list on the board and by a message, never by a post", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicOf(task);
  await says(town, "ana", topicId, "@board claim");
  const posts = town.forum.posts(topicId).length;
  await says(town, "ben", topicId, "@board claim");
  const [words = ""] = await told(town, "ben");
  expect(words).toContain(`HW-${task.number}`);
  expect(words).toContain("Somebody else has it already");
  expect(town.forum.posts(topicId).length).toBe(posts + 1);
  const [message = ""] = messagesTo(town, "ben");
  expect(message).toContain("Somebody else has it already");
  expect(messagesTo(town, "ana")).toEqual([]);
  expect(await told(town, "ana")).toEqual([]);
});

test("where the operator has it so, the answer stands in the board's post until its author does better", async () => {
  const town = await world({ configuration: { policy: { gatherSeconds: 0, threadAnswers: "status-post" } } });
  const task = await town.openTask();
  const topicId = topicOf(task);
  await says(town, "ben", topicId, "@board done");
  expect(await told(town, "ben"), "without a post of ours there is nowhere else to say it").toHaveLength(1);
  await says(town, "ana", topicId, "@board claim");
  const status = () =>
    must(
      town.forum.posts(topicId).find(({ raw }) => isStatusPost(raw)),
      "the status post",
    ).raw;
  expect(status()).not.toContain("To ");
  const posts = town.forum.posts(topicId).length;
  await says(town, "ben", topicId, "@board claim");
  expect(status()).toContain(
    `To Ben Oduya: HW-${task.number} (Write the guide to mirrors): Somebody else has`,
  );
  expect(town.forum.posts(topicId)).toHaveLength(posts + 1);
  expect(await told(town, "ben")).toHaveLength(1);
  await says(town, "ana", topicId, "@board hand back");
  expect(status()).toContain("To Ben Oduya");
  await says(town, "ben", topicId, "@board claim");
  expect(status()).not.toContain("To Ben Oduya");
});

test("help is answered to whoever asks for it", async () => {
  const town = await world();
  const task = await town.openTask();
  await says(town, "ana", topicOf(task), "@board help");
  expect((await told(town, "ana"))[0]).toContain("“@board” and one of these: claim");
  expect(messagesTo(town, "ana")[0]).toContain("`@board` and one of these: claim");
});

const embargo = {
  key: "embargo",
  type: "category",
  category: "embargo",
  team: "security",
  kind: "testing",
} as const;

/** A task of the embargo, opened by somebody who may see it. */
async function hiddenTask(town: World): Promise<Card> {
  const topic = town.forum.createTopic({
    by: "sid",
    category: "embargo",
    title: "Check the fix before the release",
    raw: "Nobody may know of it until then.",
  });
  await town.settle();
  const sid = await town.enter("sid");
  const items = await sid.waiting();
  const { card } = must(
    items.find((item) => item.card.thread?.topicId === topic.id),
    "the hidden task",
  );
  await sid.command({ type: "open", taskId: card.id });
  return card;
}

test("a task that its author may not see is not there for a command", async () => {
  const town = await world({ sources: [docsSource, embargo] });
  const task = await town.openTask();
  const hidden = await hiddenTask(town);
  await says(town, "ana", topicOf(task), `@board claim HW-${hidden.number}`);
  expect((await told(town, "ana"))[0]).toBe(
    `HW-${hidden.number}: There is no such task here. It may have been removed, or moved where you cannot see it.`,
  );
  await says(town, "sid", topicOf(task), `@board claim HW-${hidden.number}`);
  expect(await holders(town, hidden.number, await town.enter("sid"))).toEqual(["sid"]);
});

test("groups are read from the forum before a command, also of somebody who never signed in", async () => {
  const town = await world({
    sources: [embargo],
    plant: (forum) => forum.addPerson({ username: "sue", groups: ["security-team"], trustLevel: 2 }),
  });
  const hidden = await hiddenTask(town);
  await says(town, "sue", topicOf(hidden), "@board claim");
  expect(await holders(town, hidden.number, await town.enter("sid"))).toEqual(["sue"]);
});

test("a reply keeps what only its author's groups may see, also when nobody confirmed these for days", async () => {
  const town = await world({
    sources: [embargo],
    plant: (forum) => forum.addPerson({ username: "sue", groups: ["security-team"], trustLevel: 2 }),
  });
  const hidden = await hiddenTask(town);
  await says(town, "sue", topicOf(hidden), "@board claim");
  town.clock.now += 2 * DAY;
  await says(town, "sue", topicOf(hidden), "Half of it is checked by now.");
  const { activity } = await town.page(hidden.number, await town.enter("sid"));
  expect(activity.map((line) => line.type)).toContain("renewed");
});

test.each<[string, (town: World, topicId: number) => void]>([
  ["a quote", (town, topicId) => town.forum.reply({ by: "ana", topicId, raw: "> @board claim\n\nNo idea." })],
  [
    "code",
    (town, topicId) => town.forum.reply({ by: "ana", topicId, raw: "Write `@board claim` in a reply." }),
  ],
  [
    "prose",
    (town, topicId) => town.forum.reply({ by: "ana", topicId, raw: "Thanks @board, I claim nothing." }),
  ],
  [
    "a whisper",
    (town, topicId) => town.forum.reply({ by: "root", topicId, raw: "@board claim", whisper: true }),
  ],
  [
    "a hidden post",
    (town, topicId) => {
      Object.assign(town.forum.reply({ by: "ana", topicId, raw: "@board claim" }), { hidden: true });
    },
  ],
  [
    "a wiki post",
    (town, topicId) => {
      Object.assign(town.forum.reply({ by: "ana", topicId, raw: "@board claim" }), { wiki: true });
    },
  ],
  [
    "a deleted post",
    (town, topicId) => {
      town.forum.deletePost(town.forum.reply({ by: "ana", topicId, raw: "@board claim" }).id, "root");
    },
  ],
  ["the board itself", (town, topicId) => town.forum.reply({ by: "board", topicId, raw: "@board claim" })],
])("%s takes nothing", async (_what, write) => {
  const town = await world();
  const task = await town.openTask();
  write(town, topicOf(task));
  await town.settle();
  await town.board.worker.poll(true);
  expect(await holders(town, task.number)).toEqual([null]);
  expect(
    await town.board.store.read.selectFrom("outbox").selectAll().where("kind", "=", "notice").execute(),
  ).toEqual([]);
});

test("what was written long before the board knew the thread is not carried out", async () => {
  const town = await world({
    plant: (forum) => {
      const topic = forum.createTopic({
        by: "ben",
        category: "docs",
        title: "An old guide to write",
        raw: "Somebody has to.",
      });
      forum.reply({
        by: "ana",
        topicId: topic.id,
        raw: "@board help",
        createdAt: Date.parse("2030-12-01T00:00:00Z"),
      });
      forum.reply({ by: "sid", topicId: topic.id, raw: "@board help" });
    },
  });
  await town.board.worker.poll(true);
  expect(await told(town, "ana")).toEqual([]);
  expect(await told(town, "sid")).toHaveLength(1);
});

test("a holder's own reply is a sign of life, at most once a day, and nobody else's is", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicOf(task);
  await says(town, "ana", topicId, "@board claim");
  const renewals = async () =>
    (await town.page(task.number)).activity.filter((line) => line.type === "renewed").length;
  await says(town, "ana", topicId, "I have begun with the first chapter.");
  expect(await renewals()).toBe(0);
  town.clock.now += 3 * DAY;
  await says(town, "ben", topicId, "How is it going with this one?");
  expect(await renewals()).toBe(0);
  await says(town, "ana", topicId, "The first chapter is written now.");
  await says(town, "ana", topicId, "And the second one as well.");
  expect(await renewals()).toBe(1);
  town.clock.now += 9 * DAY;
  await town.board.worker.keepLeases();
  expect((await town.page(task.number)).activity.map((line) => line.type)).not.toContain("nudged");
});

test("“still on it” and a plain reply renew every claim of their author in the thread", async () => {
  const { town, topicId, mirrors, packages } = await listOfThree({
    configuration: { policy: { gatherSeconds: 0, claims: { newcomerLimit: 3 } } },
  });
  await says(town, "ana", topicId, `@board claim HW-${mirrors.number}, HW-${packages.number}`);
  const renewed = async (number: number) =>
    (await town.page(number)).activity.filter((line) => line.type === "renewed").length;
  town.clock.now += 2 * 3_600_000;
  await says(town, "ana", topicId, "@board still on it");
  expect([await renewed(mirrors.number), await renewed(packages.number)]).toEqual([1, 1]);
  town.clock.now += 2 * DAY;
  await says(town, "ana", topicId, "Both of them are half done by now.");
  expect([await renewed(mirrors.number), await renewed(packages.number)]).toEqual([2, 2]);
});

test("a kind that asks how it came out is told so in the reply, or asks", async () => {
  const outcomes = [
    { key: "pass", name: "Passed" },
    { key: "not-needed", name: "Not needed" },
  ];
  const town = await world({ configuration: { kinds: { writing: { name: "Writing", outcomes } } } });
  const task = await town.openTask();
  const topicId = topicOf(task);
  await says(town, "ana", topicId, "@board claim");
  await says(town, "ana", topicId, "@board done");
  expect((await told(town, "ana"))[0]).toContain("with one of these: Passed, Not needed.");
  await says(town, "ana", topicId, "@board done: not needed, there is a guide already.");
  expect((await town.page(task.number)).claims[0]).toMatchObject({
    state: "submitted",
    outcome: "not-needed",
  });
});

test("its author keeps the board from writing in a thread, and others are told that they may not", async () => {
  const town = await world();
  const task = await town.openTask();
  const topicId = topicOf(task);
  const excluded = async () =>
    (
      await town.board.store.read
        .selectFrom("topic")
        .select("excludedBy")
        .where("id", "=", topicId as never)
        .executeTakeFirst()
    )?.excludedBy;
  await says(town, "ana", topicId, "@board exclude this thread");
  expect(await excluded()).toBeNull();
  expect((await told(town, "ana"))[0]).toContain("Only the author of a thread, a moderator or a lead");
  await says(town, "ben", topicId, "@board exclude this thread");
  expect(await excluded()).toBe("ben");
});
