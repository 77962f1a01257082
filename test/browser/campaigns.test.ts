// A campaign from a pasted list to its results, in one sitting.
import { expect } from "vitest";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

const COUNT = 200;
const list = Array.from({ length: COUNT }, (_, n) => `- [ ] Check drawer ${n + 1} of 8.4`).join("\n");

story(
  "a lead pastes two hundred tasks, somebody takes five, and two are reviewed at once",
  async ({ visitor, caller }) => {
    const [lin, ada] = [await visitor("lin"), await visitor("ada")];
    await lin.open("/bulk");
    await lin.page.getByRole("textbox", { name: "The list" }).fill(list);
    await lin.page.getByLabel("Campaign", { exact: true }).selectOption({ label: "A new campaign…" });
    await lin.page.getByLabel("Name of the new campaign").fill("Drawers of 8.4");
    await lin.page.getByLabel("Kind", { exact: true }).selectOption({ label: "Errand" });
    await lin.page.getByLabel("Team", { exact: true }).selectOption({ label: "Workshop" });
    await lin.page.getByLabel("Parts of each task").fill("left, right");
    await lin.page.getByText(`${COUNT} new tasks, none as before`).waitFor();
    await lin.button(`Bring in ${COUNT} tasks`).click();
    await lin.page.getByText(`Nothing new, ${COUNT} as before`).waitFor();
    expect(await lin.button("Nothing to do").isDisabled()).toBe(true);
    await lin.page.getByRole("link", { name: "Open the campaign" }).click();
    await lin.button("More to do with this campaign").click();
    await lin.page.getByRole("menuitem", { name: "Change the campaign" }).click();
    await lin.page.getByLabel("Tasks that one person may have of it").fill("5");
    await lin.button("Save").click();
    await lin.page.getByText("Up to 5 tasks of it at a time.").waitFor();

    const path = new URL(lin.page.url()).pathname;
    await ada.open(path);
    await ada.page.getByLabel("For", { exact: true }).selectOption("right");
    await ada.button("Give me the next 5").click();
    await ada.notice("You have 5 more tasks now.").waitFor();
    await ada.page.getByText(`0 of ${COUNT * 2} done, none in review, 5 taken`).waitFor();
    await lin.page.getByText(`0 of ${COUNT * 2} done, none in review, 5 taken`).waitFor();
    const holder = await caller("ada");
    for (const number of [1, 2]) await holder.submit(`Check drawer ${number} of 8.4`, "All in order.");

    await lin.page.getByRole("heading", { name: "Handed in and waiting for you" }).waitFor();
    await lin.page.getByLabel("All of them").check();
    await lin.button("Accept 2 pieces of work").click();
    await lin.notice("2 pieces of work accepted.").waitFor();
    await lin.page.getByText(`2 of ${COUNT * 2} done`).waitFor();
    const [download] = await Promise.all([
      lin.page.waitForEvent("download"),
      lin.page.getByRole("link", { name: "Results as a table (CSV)" }).click(),
    ]);
    const csv = await (await download.createReadStream()).toArray();
    expect(csv.join("").match(/,right,done,/g)).toHaveLength(2);
    await until(() => lin.page.getByRole("row").count()).toBe(COUNT + 1);
  },
);
