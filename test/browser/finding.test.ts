// Finding one's way: filters, addresses, back and forth.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { hasFocus } from "./harness/keyboard.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

story("what somebody looks for stands in the address and survives a reload", async ({ visitor }) => {
  const stranger = await visitor(null);
  await stranger.open();
  await stranger.page.getByRole("searchbox").fill("screws");
  await stranger.page.getByText("1 of 6 tasks").waitFor();
  await until(() => new URL(stranger.page.url()).searchParams.get("q")).toBe("screws");
  await stranger.page.reload();
  await stranger.card(titles.screws).waitFor();
  expect(await stranger.card(titles.door).count()).toBe(0);
  await stranger.button("Clear").click();
  await stranger.card(titles.door).waitFor();
  expect(new URL(stranger.page.url()).search).toBe("");
});

story("an address with filters opens the board as it was seen", async ({ visitor, caller }) => {
  await (await caller("ada")).claim(titles.sign);
  const stranger = await visitor(null);
  await stranger.open("/?free=1&kind=repair");
  await stranger.card(titles.door).waitFor();
  expect(await stranger.card(titles.sign).count()).toBe(0);
  const ada = await visitor("ada");
  await ada.open("/?mine=1");
  await ada.card(titles.sign).waitFor();
  expect(await ada.card(titles.door).count()).toBe(0);
});

story("Back leads from a task to the board as it was", async ({ visitor }) => {
  const stranger = await visitor(null);
  await stranger.open("/?q=the");
  await stranger.cardTitle(titles.door).click();
  await stranger.page.getByRole("heading", { name: titles.door, level: 1 }).waitFor();
  expect(await stranger.page.title()).toContain(`${titles.door} · Kettle Lane`);
  await stranger.page.goBack();
  await stranger.card(titles.door).waitFor();
  expect(new URL(stranger.page.url()).search).toBe("?q=the");
  expect(await stranger.page.getByRole("searchbox").inputValue()).toBe("the");
});

story(
  "focus goes to a new page, and from a dialog back to where it was opened",
  async ({ visitor, caller }) => {
    await (await caller("ada")).claim(titles.door);
    const ada = await visitor("ada");
    await ada.open();
    const menu = ada.page.getByRole("button", { name: `What you can do with “${titles.door}”` });
    await menu.focus();
    await ada.page.keyboard.press("Enter");
    await ada.page.getByRole("menuitem", { name: "Hand it back…" }).press("Enter");
    await ada.dialog("Hand it back").waitFor();
    await until(() => ada.dialog("Hand it back").evaluate((node) => node.matches(":focus-within"))).toBe(
      true,
    );
    await ada.page.keyboard.press("Escape");
    await ada.dialog("Hand it back").waitFor({ state: "detached" });
    await until(() => hasFocus(menu)).toBe(true);
    await ada.cardTitle(titles.door).press("Enter");
    await ada.page.getByRole("heading", { name: titles.door, level: 1 }).waitFor();
    await until(() =>
      ada.page.getByRole("main").evaluate((node) => node.matches(":focus, :focus-within")),
    ).toBe(true);
  },
);

story("a board that was cut off says so, and catches up by itself", async ({ visitor, caller }) => {
  const stranger = await visitor(null);
  stranger.forgive(/ERR_INTERNET_DISCONNECTED/, /ERR_NETWORK/);
  await stranger.open();
  await stranger.context.setOffline(true);
  await stranger.page.getByRole("status").filter({ hasText: "Offline" }).waitFor();
  await (await caller("ada")).claim(titles.door);
  await stranger.context.setOffline(false);
  await stranger.card(titles.door, "Somebody is on it").waitFor();
  await stranger.page.getByText("Offline", { exact: true }).waitFor({ state: "detached" });
});

story("a chosen theme is kept", async ({ visitor }) => {
  const stranger = await visitor(null, { colorScheme: "light" });
  await stranger.open();
  const ground = () => stranger.page.evaluate("getComputedStyle(document.body).backgroundColor");
  const light = await ground();
  await stranger.button("View").click();
  await stranger.page.getByRole("menuitemradio", { name: "Dark" }).click();
  await until(ground).not.toBe(light);
  const dark = await ground();
  await stranger.page.reload();
  expect(await ground()).toBe(dark);
});

story("the list shows the same tasks as a table, and they are taken from there", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await ada.page.getByText("As a list").click();
  const row = ada.page.getByRole("table").getByRole("row", { name: new RegExp(titles.wall) });
  await row.hover();
  await row.getByRole("button", { name: `I’ll take this: ${titles.wall}` }).click();
  await row.getByText("Somebody is on it").waitFor();
  await row.getByText(/Yours/).waitFor();
});
