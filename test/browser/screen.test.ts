// The same board on every screen: a phone in one hand, a wall of pixels, and without any motion.
import type { Locator } from "playwright-core";
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
      "/?view=list",
      "/find",
      "/find?kind=repair&mentor=1",
      "/people/ruth",
      "/settings",
      "/meeting",
      "/report",
      "/campaigns",
      "/bulk",
      "/sync",
      "/nowhere",
    ];
    for (const path of pages) {
      await lin.open(path);
      expect(await lin.page.evaluate("document.documentElement.scrollWidth"), path).toBe(width);
      expect(await overflowing(lin), path).toEqual([]);
    }
  });
}

story("on a phone a card is carried by a long press, and a short one scrolls", async ({ visitor }) => {
  const lin = await visitor("lin", phone);
  const { page } = lin;
  await lin.open();
  const order = () =>
    page.locator("[data-lane]").first().getByRole("heading", { level: 3 }).allTextContents();
  const before = await order();
  const [first = "", second = ""] = before;
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const middle = async (title: string) => {
    const box = await lin.cardTitle(title).boundingBox();
    if (box === null) throw new Error(`${title} is not on the screen`);
    return { x: box.x + 40, y: box.y + box.height / 2 };
  };
  const [from, to] = [await middle(first), await middle(second)];
  await touch("touchStart", from.x, from.y);
  await touch("touchMove", from.x, from.y + 40);
  await touch("touchEnd", from.x, from.y);
  expect(await order()).toEqual(before);

  await touch("touchStart", from.x, from.y);
  await page.locator("[data-held=pointer]").waitFor();
  for (let step = 1; step <= 6; step++)
    await touch("touchMove", from.x, from.y + ((to.y + 60 - from.y) * step) / 6);
  await touch("touchEnd", to.x, to.y);
  await until(async () => (await order()).slice(0, 2)).toEqual([second, first]);
});

story(
  "in forced colours what can be done, what is chosen and what is held can be told apart",
  async ({ visitor }) => {
    const ada = await visitor("ada", { forcedColors: "active", reducedMotion: "reduce" });
    const { page } = ada;
    await ada.open();
    await ada.cardTitle(titles.door).focus();
    const styleOf = (what: Locator, part?: string) =>
      what.evaluate((node, part) => {
        const style = node.ownerDocument.defaultView.getComputedStyle(node, part);
        const { backgroundColor, borderTopColor, color, fontWeight, outlineStyle, outlineWidth } = style;
        const { borderTopWidth, borderTopStyle } = style;
        return {
          colours: { backgroundColor, borderTopColor, color },
          fontWeight: String(fontWeight),
          border: borderTopStyle === "none" ? "0px" : String(borderTopWidth),
          outline: outlineStyle === "none" ? "0px" : String(outlineWidth),
        };
      }, part);
    const door = ada.card(titles.door);
    const take = ada.button(`I’ll take this: ${titles.door}`);
    expect((await styleOf(door)).border, "a card").not.toBe("0px");
    expect((await styleOf(take)).border, "a button").not.toBe("0px");
    expect((await styleOf(ada.cardTitle(titles.door), "::after")).outline, "the focus").not.toBe("0px");
    // A mark that is drawn as a background would be gone.
    const mark = await door.locator("svg").first().boundingBox();
    expect(mark?.width, "the mark of its kind").toBeGreaterThan(4);
    await take.click();
    await ada.notice(`You have “${titles.door}” now.`).waitFor();
    await ada.open("/find?kind=repair");
    const chosen = page.locator("label", { hasText: "Repair" }).first();
    const other = page.locator("label", { hasText: "An evening" }).first();
    expect(await styleOf(chosen), "what is chosen").not.toEqual(await styleOf(other));
  },
);

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
