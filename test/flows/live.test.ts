// The live stream: who is told what, and how somebody who was away catches up.
import { type Board, type Card, must } from "@threadboard/domain";
import { expect, test, vi } from "vitest";
import { listen } from "./stream-reader.ts";
import { type World, world } from "./world.ts";

const boardOf = (someone: { read: <T>(path: string) => Promise<T> }) => someone.read<Board>("/api/board");
const opened = (town: World, streams: number) =>
  vi.waitFor(() => expect(town.board.hub.openStreams).toBe(streams), { timeout: 10_000 });

test("a claim reaches every open board, and its holder hears that something is theirs", async () => {
  const town = await world();
  const task = await town.openTask();
  const [ana, ben] = [await town.enter("ana"), await town.enter("ben")];
  const streams = [await listen(town, town.visitor()), await listen(town, ana), await listen(town, ben)];
  await opened(town, 3);
  await ana.command({ type: "claim", taskId: task.id });
  for (const stream of streams) {
    await stream.until((each) => each.of("card").length > 0, "a card");
    expect(stream.of("card")[0]?.data).toMatchObject({
      card: { slots: [{ claim: { person: { username: "ana" } } }] },
    });
  }
  await streams[1]?.until((each) => each.of("mine").length > 0, "mine");
  expect(streams[0]?.of("mine")).toEqual([]);
});

test("a board that was away is told what it missed, and only that", async () => {
  const town = await world();
  const [first, second] = [
    await town.openTask("The first of two guides"),
    await town.openTask("The second guide"),
  ];
  const ana = await town.enter("ana");
  const { position } = await boardOf(ana);
  await ana.command({ type: "claim", taskId: second.id });
  const stream = await listen(town, ana, position);
  await stream.until((each) => each.of("columns").length > 0, "the columns");
  expect(stream.of("card").map((frame) => (frame.data as { card: Card }).card.id)).toEqual([second.id]);
  expect(stream.text).not.toContain(first.id);
  const again = await listen(town, ana, stream.position);
  await (await town.enter("ben")).command({ type: "claim", taskId: first.id });
  await again.until((each) => each.of("card").length === 1, "the other card");
  expect(again.of("reload")).toEqual([]);
});

test("a position survives a restart of the board", async () => {
  const town = await world();
  const task = await town.openTask();
  const { position } = await boardOf(town.visitor());
  const ana = await town.enter("ana");
  await ana.command({ type: "claim", taskId: task.id });
  await town.restart();
  const stream = await listen(town, town.visitor(), position);
  await stream.until((each) => each.of("card").length === 1, "the card");
});

test.each([
  ["of another view", async (town: World) => (await boardOf(await town.enter("ana"))).position],
  ["made up", async () => "AAAAAAAAAAAAAAAAAAAAAA"],
  ["cut short", async (town: World) => (await boardOf(town.visitor())).position.slice(0, -1)],
  ["words", async () => "from the start please"],
])("a position that is %s means: load the board again", async (_what, position) => {
  const town = await world();
  const stream = await listen(town, town.visitor(), await position(town));
  await stream.until((each) => each.of("reload").length === 1, "reload");
  expect(stream.of("card")).toEqual([]);
});

test("somebody who missed too much is told to load the board again", async () => {
  const town = await world();
  const task = await town.openTask();
  const { position } = await boardOf(town.visitor());
  const topicId = task.thread?.topicId;
  await town.board.engine.together(async (_trx, { touch }) => {
    for (let n = 0; n < 501; n++) if (topicId !== undefined) await touch(topicId);
  });
  const stream = await listen(town, town.visitor(), position);
  await stream.until((each) => each.of("reload").length === 1, "reload");
});

test("new columns reach every open board", async () => {
  const town = await world();
  const root = await town.enter("root");
  const stream = await listen(town, town.visitor());
  await opened(town, 1);
  await root.command({ type: "add-column", name: "Soon", stage: "open", limit: null });
  await stream.until((each) => each.of("columns").length > 0, "the columns");
  expect(JSON.stringify(stream.of("columns")[0]?.data)).toContain("Soon");
});

test("a task that leaves somebody's sight is gone for them, with its id and not a word more", async () => {
  const town = await world();
  const task = await town.openTask("Plans of the winter sprint");
  const [out, member] = [await listen(town, town.visitor()), await listen(town, await town.enter("sid"))];
  await opened(town, 2);
  const before = out.text.length;
  town.forum.editTopic(task.thread?.topicId ?? 0, {
    by: "root",
    title: "Plans that are now for the team alone",
    categoryId: town.forum.category("embargo").id,
  });
  await town.settle();
  await out.until((each) => each.of("gone").length > 0, "gone");
  expect(out.text.slice(before).match(/data: .*/g)).toEqual([`data: ${JSON.stringify({ id: task.id })}`]);
  await member.until((each) => each.of("card").length > 0, "the card for the team");
  expect(member.of("gone")).toEqual([]);
});

test("a stream breathes while nothing happens", async () => {
  const town = await world();
  const stream = await listen(town, town.visitor());
  await opened(town, 1);
  town.board.hub.beat();
  await stream.until((each) => each.text.includes(": beat"), "a heartbeat");
});

test("streams end when the board stops, and whoever leaves is forgotten", async () => {
  const town = await world();
  const [stays, leaves] = [await listen(town, town.visitor()), await listen(town, town.visitor())];
  await opened(town, 2);
  leaves.leave();
  await opened(town, 1);
  const began = performance.now();
  await town.board.close();
  await stays.until((each) => each.ended, "the end");
  expect(performance.now() - began).toBeLessThan(3000);
});

test("a reader who takes nothing is let go, and the others go on", async () => {
  const town = await world();
  const task = await town.openTask();
  const labels = Array.from({ length: 20 }, (_each, n) => `${n}`.padEnd(40, "x"));
  await (await town.enter("root")).command({ type: "edit", taskId: task.id, fields: { labels } });
  // Without a socket, so that no buffer of the system takes anything for the reader.
  const stuck = await town.board.app.request("/api/stream");
  const other = await listen(town, town.visitor());
  await opened(town, 2);
  const topicId = must(task.thread, "a thread").topicId;
  await town.board.engine.together(async (_trx, { touch }) => {
    for (let n = 0; n < 700; n++) await touch(topicId);
  });
  await opened(town, 1);
  await other.until((each) => each.of("card").length >= 700, "all the cards");
  await stuck.body?.cancel();
});

test("an unchanged board is not sent twice, and two views never share a tag", async () => {
  const town = await world();
  const task = await town.openTask();
  const [out, ana] = [town.visitor(), await town.enter("ana")];
  const get = (who: typeof out, tag?: string) =>
    who.fetch(`${town.address}/api/board`, { headers: tag === undefined ? {} : { "If-None-Match": tag } });
  const tag = (await get(out)).headers.get("etag") ?? "";
  expect((await get(out, tag)).status).toBe(304);
  expect((await get(out, `W/${tag}`)).status).toBe(304);
  expect((await get(out, `"x", ${tag}`)).status).toBe(304);
  const members = (await get(ana)).headers.get("etag");
  expect(members).not.toBe(tag);
  await ana.command({ type: "claim", taskId: task.id });
  const changed = await get(out, tag);
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).not.toBe(tag);
});
