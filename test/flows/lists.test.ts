// Many tasks from a pasted list or a table: shown first, made once, and never by halves.
import { type ListDone, type ListPreview, must, PIECE_LIMIT, type Problem } from "@threadboard/domain";
import { expect, test } from "vitest";
import { type World, world } from "./world.ts";

type Somebody = Awaited<ReturnType<World["enter"]>>;

async function post<T>(who: Somebody, url: string, body: object): Promise<{ status: number; body: T }> {
  const answer = await who.fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

const preview = (who: Somebody, town: World, body: object) =>
  post<ListPreview>(who, `${town.address}/api/lists/preview`, body);
const bringIn = (who: Somebody, town: World, body: object) =>
  post<ListDone>(who, `${town.address}/api/lists`, body);

const audit = {
  text: "key,title,effort\nbash,Audit bash,30\nvim,Audit vim,2 h\n",
  campaign: { name: "Audit" },
  kind: "testing",
  team: "docs",
  slots: ["x86_64", "aarch64"],
};

test("a list is previewed, brought in, and brought in again without changing anything", async () => {
  const town = await world();
  const dora = await town.enter("dora");
  const first = await preview(dora, town, audit);
  expect(first.body).toMatchObject({
    campaign: { id: null, name: "Audit" },
    counts: { new: 2, same: 0, changed: 0, wrong: 0 },
  });
  expect(await dora.cards()).toEqual([]);
  expect((await bringIn(dora, town, audit)).body).toMatchObject({ made: 2, changed: 0, left: 0 });
  const cards = await town.visitor().cards();
  expect(
    cards.map(({ title, slots, effort, campaign }) => [
      title,
      slots.map(({ name }) => name),
      effort,
      campaign?.name,
    ]),
  ).toEqual([
    ["Audit bash", ["x86_64", "aarch64"], 30, "Audit"],
    ["Audit vim", ["x86_64", "aarch64"], 120, "Audit"],
  ]);
  expect((await preview(dora, town, audit)).body.counts).toEqual({ new: 0, same: 2, changed: 0, wrong: 0 });
  expect((await bringIn(dora, town, audit)).body).toMatchObject({ made: 0, changed: 0, left: 0 });
  expect(await town.visitor().cards()).toEqual(cards);
});

test("a changed row is shown and taken over only when asked, and whoever is on it stays", async () => {
  const town = await world();
  const [dora, ana] = [await town.enter("dora"), await town.enter("ana")];
  await bringIn(dora, town, audit);
  const bash = must((await ana.cards())[0], "a card");
  await ana.command({ type: "claim", taskId: bash.id });
  const changed = { ...audit, text: "key,title\nbash,Audit all of bash\n" };
  const shown = (await preview(dora, town, changed)).body;
  expect(shown.rows[0]).toMatchObject({ what: "changed", fields: ["title"], number: bash.number });
  expect(shown.gone.map(({ key }) => key)).toEqual(["vim"]);
  expect((await bringIn(dora, town, changed)).body).toMatchObject({ made: 0, changed: 0 });
  expect((await bringIn(dora, town, { ...changed, update: true })).body).toMatchObject({ changed: 1 });
  const after = await town.card(bash.number);
  expect(after.title).toBe("Audit all of bash");
  expect(after.slots[0]?.claim?.person.username).toBe("ana");
});

test("a wrong row keeps everything from being written, unless it is left out", async () => {
  const town = await world();
  const dora = await town.enter("dora");
  const list = { ...audit, text: "title,due\nAudit bash,tomorrow\nAudit vim,\n" };
  const refused = await post<Problem>(dora, `${town.address}/api/lists`, list);
  expect(refused).toMatchObject({
    status: 422,
    body: { code: "list-wrong", errors: [{ path: "line 2", message: expect.stringContaining("tomorrow") }] },
  });
  expect(await dora.cards()).toEqual([]);
  expect((await dora.read<{ campaigns: object[] }>("/api/campaigns")).campaigns).toEqual([]);
  expect((await bringIn(dora, town, { ...list, leaveOutWrong: true })).body).toMatchObject({
    made: 1,
    leftOut: 1,
  });
});

test("a row that is refused while it is written takes everything back", async () => {
  const town = await world();
  const [dora, ana] = [await town.enter("dora"), await town.enter("ana")];
  await bringIn(dora, town, audit);
  for (const card of await ana.cards()) await ana.command({ type: "claim", taskId: card.id });
  const bash = must((await ana.cards())[0], "a card");
  await (await town.enter("ben")).command({ type: "claim", taskId: bash.id });
  const fewer = { ...audit, text: `${audit.text}git,Audit git,5\n`, slots: ["x86_64"], update: true };
  const { status, body } = await post<Problem>(dora, `${town.address}/api/lists`, fewer);
  expect({ status, code: body.code }).toEqual({ status: 409, code: "slots-below-claims" });
  expect((await dora.cards()).map(({ title }) => title)).toEqual(["Audit bash", "Audit vim"]);
});

test("only leads bring in lists, and only for their own teams", async () => {
  const town = await world();
  const [ana, sid] = [await town.enter("ana"), await town.enter("sid")];
  expect((await post<Problem>(town.visitor(), `${town.address}/api/lists`, audit)).status).toBe(401);
  for (const path of ["/api/lists", "/api/lists/preview"])
    expect((await post<Problem>(ana, town.address + path, audit)).body.code).toBe("only-leads");
  expect((await preview(sid, town, audit)).body.rows[0]?.problems[0]?.code).toBe("not-your-team");
});

test("more rows than one request makes are made by asking again", async () => {
  const town = await world();
  const dora = await town.enter("dora");
  const count = PIECE_LIMIT + 50;
  const list = {
    ...audit,
    slots: [],
    text: Array.from({ length: count }, (_, n) => `Audit package ${n}`).join("\n"),
  };
  const began = performance.now();
  expect((await bringIn(dora, town, list)).body).toMatchObject({ made: PIECE_LIMIT, left: 50 });
  expect(performance.now() - began).toBeLessThan(15_000);
  expect((await bringIn(dora, town, list)).body).toMatchObject({ made: 50, left: 0 });
  const cards = await dora.cards();
  expect(new Set(cards.map(({ number }) => number)).size).toBe(count);
  expect(new Set(cards.map(({ rank }) => rank)).size).toBe(count);
  expect((await preview(dora, town, list)).body.counts).toEqual({
    new: 0,
    same: count,
    changed: 0,
    wrong: 0,
  });
});

test("a list longer than other requests may be is taken, and one that is too long is not", async () => {
  const town = await world();
  const dora = await town.enter("dora");
  const long = { ...audit, text: `key,title,body\nbash,Audit bash,"${"x".repeat(400_000)}"\n` };
  expect((await preview(dora, town, long)).body.rows[0]?.problems[0]?.code).toBe("field");
  expect(
    (await post(dora, `${town.address}/api/lists/preview`, { ...audit, text: "x".repeat(2_000_001) })).status,
  ).toBe(422);
  expect(
    (await post(dora, `${town.address}/api/lists/preview`, { ...audit, text: "x".repeat(9_000_000) })).status,
  ).toBe(413);
});
