// What is one's own: work that is handed on, things that are taken back, and a line to the board that breaks.
import { must } from "@threadboard/domain";
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { hasFocus, tabTo } from "./harness/keyboard.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

story(
  "work is handed on from my work, finished by whoever took it over, and stands on their page",
  async (it) => {
    await (await it.caller("ada")).claim(titles.door);
    const [ada, bo] = [
      await it.visitor("ada", { viewport: { width: 390, height: 844 } }),
      await it.visitor("bo"),
    ];
    await Promise.all([ada.open("/mine"), bo.open("/mine")]);
    await ada.page.getByRole("heading", { name: "You have", exact: true }).waitFor();
    await ada.button("Hand it over…").click();
    const dialog = ada.dialog("Who could go on with it?");
    await dialog.getByRole("searchbox").fill("bo fer");
    await dialog.getByRole("radio", { name: /Bo Ferreira/ }).check();
    await dialog.getByRole("button", { name: "Ask them" }).click();
    await ada.page.getByText("Bo Ferreira was asked to go on with it").waitFor();
    await ada.button("I’m still on it").waitFor();

    await bo.page.getByText("Ada Sørensen asks whether you would go on with this.").waitFor();
    await bo.button("I’ll go on with it").click();
    await bo.button("Hand it in…").waitFor();
    await ada.page.getByText("You have no task now").waitFor();

    await bo.button("Hand it in…").click();
    await bo.dialog("Hand it in").getByLabel("Note").fill("Painted.");
    await bo.dialog("Hand it in").getByRole("button", { name: "Hand it in" }).click();
    await bo.page.getByRole("heading", { name: "Waits for a review" }).waitFor();
    await (await it.caller("lin")).accept(titles.door);
    await bo.page.getByRole("link", { name: "Your page with this task" }).click();
    await bo.page.getByRole("heading", { name: "Bo Ferreira", level: 1 }).waitFor();
    const stranger = await it.visitor(null);
    await stranger.open("/people/bo");
    await stranger.page.getByRole("link", { name: titles.door }).waitFor();
    await bo.page.getByRole("link", { name: "Change that in the settings" }).click();
    const saved = bo.page.waitForResponse((answer) => answer.request().method() === "POST");
    await bo.page.getByLabel("Keep the page of what I finished to myself").click();
    await saved;
    stranger.forgive(/status of 404/);
    await stranger.open("/people/bo");
    await stranger.page.getByText("or they keep it to themselves").waitFor();
  },
);

story("the latest comes back first, on whichever page; a change since is kept and named", async (it) => {
  const [lin, ruth] = [await it.visitor("lin"), await it.caller("ruth")];
  await lin.page.clock.install();
  await lin.open();
  const stages = async () =>
    Promise.all([titles.sign, titles.screws].map(async (title) => (await ruth.card(title)).stage));
  for (const title of [titles.sign, titles.screws]) {
    await lin.choose(title, "Call it done");
    await lin.notice(`“${title}” is done.`).waitFor();
  }
  await lin.page.getByRole("link", { name: "Notices" }).first().click();
  await lin.page.getByRole("heading", { name: "Notices", level: 1 }).waitFor();
  await lin.page.keyboard.press("Control+z");
  await until(stages).toEqual(["done", "open"]);
  await lin.page.keyboard.press("Control+z");
  await until(stages).toEqual(["open", "open"]);

  await lin.open();
  await lin.choose(titles.wall, "Call it done");
  const done = lin.notice(`“${titles.wall}” is done.`);
  await done.hover();
  await lin.page.clock.fastForward(60_000);
  await lin.page.keyboard.press("F6");
  await tabTo(lin.page, lin.button("Undo"));
  await lin.page.mouse.move(2, 2);
  await lin.page.clock.fastForward(60_000);
  await ruth.command({ type: "reopen", taskId: (await ruth.card(titles.wall)).id, slots: 1 });
  await lin.card(titles.wall, "Help wanted").waitFor();
  expect(await hasFocus(lin.button("Undo")), "what others do takes no focus").toBe(true);
  lin.forgive(/status of 409/);
  await lin.page.keyboard.press("Enter");
  await lin.notice("Ruth Okafor moved it since, so it stays as it is.").waitFor();
});

story("offline nothing is sent and no word is lost; the board catches up however long it was", async (it) => {
  const { house, visitor, caller } = it;
  const [asAda, asBo] = [await caller("ada"), await caller("bo")];
  await asAda.claim(titles.wall);
  const ada = await visitor("ada");
  ada.forgive(/ERR_INTERNET_DISCONNECTED/);
  await ada.open();
  await ada.page.evaluate("window.sameness = 1");
  await ada.choose(titles.wall, "Hand it back…");
  const dialog = ada.dialog("Hand it back");
  await dialog.getByRole("textbox").fill("Half of the wall is done.");
  await ada.context.setOffline(true);
  await ada.page
    .locator("header")
    .getByText(/^Offline/)
    .waitFor();
  await dialog.getByText("You can write, and send it when you are back.").waitFor();
  await dialog.getByRole("button", { name: "Hand it back" }).click();
  await ada.page.getByText("The board cannot be reached, so nothing was sent.").first().waitFor();
  expect(await dialog.getByRole("textbox").inputValue()).toBe("Half of the wall is done.");
  expect((await asAda.card(titles.wall)).stage).toBe("active");

  await asBo.claim(titles.sign);
  const { topicId } = must((await asBo.card(titles.sign)).thread, "a thread");
  // More than the board replays: whoever was away for that long loads it anew.
  await house.board.engine.together(async (_trx, { touch }) => {
    for (let n = 0; n < 501; n++) await touch(topicId);
  });
  await ada.context.setOffline(false);
  // Behind the dialog, which is still open.
  await ada.page.locator("article").filter({ hasText: titles.sign }).getByText("Bo Ferreira").waitFor();
  await ada.page
    .locator("header")
    .getByText(/^Offline/)
    .waitFor({ state: "detached" });
  expect(await dialog.getByRole("textbox").inputValue()).toBe("Half of the wall is done.");
  await dialog.getByRole("button", { name: "Hand it back" }).click();
  await ada.card(titles.wall, "Help wanted").waitFor();
  expect(await ada.page.evaluate("window.sameness")).toBe(1);
});

story("who writes what somebody else has just saved sees both, and chooses", async ({ visitor, caller }) => {
  const [lin, ruth] = [await visitor("lin"), await caller("ruth")];
  const { id, number } = await ruth.card(titles.leads);
  await lin.open(`/tasks/${number}`);
  await lin.button("Edit").click();
  const title = lin.page.getByRole("textbox", { name: "Title", exact: true });
  await title.fill("Test the leads of the workshop");
  await ruth.command({ type: "edit", taskId: id, fields: { title: "Test all leads twice", mentor: "Kim" } });
  const warning = lin.page.getByRole("alert").filter({ hasText: "Ruth Okafor changed the title" });
  await warning.getByText("Test all leads twice").waitFor();
  expect(await title.inputValue()).toBe("Test the leads of the workshop");
  expect(await lin.page.getByLabel("Mentor").inputValue()).toBe("Kim");
  expect(await lin.button("Save").isDisabled()).toBe(true);
  await warning.getByRole("button", { name: /^Keep yours/ }).click();
  await lin.button("Save").click();
  await lin.page.getByRole("heading", { name: "Test the leads of the workshop", level: 1 }).waitFor();
  expect((await ruth.page("Test the leads of the workshop")).card.mentor).toBe("Kim");
});
