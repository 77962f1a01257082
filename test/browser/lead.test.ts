// What leads and administrators do to keep the board worth reading.
import { expect } from "vitest";
import { items, titles } from "./harness/community.ts";
import { hasFocus } from "./harness/keyboard.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

story(
  "a lead opens what came in with one key, and the next thing is on the desk at once",
  async ({ visitor }) => {
    const lin = await visitor("lin");
    await lin.open("/triage");
    const entry = lin.page.getByRole("link", { name: new RegExp(titles.shelves) });
    await entry.click();
    await lin.page.getByRole("toolbar", { name: `What to do with “${titles.shelves}”` }).waitFor();
    await lin.page.keyboard.press("o");
    await entry.waitFor({ state: "detached" });
    await lin.open("/");
    await lin.card(titles.shelves, "Help wanted").waitFor();
  },
);

story("a lead makes a task of a thread by its address", async ({ house, visitor }) => {
  const lin = await visitor("lin");
  const { forum, url } = house.forum;
  await lin.open("/new?thread=");
  await lin.page.getByLabel("Address of the thread").fill(`${url}/t/x/${forum.topicIdOf("toaster")}`);
  await lin.button("Look at it").click();
  await lin.page.getByRole("heading", { name: titles.toaster }).waitFor();
  await lin.button("Make it a task").click();
  await lin.notice("1 task is on the board.").waitFor();
  await lin.open("/");
  await lin.card(titles.toaster, "Help wanted").waitFor();
});

story("a lead makes tasks of single items of a thread's list", async ({ house, visitor }) => {
  const lin = await visitor("lin");
  const { forum, url } = house.forum;
  await lin.open(`/new?thread=${encodeURIComponent(`${url}/t/${forum.topicIdOf("fair")}`)}`);
  await lin.page.getByLabel(items.floor).check();
  await lin.page.getByLabel(items.radio).check();
  await lin.button("Make 2 tasks").click();
  await lin.notice("2 tasks are on the board.").waitFor();
  await lin.page.getByText("It is KL-").first().waitFor();
  await lin.open("/");
  await lin.card(items.floor, "Help wanted").waitFor();
  await lin.card(items.radio, "Help wanted").waitFor();
  expect(await lin.card(items.banner).count()).toBe(0);
});

story("a lead writes a task by hand, and others see it appear", async ({ visitor }) => {
  const [lin, stranger] = [await visitor("lin"), await visitor(null)];
  await stranger.open();
  await lin.open("/new");
  await lin.page
    .getByRole("textbox", { name: "Title", exact: true })
    .fill("Label the drawers in three languages");
  await lin.page.getByLabel("Kind", { exact: true }).selectOption({ label: "Errand" });
  await lin.page.getByLabel("Team", { exact: true }).selectOption({ label: "Workshop" });
  await lin.button("Put it on the board").click();
  await stranger.card("Label the drawers in three languages", "Help wanted").waitFor();
});

story("anybody signed in proposes a task, and it waits for a lead", async ({ visitor, caller }) => {
  const bo = await visitor("bo");
  await bo.open("/new");
  await bo.page.getByRole("textbox", { name: "Title", exact: true }).fill("Buy a kettle that does not leak");
  await bo.page.getByLabel("Kind", { exact: true }).selectOption({ label: "Errand" });
  await bo.button("Propose it").click();
  await bo.notice("was proposed. A lead will look at it.").waitFor();
  const lin = await caller("lin");
  expect((await lin.triage()).map(({ title }) => title)).toContain("Buy a kettle that does not leak");
});

story("an administrator renames a column, and an open board has the new name", async ({ visitor }) => {
  const [ruth, stranger] = [await visitor("ruth"), await visitor(null)];
  await stranger.open();
  await stranger.column("Help wanted").waitFor();
  await ruth.open("/columns");
  await ruth.page.getByLabel("Column for “help wanted”").fill("Pick one");
  await ruth.button("Save").click();
  await stranger.column("Pick one").waitFor();
});

story("who is no administrator finds no columns to change", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open("/columns");
  await ada.page.getByText("Only a board administrator can do that.").waitFor();
});

story("a title that was changed on the board is changed back with undo", async ({ visitor }) => {
  const lin = await visitor("lin");
  await lin.open();
  await lin.cardTitle(titles.door).click();
  await lin.button("Edit").click();
  await lin.page.getByRole("textbox", { name: "Title", exact: true }).fill("Paint something on something");
  await lin.button("Save").click();
  await lin.page.getByRole("heading", { name: "Paint something on something", level: 1 }).waitFor();
  const activity = lin.page.getByRole("region", { name: "What happened" });
  await activity.getByRole("button", { name: "Undo" }).click();
  await lin.page.getByRole("heading", { name: titles.door, level: 1 }).waitFor();
  await until(() => hasFocus(lin.page.locator("body"))).toBe(false);
});
