// "Find something for me", from a link to a task of one's own; and where nothing fits, to being told of what comes.
import { KindKey, TeamKey } from "@threadboard/domain";
import { expect } from "vitest";
import { story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

story(
  "somebody new comes by a link, finds, signs in to take it, and is back at that task",
  async ({ visitor }) => {
    const bo = await visitor(null);
    await bo.open("/find?time=hour&colour=red");
    const found = bo.page.getByRole("region", { name: "Tasks for you" });
    await found.getByText("6 tasks fit").waitFor();
    await bo.page.getByText("Repair", { exact: true }).first().click();
    await until(() => new URL(bo.page.url()).search).toBe("?kind=repair&time=60");
    const first = found
      .getByRole("listitem")
      .filter({ has: bo.page.getByRole("heading") })
      .first();
    await first.getByText("Repair, as you like").waitFor();
    await first.getByText("effort not said").waitFor();
    const title = (await first.getByRole("heading").textContent()) ?? "";
    // Looking again shows the same ones: what was shown to oneself does not count against it.
    await bo.page.reload();
    await until(() => first.getByRole("heading").textContent()).toBe(title);
    await first.getByRole("button", { name: "I’ll take this" }).click();
    await bo.page.getByRole("dialog").getByRole("link", { name: "Sign in on the forum" }).click();
    await bo.page.getByLabel("Username or e-mail").fill("bo");
    await bo.page.getByRole("button", { name: "Sign in" }).click();
    await bo.page.getByRole("heading", { name: "Take this one?" }).waitFor();
    await bo.page.getByRole("button", { name: "I’ll take this" }).first().click();
    await bo.notice(`You have “${title}” now.`).waitFor();
    await bo.open("/find");
    await bo.page.getByText("You have enough for now").waitFor();
  },
);

story(
  "where nothing fits somebody is told what is near, and later what has come",
  async ({ visitor, caller, house }) => {
    const ada = await visitor("ada");
    await ada.open("/find?kind=errand");
    await ada.page.getByRole("heading", { name: "Nothing that is free fits all of that" }).waitFor();
    await ada.page.getByRole("link", { name: "6 tasks of another kind" }).waitFor();
    await ada.button("Tell me when something fits").click();
    await ada.page.getByText("We tell you when something fits.").waitFor();
    const lin = await caller("lin");
    const title = "Fetch the old shelves with the handcart";
    const fields = { title, team: TeamKey.parse("workshop"), kind: KindKey.parse("errand") };
    await lin.command({ type: "create", fields });
    house.wait(15_000);
    await ada.page.getByRole("link", { name: /Notices/ }).click();
    await ada.page.getByText(`“${title}” is free and fits what you are looking for.`).click();
    await ada.page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await ada.button(`Follow “${title}”`).click();
    await ada.button(`Following “${title}”`).waitFor();
    await ada.open("/mine");
    await ada.page.getByRole("heading", { name: "You follow" }).waitFor();
    await ada.page.getByRole("button", { name: "Stop waiting for: Errand" }).click();
    await ada.page.getByRole("heading", { name: "You wait for" }).waitFor({ state: "detached" });
    // The wish is remembered in this browser, and the task is there now.
    await ada.open("/find");
    await until(() => new URL(ada.page.url()).search).toBe("?kind=errand");
    await ada.page.getByRole("button", { name: `I’ll take this: ${title}` }).click();
    await ada.page.getByText("This is yours now.").waitFor();
    expect(await ada.page.getByRole("link", { name: "See where to begin" }).count()).toBe(1);
  },
);
