// No reader receives a byte of a task that they may not see, through any door.
import { type Card, must } from "@threadboard/domain";
import { community } from "@threadboard/forum-simulator/community";
import { expect, test } from "vitest";
import { listen } from "./stream-reader.ts";
import { docsSource, type World, world } from "./world.ts";

const SECRET = /heronsbill/i;

async function demoTown() {
  const town = await world({
    forum: { community, settings: { categoryDefinitions: false, maxAdminApiRequestsPerMinute: 1e6 } },
    plant: (forum) => forum.joinGroup("board", "security-team"),
    configuration: {
      audiences: { "security-embargo": ["security-team"] },
      teams: {
        documentation: { name: "Documentation", leads: ["documentation-leads"] },
        security: { name: "Security", leads: ["security-leads"] },
      },
      kinds: { help: { name: "Help" } },
    },
    sources: [
      { key: "help", type: "tag", tag: "help-wanted", write: "posts", team: "documentation" },
      { key: "embargo", type: "category", category: "security-embargo", team: "security", write: "posts" },
      { key: "found", type: "search", search: "parser embargo" },
    ],
  });
  await town.board.worker.poll(true);
  return town;
}

/** Everything that somebody can ask for, as one text. */
async function everythingFor(town: World, who: ReturnType<World["visitor"]>, hidden: Card): Promise<string> {
  const paths = [
    "/api/board",
    "/api/me",
    "/api/triage",
    "/api/notices",
    "/api/find?show=60",
    "/api/find?kind=help&team=security",
    "/api/follows",
    "/api/people?q=",
    "/api/people?q=heronsbill",
    "/api/people/tobi",
    "/api/people/tobi/finished?format=markdown",
    "/api/gone",
    "/api/proposals",
    "/api/writes",
    "/api/health",
    "/api/campaigns",
    `/api/tasks/${hidden.number}`,
    `/api/tasks/${hidden.number}/replies`,
    `/oembed?url=${encodeURIComponent(`${town.address}/tasks/${hidden.number}`)}`,
    `/api/threads/preview?address=${encodeURIComponent(`${town.forumUrl}/t/${hidden.thread?.topicId}`)}`,
    "/api/report?since=2030-12-01",
    "/api/meeting",
    "/api/openapi.json",
  ];
  const answers = await Promise.all(paths.map(async (path) => (await who.fetch(town.address + path)).text()));
  return answers.join("\n");
}

test("the secret of the embargoed threads reaches its team and nobody else", async () => {
  const town = await demoTown();
  const tobi = await town.enter("tobi");
  const items = await tobi.waiting();
  const hidden = must(
    items.find((item) => SECRET.test(item.card.title)),
    "the embargoed task",
  ).card;
  const others = [town.visitor(), await town.enter("ingrid"), await town.enter("mateo.rv")];
  const streams = await Promise.all(others.map((other) => listen(town, other)));
  const tags = async () =>
    Promise.all(
      others.map(async (who) => (await who.fetch(`${town.address}/api/board`)).headers.get("etag")),
    );
  const before = await tags();

  expect((await tobi.command({ type: "open", taskId: hidden.id })).problem).toBeNull();
  expect((await tobi.command({ type: "claim", taskId: hidden.id })).problem).toBeNull();
  town.forum.reply({
    by: "tobi",
    topicId: must(hidden.thread, "a thread").topicId,
    raw: "Heronsbill again, and nothing else to say.",
  });
  await town.settle();
  expect(await everythingFor(town, tobi, hidden), "the team sees it").toMatch(SECRET);

  for (const other of others) {
    const text = await everythingFor(town, other, hidden);
    expect(text).not.toMatch(SECRET);
    expect(text).not.toContain(hidden.id);
    for (const command of [
      { type: "claim", taskId: hidden.id },
      { type: "edit", taskId: hidden.id, fields: { effort: 1 } },
      { type: "drop", taskId: hidden.id, reason: "because" },
      { type: "undo", taskId: hidden.id, version: 3 },
    ] as const) {
      const { problem } = await other.command(command);
      expect(["not-found", "sign-in-first"]).toContain(problem?.code);
    }
  }
  expect(await tags(), "what is hidden does not move the tags of others").toEqual(before);
  // Something that they may see comes through, so all before it has come.
  const ingrid = must(others[1], "an administrator");
  const seen = must(
    (await ingrid.waiting()).find((item) => item.card.team === "documentation"),
    "an open task",
  ).card;
  await ingrid.command({ type: "open", taskId: seen.id });
  for (const stream of streams) {
    await stream.until((each) => each.text.includes(seen.id), "the public card");
    expect(stream.text).not.toMatch(SECRET);
    expect(stream.text).not.toContain(hidden.id);
    expect(stream.of("gone")).toEqual([]);
  }
});

test("what the thread says in public names no hidden task", async () => {
  const town = await demoTown();
  const tobi = await town.enter("tobi");
  const items = await tobi.waiting();
  const hidden = must(
    items.find((item) => SECRET.test(item.card.title)),
    "the embargoed task",
  ).card;
  await tobi.command({ type: "open", taskId: hidden.id });
  await tobi.command({ type: "claim", taskId: hidden.id });
  await town.settle();
  const telling = [...town.forum.world.posts.values()].filter((post) =>
    post.raw.includes("threadboard status"),
  );
  expect(telling.map((post) => post.topicId)).toEqual([must(hidden.thread, "a thread").topicId]);
});

test.each([
  ["a category with groups that the configuration names", "embargo", { kind: "groups" }],
  ["a restricted category that it does not name", "back-room", { kind: "nobody" }],
  ["a public category", "docs", { kind: "public" }],
])(
  "a thread of %s has the audience of its category, whatever source found it",
  async (_what, category, audience) => {
    const { readTasks } = await import("@threadboard/store");
    const town = await world({
      sources: [
        { key: "tagged", type: "tag", tag: "help-wanted" },
        { key: "found", type: "search", search: "quince jelly" },
      ],
      plant: (forum) => {
        forum.joinGroup("board", "back-roomers");
        forum.createTopic({
          by: "root",
          category,
          tags: ["help-wanted"],
          title: "Make some quince jelly",
          raw: "The quince jelly has to be made by somebody.",
        });
      },
    });
    await town.board.worker.poll(true);
    const rows = await town.board.store.read.selectFrom("task").select("id").execute();
    const tasks = await readTasks(
      town.board.store.read,
      rows.map((row) => row.id),
    );
    expect(tasks.map((task) => task.audience)).toMatchObject(audience.kind === "nobody" ? [] : [audience]);
  },
);

test("a category that becomes restricted takes its tasks along, without any thread being touched", async () => {
  const town = await world({ sources: [docsSource] });
  const task = await town.openTask();
  await town.board.worker.poll(true);
  const docs = town.forum.category("docs");
  const team = must(
    [...town.forum.world.groups.values()].find((group) => group.name === "security-team"),
    "the team",
  );
  docs.permissions = new Map([[team.id, 1]]);
  town.clock.now += 61 * 60_000;
  await town.board.worker.poll(false);
  expect((await town.visitor().fetch(`${town.address}/api/tasks/${task.number}`)).status).toBe(404);
});

/** Words that are said of a task and in its thread, none of which may be read once the thread is for few. */
const planted = /medlar/i;

test("a public thread that is moved among the few takes every word about it along", async () => {
  const town = await world({ sources: [docsSource, { key: "tagged", type: "tag", tag: "help-wanted" }] });
  const task = await town.openTask("Bletting the medlar harvest", {
    raw: "The medlar has to be kept in straw.",
  });
  const topicId = must(task.thread, "a thread").topicId;
  const [ana, dora] = [await town.enter("ana"), await town.enter("dora")];
  const of = { taskId: task.id };
  const claimOf = async () => must((await town.page(task.number)).claims.at(-1), "a claim").id;
  await ana.command({ type: "claim", ...of });
  await ana.command({ type: "hand-back", ...of, claimId: await claimOf(), note: "No medlars left for me." });
  await ana.command({ type: "claim", ...of });
  const link = "https://example.org/medlar";
  await ana.command({ type: "submit", ...of, claimId: await claimOf(), link, note: "Medlars are done." });
  await dora.command({
    type: "return",
    ...of,
    claimId: await claimOf(),
    comment: "The medlars are still green.",
  });
  await dora.command({ type: "edit", ...of, fields: { title: "All medlar trees" } });
  town.forum.editTopic(topicId, { by: "root", title: "Bletting all of the medlars" });
  const other = await town.openTask("Describe the orchard");
  town.forum.mergeTopic(must(other.thread, "a thread").topicId, topicId, "root");
  town.clock.now += 20_000;
  await town.settle();
  const others = [town.visitor(), ana, dora, await town.enter("root")];
  const doors = (who: (typeof others)[number]) => everythingFor(town, who, task);
  for (const who of others) expect(await doors(who)).toMatch(planted);
  const { position } = await ana.read<{ position: string }>("/api/board");
  const streams = await Promise.all(others.map((who) => listen(town, who)));

  town.forum.moveTopic(topicId, "embargo", "root");
  await town.settle();
  const sid = await town.enter("sid");
  expect(await doors(sid), "whoever may read the thread reads the task").toMatch(planted);
  streams.push(await listen(town, ana, position));
  for (const [n, who] of others.entries()) {
    const text = [
      await doors(who),
      await (await who.fetch(`${town.address}/api/tasks/${other.number}`)).text(),
    ];
    expect(text.join("\n"), `reader ${n}`).not.toMatch(planted);
  }
  for (const stream of streams) {
    await stream.until((each) => each.of("gone").length > 0, "gone");
    expect(stream.text).not.toMatch(planted);
    expect(stream.of("gone").map(({ data }) => data)).toEqual([{ id: task.id }]);
  }
});
