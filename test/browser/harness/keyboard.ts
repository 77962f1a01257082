// Going about with nothing but the keyboard.
import type { Locator, Page } from "playwright-core";

/** Presses Tab until the wanted thing has the focus. Throws when that leads nowhere. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor({ state: "attached" });
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    if (await hasFocus(wanted)) return;
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

export function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((node) => node.matches(":focus"));
}
