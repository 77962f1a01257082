// A team walks through its tasks, somebody takes one with a click, and both minutes and report hold it.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";
import type { Visitor } from "./harness/visitor.ts";

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const copied = ({ page }: Visitor) => page.evaluate<string>("navigator.clipboard.readText()");

/** Goes on with the key until this task is on the screen. */
async function walkTo({ page }: Visitor, title: string): Promise<void> {
  const heading = page.getByRole("heading", { level: 2 });
  for (let step = 0; step < 20 && (await heading.textContent()) !== title; step++) {
    const before = await heading.textContent();
    await page.keyboard.press("j");
    await until(() => heading.textContent()).not.toBe(before);
  }
  expect(await heading.textContent()).toBe(title);
}

story("a team walks through its tasks, and whom a lead asks says yes with one click", async (all) => {
  const [lin, ada] = [await all.visitor("lin", CLIPBOARD), await all.visitor("ada")];
  await lin.open("/meeting");
  await lin.button(/^Begin with the first of \d+ tasks$/).click();
  await walkTo(lin, titles.door);
  await lin.button("Ask somebody to take it…").click();
  const dialog = lin.dialog("Ask somebody to take it");
  await dialog.getByRole("searchbox").fill("ada");
  await dialog.getByText("Ada Sørensen").click();
  await dialog.getByRole("button", { name: "Ask them" }).click();
  await lin.page.getByText("Lin Marchetti asked Ada Sørensen to take it").waitFor();
  await lin.page.getByLabel("Note for the minutes").fill("Green paint is in the shed.");
  await lin.page.reload();
  await lin.page.getByRole("heading", { level: 2, name: titles.door }).waitFor();

  // Notices wait until nobody can undo any more what they tell of.
  all.house.wait(15_000);
  await ada.open("/notices");
  await ada.button("I’ll take this").click();
  await ada.notice(`You have “${titles.door}” now.`).waitFor();
  await lin.page.getByText("Ada Sørensen took it").waitFor();

  while ((await lin.page.getByRole("heading", { level: 1 }).textContent()) !== "Minutes")
    await lin
      .button(/^(Next|To the minutes)$/)
      .last()
      .click();
  await lin.page.getByText("1 task was left out, since not everybody").waitFor();
  await lin.button("Copy the minutes").click();
  await lin.notice("Copied. Paste them into a post.").waitFor();
  const minutes = await copied(lin);
  expect(minutes).toMatch(/Lin Marchetti asked Ada Sørensen to take it\n {2}- Ada Sørensen took it/);
  expect(minutes).toContain("Note: Green paint is in the shed");
  expect(minutes).toMatch(/Ada Sørensen has \[Paint the opening hours on the door\].* until \[date=/);
  expect(minutes).not.toContain(titles.key);
  expect(minutes).not.toContain("@");
  await lin.button("Close the meeting").click();
  await lin.page.getByText(/^Since the last meeting/).waitFor();
});

story("the report of a month is read by anybody and taken along as Markdown", async ({ visitor, caller }) => {
  const [ada, lin] = [await caller("ada"), await caller("lin")];
  await ada.claim(titles.wall);
  await ada.submit(titles.wall, "Forty pictures.");
  await lin.accept(titles.wall);
  const stranger = await visitor(null, CLIPBOARD);
  await stranger.open("/report");
  await stranger.page.getByRole("link", { name: "This month" }).click();
  await stranger.page.getByRole("link", { name: titles.wall }).first().waitFor();
  await stranger.page.getByText("by Ada Sørensen", { exact: true }).waitFor();
  expect(await stranger.page.getByText(titles.key).count()).toBe(0);
  await stranger.button("Copy as Markdown").click();
  await stranger.notice("Copied. Paste it into a post.").waitFor();
  expect(await copied(stranger)).toMatch(
    /Thank you, Ada Sørensen\.[\s\S]*\*\*Finished\*\*\n\n- \[Photograph the tool wall for the website\]\(http/,
  );
});
