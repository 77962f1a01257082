// Threads that change under us: what the forum does, what the card and a lead are told, and how a lead decides otherwise.
import { type Card, must, type TaskPage } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, type WorldOptions, world } from "./world.ts";

const DAY = 86_400_000;

type Scene = World & { readonly task: Card; readonly topicId: number };

/** A thread that is a task, and Ana on it. */
async function scene(options: WorldOptions = {}, settings: Record<string, unknown> = {}): Promise<Scene> {
  const town = await world({
    ...options,
    forum: {
      settings: {
        categoryDefinitions: false,
        maxTagsPerTopic: 10,
        maxAdminApiRequestsPerMinute: 100_000,
        ...settings,
      },
      ...options.forum,
    },
  });
  const task = await town.openTask();
  const ana = await town.enter("ana");
  await ana.command({ type: "claim", taskId: task.id });
  await town.settle();
  return Object.assign(town, { task, topicId: must(task.thread, "a thread").topicId });
}

/** What a lead sees of the task: its notes and what they are asked, beside whether Ana still has it. */
async function shown(town: Scene) {
  const page = await town.page(town.task.number, await town.enter("dora"));
  expect(page.claims, "nobody loses a claim").toMatchObject([
    { state: "working", person: { username: "ana" } },
  ]);
  expect(page.card.thread?.notes).toEqual(must(page.thread, "a thread").notes.map(({ code }) => code));
  expect(page.card.asks).toEqual(page.asks.map(({ code }) => code));
  return { notes: page.card.thread?.notes, asks: page.card.asks, page };
}

const news = (page: TaskPage) =>
  page.activity.filter(({ type }) => type === "thread-standing").map(({ details }) => details.what);

type Change = {
  readonly what: string;
  readonly settings?: Record<string, unknown>;
  readonly does: (town: Scene) => void;
  readonly undoes: (town: Scene) => void;
  readonly note: string;
  readonly asks: readonly string[];
  readonly told: readonly string[];
};

const answer = (town: Scene) =>
  must(
    town.forum.posts(town.topicId).find((post) => post.raw === "Here is how."),
    "the answer",
  ).id;
const withAnswer = (town: Scene) => {
  town.forum.reply({ by: "ana", topicId: town.topicId, raw: "Here is how." });
  town.forum.acceptAnswer(answer(town), "root");
};

const changes: readonly Change[] = [
  {
    what: "closed and opened again",
    does: (town) => town.forum.setStatus(town.topicId, "closed", true, "root"),
    undoes: (town) => town.forum.setStatus(town.topicId, "closed", false, "root"),
    note: "closed",
    asks: ["closed"],
    told: ["closed", "reopened"],
  },
  {
    what: "archived and taken out of the archive",
    does: (town) => town.forum.setStatus(town.topicId, "archived", true, "root"),
    undoes: (town) => town.forum.setStatus(town.topicId, "archived", false, "root"),
    note: "archived",
    asks: ["archived"],
    told: ["archived", "unarchived"],
  },
  {
    what: "moved out of its source's category and back",
    does: (town) => town.forum.moveTopic(town.topicId, "testing", "root"),
    undoes: (town) => town.forum.moveTopic(town.topicId, "docs", "root"),
    note: "moved",
    asks: ["moved"],
    told: ["moved", "left_source", "moved"],
  },
  ...(["list", "single"] as const).map((acceptedAnswerForm) => ({
    what: `solved and not solved any more, as a forum tells it that knows a ${acceptedAnswerForm} answer`,
    settings: { solvedPlugin: true, acceptedAnswerForm },
    does: withAnswer,
    undoes: (town: Scene) => town.forum.unacceptAnswer(answer(town), "root"),
    note: "solved",
    asks: ["solved"],
    told: ["solved", "unsolved"],
  })),
  {
    what: "assigned to somebody and to nobody",
    settings: { assignPlugin: true },
    does: (town) => town.forum.assign(town.topicId, { username: "ben" }, "root"),
    undoes: (town) => town.forum.unassign(town.topicId, "root"),
    note: "assigned",
    asks: [],
    told: ["assigned", "unassigned"],
  },
];

test.for(changes)(
  "a thread that is $what: the card says so, a lead is asked by the rule, and it goes by itself",
  async ({ settings, does, undoes, note, asks, told }) => {
    const town = await scene({}, settings);
    does(town);
    await town.settle();
    expect(await shown(town)).toMatchObject({ notes: [note], asks });
    undoes(town);
    await town.settle();
    const after = await shown(town);
    expect(after).toMatchObject({ notes: [], asks: [] });
    expect(news(after.page)).toEqual(told);
  },
);

test("an answer is linked, and an assignment says whose it is", async () => {
  const town = await scene({}, { solvedPlugin: true, assignPlugin: true });
  withAnswer(town);
  town.forum.assign(town.topicId, { groupName: "docs-leads" }, "root");
  await town.settle();
  const { page } = await shown(town);
  const post = town.forum.post(answer(town)).postNumber;
  expect(page.thread?.notes).toMatchObject([
    { code: "solved", address: `${page.thread?.address}/${post}` },
    { code: "assigned", params: { name: "docs-leads" } },
  ]);
});

test("whoever does not lead the team is asked nothing", async () => {
  const town = await scene();
  town.forum.setStatus(town.topicId, "closed", true, "root");
  await town.settle();
  for (const who of [town.visitor(), await town.enter("ana"), await town.enter("sid")])
    expect((await town.page(town.task.number, who)).asks).toEqual([]);
});

test("a lead leaves a closed thread as it is, may undo that, and is asked again when it is closed anew", async () => {
  const town = await scene();
  const dora = await town.enter("dora");
  town.forum.setStatus(town.topicId, "closed", true, "root");
  await town.settle();
  const [asked] = (await shown(town)).page.asks;
  const keep = {
    type: "keep-as-is",
    taskId: town.task.id,
    code: "closed",
    about: asked?.about ?? null,
  } as const;
  const done = await dora.command(keep);
  expect(await shown(town)).toMatchObject({ notes: ["closed"], asks: [] });
  expect((await dora.command(keep)).problem?.code).toBe("nothing-asked");
  await dora.command({ type: "undo", ...must(done.done?.undo, "an undo") });
  expect((await shown(town)).asks).toEqual(["closed"]);
  await dora.command(keep);
  town.forum.setStatus(town.topicId, "closed", false, "root");
  await town.settle();
  town.forum.setStatus(town.topicId, "closed", true, "root");
  await town.settle();
  expect((await shown(town)).asks).toEqual(["closed"]);
});

test("in a closed thread the work goes on here, until a lead ends it", async () => {
  const town = await scene();
  town.forum.setStatus(town.topicId, "closed", true, "root");
  await town.settle();
  const ana = await town.enter("ana");
  const [claim] = (await town.page(town.task.number)).claims;
  const note = "It is in the wiki.";
  await ana.command({ type: "submit", taskId: town.task.id, claimId: must(claim, "a claim").id, note });
  await (await town.enter("dora")).command({ type: "finish", taskId: town.task.id });
  expect(await town.card(town.task.number)).toMatchObject({
    stage: "done",
    asks: [],
    thread: { notes: ["closed"] },
  });
});

test("a rule of the operator's ends what nobody is on, and asks where somebody is", async () => {
  const town = await scene({
    configuration: { policy: { gatherSeconds: 0, threads: { closed: "finish" } } },
  });
  const free = await town.openTask("Write the guide to rescue disks");
  for (const id of [town.topicId, must(free.thread, "a thread").topicId])
    town.forum.setStatus(id, "closed", true, "root");
  await town.settle();
  expect(await shown(town)).toMatchObject({ asks: ["closed"] });
  const page = await town.page(free.number);
  expect(page).toMatchObject({ card: { stage: "done" }, setReason: "The thread was closed." });
});

test("a merged thread names the other one and its tasks, and the link can follow", async () => {
  const town = await scene();
  const other = town.forum.createTopic({
    by: "ben",
    title: "All about mirrors in one place",
    raw: "Everything there is to say about mirrors.",
    category: "docs",
  });
  town.forum.reply({ by: "dora", topicId: town.topicId, raw: "This belongs to the other thread." });
  await town.settle();
  town.forum.mergeTopic(town.topicId, other.id, "root");
  await town.settle();
  const { notes, asks, page } = await shown(town);
  expect([notes, asks]).toEqual([["merged"], ["merged"]]);
  const [note] = must(page.thread, "a thread").notes;
  expect(note).toMatchObject({
    params: { title: other.title },
    address: expect.stringContaining(`/t/${other.slug}/${other.id}`),
    tasks: [{ title: other.title }],
  });
  const dora = await town.enter("dora");
  const [task] = must(note, "a note").tasks;
  await dora.command({ type: "drop", taskId: must(task, "the other task").id, reason: "One is enough." });
  await dora.command({ type: "detach-thread", taskId: must(task, "the other task").id });
  const followed = await dora.fetch(`${town.address}/api/threads`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ address: note?.address, taskId: town.task.id }),
  });
  expect(followed.status).toBe(200);
  const after = await shown(town);
  expect(after).toMatchObject({ notes: [], asks: [], page: { thread: { title: other.title } } });
});

test("a thread from which posts were split says where they went, also when they were on a later page", async () => {
  const town = await scene();
  for (let n = 1; n <= 30; n += 1)
    town.forum.reply({ by: "ben", topicId: town.topicId, raw: `What I have to say about it, part ${n}.` });
  await town.settle();
  const posts = town.forum.posts(town.topicId).filter(({ raw }) => /part (29|30)/.test(raw));
  const other = town.forum.splitTopic(
    town.topicId,
    posts.map(({ id }) => id),
    "What was said about mirrors beside",
    "root",
  );
  await town.settle();
  const { notes, asks, page } = await shown(town);
  expect([notes, asks]).toEqual([["split"], []]);
  expect(page.thread?.notes).toMatchObject([{ code: "split", params: { title: other.title } }]);
  town.forum.reply({ by: "ben", topicId: town.topicId, raw: "And one more thing about it." });
  await town.settle();
  expect((await shown(town)).notes).toEqual(["split"]);
});

test("where posts went that a reader may not see, there is no name and no address", async () => {
  const town = await scene();
  const secret = town.forum.createTopic({
    by: "sid",
    title: "Quince talk among the few",
    raw: "What nobody else may read.",
    category: "embargo",
  });
  town.forum.mergeTopic(town.topicId, secret.id, "root");
  await town.settle();
  const { page } = await shown(town);
  expect(page.thread?.notes).toEqual([
    { code: "merged", params: { title: "none" }, address: null, tasks: [] },
  ]);
  expect(JSON.stringify(page.thread)).not.toContain("uince");
});

test("a thread whose author is suspended says so at the next read, and their page is asked for once a day", async () => {
  const town = await scene();
  const asked = () => town.forum.requests.matching("GET", /^\/u\/ben\.json/).length;
  const say = async (raw: string) => {
    town.forum.reply({ by: "dora", topicId: town.topicId, raw });
    await town.settle();
  };
  await say("Anything new here so far?");
  const before = asked();
  town.forum.suspendPerson("ben");
  await say("Nothing so far, as it seems.");
  expect([(await shown(town)).notes, asked()]).toEqual([[], before]);
  town.clock.now += DAY;
  await say("Is there anything by now?");
  expect([(await shown(town)).notes, asked()]).toEqual([["author-left"], before + 1]);
  town.forum.suspendPerson("ben", false);
  town.clock.now += DAY;
  await say("They are back, as I hear.");
  expect((await shown(town)).notes).toEqual([]);
});

test("a thread whose author's account was anonymised says so, and shows no name of theirs", async () => {
  const town = await scene();
  const name = town.forum.anonymisePerson("ben");
  town.forum.reply({ by: "dora", topicId: town.topicId, raw: "Who was it that asked for this?" });
  await town.settle();
  const { notes, page } = await shown(town);
  expect([notes, page.thread?.author]).toEqual([["author-left"], name]);
});

test("a renamed thread is found under its new address and under the old one", async () => {
  const town = await scene();
  const before = must((await town.card(town.task.number)).thread, "a thread").address;
  town.forum.editTopic(town.topicId, { by: "root", title: "Write the guide to all mirrors" });
  await town.settle();
  const card = await town.card(town.task.number);
  const after = must(card.thread, "a thread").address;
  expect(card.title).toBe("Write the guide to all mirrors");
  expect(after).toContain("/t/write-the-guide-to-all-mirrors/");
  const answered = await fetch(`${before}.json`, { redirect: "manual" });
  expect([answered.status, answered.headers.get("location")]).toEqual([
    301,
    expect.stringContaining("write-the-guide-to-all-mirrors"),
  ]);
  const dora = await town.enter("dora");
  const preview = `/api/threads/preview?address=${encodeURIComponent(before)}`;
  expect(await dora.read(preview)).toMatchObject({
    address: after,
    candidates: [{ taken: { number: card.number } }],
  });
});

test("a thread that is found by its tag and moved among public categories keeps its task, without a question", async () => {
  const { category: _category, ...rules } = docsSource;
  const sources = [{ ...rules, key: "wanted", type: "tag", tag: "help-wanted" }];
  const town = await world({ sources });
  const task = await town.openTask("Make a map of the mirrors", { tags: ["help-wanted"] });
  const topicId = must(task.thread, "a thread").topicId;
  town.forum.moveTopic(topicId, "testing", "root");
  await town.settle();
  expect(await town.card(task.number)).toMatchObject({ asks: [], thread: { notes: [] } });
  town.forum.editTopic(topicId, { by: "root", tags: [] });
  await town.settle();
  expect(await town.card(task.number)).toMatchObject({ asks: ["moved"], thread: { notes: ["moved"] } });
});

test("a thread that leaves one source and stays in another is where the board looks, whichever finds it", async () => {
  const sources = [docsSource, { key: "wanted", type: "tag", tag: "help-wanted" }];
  const town = await world({ sources });
  const task = await town.openTask("Make a map of the mirrors", { tags: ["help-wanted"] });
  const topicId = must(task.thread, "a thread").topicId;
  const asks = async () => (await town.card(task.number)).asks;
  town.forum.moveTopic(topicId, "testing", "root");
  await town.settle();
  expect(await asks()).toEqual([]);
  await town.board.worker.poll(true);
  town.forum.moveTopic(topicId, "docs", "root");
  town.forum.editTopic(topicId, { by: "root", tags: [] });
  await town.settle();
  expect(await asks()).toEqual([]);
  town.forum.moveTopic(topicId, "testing", "root");
  await town.settle();
  expect(await asks()).toEqual(["moved"]);
});
