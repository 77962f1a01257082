// The page of a task: its thread's latest replies, what it waits for, and how it looks where its address is pasted.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Card, must, type Problem, type Replies } from "@threadboard/domain";
import { expect, test } from "vitest";
import { listen } from "./stream-reader.ts";
import { temporaryFolder, type World, world } from "./world.ts";

/** A built page, as far as the server looks into it. */
function webRoot(): string {
  const folder = mkdtempSync(join(temporaryFolder(), "web-"));
  writeFileSync(join(folder, "index.html"), "<html><head><title>Built</title></head><body></body></html>");
  return folder;
}

const topicOf = (card: Card) => must(card.thread, "a thread").topicId;
const asked = async (town: World, number: number, who = town.visitor()) =>
  who.fetch(`${town.address}/api/tasks/${number}/replies`);
const repliesOf = async (town: World, number: number, who = town.visitor()) =>
  (await (await asked(town, number, who)).json()) as Replies;
const text = async (town: World, path: string, who = town.visitor()) =>
  (await who.fetch(town.address + path)).text();

test("the newest replies are there as the forum shows them, and what is no reply to all is not", async () => {
  const town = await world();
  const card = await town.openTask();
  const topicId = topicOf(card);
  for (let count = 1; count <= 24; count++)
    town.forum.reply({ by: "ana", topicId, raw: `This is answer number ${count}.` });
  town.forum.reply({ by: "root", topicId, raw: "Something for staff alone.", whisper: true });
  const flagged = town.forum.reply({ by: "ben", topicId, raw: "Something that was flagged." });
  town.forum.post(flagged.id).hidden = true;
  const deleted = town.forum.reply({ by: "ben", topicId, raw: "Something that was deleted." });
  town.forum.deletePost(deleted.id, "root");
  const last = town.forum.reply({
    by: "ben",
    topicId,
    raw: "- [x] Done\n\nSee [the guide](/t/-/1) <script>alert(1)</script> and @ana, **please**.",
  });
  await town.settle();

  const { replies, answerAddress, more } = await repliesOf(town, card.number);
  expect(replies).toHaveLength(10);
  expect(replies[0]?.html).toContain("answer number 16");
  const newest = must(replies.at(-1), "the last reply");
  expect(newest.author).toMatchObject({ name: "Ben Oduya", username: "ben" });
  expect(newest.html).toContain(`href="${town.forumUrl}/t/-/1"`);
  expect(newest.html).toContain("<strong>please</strong>");
  expect(newest.html).toContain("☑ Done");
  expect(newest.address).toMatch(new RegExp(`/t/[a-z-]+/${topicId}/${last.postNumber}$`));
  expect(answerAddress).toBe(newest.address);
  expect(more).toBeGreaterThanOrEqual(14);
  const all = JSON.stringify(replies);
  for (const word of ["staff alone", "flagged", "deleted", "<script"]) expect(all).not.toContain(word);
});

test("a thread is read once a minute at most, however many look, and at once when there is something new", async () => {
  const town = await world();
  const card = await town.openTask();
  const reads = () => town.forum.requests.matching("GET", `/t/${topicOf(card)}.json`).length;
  const before = reads();
  const answers = await Promise.all([1, 2, 3].map(() => asked(town, card.number)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(reads() - before).toBe(1);
  const tag = must(answers[0]?.headers.get("etag"), "an ETag");
  const again = await town.visitor().fetch(`${town.address}/api/tasks/${card.number}/replies`, {
    headers: { "If-None-Match": tag },
  });
  expect(again.status).toBe(304);
  town.forum.reply({ by: "ana", topicId: topicOf(card), raw: "I could begin with the second chapter." });
  await town.settle();
  expect((await repliesOf(town, card.number)).replies).toHaveLength(1);
});

test("replies are for those who may see the task and its topic, as both are now", async () => {
  const town = await world({
    sources: [{ key: "embargo", type: "category", category: "embargo", team: "security", kind: "writing" }],
  });
  const topic = town.forum.createTopic({
    by: "sid",
    title: "Look at the parser once more",
    raw: "Before anybody else does.",
    category: "embargo",
  });
  town.forum.reply({ by: "sid", topicId: topic.id, raw: "Only the team should read this." });
  await town.settle();
  const sid = await town.enter("sid");
  const [item] = (await sid.read<{ items: { card: Card }[] }>("/api/triage")).items;
  const { number } = must(item, "the task").card;
  expect((await repliesOf(town, number, sid)).replies).toHaveLength(1);
  const unknown = (await (await asked(town, 999)).json()) as Problem;
  for (const who of [town.visitor(), await town.enter("ana")]) {
    const answer = await asked(town, number, who);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual(unknown);
  }
});

test("a thread that was made private a moment ago is not shown, whatever the board knew before", async () => {
  const town = await world();
  const card = await town.openTask();
  town.forum.reply({ by: "ana", topicId: topicOf(card), raw: "This was public for a while." });
  // Nobody told the board.
  for (const hook of town.forum.webhooks.all()) hook.active = false;
  town.forum.moveTopic(topicOf(card), "embargo", "root");
  const answer = await asked(town, card.number);
  expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining("for a while")]);
});

test("a forum that does not answer holds up nothing but its own section", async () => {
  const town = await world();
  const card = await town.openTask();
  town.forum.faults.add({ kind: "down", match: { path: /^\/t\// } });
  const answer = await asked(town, card.number, await town.enter("ana"));
  expect(answer.status).toBe(503);
  expect(((await answer.json()) as Problem).code).toBe("forum-unreachable");
  expect((await town.page(card.number)).card.title).toBe(card.title);
});

test("what a task waits for is on its card until it is over, is told live, and is undone like the rest", async () => {
  const town = await world();
  const [first, second] = [await town.openTask("Write the guide"), await town.openTask("Draw the pictures")];
  const root = await town.enter("root");
  await root.command({ type: "block", taskId: first.id, byId: second.id });
  expect((await town.card(first.number)).blockedBy).toEqual([second.number]);
  expect((await town.page(second.number)).blocks.map(({ number }) => number)).toEqual([first.number]);

  const stream = await listen(town, town.visitor());
  await root.command({ type: "finish", taskId: second.id, reason: "Drawn." });
  await town.settle();
  const lastCard = () =>
    stream.frames
      .filter(({ event }) => event === "card")
      .map(({ data }) => (data as { card: Card }).card)
      .findLast(({ id }) => id === first.id);
  await expect.poll(lastCard).toMatchObject({ number: first.number, blockedBy: [] });
  const { waitsFor, activity } = await town.page(first.number);
  expect(waitsFor).toMatchObject([{ number: second.number, stage: "done" }]);
  expect(activity.at(-1)).toMatchObject({ type: "blocker-over", details: { task: `HW-${second.number}` } });

  await root.command({ type: "reopen", taskId: second.id, slots: 1 });
  expect((await town.card(first.number)).blockedBy).toEqual([second.number]);

  const third = await town.openTask("Draw all pictures of the guide");
  await root.command({ type: "merge", taskId: second.id, intoId: third.id });
  expect((await town.card(first.number)).blockedBy).toEqual([third.number]);
  await expect.poll(lastCard).toMatchObject({ blockedBy: [third.number] });
  expect((await town.page(third.number)).blocks.map(({ number }) => number)).toEqual([first.number]);
});

test("what not everybody who sees a task may see is named nowhere beside it", async () => {
  const town = await world({
    sources: [
      { key: "docs", type: "category", category: "docs", team: "docs", kind: "writing" },
      { key: "embargo", type: "category", category: "embargo", team: "security", kind: "writing" },
    ],
  });
  const shown = await town.openTask("Write the guide");
  const other = await town.openTask("Draw the pictures");
  const root = await town.enter("root");
  town.forum.joinGroup("root", "security-team");
  await root.command({ type: "block", taskId: shown.id, byId: other.id });
  // It goes where only a team may read it.
  town.forum.moveTopic(topicOf(other), "embargo", "root");
  await town.settle();
  expect((await town.card(shown.number)).blockedBy).toEqual([]);
  const page = JSON.stringify(await town.page(shown.number, await town.enter("sid")));
  expect(page).not.toContain("Draw the pictures");
  expect(page).not.toContain(`HW-${other.number}`);
});

test("a task's address says how it stands, and that of the board what it is", async () => {
  const town = await world({ board: { webRoot: webRoot() } });
  const card = await town.openTask('Explain "<mirrors>" & more');
  const ana = await town.enter("ana");
  await ana.command({ type: "claim", taskId: card.id });
  const page = await text(town, `/tasks/${card.number}`, ana);
  expect(page).toContain(
    `<title>HW-${card.number} Explain &quot;&lt;mirrors&gt;&quot; &amp; more · Help wanted</title>`,
  );
  expect(page).toContain('property="og:site_name" content="Help wanted"');
  expect(page).toContain("Ana Vega is on it. As of Jan 1, 2031, 12:00 UTC.");
  expect(page).toContain(`<link rel="canonical" href="${town.address}/tasks/${card.number}" />`);
  expect(page).toContain('type="application/json+oembed"');
  const start = await text(town, "/");
  expect(start).toContain('property="og:title" content="Help wanted"');
  expect(start).toContain("Nothing waits for a helper just now.");
});

test("a hidden task gets the very bytes of one that is not there, also for those who may see it", async () => {
  const town = await world({
    board: { webRoot: webRoot() },
    sources: [{ key: "embargo", type: "category", category: "embargo", team: "security", kind: "writing" }],
  });
  town.forum.createTopic({
    by: "sid",
    title: "Look at the parser once more",
    raw: "Before anybody else does.",
    category: "embargo",
  });
  await town.settle();
  const sid = await town.enter("sid");
  const [item] = (await sid.read<{ items: { card: Card }[] }>("/api/triage")).items;
  const { number } = must(item, "the task").card;
  const unknown = await text(town, "/tasks/999");
  for (const who of [town.visitor(), sid]) expect(await text(town, `/tasks/${number}`, who)).toBe(unknown);
  const embed = (of: number) =>
    sid.fetch(`${town.address}/oembed?url=${encodeURIComponent(`${town.address}/tasks/${of}`)}`);
  const [hidden, none] = [await embed(number), await embed(999)];
  expect([hidden.status, await hidden.text()]).toEqual([404, await none.text()]);
});

test("oEmbed tells of a task in a few safe words", async () => {
  const town = await world();
  const card = await town.openTask('Explain "<mirrors>"');
  const ask = (query: Record<string, string>) =>
    town.visitor().fetch(`${town.address}/oembed?${new URLSearchParams(query)}`);
  const url = `${town.address}/tasks/${card.number}?from=elsewhere#activity`;
  const answer = await ask({ url, format: "json", maxwidth: "320" });
  const embed = (await answer.json()) as Record<string, unknown>;
  expect(embed).toMatchObject({ type: "rich", version: "1.0", provider_name: "Help wanted", width: 320 });
  expect(embed.html).toContain("Explain &quot;&lt;mirrors&gt;&quot;");
  expect(embed.html).toContain("Help is wanted.");
  expect((await ask({ url, format: "xml" })).status).toBe(501);
  for (const other of [`${town.forumUrl}/tasks/${card.number}`, `${town.address}/find`, "", "no address"])
    expect((await ask({ url: other })).status, other).toBe(404);
});
