// A task's own page: its list, what it waits for, what people say in its thread, and how it looks on paper.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { type Story, story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

const list = ["Bring a ladder", "Mix the paint", "Take a picture of it"];

/** A task with everything on it. */
async function furnish({ house, caller }: Story): Promise<number> {
  const lin = await caller("lin");
  const [door, sign] = [await lin.card(titles.door), await lin.card(titles.sign)];
  await lin.command({
    type: "edit",
    taskId: door.id,
    fields: {
      checklist: list,
      slots: ["outside", "inside"],
      labels: ["outdoors", "paint"],
      effort: 90,
      mentor: "ada",
      due: { kind: "instant", at: 1796666400000, date: "2026-12-07", time: "19:00", zone: "Asia/Tokyo" },
    },
  });
  await lin.command({ type: "block", taskId: door.id, byId: sign.id });
  const { forum } = house.forum;
  forum.reply({
    by: "kim",
    topicId: forum.topicIdOf("door"),
    raw: "There is **green paint** in the back room.",
  });
  return door.number;
}

story(
  "a lead writes a list and what a task waits for; a helper takes it all the same, ticks, and hands in",
  async (all) => {
    const { visitor, caller, house } = all;
    const lin = await visitor("lin");
    const api = await caller("lin");
    const door = await api.card(titles.door);
    await lin.open(`/tasks/${door.number}`);
    await lin.button("Edit").click();
    await lin.page
      .getByLabel("List of what belongs to it")
      .fill(list.map((line) => `- [ ] ${line}`).join("\n"));
    await lin.button("Save").click();
    await lin.page.getByRole("checkbox", { name: list[0] ?? "" }).waitFor();
    await lin.button("More").click();
    await lin.page.getByRole("menuitem", { name: "Let it wait for another task…" }).click();
    const asked = lin.dialog("What should be finished first?");
    await asked.getByRole("searchbox").fill("squeaky");
    await asked.getByRole("radio", { name: new RegExp(titles.sign) }).check();
    await asked.getByRole("button", { name: "Let it wait" }).click();
    await lin.page
      .getByRole("region", { name: "Waits for" })
      .getByRole("link", { name: titles.sign })
      .waitFor();

    const ada = await visitor("ada");
    await ada.open();
    const { number } = await api.card(titles.sign);
    await ada.card(titles.door).getByText(`Waits for KL-${number}`).waitFor();
    await ada.card(titles.door).getByText("0 of 3").waitFor();
    await ada.cardTitle(titles.door).click();
    await ada.page.getByText(`Waits for KL-${number}. You can take it all the same`).waitFor();
    const take = ada.button("I’ll take this");
    const described = await take.getAttribute("aria-describedby");
    expect(await ada.page.locator(`#${described}`).textContent()).toContain(`KL-${number}`);
    expect(await ada.page.getByRole("checkbox", { name: list[0] ?? "" }).isEnabled()).toBe(false);
    await take.click();
    await ada.page.getByRole("checkbox", { name: list[0] ?? "" }).check();
    await lin.page.getByText("1 of 3 done").waitFor();

    // What is said in the thread comes without a look at the forum.
    const { forum } = house.forum;
    const topicId = forum.topicIdOf("door");
    forum.reply({ by: "kim", topicId, raw: "There is **green paint** in the back room." });
    const replies = ada.page.getByRole("region", { name: "Latest replies" });
    await replies.getByText("green paint").waitFor();
    expect(await replies.getByRole("link", { name: "Answer in the thread" }).getAttribute("href")).toContain(
      `/${topicId}/`,
    );

    await ada.button("Hand it in…").click();
    await ada.page.getByText("1 of 3 lines of the list are ticked.").waitFor();
    await ada.page.keyboard.press("Escape");
    await api.command({
      type: "finish",
      taskId: (await api.card(titles.sign)).id,
      reason: "It is quiet now.",
    });
    await ada.page
      .getByRole("region", { name: "What happened" })
      .getByText(`KL-${number}, which this waited for, is over`)
      .waitFor();
    expect(await ada.page.getByText("You can take it all the same").count()).toBe(0);
  },
);

story("a task can be printed, and its lines linked to", async (all) => {
  const number = await furnish(all);
  const stranger = await all.visitor(null, { viewport: { width: 720, height: 900 } });
  const { page } = stranger;
  await stranger.open(`/tasks/${number}`);
  await page.getByText("green paint").waitFor();
  const due = page.getByText("Written as 19:00 in Asia/Tokyo");
  await due.waitFor();
  await page.emulateMedia({ media: "print" });
  for (const shown of [
    due,
    page.getByText(`${all.house.address}/tasks/${number}`),
    page.getByText("Mix the paint"),
  ])
    await until(() => shown.isVisible()).toBe(true);
  expect(await page.getByRole("banner").first().isVisible()).toBe(false);
  expect(
    await page.getByRole("button").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(0);
  expect(await page.locator("main").evaluate((main) => main.scrollHeight <= main.clientHeight + 1)).toBe(
    true,
  );
  expect((await page.pdf({ format: "A4" })).subarray(0, 4).toString()).toBe("%PDF");
  await page.emulateMedia({ media: "screen" });

  const line = page.getByRole("region", { name: "What happened" }).getByRole("link").last();
  const place = (await line.getAttribute("href")) ?? "";
  await stranger.open(`/tasks/${number}${place}`);
  await until(() =>
    page.locator(place.replaceAll(".", "\\.")).evaluate((one) => one.matches(":target")),
  ).toBe(true);
  await page.getByText("green paint").waitFor();
});
