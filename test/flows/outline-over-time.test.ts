// A list that people go on editing: new items arrive, removed ones are asked about, ticked ones propose to be done, and
// no edit loses a claim.
import { type Card, must, type Proposal, type TaskPage } from "@threadboard/domain";
import { expect, test } from "vitest";
import { docsSource, type World, world } from "./world.ts";

const arm = "Try the installer on aarch64";
const intel = "Try the installer on x86_64";
const sums = "Check the checksums of the images";

const listOf = (items: readonly string[], more = "") => `What is wanted for the release.

## Testing

${items.map((item) => (item.startsWith("[x] ") ? `- ${item}` : `- [ ] ${item}`)).join("\n")}
${more}`;

type Town = World & {
  readonly topicId: number;
  readonly edit: (items: readonly string[], more?: string) => Promise<void>;
  readonly cards: () => Promise<Map<string, Card>>;
};

/** A list of three, all opened, and Ana on the second. */
async function town(more = ""): Promise<Town> {
  let topicId = 0;
  const made = await world({
    plant: (forum) => {
      const raw = listOf([arm, intel, sums], more);
      topicId = forum.createTopic({ by: "ben", title: "Want to help?", category: "testing", raw }).id;
    },
    get sources() {
      return [{ key: "list", type: "outline", topic: topicId, team: "docs", kind: "testing" }, docsSource];
    },
  });
  await made.board.worker.poll(true);
  const root = await made.enter("root");
  for (const { card } of await made.triage()) await root.command({ type: "open", taskId: card.id });
  const cards = async () => {
    const board = await root.read<{ cards: Card[] }>("/api/board");
    const triage = (await root.waiting()).map(({ card }) => card);
    return new Map([...board.cards, ...triage].map((card) => [card.title, card]));
  };
  const edit = async (items: readonly string[], text = more) => {
    const post = made.forum.firstPost(topicId);
    made.forum.editPost(post.id, { by: "ben", raw: listOf(items, text) });
    await made.settle();
  };
  const all = Object.assign(made, { topicId, cards, edit });
  await (await made.enter("ana")).command({
    type: "claim",
    taskId: must((await cards()).get(intel), "the card").id,
  });
  return all;
}

/** As its lead sees it; Ana has it, whatever became of the list. */
async function held(made: Town, number: number): Promise<{ card: Card; page: TaskPage }> {
  const page = await made.page(number, await made.enter("dora"));
  expect(page.claims).toMatchObject([{ state: "working", person: { username: "ana" } }]);
  return { card: page.card, page };
}

const numberOf = async (made: Town, title: string) => must((await made.cards()).get(title), title).number;

test("a new item arrives in triage, and one that is ticked already does not", async () => {
  const made = await town();
  await made.edit([arm, intel, sums, "Describe how it went", "[x] Book a room"]);
  expect((await made.triage()).map(({ card }) => card.title)).toEqual(["Describe how it went"]);
});

test("a removed item asks a lead and keeps its holder; when it is back, nothing is asked", async () => {
  const made = await town();
  const number = await numberOf(made, intel);
  await made.edit([arm, sums]);
  const { card, page } = await held(made, number);
  expect([card.asks, card.thread?.notes]).toEqual([["item-removed"], ["item-removed"]]);
  expect(page.activity.find(({ type }) => type === "thread-standing")?.details).toEqual({
    what: "item_removed",
  });
  await made.edit([arm, sums, "Something else that came in between"]);
  expect((await held(made, number)).card.asks).toEqual(["item-removed"]);
  await made.edit([arm, sums, intel]);
  expect((await held(made, number)).card).toMatchObject({ asks: [], thread: { notes: [] } });
  expect((await made.cards()).size, "nothing was made twice").toBe(4);
});

test("a lead decides about a removed item: it stays, and is not asked about again; or it is dropped", async () => {
  const made = await town();
  const dora = await made.enter("dora");
  const [kept, dropped] = [await numberOf(made, intel), must((await made.cards()).get(sums), sums)];
  await made.edit([arm]);
  const { card } = await held(made, kept);
  expect(
    (await dora.command({ type: "keep-as-is", taskId: card.id, code: "item-removed" })).problem,
  ).toBeNull();
  await dora.command({ type: "drop", taskId: dropped.id, reason: "As the list says." });
  await made.edit([arm, "A new one"]);
  expect((await held(made, kept)).card).toMatchObject({ asks: [], thread: { notes: ["item-removed"] } });
  expect(await made.card(dropped.number)).toMatchObject({ stage: "dropped", asks: [] });
});

test("a ticked item proposes that its task is done, and a lead says so", async () => {
  const made = await town();
  const number = await numberOf(made, intel);
  await made.edit([arm, `[x] ${intel}`, sums]);
  expect((await held(made, number)).card).toMatchObject({
    asks: ["item-done"],
    thread: { notes: ["item-done"] },
  });
  await made.edit([arm, intel, sums]);
  const { card } = await held(made, number);
  expect(card).toMatchObject({ asks: [], thread: { notes: [] } });
  await made.edit([arm, `~~${intel}~~`, sums]);
  expect((await held(made, number)).card.asks).toEqual(["item-done"]);
  const dora = await made.enter("dora");
  await dora.command({ type: "finish", taskId: card.id, reason: "It is ticked in the list." });
  expect(await made.card(number)).toMatchObject({ stage: "done", asks: [] });
});

test("an item that reads so differently that it may be another is asked about, and keeps its holder", async () => {
  const made = await town();
  const number = await numberOf(made, intel);
  const reworded = "Try the installer on a virtual machine";
  await made.edit([arm, reworded, sums]);
  const { card } = await held(made, number);
  expect([card.title, card.asks]).toEqual([reworded, ["item-doubtful"]]);
  const dora = await made.enter("dora");
  await dora.command({ type: "keep-as-is", taskId: card.id, code: "item-doubtful" });
  await made.edit([arm, reworded, sums, "One more"]);
  expect((await held(made, number)).card.asks).toEqual([]);
});

test("items in another order, reworded or under another heading stay who they are", async () => {
  const made = await town();
  const number = await numberOf(made, intel);
  await made.edit([sums, `${intel}, with a small disk`, arm], "\n## Elsewhere\n\n- [ ] Paint the door\n");
  const { card } = await held(made, number);
  expect(card).toMatchObject({ title: `${intel}, with a small disk`, asks: [] });
  expect((await made.triage()).map((item) => item.card.title)).toEqual(["Paint the door"]);
});

test("a list that is emptied by mistake and restored has lost nothing", async () => {
  const made = await town();
  const number = await numberOf(made, intel);
  const before = await made.cards();
  await made.edit([]);
  expect((await held(made, number)).card.asks).toEqual(["item-removed"]);
  await made.edit([arm, intel, sums]);
  const after = await made.cards();
  expect([...after.values()].map(({ id, asks, stage }) => [id, asks, stage])).toEqual(
    [...before.values()].map(({ id, stage }) => [id, [], stage]),
  );
});

test("a list that was flagged and hidden, or is too long to be read, is not taken for an empty one", async () => {
  const made = await town();
  const number = await numberOf(made, intel);
  const post = made.forum.firstPost(made.topicId);
  post.hidden = true;
  made.forum.reply({ by: "ben", topicId: made.topicId, raw: "Why was the list hidden from us?" });
  await made.settle();
  expect((await held(made, number)).card).toMatchObject({ title: intel, asks: [], thread: { notes: [] } });
  post.hidden = false;
  await made.edit([arm, intel, sums], `\n${"All of this is text. ".repeat(20_000)}`);
  expect((await held(made, number)).card).toMatchObject({ title: intel, asks: [], thread: { notes: [] } });
});

test("a closed list says so on each of its tasks, and takes in nothing new", async () => {
  const made = await town();
  made.forum.setStatus(made.topicId, "closed", true, "root");
  await made.edit([arm, intel, sums, "Too late for this"]);
  const cards = [...(await made.cards()).values()];
  expect(cards.map(({ thread }) => thread?.notes)).toEqual([["closed"], ["closed"], ["closed"]]);
});

const later = `
## Ideas for later

- A new picture for the front page
- Translate the wiki
`;
const proposals = async (made: World, who: string) =>
  (await (await made.enter(who)).read<{ proposals: Proposal[] }>("/api/proposals")).proposals;

test("what is below the line is offered to leads and not made; taken, it is a task for good", async () => {
  const made = await town(later);
  const offered = await proposals(made, "dora");
  expect(offered.map(({ item, reason }) => [item, reason.code])).toEqual([
    ["A new picture for the front page", "postponed"],
    ["Translate the wiki", "postponed"],
  ]);
  expect((await made.cards()).size).toBe(3);
  const dora = await made.enter("dora");
  const { address, item } = must(offered[1], "an item");
  const taken = await post(made, dora, "/api/threads", { address, item });
  expect(taken.status).toBe(200);
  expect((await proposals(made, "dora")).map((each) => each.item)).toEqual([
    "A new picture for the front page",
  ]);
  await made.edit([arm, intel, sums]);
  expect((await made.cards()).get("Translate the wiki")).toMatchObject({
    asks: [],
    thread: { isItem: true },
  });
});

test("a dismissed proposal is not offered again, however often the list is edited", async () => {
  const made = await town(later);
  const dora = await made.enter("dora");
  const [first] = await proposals(made, "dora");
  const { topicId, item } = must(first, "an item");
  expect((await post(made, dora, "/api/proposals/dismiss", { topicId, item })).status).toBe(200);
  await made.edit([arm, intel, sums, "One more"]);
  await made.edit([arm, intel, sums], "");
  await made.edit([arm, intel, sums], later);
  expect((await proposals(made, "dora")).map((each) => each.item)).toEqual(["Translate the wiki"]);
  expect((await post(made, dora, "/api/proposals/dismiss", { topicId, item })).status).toBe(404);
});

test("proposals are for leads of the source's team who may see the topic", async () => {
  const made = await town(later);
  const status = async (who: ReturnType<World["visitor"]>) =>
    (await who.fetch(`${made.address}/api/proposals`)).status;
  expect([await status(made.visitor()), await status(await made.enter("ana"))]).toEqual([401, 403]);
  expect(await proposals(made, "dora")).toHaveLength(2);
  expect(await proposals(made, "sid")).toEqual([]);
  made.forum.moveTopic(made.topicId, "embargo", "root");
  await made.settle();
  expect(await proposals(made, "dora")).toEqual([]);
});

function post(made: World, who: Awaited<ReturnType<World["enter"]>>, path: string, body: unknown) {
  return who.fetch(made.address + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}
