// Handing work in, and what a reviewer does with it.
import { titles } from "./harness/community.ts";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

story(
  "work is handed in, accepted by a lead, and the thread says done",
  async ({ house, visitor, caller }) => {
    await (await caller("ada")).claim(titles.door);
    const [ada, lin] = [await visitor("ada"), await visitor("lin")];
    await Promise.all([ada.open(), lin.open()]);
    await ada.choose(titles.door, "Hand it in…");
    const dialog = ada.dialog("Hand it in");
    await dialog.getByText("Done means: It works, and somebody else has tried it.").waitFor();
    await dialog.getByRole("button", { name: "Hand it in" }).click();
    await dialog.getByText("Add a link to your work, or a note that says what you did.").waitFor();
    await dialog.getByLabel("Note").fill("Two coats, dry since noon.");
    await dialog.getByRole("button", { name: "Hand it in" }).click();
    await ada.card(titles.door, "Waiting for review").getByText("You handed it in").waitFor();

    await lin.card(titles.door, "Waiting for review").waitFor();
    await lin.choose(titles.door, "Accept the work of Ada Sørensen");
    await lin.card(titles.door, "Done").waitFor();
    await ada.card(titles.door, "Done").waitFor();

    const { forum } = house.forum;
    const topicId = forum.topicIdOf("door");
    await until(() => forum.posts(topicId).at(-1)?.raw).toContain("Done");
    await until(async () => {
      await lin.page.goto(`${house.forum.url}/t/${topicId}`);
      return lin.page.getByRole("link", { name: "board-done" }).count();
    }).toBeGreaterThan(0);
  },
);

story("work comes back with a comment, and the card shows what is missing", async ({ visitor, caller }) => {
  const holder = await caller("ada");
  await holder.claim(titles.sign);
  await holder.submit(titles.sign, "Oiled.");
  const [ada, lin] = [await visitor("ada"), await visitor("lin")];
  await Promise.all([ada.open(), lin.open()]);
  await lin.choose(titles.sign, "Send it back to Ada Sørensen…");
  const dialog = lin.dialog("Send it back");
  await dialog.getByRole("button", { name: "Send it back" }).click();
  await dialog.getByText("Say what is still missing, so that they know how to go on.").waitFor();
  await dialog.getByRole("textbox").fill("It still squeaks in the wind.");
  await dialog.getByRole("button", { name: "Send it back" }).click();
  await ada.card(titles.sign, "Somebody is on it").getByText("It still squeaks in the wind.").waitFor();
  await ada.cardTitle(titles.sign).click();
  await ada.page.getByText("It came back to you").first().waitFor();
});
