// A browser test: a house of its own, whoever visits it, and evidence when it goes wrong.
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContextOptions } from "playwright-core";
import { expect, test } from "vitest";
import { Caller } from "./caller.ts";
import { type House, openHouse } from "./house.ts";
import { Visitor } from "./visitor.ts";

const TOO_LONG = 45_000;

export type Story = {
  readonly house: House;
  /** Somebody with a browser, signed in already; `null` is a stranger. */
  readonly visitor: (username: string | null, options?: BrowserContextOptions) => Promise<Visitor>;
  /** Somebody who does things without a browser. */
  readonly caller: (username: string) => Promise<Caller>;
};

/** Declares a test with a house of its own. A failure leaves pictures and texts of all open pages in .cache/browser. */
export function story(title: string, body: (story: Story) => Promise<void>): void {
  test(title, async () => {
    const house = await openHouse();
    const visitors: Visitor[] = [];
    const callers: Caller[] = [];
    try {
      const played = body({
        house,
        visitor: async (username, options) => {
          const visitor = await Visitor.arrive(house, username, options);
          visitors.push(visitor);
          return visitor;
        },
        caller: async (username) => {
          const caller = await Caller.as(house, username);
          callers.push(caller);
          return caller;
        },
      });
      await Promise.race([played, deadline()]);
      for (const { complaints } of visitors) expect(complaints, "the browser complained").toEqual([]);
    } catch (error) {
      const kept = await keepEvidence(title, visitors);
      if (error instanceof Error) error.message += `\n\nWhat was on the screen: ${kept}`;
      throw error;
    } finally {
      await Promise.all([
        ...visitors.map(({ context }) => context.close()),
        ...callers.map((each) => each.close()),
      ]);
      await house.close();
    }
  });
}

/** Sooner than the test runner's own limit, so that there is time to keep what was on the screen. */
async function deadline(): Promise<never> {
  await sleep(TOO_LONG, undefined, { ref: false });
  throw new Error(`The story did not end within ${TOO_LONG / 1000} seconds.`);
}

async function keepEvidence(title: string, visitors: readonly Visitor[]): Promise<string> {
  const name = title.replaceAll(/\W+/g, "-").slice(0, 80);
  const folder = resolve(".cache/browser", name);
  await mkdir(folder, { recursive: true });
  for (const [index, { page, complaints }] of visitors.entries()) {
    const file = join(folder, `${index + 1}`);
    const text = await page.locator("body").ariaSnapshot({ timeout: 3_000 }).catch(String);
    await writeFile(`${file}.txt`, [page.url(), ...complaints, text].join("\n\n"));
    await page.screenshot({ path: `${file}.png`, timeout: 3_000 }).catch(() => undefined);
  }
  return folder;
}
