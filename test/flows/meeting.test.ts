// A meeting over HTTP: its agenda, an offer made in it, its minutes, and where the next one begins.
import { must } from "@threadboard/domain";
import type { AgendaAnswer, DecisionsAnswer, MinutesRequest } from "@threadboard/domain/meeting";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const embargoSource = { ...docsSource, key: "embargo", category: "embargo", team: "security" };

type Somebody = ReturnType<World["visitor"]>;
const agendaFor = (who: Somebody, team: string) => who.read<AgendaAnswer>(`/api/meeting?team=${team}`);
const said = ({ items }: AgendaAnswer) =>
  items.map(({ card, heading, code }) => `${card.title}: ${heading}, ${code}`);

async function post<T>(town: World, who: Somebody, path: string, body: unknown): Promise<T> {
  const answer = await who.fetch(town.address + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as T;
}

/** A task that only the security team may see, open to be taken. */
async function openHidden(town: World, sid: Somebody) {
  town.forum.createTopic({
    by: "sid",
    title: "The quince embargo",
    raw: "Nobody else may read about the quinces before Friday.",
    category: "embargo",
  });
  await town.settle();
  const items = await sid.waiting();
  const { card } = must(items[0], "the hidden task");
  expect((await sid.command({ type: "open", taskId: card.id })).problem).toBeNull();
  return card;
}

const minutesOf = (
  town: World,
  who: Somebody,
  { items }: AgendaAnswer,
  more: Partial<MinutesRequest> & { began: string },
) =>
  post<{ markdown: string; leftOut: number }>(town, who, "/api/meeting/minutes", {
    team: "docs",
    tasks: items.map(({ card, heading }) => ({ taskId: card.id, heading, note: "" })),
    ...more,
  });

test("a team walks through what happened, an offer is confirmed, and the minutes hold both", async () => {
  const town = await world();
  const [free, taken] = [
    await town.openTask("Write the first page"),
    await town.openTask("Write the second"),
  ];
  await (await town.enter("ben")).command({ type: "claim", taskId: taken.id });
  const [dora, ana] = [await town.enter("dora"), await town.enter("ana")];
  const agenda = await agendaFor(dora, "docs");
  expect(agenda).toMatchObject({ isFirst: true, since: "2030-12-18T12:00:00.000Z", more: 0 });
  expect(said(agenda)).toEqual([
    "Write the second: changed, claimed",
    "Write the first page: came-in, opened",
  ]);

  town.clock.now += 1000;
  const began = new Date(town.clock.now).toISOString();
  town.clock.now += HOUR;
  const { person } = await ana.read<{ person: { id: never } }>("/api/me");
  const offered = await dora.command({ type: "offer", taskId: free.id, personId: person.id });
  expect(offered.problem).toBeNull();
  const decisions = () =>
    dora.read<DecisionsAnswer>(`/api/meeting/decisions?team=docs&began=${encodeURIComponent(began)}`);
  expect(await decisions()).toMatchObject({
    decisions: [{ type: "offered", person: { name: "Dora Lead" }, subject: { name: "Ana Vega" } }],
    asked: [{ taskId: free.id, person: { name: "Ana Vega" } }],
  });
  await ana.command({ type: "claim", taskId: free.id });
  expect((await decisions()).asked).toEqual([]);

  const { markdown, leftOut } = await minutesOf(town, dora, agenda, { began, note: "Tea was good." });
  expect(leftOut).toBe(0);
  expect(markdown).toContain("Dora Lead asked Ana Vega to take it");
  expect(markdown).toContain("Ana Vega took it");
  expect(markdown).toMatch(/Ana Vega has \[Write the first page\].* until \[date=2031-01-15 /);
  expect(markdown).toContain("- Tea was good.");
  expect(markdown).not.toContain("@");
});

test("a meeting that was closed is where the next one of the team looks back to", async () => {
  const town = await world();
  await town.openTask();
  const dora = await town.enter("dora");
  const began = new Date(town.clock.now).toISOString();
  town.clock.now += HOUR;
  const closed = await post<object>(town, dora, "/api/meetings", { team: "docs", began });
  expect(closed).toEqual({ began, ended: "2031-01-01T13:00:00.000Z" });
  town.clock.now += 7 * DAY;
  const agenda = await agendaFor(await town.enter("dora"), "docs");
  expect(agenda).toMatchObject({ isFirst: false, since: "2031-01-01T13:00:00.000Z" });
  expect(said(agenda)).toEqual(["Write the guide to mirrors: nobody, free"]);
  const security = await agendaFor(await town.enter("root"), "security");
  expect(security.isFirst).toBe(true);
});

test("words that came with handing back are the last words of the task", async () => {
  const town = await world();
  const task = await town.openTask();
  const ana = await town.enter("ana");
  await ana.command({ type: "claim", taskId: task.id });
  const [claim] = (await town.page(task.number)).claims;
  if (claim === undefined) throw new Error("no claim");
  await ana.command({ type: "hand-back", taskId: task.id, claimId: claim.id, note: "Half of it is there." });
  const { items } = await agendaFor(await town.enter("dora"), "docs");
  expect(items).toMatchObject([
    {
      heading: "came-back",
      code: "handed-back",
      person: { name: "Ana Vega" },
      lastWords: { words: "Half of it is there.", person: { name: "Ana Vega" } },
    },
  ]);
});

test("minutes for everybody leave out what not everybody may see, and say how much that is", async () => {
  const town = await world({ sources: [docsSource, embargoSource] });
  const sid = await town.enter("sid");
  await openHidden(town, sid);
  const agenda = await agendaFor(sid, "security");
  expect(agenda.items).toMatchObject([{ card: { title: "The quince embargo" }, isPublic: false }]);
  const began = new Date(town.clock.now - 1).toISOString();
  for (const audience of ["public", "members"] as const) {
    const found = await minutesOf(town, sid, agenda, { team: "security" as never, began, audience });
    expect(found.leftOut).toBe(1);
    expect(found.markdown).not.toMatch(/quince/i);
  }
});

test("minutes for members hold what members may see", async () => {
  const town = await world();
  await town.openTask();
  const { store } = town.board;
  const audience = { audience: "members", audienceJson: JSON.stringify({ kind: "members" }) };
  await store.write((trx) => trx.updateTable("task").set(audience).execute());
  const dora = await town.enter("dora");
  const agenda = await agendaFor(dora, "docs");
  const began = new Date(town.clock.now).toISOString();
  const everybodys = await minutesOf(town, dora, agenda, { began });
  expect(everybodys.leftOut).toBe(1);
  expect(everybodys.markdown).not.toContain("mirrors");
  const members = await minutesOf(town, dora, agenda, { began, audience: "members" });
  expect(members.leftOut).toBe(0);
  expect(members.markdown).toContain("[Write the guide to mirrors]");
});

test("a lead of one team sees nothing of another one's meeting, nor of tasks that are not theirs to see", async () => {
  const town = await world({ sources: [docsSource, embargoSource] });
  await openHidden(town, await town.enter("sid"));
  const paths = [
    "/api/meeting?team=security",
    "/api/meeting",
    "/api/meeting/decisions?team=security&began=2031-01-01T00:00:00Z",
  ];
  for (const [username, status] of [
    [null, 401],
    ["ana", 403],
    ["dora", 403],
  ] as const) {
    const who = username === null ? town.visitor() : await town.enter(username);
    for (const path of paths) expect((await who.fetch(town.address + path)).status).toBe(status);
  }
  // An administrator leads every team, and is in no group that reads the embargo.
  const root = await town.enter("root");
  for (const path of paths)
    expect(await (await root.fetch(town.address + path)).text()).not.toMatch(/quince/i);
});
