// The page in the reader's own language and direction, and what the first look at the board costs.
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";
import type { Visitor } from "./harness/visitor.ts";

/** JavaScript of the first board view, compressed, in bytes. Whoever wants to raise it takes something out instead. */
const MOST_BYTES = 180_000;

story(
  "a page speaks the browser's language until another is chosen, which follows its reader",
  async ({ visitor }) => {
    const ada = await visitor("ada", { locale: "es-MX" });
    await ada.page.goto("/");
    await ada.button(`Me encargo: ${titles.door}`).waitFor();
    expect(await languageOf(ada)).toBe("es-MX");

    await ada.page.getByRole("banner").getByRole("button").last().click();
    await ada.page.getByRole("menuitemradio", { name: "Deutsch" }).click();
    await ada.button(`Ich übernehme das: ${titles.door}`).click();
    await ada.page.getByText(`„${titles.door}“ ist jetzt deins.`).first().waitFor();
    expect(await languageOf(ada)).toBe("de");
    await ada.page.reload();
    await ada.page.getByRole("heading", { name: "Das Board" }).waitFor({ state: "attached" });

    const elsewhere = await visitor("ada", { locale: "en-GB" });
    await elsewhere.page.goto("/mine");
    await elsewhere.page.getByRole("heading", { name: "Meine Aufgaben" }).waitFor();
    await until(() => languageOf(elsewhere)).toBe("de");
  },
);

for (const width of [390, 1440]) {
  story(
    `everything fits from right to left, and in longer words, at ${width} px`,
    async ({ visitor, caller }) => {
      const [lead, ruth] = [
        await caller("lin"),
        await visitor("ruth", { viewport: { width, height: 900 }, colorScheme: "light" }),
      ];
      await ruth.page.addInitScript(`localStorage.setItem("preferences", '{"language":"ar-XB"}')`);
      const task = `/tasks/${(await lead.card(titles.hostile)).number}`;
      for (const path of [
        "/",
        "/?view=list",
        task,
        "/triage",
        "/new",
        "/columns",
        "/notices",
        "/mine",
        "/sync",
      ]) {
        await ruth.page.goto(path);
        await ruth.page.locator("main h1").first().waitFor({ state: "attached" });
        await ruth.page.getByRole("banner").getByRole("button").last().waitFor();
        expect(await ruth.page.evaluate("document.documentElement.dir"), path).toBe("rtl");
        expect(await sideways(ruth.page), path).toEqual([]);
        if (path === "/" || path === task) {
          await ruth.page.waitForFunction(
            "document.getAnimations().every((each) => each.playState !== 'running')",
          );
          const { violations } = await new AxeBuilder({ page: ruth.page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual(
            [],
          );
        }
      }
    },
  );
}

story("the first look at the board costs little", async ({ visitor }) => {
  const stranger = await visitor(null);
  const sizes = new Map<string, number>();
  stranger.page.on("response", async (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.endsWith(".js")) sizes.set(pathname, gzipSync(await answer.body()).length);
  });
  await stranger.open();
  await stranger.card(titles.door).waitFor();
  // Nothing more is fetched when nothing has been for a second; the live stream stays open, and so never counts.
  const fetched = `performance.getEntriesByType("resource")`;
  await until(() =>
    stranger.page.evaluate(`${fetched}.every((each) => each.responseEnd < performance.now() - 1000)`),
  ).toBe(true);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(sizes.size).toBeGreaterThan(2);
  expect(total, [...sizes].map(([name, size]) => `${name} ${size}`).join("\n")).toBeLessThan(MOST_BYTES);
});

const languageOf = ({ page }: Visitor) => page.evaluate<string>("document.documentElement.lang");

/** What is wider than its place, the page itself first. */
const sideways = (page: Page) =>
  page.evaluate<string[]>(`[document.documentElement, ...document.querySelectorAll("main")]
    .filter((part) => part.scrollWidth > part.clientWidth)
    .map((part) => part.tagName + " " + part.scrollWidth + " > " + part.clientWidth)`);
