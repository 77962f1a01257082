// Coming in with a forum account, also on the way to something else.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { story } from "./harness/story.ts";
import type { Visitor } from "./harness/visitor.ts";

const MINUTE = 60_000;

story("somebody signs in with their forum account, and out again", async ({ visitor }) => {
  const ada = await visitor(null);
  await ada.open();
  await ada.page.getByRole("link", { name: "Sign in" }).click();
  await enterForum(ada, "ada");
  const menu = ada.page.getByRole("banner").getByRole("button", { name: "Ada Sørensen" });
  await menu.click();
  await ada.page.getByRole("menuitem", { name: "Sign out" }).click();
  await ada.page.getByRole("link", { name: "Sign in" }).waitFor();
  expect(await ada.page.getByText("Ada Sørensen").count()).toBe(0);
});

story(
  "who wants a task without being signed in comes back to that very task and is asked once more",
  async ({ visitor }) => {
    const ada = await visitor(null);
    await wantWithoutAccount(ada);
    await enterForum(ada, "ada");
    await takeWhenAsked(ada);
  },
);

story(
  "somebody makes a forum account on the way, answers the mail in another tab, and has the task",
  async ({ visitor }) => {
    const nia = await visitor(null);
    await wantWithoutAccount(nia);
    await signUp(nia);
    const mail = await nia.context.newPage();
    await mail.goto(`${nia.house.forum.url}/__mail/nia`);
    await activate(mail);
    await mail.getByRole("heading", { name: "Take this one?" }).waitFor();
    await mail.getByRole("button", { name: "I’ll take this" }).first().click();
    await mail.getByText(`You have “${titles.door}” now.`).first().waitFor();
  },
);

story(
  "an account that takes longer to make than a sign-in lives still leads to the task",
  async ({ house, visitor }) => {
    const nia = await visitor(null);
    await wantWithoutAccount(nia);
    await signUp(nia);
    house.wait(45 * MINUTE);
    await activate(nia.page);
    await takeWhenAsked(nia);
  },
);

story(
  "an answer that is not from the forum leads to a page that says so, and on from there",
  async ({ visitor }) => {
    const ada = await visitor(null);
    ada.forgive(/status of 400/);
    await ada.page.goto("/auth/callback?sso=bm9uY2U9eA%3D%3D&sig=00");
    await ada.page.getByRole("heading", { name: "Signing in did not work" }).waitFor();
    await ada.page.getByRole("link", { name: "Sign in again" }).click();
    await enterForum(ada, "ada");
    await ada.page.getByRole("banner").getByRole("button", { name: "Ada Sørensen" }).waitFor();
  },
);

async function wantWithoutAccount(visitor: Visitor): Promise<void> {
  await visitor.open();
  await visitor.card(titles.door).hover();
  await visitor.button(`I’ll take this: ${titles.door}`).click();
  const dialog = visitor.dialog("Sign in with your forum account to take this");
  await dialog.getByRole("link", { name: "Sign in on the forum" }).click();
  await visitor.page.waitForURL(`${visitor.house.forum.url}/login`);
}

async function enterForum({ page }: Visitor, username: string): Promise<void> {
  await page.getByLabel("Username or e-mail").fill(username);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signUp({ page }: Visitor): Promise<void> {
  await page.getByRole("link", { name: "Make an account" }).click();
  await page.getByLabel("E-mail").fill("nia@kettle-lane.example");
  await page.getByLabel("Username").fill("nia");
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("heading", { name: "You are almost there" }).waitFor();
}

async function activate(page: Visitor["page"]): Promise<void> {
  await page.getByRole("link", { name: "Activate my account" }).click();
  await page.getByRole("button", { name: "Activate my account" }).click();
}

async function takeWhenAsked(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole("heading", { name: titles.door, level: 1 }).waitFor();
  await page.getByRole("heading", { name: "Take this one?" }).waitFor();
  await visitor.button("I’ll take this").first().click();
  await visitor.notice(`You have “${titles.door}” now.`).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/tasks\/\d+$/);
}
