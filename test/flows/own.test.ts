// What is one's own, over HTTP: handing a task on, the page of finished work and who sees it, and undo that comes too late.
import {
  type Card,
  type FinishedExport,
  KindKey,
  type Me,
  must,
  type OwnChoices,
  type PersonPage,
  TeamKey,
} from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

type Somebody = ReturnType<World["visitor"]>;

const idOf = async (who: Somebody) => must((await who.read<Me>("/api/me")).person, "somebody").id;
const held = (card: Card) =>
  card.slots.flatMap(({ claim }) => (claim === null ? [] : [claim.person.username]));

async function written(town: World, title = "Write the guide to mirrors"): Promise<Card> {
  const fields = { title, team: TeamKey.parse("docs"), kind: KindKey.parse("writing") };
  const dora = await town.enter("dora");
  return must((await dora.command({ type: "create", fields })).done?.card, "a task");
}

/** Takes a task, hands in and has it accepted. */
async function finish(town: World, who: Somebody, card: Card, by = "dora"): Promise<void> {
  const taken = await who.command({ type: "claim", taskId: card.id });
  const claimId = must(taken.done?.card?.slots[0]?.claim, "a claim").id;
  await who.command({ type: "submit", taskId: card.id, claimId, note: "It is there." });
  const lead = await town.enter(by);
  expect((await lead.command({ type: "accept", taskId: card.id, claimId })).problem).toBeNull();
}

async function statusOf(town: World, who: Somebody, path: string): Promise<number> {
  return (await who.fetch(town.address + path)).status;
}

test("a holder finds somebody, asks them, keeps the task meanwhile, and they take it over", async () => {
  const town = await world();
  const [ana, ben, dora] = [await town.enter("ana"), await town.enter("ben"), await town.enter("dora")];
  const task = await written(town);
  expect(await statusOf(town, ana, "/api/people?q=ben")).toBe(403);
  await ana.command({ type: "claim", taskId: task.id });
  const found = await ana.read<{ people: { username: string }[] }>("/api/people?q=ben");
  expect(found.people.map(({ username }) => username)).toEqual(["ben"]);

  const claimId = must((await ana.read<Me>("/api/me")).claims[0], "the claim").id;
  const asked = await ana.command({
    type: "hand-over",
    taskId: task.id,
    claimId,
    personId: await idOf(ben),
  });
  expect(held(must(asked.done?.card, "the card"))).toEqual(["ana"]);
  expect((await ana.read<Me>("/api/me")).claims[0]?.handOver?.person.username).toBe("ben");
  const offer = must((await ben.read<Me>("/api/me")).offers[0], "the question");
  expect(offer).toMatchObject({ by: { username: "ana" }, slotId: task.slots[0]?.id });
  expect((await dora.command({ type: "claim", taskId: task.id })).problem?.code).toBe("no-free-slot");

  const taken = await ben.command({ type: "claim", taskId: task.id, slotId: must(offer.slotId, "a place") });
  expect(held(must(taken.done?.card, "the card"))).toEqual(["ben"]);
  town.clock.now += 60_000;
  const notices = await ana.read<{ notices: { code: string }[] }>("/api/notices");
  expect(notices.notices.map(({ code }) => code)).toEqual(["taken-over"]);
  const { activity } = await town.page(task.number);
  expect(activity.map(({ type }) => type)).toEqual(["created", "claimed", "offered-on", "taken-over"]);
});

const pageOf = (who: Somebody, username: string) => who.read<PersonPage>(`/api/people/${username}`);
const titlesOf = ({ finished }: PersonPage) => finished.map(({ title }) => title);

test("a page of finished work shows what its reader may see, and counts nothing else", async () => {
  const town = await world({ sources: [docsSource] });
  const [sid, ana] = [await town.enter("sid"), await town.enter("ana")];
  const secret = await town.openTask("Describe the patch for the mirrors");
  await finish(town, sid, secret);
  await finish(town, sid, await written(town));
  expect(titlesOf(await pageOf(town.visitor(), "SID"))).toHaveLength(2);
  town.forum.editTopic(must(secret.thread, "a thread").topicId, {
    by: "root",
    categoryId: town.forum.category("embargo").id,
  });
  await town.settle();
  expect(titlesOf(await pageOf(sid, "sid"))).toHaveLength(2);
  for (const who of [town.visitor(), ana]) {
    expect(titlesOf(await pageOf(who, "sid"))).toEqual(["Write the guide to mirrors"]);
    for (const format of ["markdown", "json"]) {
      const file = await who.fetch(`${town.address}/api/people/sid/finished?format=${format}`);
      expect(file.headers.get("content-disposition")).toBe(
        `attachment; filename="sid-finished.${format === "json" ? "json" : "md"}"`,
      );
      const text = await file.text();
      expect(text).toContain("Write the guide to mirrors");
      expect(text).not.toContain("patch");
    }
  }
  const { tasks } = await ana.read<FinishedExport>("/api/people/sid/finished?format=json");
  expect(tasks).toEqual([
    {
      number: "HW-2",
      title: "Write the guide to mirrors",
      address: `${town.address}/tasks/2`,
      kind: "Writing",
      team: "Docs",
      outcome: null,
      finishedAt: expect.stringMatching(/^2031-01-01T/),
    },
  ]);
});

test("who hides their page, who finished nothing that one may see, and who is unknown are the same to others", async () => {
  const town = await world();
  const [ana, ben] = [await town.enter("ana"), await town.enter("ben")];
  const task = await written(town);
  await finish(town, ana, task);
  const choose = async (choices: Partial<OwnChoices>) => {
    const said = await ana.fetch(`${town.address}/api/me/settings`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(choices),
    });
    return (await said.json()) as OwnChoices;
  };
  expect(await choose({ skipsThanks: true })).toEqual({ hidesFinished: false, skipsThanks: true });
  expect(titlesOf(await pageOf(ben, "ana"))).toEqual([task.title]);
  expect(await choose({ hidesFinished: true })).toEqual({ hidesFinished: true, skipsThanks: true });
  expect(await ana.read<OwnChoices>("/api/me/settings")).toEqual({ hidesFinished: true, skipsThanks: true });
  for (const rest of ["", "/finished?format=markdown", "/finished?format=json"]) {
    const answers = await Promise.all(
      ["ana", "ben", "nobody-of-that-name"].map(async (name) => {
        const answer = await town.visitor().fetch(`${town.address}/api/people/${name}${rest}`);
        return [answer.status, await answer.text()];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  }
  expect(await pageOf(ana, "ana")).toMatchObject({ hidden: true, finished: [{ title: task.title }] });
  expect(await pageOf(ben, "ben")).toMatchObject({ hidden: false, finished: [] });
  for (const path of ["/api/me/settings", "/api/people?q=ana"])
    expect((await town.visitor().fetch(town.address + path)).status).toBe(401);
});

test("an undo that comes too late says who did what since", async () => {
  const town = await world();
  const task = await written(town);
  const [dora, root] = [await town.enter("dora"), await town.enter("root")];
  const edit = (who: Somebody, effort: number) =>
    who.command({ type: "edit", taskId: task.id, fields: { effort } });
  const { undo } = must((await edit(dora, 30)).done, "an edit");
  await edit(root, 60);
  const late = await dora.command({ type: "undo", ...must(undo, "a way back") });
  expect(late.problem?.detail).toBe("Root edited it since, so it stays as it is.");
  expect((await town.card(task.number)).effort).toBe(60);
});
