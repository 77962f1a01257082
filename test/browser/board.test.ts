// The board as somebody meets it who has only just arrived.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { story } from "./harness/story.ts";

story("threads become cards that anybody can read", async ({ visitor }) => {
  const stranger = await visitor(null);
  await stranger.open();
  await stranger.card(titles.door, "Help wanted").waitFor();
  expect(await stranger.column("Help wanted").getByRole("article").count()).toBe(6);
  await stranger.page.getByText("Help wanted. Pick something small").waitFor();
});
