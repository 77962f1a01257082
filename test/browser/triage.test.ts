// The triage desk: decided by keys, one by one and many at once. That a hundred take three keys each at most is tried
// without a browser, beside the page.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { type Story, story } from "./harness/story.ts";
import { until } from "./harness/until.ts";
import type { Visitor } from "./harness/visitor.ts";

/** Titles that have no word in common but the last, so that no two look alike. */
const titleWords = [
  "Varnish walnut benches",
  "Rewire seven lamps",
  "Catalogue donated drills",
  "Sharpen every chisel",
  "Translate poster texts",
  "Collect empty jars",
  "Weld broken gate",
  "Sew curtain hooks",
  "Empty attic boxes",
  "Grease bicycle chains",
  "Invite school classes",
  "Plant window herbs",
  "Test fuse panels",
  "Bake welcome biscuits",
];
const newTitles = (count: number) => titleWords.splice(0, count).map((title) => `${title} before autumn`);

/** Begins a thread that asks for help, and returns its number. */
function ask({ house }: Story, title: string): number {
  const raw = `Something about ${title.split(" ")[1]}, an hour at most.`;
  const topic = { by: "bo", category: "workshop", tags: ["help-wanted"], title, raw };
  return house.forum.forum.createTopic(topic).id;
}

/** A lead at the desk who counts what they press. */
class Lead {
  presses = 0;
  readonly #desk: Visitor;
  constructor(desk: Visitor) {
    this.#desk = desk;
  }

  async press(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.#desk.page.keyboard.press(key);
    }
  }

  /** Decides about what is on the desk, and waits for what is there next. Returns how many keys that took. */
  async decide(keys: readonly string[]): Promise<number> {
    const { page } = this.#desk;
    const before = this.presses;
    const item = await page.locator("[data-current] a").getAttribute("href");
    await this.press(keys);
    const now = `document.querySelector("[data-current] a")?.getAttribute("href")`;
    await page.waitForFunction(`${now} !== ${JSON.stringify(item)}`);
    return this.presses - before;
  }
}

/** What a lead presses, by what stands in the list; new things are not all alike. */
function keysFor(reason: string, turn: number): readonly string[] {
  if (/Thread gone/.test(reason)) return ["2"];
  if (/Changed on both sides|Perhaps the same/.test(reason)) return ["1"];
  if (/The thread asks/.test(reason)) return ["2"];
  const opening = [["o"], ["f", "1", "o"], ["d", "2"], ["z", "1"], ["i", "2", "o"], ["o"]];
  return opening[turn % opening.length] ?? ["o"];
}

story("a lead empties a mixed desk with at most three keys a thing", async (story) => {
  const { house, visitor, caller } = story;
  const { forum } = house.forum;
  const [lin, bo] = [await caller("lin"), await caller("bo")];
  const { id: taskId, team, kind } = await lin.card(titles.door);
  await lin.command({ type: "edit", taskId, fields: { title: "Paint the hours onto the door" } });
  forum.editTopic(forum.topicIdOf("door"), { by: "lin", title: "Write our hours on the front door" });
  for (const key of ["sign", "leads"]) forum.setStatus(forum.topicIdOf(key), "closed", true, "ruth");
  forum.deleteTopic(forum.topicIdOf("screws"), "ruth");
  for (const title of newTitles(6)) ask(story, title);
  ask(story, "Ask the library about their old shelves");
  for (const title of newTitles(3))
    await bo.command({ type: "propose", title, body: "Who would?", team, kind });
  await until(async () => (await lin.desk()).length).toBe(15);

  const desk = await visitor("lin");
  await desk.open("/triage");
  const { page } = desk;
  await page.locator("[data-current]").waitFor();
  const lead = new Lead(desk);
  const needed: number[] = [];
  for (let turn = 0; turn < 15; turn++) {
    const reason = await page.locator("[data-current]").textContent();
    needed.push(await lead.decide(keysFor(reason ?? "", turn)));
  }
  await page.getByText("Nothing waits for you").waitFor();
  expect(Math.max(...needed)).toBeLessThanOrEqual(3);
  expect(lead.presses).toBeLessThanOrEqual(30);
  await until(async () => (await lin.desk()).length).toBe(0);
});

story("the same keys decide about all that are selected, and one undo takes it all back", async (story) => {
  const { visitor, caller } = story;
  const lin = await caller("lin");
  for (const title of newTitles(5)) ask(story, title);
  await until(async () => (await lin.desk()).length).toBe(6);
  const desk = await visitor("lin");
  await desk.open("/triage");
  const { page } = desk;
  await page.locator("[data-current]").waitFor();
  for (const key of ["x", "j", "j", "Shift+X"]) await page.keyboard.press(key);
  await page.getByText("3 selected").waitFor();
  for (const key of ["w", "f", "r", "i", "Enter"]) await page.keyboard.press(key);
  await desk.notice("3 were changed.").waitFor();
  for (const key of ["a", "o"]) await page.keyboard.press(key);
  await desk.notice("6 are on the board.").waitFor();
  await page.getByText("Nothing waits for you").waitFor();
  await until(async () => (await lin.desk()).length).toBe(0);
  await desk.dialog("6 are on the board.").getByRole("button", { name: "Undo" }).click();
  await desk.notice("All 6 taken back.").waitFor();
  await page.locator("[data-current]").waitFor();
  expect((await lin.triage()).filter(({ due }) => due !== null)).toHaveLength(3);
});
