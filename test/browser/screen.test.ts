// The same board on every screen: a phone in one hand, a wall of pixels, and without any motion.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";
import type { Visitor } from "./harness/visitor.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

story(
  "on a phone a task is taken and handed back with taps alone, one column at a time",
  async ({ visitor }) => {
    const ada = await visitor("ada", phone);
    await ada.open();
    await ada.button(`I’ll take this: ${titles.door}`).tap();
    await ada.notice(`You have “${titles.door}” now.`).waitFor();

    const tabs = ada.page.getByRole("navigation", { name: "Columns of the board" });
    await tabs.getByRole("button", { name: /Somebody is on it/ }).tap();
    await until(() => visibleColumns(ada)).toEqual(["Somebody is on it"]);

    await ada.page.getByRole("button", { name: `What you can do with “${titles.door}”` }).tap();
    await ada.dialog(titles.door).getByRole("button", { name: "Hand it back…" }).tap();
    await ada.dialog("Hand it back").getByRole("button", { name: "Hand it back" }).tap();
    await ada.card(titles.door, "Help wanted").waitFor({ state: "attached" });
  },
);

for (const width of [390, 768, 1440, 2560]) {
  story(`nothing is wider than the screen at ${width} px`, async ({ house, visitor, caller }) => {
    const lead = await caller("lin");
    const lin = await visitor("ruth", { viewport: { width, height: 900 } });
    const thread = `${house.forum.url}/t/${house.forum.forum.topicIdOf("fair")}`;
    const pages = [
      "/",
      `/tasks/${(await lead.card(titles.hostile)).number}`,
      "/triage",
      "/new",
      `/new?thread=${encodeURIComponent(thread)}`,
      "/columns",
      "/notices",
      "/mine",
      "/nowhere",
    ];
    for (const path of pages) {
      await lin.open(path);
      expect(await lin.page.evaluate("document.documentElement.scrollWidth"), path).toBe(width);
      expect(await overflowing(lin), path).toEqual([]);
    }
  });
}

story("who wants no motion sees none", async ({ visitor }) => {
  const ada = await visitor("ada", { reducedMotion: "reduce" });
  await ada.open();
  await ada.page.evaluate(
    `window.moved = []; for (const kind of ["transitionrun", "animationstart"])
      document.addEventListener(kind, ({ target, propertyName, animationName }) =>
        window.moved.push([kind, target.className, propertyName ?? animationName].join(" ")))`,
  );
  await ada.card(titles.door).hover();
  await ada.button(`I’ll take this: ${titles.door}`).click();
  await ada.notice(`You have “${titles.door}” now.`).waitFor();
  await ada.choose(titles.door, "Hand it back…");
  await ada.dialog("Hand it back").waitFor();
  expect(await ada.page.evaluate("window.moved")).toEqual([]);
});

/** The columns of which more than a sliver is on the screen. */
async function visibleColumns({ page }: Visitor): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll("[data-lane]")]
    .filter((lane) => { const { left, right } = lane.getBoundingClientRect();
      return Math.min(right, innerWidth) - Math.max(left, 0) > 40; })
    .map((lane) => lane.querySelector("h2").textContent)`);
}

/** What the page itself would have to scroll sideways for; parts that scroll by themselves are fine. */
async function overflowing({ page }: Visitor): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll("main")]
    .filter((part) => part.scrollWidth > part.clientWidth)
    .map((part) => part.id + " " + part.scrollWidth + " > " + part.clientWidth)`);
}
