// Carrying things about with the mouse, as a hand does: down, a few steps, up.
import type { Locator, Page } from "playwright-core";

/** Takes hold of the first and carries it to the middle of the second; it stays in the hand. */
export async function carry(page: Page, what: Locator, where: Locator): Promise<void> {
  const from = await middleOf(what);
  const to = await middleOf(where);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
}

async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (box === null) throw new Error(`${what} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
