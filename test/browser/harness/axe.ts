// What a program can tell about whether everybody can use a page: axe, in both themes, wide and narrow.
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import { titles } from "./community.ts";
import { type Story, story } from "./story.ts";
import type { Visitor } from "./visitor.ts";

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const schemes = ["light", "dark"] as const;

/** Who looks, at what, and what must be on the screen before anybody judges it. */
export type Look = {
  readonly what: string;
  readonly who: string | null;
  readonly go: (visitor: Visitor, story: Story) => Promise<void>;
};

/** Returns the number of the task with this title. */
export const taskOf = async ({ caller }: Story, title: string) =>
  (await (await caller("lin")).card(title)).number;

/** Declares a test for each look. */
export function judge(looks: readonly Look[]): void {
  for (const { what, who, go } of looks) {
    story(`axe finds nothing on ${what}, light and dark, wide and narrow`, async (story) => {
      const visitor = await story.visitor(who, { reducedMotion: "reduce" });
      await go(visitor, story);
      for (const screen of screens) {
        await visitor.page.setViewportSize(screen);
        for (const colorScheme of schemes) {
          await visitor.page.emulateMedia({ colorScheme });
          await settled(visitor);
          const complaints = await complaintsAbout(visitor, colorScheme === "light" ? "all" : "colours");
          expect(complaints, `${colorScheme}, ${screen.width} px`).toEqual([]);
        }
      }
    });
  }
}

/** A task in each state, with words left behind. */
export async function liven({ caller }: Story): Promise<void> {
  const [ada, bo, lin] = [await caller("ada"), await caller("bo"), await caller("lin")];
  await ada.claim(titles.wall);
  await ada.submit(titles.wall, "Forty pictures.");
  await lin.accept(titles.wall);
  await ada.claim(titles.door);
  await ada.submit(titles.door, "One coat.");
  await lin.sendBack(titles.door, "It wants a second coat.");
  await bo.claim(titles.sign);
  await bo.submit(titles.sign, "Oiled it.");
}

async function settled({ page }: Visitor): Promise<void> {
  await page.waitForFunction("document.getAnimations().every((each) => each.playState !== 'running')");
}

/** The dark page differs from the light one in its colours only, so it is asked about those. */
async function complaintsAbout({ page }: Visitor, about: "all" | "colours"): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (about === "all"
    ? axe
    : axe.withRules(["color-contrast", "link-in-text-block"])
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} · ${target.join(" ")} · ${failureSummary ?? ""}`,
    ),
  );
}
