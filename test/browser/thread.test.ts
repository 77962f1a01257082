// What people do in the forum, as the board shows it.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { story } from "./harness/story.ts";

story("a thread edited in the forum changes its card on a board that is open", async ({ house, visitor }) => {
  const [lin, stranger] = [await visitor("lin"), await visitor(null)];
  await stranger.open();
  await stranger.card(titles.door).waitFor();
  const title = "Paint the opening hours on the window instead";
  await lin.page.goto(`${house.forum.url}/t/${house.forum.forum.topicIdOf("door")}`);
  await lin.page.getByRole("link", { name: "Edit title and tags" }).click();
  await lin.page.getByLabel("Title").fill(title);
  await lin.page.getByRole("button", { name: "Save" }).first().click();
  await stranger.card(title).waitFor();
  expect(await stranger.card(titles.door).count()).toBe(0);
});

story("a new thread with the tag waits in triage by itself", async ({ house, visitor }) => {
  const lin = await visitor("lin");
  await lin.open("/triage");
  house.forum.forum.createTopic({
    by: "ada",
    title: "Glue the wobbly chair by the window",
    raw: "It needs an evening and a clamp.",
    category: "workshop",
    tags: ["help-wanted"],
  });
  await lin.page.getByRole("link", { name: /Glue the wobbly chair/ }).waitFor();
});

story("a task of a closed category is seen by its group and by nobody else", async ({ visitor, caller }) => {
  const number = (await (await caller("kim")).card(titles.key)).number;
  const [kim, ada, stranger] = [await visitor("kim"), await visitor("ada"), await visitor(null)];
  for (const each of [ada, stranger]) {
    each.forgive(/status of 404/);
    await each.open();
    await each.card(titles.door).waitFor();
    expect(await each.card(titles.key).count()).toBe(0);
    await each.page.goto(`/tasks/${number}`);
    await each.page.getByText("There is no such task here.").waitFor();
    expect(await each.page.content()).not.toContain(titles.key);
  }
  await kim.open();
  await kim.card(titles.key).waitFor();
  await kim.cardTitle(titles.key).click();
  await kim.page.getByRole("heading", { name: titles.key, level: 1 }).waitFor();
});

story("a claim of a hidden task is shown to no stranger", async ({ visitor, caller }) => {
  const stranger = await visitor(null);
  await stranger.open();
  const kim = await caller("kim");
  await kim.claim(titles.key);
  await kim.claim(titles.door).catch(() => undefined);
  await (await caller("ada")).claim(titles.sign);
  await stranger.card(titles.sign, "Somebody is on it").waitFor();
  expect(await stranger.page.content()).not.toContain(titles.key);
});

story("what somebody wrote never runs, neither in a title nor in a text", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open();
  await ada.cardTitle(titles.hostile).click();
  await ada.page.getByRole("heading", { name: titles.hostile, level: 1 }).waitFor();
  await ada.page.getByText("Somebody wrote this on purpose.").waitFor();
  await ada.page.getByText("press me").click();
  expect(await ada.page.evaluate("window.harmed ?? null")).toBeNull();
  const body = ada.page.getByRole("main");
  expect(await body.locator("script, [onerror], [onload], a[href^='javascript']").count()).toBe(0);
});
