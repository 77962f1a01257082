// The board by keyboard alone, with keys of one's own, and for those who listen to it.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { hasFocus, tabTo } from "./harness/keyboard.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";
import type { Visitor } from "./harness/visitor.ts";

const FREE = "Help wanted";
const TAKEN = "Somebody is on it";

/** Whatever is said aloud: by the live regions, or by a notice about itself. */
const heard = ({ page }: Visitor, text: string | RegExp) =>
  page.locator("[aria-live], [role=alert]").filter({ hasText: text }).first().waitFor({ state: "attached" });
const press = async ({ keyboard }: Page, ...keys: string[]) => {
  for (const key of keys) await keyboard.press(key);
};
const onCard = (visitor: Visitor, title: string) =>
  until(() => hasFocus(visitor.cardTitle(title))).toBe(true);

/** Leads anywhere through the palette. */
const go = async ({ page }: Visitor, words: string, found: string | RegExp) => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type(words);
  await page.getByRole("option", { name: found }).and(page.locator("[data-highlighted]")).waitFor();
  await page.keyboard.press("Enter");
};

story("with the keyboard alone, a task is found, taken, moved, handed back and found again", async (told) => {
  const ada = await told.visitor("ada");
  const { page } = ada;
  await ada.open();
  await tabTo(page, ada.cardTitle(titles.door));

  // To the search, and from there to what was found.
  await press(page, "/");
  await page.keyboard.type("tool wall");
  await page.getByText("1 of 6 tasks").waitFor();
  await press(page, "Enter");
  await onCard(ada, titles.wall);

  await press(page, "c");
  await ada.card(titles.wall, TAKEN).waitFor();
  await onCard(ada, titles.wall);
  await press(page, "Shift+ArrowRight");
  await ada.dialog("Hand it in").waitFor();
  await press(page, "Escape");
  await ada.dialog("Hand it in").waitFor({ state: "detached" });
  await onCard(ada, titles.wall);

  // A move that only leads may make is refused in the words of the board, and the focus stays.
  await press(page, "/", "Delete");
  await ada.card(titles.door).waitFor();
  await ada.cardTitle(titles.screws).focus();
  await press(page, "Shift+ArrowUp");
  await heard(ada, "Only a lead of the team can do that.");
  await onCard(ada, titles.screws);

  // What somebody else does is said by itself: nothing that Ada did is told with it.
  const bo = await told.caller("bo");
  await bo.claim(titles.sign);
  await page
    .getByRole("status")
    .filter({ hasText: /^Bo Ferreira took “[^”]+”\.$/ })
    .waitFor({ state: "attached" });

  await go(ada, "tool wall", new RegExp(titles.wall));
  await page.getByRole("heading", { name: titles.wall, level: 1 }).waitFor();
  await press(page, "Escape");
  await ada.card(titles.door).waitFor();
  await onCard(ada, titles.screws);

  await ada.cardTitle(titles.wall).focus();
  await press(page, "Enter");
  await page.getByRole("heading", { name: titles.wall, level: 1 }).waitFor();
  await press(page, "Escape");
  await onCard(ada, titles.wall);
  await press(page, "b");
  await ada.dialog("Hand it back").waitFor();
  await tabTo(page, ada.dialog("Hand it back").getByRole("button", { name: "Hand it back" }));
  await press(page, "Enter");
  await ada.card(titles.wall, FREE).waitFor();
  await onCard(ada, titles.wall);

  await go(ada, "as a list", "All tasks as a list");
  const table = page.getByRole("table");
  await table.waitFor();
  const header = table.getByRole("columnheader", { name: "Task" });
  await tabTo(page, header.getByRole("button"));
  await press(page, "Enter", "Enter");
  await until(() => header.getAttribute("aria-sort")).toBe("descending");
  expect(new URL(page.url()).searchParams.get("sort")).toBe("-title");
  const rows = table.getByRole("rowheader").getByRole("link");
  expect(await rows.allTextContents()).toEqual((await rows.allTextContents()).toSorted().toReversed());
  await tabTo(page, rows.first());
  await press(page, "j");
  await until(() => hasFocus(rows.nth(1))).toBe(true);
});

story("a lead moves cards by key, and hears where they come to hang", async ({ visitor }) => {
  const lin = await visitor("lin");
  const { page } = lin;
  await lin.open();
  const order = () => lin.column(FREE).getByRole("heading", { level: 3 }).allTextContents();
  const [first = "", second = ""] = await order();
  await lin.cardTitle(first).focus();
  await press(page, "Shift+ArrowUp");
  await heard(lin, `“${first}” is already at the top of ${FREE}.`);
  await press(page, "Shift+j");
  await heard(lin, `“${first}” is at place 2 of 7 in ${FREE} now.`);
  await until(order).toEqual([second, first, ...(await order()).slice(2)]);
  await onCard(lin, first);

  // Everything that a drag does stands in a dialog as well, with the reason where a column is closed.
  await press(page, "m");
  const dialog = lin.dialog("Where should it go?");
  await dialog.getByRole("button", { name: /Waiting for review.*Nobody has this task yet/ }).waitFor();
  await tabTo(page, dialog.getByRole("button", { name: `${TAKEN} Asks who takes it` }));
  await press(page, "Enter");
  await lin.dialog("Who takes it?").waitFor();
  await press(page, "Escape");
  await onCard(lin, first);

  await press(page, "e");
  await page.getByRole("textbox", { name: "Title" }).waitFor();
});

story("keys can be changed and switched off", async ({ visitor }) => {
  const ada = await visitor("ada");
  const { page } = ada;
  await ada.open();
  await ada.cardTitle(titles.door).focus();
  await press(page, "?");
  const dialog = ada.dialog("Keys");
  await tabTo(page, dialog.getByRole("button", { name: "Change the keys" }));
  await press(page, "Enter");
  const claim = (key: string) =>
    dialog.getByRole("button", { name: `Take the task: ${key}. Change the key` });
  await tabTo(page, claim("C"));
  await press(page, "Enter", "e");
  await dialog.getByText("E already does something: “Edit the task”.").waitFor();
  await press(page, "Enter", "Tab");
  await claim("C").waitFor();
  await claim("C").focus();
  await press(page, "Enter", "y");
  await heard(ada, "“Take the task” has the key Y now.");
  await claim("Y").waitFor();
  await press(page, "Escape");
  await dialog.waitFor({ state: "detached" });
  await onCard(ada, titles.door);

  await press(page, "c");
  await press(page, "y");
  await ada.card(titles.door, TAKEN).waitFor();
  await onCard(ada, titles.door);

  await go(ada, "switch letter", "Switch letter keys off");
  await onCard(ada, titles.door);
  await press(page, "b", "?", "ArrowLeft");
  await until(() => hasFocus(ada.cardTitle(titles.door))).toBe(false);
  expect(await ada.dialog(/Keys|Hand it back/).count()).toBe(0);
  await ada.page.reload();
  await ada.cardTitle(titles.sign).focus();
  await press(page, "y", "ArrowDown");
  await until(() => hasFocus(ada.cardTitle(titles.sign))).toBe(false);
  expect(await ada.card(titles.sign, FREE).count()).toBe(1);
});
