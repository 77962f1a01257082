// Campaigns from end to end: the next parts for somebody, results, clones, and nothing for those who may not see.
import type {
  CampaignDetails,
  CampaignList,
  CampaignMade,
  CloneAnswer,
  ListDone,
  NextDone,
  Problem,
  SubmittedList,
} from "@threadboard/domain";
import { must } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

type Somebody = Awaited<ReturnType<World["enter"]>>;

async function post<T>(who: Somebody, url: string, body: object): Promise<{ status: number; body: T }> {
  const answer = await who.fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

/** A campaign with so many tasks of two parts each. */
async function campaign(town: World, count: number, claimsLimit: number | null = null) {
  const dora = await town.enter("dora");
  const made = await post<CampaignMade>(dora, `${town.address}/api/campaigns`, {
    name: "Audit 8.4",
    claimsLimit,
  });
  const text = Array.from({ length: count }, (_, n) => `p${n}\tAudit package ${n} of 8.4`).join("\n");
  const list = {
    text,
    campaign: { id: made.body.id },
    kind: "testing",
    team: "docs",
    slots: ["x86_64", "aarch64"],
  };
  await post<ListDone>(dora, `${town.address}/api/lists`, list);
  return { dora, id: made.body.id, url: `${town.address}/api/campaigns/${made.body.id}` };
}

const holders = async (who: Somebody) =>
  (await who.cards()).flatMap(({ slots }) =>
    slots.map(({ name, claim }) => [name, claim?.person.username ?? null]),
  );

test("the next five come in the order of the list, of the wanted part, and go back as one", async () => {
  const town = await world();
  const { url } = await campaign(town, 8, 5);
  const ana = await town.enter("ana");
  const { body } = await post<NextDone>(ana, `${url}/next`, { count: 5, slot: "aarch64" });
  expect(body.taken.map(({ card }) => card?.title)).toEqual(
    [0, 1, 2, 3, 4].map((n) => `Audit package ${n} of 8.4`),
  );
  expect(
    body.taken.flatMap(({ card }) => card?.slots.flatMap(({ name, claim }) => (claim === null ? [] : name))),
  ).toEqual(Array(5).fill("aarch64"));
  expect(body.refusal).toBeNull();
  const more = await post<Problem>(ana, `${url}/next`, { count: 1 });
  expect(more).toMatchObject({ status: 409, body: { code: "campaign-limit", params: { limit: 5 } } });
  const commands = body.taken.map(({ undo }) => ({ type: "undo", ...must(undo, "a way back") }));
  await post(ana, `${town.address}/api/commands/batch`, { commands });
  expect((await holders(ana)).filter(([, who]) => who !== null)).toEqual([]);
});

test("two who ask at the same time get different parts, as many as there are", async () => {
  const town = await world();
  const { url } = await campaign(town, 4, 10);
  const [ana, ben] = [await town.enter("ana"), await town.enter("ben")];
  const answers = await Promise.all(
    [ana, ben, ana, ben].map((who) => post<NextDone>(who, `${url}/next`, { count: 3 })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const held = (await holders(ana)).filter(([, who]) => who !== null);
  expect(held).toHaveLength(8);
  for (const card of await ana.cards())
    expect(card.slots.map(({ claim }) => claim?.person.username).toSorted()).toEqual(["ana", "ben"]);
});

test("the board's own limits count in a campaign without one, and say why there are no more", async () => {
  const town = await world();
  const { url } = await campaign(town, 3);
  const ana = await town.enter("ana");
  const { body } = await post<NextDone>(ana, `${url}/next`, { count: 3 });
  expect(body.taken).toHaveLength(1);
  expect(body.refusal?.code).toBe("newcomer-limit");
  expect((await post<Problem>(town.visitor(), `${url}/next`, { count: 1 })).status).toBe(401);
});

test("a batch is reviewed at once, and its results are a table that a spreadsheet takes for text", async () => {
  const town = await world();
  const { dora, url } = await campaign(town, 3, 10);
  const ana = await town.enter("ana");
  const { body } = await post<NextDone>(ana, `${url}/next`, { count: 2, slot: "x86_64" });
  const claims = body.taken.flatMap(({ card }) =>
    must(card, "a card").slots.flatMap(({ claim }) =>
      claim === null ? [] : { taskId: must(card, "a card").id, claimId: claim.id },
    ),
  );
  for (const claim of claims)
    await ana.command({
      type: "submit",
      ...claim,
      link: "https://example.org/log",
      note: '=HYPERLINK("x"), "done"',
    });
  expect((await ana.read<SubmittedList>(`${new URL(url).pathname}/submitted`)).work).toEqual([]);
  const { work } = await dora.read<SubmittedList>(`${new URL(url).pathname}/submitted`);
  expect(work).toMatchObject([{ part: "x86_64", link: "https://example.org/log" }, { part: "x86_64" }]);
  const commands = work.map(({ taskId, claimId }) => ({ type: "accept", taskId, claimId }));
  await post(dora, `${town.address}/api/commands/batch`, { commands });
  const { campaign: shown } = await ana.read<CampaignDetails>(new URL(url).pathname);
  expect(shown.progress).toMatchObject({
    tasks: 3,
    parts: 6,
    byState: { free: 4, done: 2, held: 0, review: 0 },
  });
  const answer = await town.visitor().fetch(`${url}/results.csv`);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const [head, first, second] = (await answer.text()).split("\r\n");
  expect(head).toBe("key,title,slot,state,outcome,holder,link,note,accepted at");
  expect(first).toBe(
    `p0,Audit package 0 of 8.4,x86_64,done,,ana,https://example.org/log,"'=HYPERLINK(""x""), ""done""",2031-01-01T12:00:00.000Z`,
  );
  expect(second).toBe("p0,Audit package 0 of 8.4,aarch64,free,,,,,");
});

test("a campaign is cloned for the next release, shown first, with the same keys and nobody on it", async () => {
  const town = await world();
  const { dora, url } = await campaign(town, 2, 4);
  const ana = await town.enter("ana");
  await post(ana, `${url}/next`, { count: 2 });
  const wish = { name: "Audit 8.5", replace: [{ from: "8.4", to: "8.5" }] };
  const shown = await post<CloneAnswer>(dora, `${url}/clone`, { ...wish, preview: true });
  expect(shown.body).toEqual({
    campaign: null,
    leftOut: 0,
    tasks: [0, 1].map((n) => ({
      key: `p${n}`,
      title: `Audit package ${n} of 8.5`,
      was: `Audit package ${n} of 8.4`,
    })),
  });
  expect((await dora.cards()).length).toBe(2);
  const { body } = await post<CloneAnswer>(dora, `${url}/clone`, wish);
  const next = await dora.read<CampaignDetails>(`/api/campaigns/${body.campaign?.id}`);
  expect(next).toMatchObject({
    campaign: { name: "Audit 8.5", claimsLimit: 4, progress: { tasks: 2, byState: { free: 4 } } },
    clonedFrom: { name: "Audit 8.4" },
  });
  const again = {
    text: "p0\tAudit package 0 of 8.5",
    campaign: { name: "Audit 8.5" },
    kind: "testing",
    team: "docs",
    slots: ["x86_64", "aarch64"],
  };
  expect((await post<ListDone>(dora, `${town.address}/api/lists`, again)).body).toMatchObject({ made: 0 });
  expect((await post<Problem>(ana, `${url}/clone`, wish)).body.code).toBe("only-leads");
});

test("a new name or limit is on every card of the campaign at once", async () => {
  const town = await world();
  const { dora, id } = await campaign(town, 2);
  const tag = (await dora.fetch(`${town.address}/api/board`)).headers.get("etag");
  await dora.command({ type: "change-campaign", campaignId: id, name: "The audit", claimsLimit: 7 });
  expect((await dora.fetch(`${town.address}/api/board`)).headers.get("etag")).not.toBe(tag);
  for (const card of await town.visitor().cards())
    expect(card.campaign).toEqual({ id, name: "The audit", claimsLimit: 7 });
});

test("a task that somebody may not see is in no count, no table and no list of theirs, and hides its campaign", async () => {
  const town = await world({
    sources: [docsSource, { ...docsSource, key: "embargo", category: "embargo", team: "security" }],
  });
  const [sid, dora, stranger] = [await town.enter("sid"), await town.enter("dora"), town.visitor()];
  town.forum.createTopic({
    by: "sid",
    title: "Heronsbill has to be patched",
    raw: "In all of them.",
    category: "embargo",
  });
  await town.settle();
  const items = await sid.waiting();
  const taskId = must(items[0], "the embargoed task").card.id;
  await sid.command({ type: "open", taskId });
  const secret = await post<CampaignMade>(sid, `${town.address}/api/campaigns`, { name: "Heronsbill" });
  expect(
    (await sid.command({ type: "edit", taskId, fields: { campaign: secret.body.id } })).problem,
  ).toBeNull();

  for (const other of [dora, stranger]) {
    expect((await other.read<CampaignList>("/api/campaigns")).campaigns).toEqual([]);
    for (const path of ["", "/results.csv"])
      expect((await other.fetch(`${town.address}/api/campaigns/${secret.body.id}${path}`)).status).toBe(404);
  }
  expect(
    (await dora.command({ type: "change-campaign", campaignId: secret.body.id, name: "x" })).problem?.code,
  ).toBe("unknown-campaign");
  const list = { text: "Audit bash", campaign: { id: secret.body.id }, kind: "testing", team: "docs" };
  expect((await post<Problem>(dora, `${town.address}/api/lists`, list)).body.code).toBe("unknown-campaign");
  expect(
    (await post<Problem>(dora, `${town.address}/api/campaigns/${secret.body.id}/next`, { count: 1 })).status,
  ).toBe(404);
  expect((await sid.read<CampaignList>("/api/campaigns")).campaigns).toMatchObject([{ name: "Heronsbill" }]);

  const open = await campaign(town, 1);
  await sid.command({ type: "edit", taskId, fields: { campaign: open.id } });
  const path = `/api/campaigns/${open.id}`;
  expect((await sid.read<CampaignDetails>(path)).campaign.progress.tasks).toBe(2);
  for (const other of [dora, stranger]) {
    expect((await other.read<CampaignDetails>(path)).campaign.progress.tasks).toBe(1);
    expect(await (await other.fetch(`${town.address}${path}/results.csv`)).text()).not.toMatch(/heronsbill/i);
  }
  const copied = await post<Problem>(sid, `${town.address}${path}/clone`, { name: "Next" });
  expect(copied.body.code).toBe("only-leads");
  expect(JSON.stringify(await stranger.cards())).not.toMatch(/heronsbill/i);
});
