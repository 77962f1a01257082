// Taking a task and giving it back, by every hand there is.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { hasFocus, tabTo } from "./harness/keyboard.ts";
import { carry } from "./harness/mouse.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";
import type { Visitor } from "./harness/visitor.ts";

const FREE = "Help wanted";
const TAKEN = "Somebody is on it";

const take = (visitor: Visitor, title: string) => visitor.button(`I’ll take this: ${title}`);

story("a free card is taken by mouse", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await ada.card(titles.door, FREE).hover();
  await take(ada, titles.door).click();
  await ada.notice(`You have “${titles.door}” now.`).waitFor();
  await ada.card(titles.door, TAKEN).getByText(/Yours/).waitFor();
  await ada.page.reload();
  await ada.card(titles.door, TAKEN).getByText(/Yours/).waitFor();
});

story("a free card is taken with the keyboard alone, and the focus stays with it", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await tabTo(ada.page, take(ada, titles.sign));
  await ada.page.keyboard.press("Enter");
  await ada.card(titles.sign, TAKEN).waitFor();
  await until(() => hasFocus(ada.cardTitle(titles.sign))).toBe(true);
});

story("the letter C on a card’s title takes it, and B hands it back", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await ada.cardTitle(titles.wall).focus();
  await ada.page.keyboard.press("c");
  await ada.card(titles.wall, TAKEN).waitFor();
  await until(() => hasFocus(ada.cardTitle(titles.wall))).toBe(true);
  await ada.page.keyboard.press("b");
  await ada.dialog("Hand it back").waitFor();
  await ada.page.keyboard.type("Half of the wall is done.");
  await tabTo(ada.page, ada.dialog("Hand it back").getByRole("button", { name: "Hand it back" }));
  await ada.page.keyboard.press("Enter");
  await ada.card(titles.wall, FREE).waitFor();
});

story("whoever looks on sees a claim and its end without reloading", async ({ visitor }) => {
  const [ada, stranger] = [await visitor("ada"), await visitor(null)];
  await Promise.all([ada.open(), stranger.open()]);
  await ada.card(titles.door).hover();
  await take(ada, titles.door).click();
  await stranger.card(titles.door, TAKEN).getByText("Ada Sørensen").waitFor();
  await ada.choose(titles.door, "Hand it back…");
  await ada.dialog("Hand it back").getByRole("button", { name: "Hand it back" }).click();
  await stranger.card(titles.door, FREE).waitFor();
  await stranger.card(titles.door, TAKEN).waitFor({ state: "detached" });
});

story("the thread says who has the task: a tag and one post, edited in place", async ({ house, visitor }) => {
  const { forum } = house.forum;
  const topicId = forum.topicIdOf("door");
  const ada = await visitor("ada");
  await ada.open();
  await ada.card(titles.door).hover();
  await take(ada, titles.door).click();

  await ada.page.goto(`${house.forum.url}/t/${topicId}`);
  await until(async () => {
    await ada.page.reload();
    return ada.page.locator("main, body").first().textContent();
  }).toContain("Ada Sørensen is on it");
  await ada.page.getByRole("link", { name: "board-taken" }).waitFor();
  expect(forum.posts(topicId)).toHaveLength(2);

  await ada.open();
  await ada.choose(titles.door, "Hand it back…");
  await ada.dialog("Hand it back").getByRole("button", { name: "Hand it back" }).click();
  await until(() => forum.posts(topicId).at(-1)?.raw).toContain("Nobody has this yet");
  expect(forum.posts(topicId)).toHaveLength(2);
});

story("a note left when handing back is read by whoever takes the task next", async ({ visitor, caller }) => {
  await (await caller("ada")).claim(titles.leads);
  const ada = await visitor("ada");
  await ada.open();
  await ada.choose(titles.leads, "Hand it back…");
  const dialog = ada.dialog("Hand it back");
  await dialog.getByRole("textbox").fill("Seven of twelve are tested; the list hangs by the fuse box.");
  await dialog.getByRole("button", { name: "Hand it back" }).click();
  await ada.card(titles.leads, FREE).waitFor();

  const bo = await visitor("bo");
  await bo.open();
  await bo.card(titles.leads).hover();
  await take(bo, titles.leads).click();
  await bo.card(titles.leads, TAKEN).waitFor();
  await bo.cardTitle(titles.leads).click();
  await bo.page.getByText("Seven of twelve are tested").first().waitFor();
});

story("a card dragged by mouse to where somebody is on it is taken", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await carry(ada.page, ada.cardTitle(titles.screws), ada.column(TAKEN));
  await ada.column(TAKEN).getByText("Drop it here to take it").waitFor();
  await ada.page.mouse.up();
  await ada.card(titles.screws, TAKEN).getByText(/Yours/).waitFor();
});

story("a card is carried by keyboard, and every step is told", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  const spoken = ada.page.locator("[aria-live=assertive]").filter({ hasText: titles.screws });
  const told = (text: string | RegExp) =>
    ada.page
      .locator("[aria-live=assertive]")
      .filter({ hasText: text })
      .first()
      .waitFor({ state: "attached" });
  await tabTo(ada.page, ada.page.getByRole("button", { name: `Pick up “${titles.screws}”` }));
  await ada.page.keyboard.press("Space");
  await told(`Picked up “${titles.screws}”.`);
  await ada.page.keyboard.press("ArrowRight");
  await told(/Somebody is on it.*Drop it here to take it/);
  await ada.page.keyboard.press("Space");
  await told(`Dropped “${titles.screws}” in Somebody is on it.`);
  await ada.card(titles.screws, TAKEN).getByText(/Yours/).waitFor();
  await spoken.first().waitFor({ state: "attached" });
});

story("a carried card goes back on Escape", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await ada.page.getByRole("button", { name: `Pick up “${titles.screws}”` }).focus();
  await ada.page.keyboard.press("Space");
  await ada.page.keyboard.press("ArrowRight");
  await ada.page.keyboard.press("Escape");
  await ada.page.getByText(`“${titles.screws}” is back where it was.`).waitFor({ state: "attached" });
  await ada.card(titles.screws, FREE).waitFor();
});

story("while a card is carried, a closed column says why", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await carry(ada.page, ada.cardTitle(titles.screws), ada.column("Waiting for review"));
  await ada.column("Waiting for review").getByText("Nobody has this task yet. Take it first.").waitFor();
  await ada.page.mouse.up();
  await ada.card(titles.screws, FREE).waitFor();
});

story(
  "somebody who has enough reads what to do instead, and the card stays where it was",
  async ({ visitor, caller }) => {
    const bo = await visitor("bo");
    await bo.open();
    await bo.card(titles.door).hover();
    // The other task is taken somewhere else, a moment before this page hears of it.
    await bo.page.route("**/api/stream*", (route) => route.abort());
    await bo.page.route("**/api/me", (route) => route.abort());
    bo.forgive(/ERR_FAILED/, /status of 409/, /status of 422/, /status of 403/);
    await bo.context.setOffline(false);
    await (await caller("bo")).claim(titles.sign);
    await take(bo, titles.door).click();
    await bo
      .notice(/Until your first task is accepted you can have 1 task at a time\. Finish or hand back/)
      .waitFor();
    await bo.card(titles.door, FREE).waitFor();
  },
);

story("two people reach for the same card, and the later one is told kindly", async ({ visitor, caller }) => {
  const bo = await visitor("bo");
  bo.forgive(/ERR_FAILED/, /status of 4\d\d/);
  await bo.page.route("**/api/stream*", (route) => route.abort());
  await bo.open();
  await bo.card(titles.door).hover();
  await (await caller("ada")).claim(titles.door);
  await take(bo, titles.door).click();
  await bo.notice("Somebody else has it already. Pick another task").waitFor();
});

story("a claim is undone from the notice", async ({ house, visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await ada.card(titles.door).hover();
  await take(ada, titles.door).click();
  await ada.card(titles.door, TAKEN).waitFor();
  // Even when the thread knows already.
  await until(() => house.forum.forum.posts(house.forum.forum.topicIdOf("door"))).toHaveLength(2);
  await ada.button("Undo").click();
  await ada.card(titles.door, FREE).waitFor();
  await ada.notice("Undone.").waitFor();
});
