// How board and thread keep together, as leads and holders see it: questions, two texts, what is owed, being away.
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { type Story, story } from "./harness/story.ts";

const DAY = 86_400_000;

const topicIdOf = ({ house }: Story, key: string) => house.forum.forum.topicIdOf(key);

story("a closed thread asks a lead, whose answer it remembers", async (story) => {
  const { house, visitor, caller } = story;
  const lin = await visitor("lin");
  house.forum.forum.setStatus(topicIdOf(story, "door"), "closed", true, "ruth");
  await lin.open();
  await lin.card(titles.door).getByText("a question for you").waitFor();
  await lin.cardTitle(titles.door).click();
  const question = "The thread was closed. Is this task over?";
  await lin.page.getByText(question).waitFor();
  await lin.button(`Leave it as it is (${question})`).click();
  await lin.notice("It stays as it is.").waitFor();
  await lin.page.getByText(question).waitFor({ state: "detached" });
  await lin.page.getByText("The thread is closed. You can still work on the task here.").waitFor();
  const ada = await visitor("ada");
  await ada.open(`/tasks/${(await (await caller("ada")).card(titles.door)).number}`);
  await ada.page.getByText("The thread is closed. You can still work on the task here.").waitFor();
  expect(await ada.page.getByText(question).count()).toBe(0);
});

story("two texts stand side by side with who wrote them, until a lead keeps one", async (story) => {
  const { house, visitor, caller } = story;
  const [lin, ours, theirs] = [await caller("lin"), "Paint the door green", "Paint the door and the frame"];
  const { id, number } = await lin.card(titles.door);
  await lin.command({ type: "edit", taskId: id, fields: { title: ours } });
  house.forum.forum.editTopic(topicIdOf(story, "door"), { by: "lin", title: theirs });
  const lead = await visitor("lin");
  await lead.open(`/tasks/${number}`);
  const conflict = lead.page.getByRole("region", { name: "The title changed in both places" });
  await conflict.getByText(theirs.slice(0, 14)).first().waitFor();
  await conflict.getByText(/changed by Lin/).waitFor();
  await conflict.getByRole("button", { name: /Keep ours/ }).click();
  await conflict.waitFor({ state: "detached" });
  await lead.page.getByRole("heading", { name: ours, level: 1 }).waitFor();
  expect((await lin.card(ours)).thread?.state).not.toBe("conflict");
});

story("a thread that disappears takes its task from every open board, and brings it back", async (story) => {
  const { house, visitor, caller } = story;
  const [stranger, lin] = [await visitor(null), await visitor("lin")];
  await (await caller("ada")).claim(titles.door);
  const { number } = await (await caller("lin")).card(titles.door);
  await stranger.open();
  await stranger.card(titles.door).waitFor();
  house.forum.forum.deleteTopic(topicIdOf(story, "door"), "ruth");
  await stranger.card(titles.door).waitFor({ state: "detached" });
  await lin.open("/triage");
  await lin.page.getByRole("link", { name: new RegExp(`Task ${number}`) }).click();
  await lin.page.getByText("One person has it and waits.").waitFor();
  await lin.button("Keep it without a thread").waitFor();
  expect(await lin.page.getByRole("main").textContent()).not.toContain(titles.door);
  house.forum.forum.recoverTopic(topicIdOf(story, "door"), "ruth");
  await stranger.card(titles.door, "Somebody is on it").waitFor();
});

story("a lead reads what is owed to the forum word for word, and tries it again", async (story) => {
  const { house, visitor, caller } = story;
  const lin = await visitor("lin");
  const gone = { errors: ["The site is in read only mode."], error_type: "read_only" };
  const match = { method: "POST", path: /^\/posts/ };
  house.forum.forum.faults.add({ kind: "status", status: 503, body: JSON.stringify(gone), match });
  await (await caller("ada")).claim(titles.sign);
  await lin.open("/sync");
  const row = lin.page.getByRole("listitem").filter({ hasText: "Status post" });
  await row.getByText("What it says").click();
  await row.getByText("Ada Sørensen is on it").waitFor();
  const again = row.getByRole("button", { name: /^Try now/ });
  await again.waitFor();
  house.forum.forum.faults.clear();
  // Whether the first try arrived is uncertain for a while, and nothing may be posted twice.
  house.wait(2 * 60_000);
  await again.click();
  await row.waitFor({ state: "detached" });
  const posts = house.forum.forum.posts(topicIdOf(story, "sign"));
  expect(posts.filter((post) => post.raw.includes("Ada Sørensen is on it"))).toHaveLength(1);
});

story("somebody goes away, which their card says, and comes back", async (story) => {
  const { house, visitor, caller } = story;
  await (await caller("ada")).claim(titles.door);
  const [ada, stranger] = [await visitor("ada"), await visitor(null)];
  await stranger.open();
  await ada.open("/mine");
  const until = new Date(house.now() + 6 * DAY).toISOString().slice(0, 10);
  await ada.page.getByLabel("Away until").fill(until);
  await ada.button("I’ll be away").click();
  await ada.button("I am back").waitFor();
  await stranger.card(titles.door).getByText("away until").waitFor();
  await ada.button("I am back").click();
  await ada.page.getByLabel("Away until").waitFor();
  await stranger.card(titles.door).getByText("away until").waitFor({ state: "detached" });
});

story("the link of a message asks, and only a click keeps the task", async ({ visitor, caller }) => {
  const asAda = await caller("ada");
  await asAda.claim(titles.door);
  const { number } = await asAda.card(titles.door);
  const ada = await visitor("ada");
  await ada.open(`/tasks/${number}?renew=1`);
  await ada.page.getByRole("heading", { name: "Are you still on it?" }).waitFor();
  const said = async () => (await asAda.page(titles.door)).activity.map(({ type }) => type);
  expect(await said()).not.toContain("renewed");
  await ada.page.getByRole("region", { name: "Are you still on it?" }).getByRole("button").first().click();
  await ada.page.getByRole("heading", { name: "Are you still on it?" }).waitFor({ state: "detached" });
  expect(await said()).toContain("renewed");
});

story("what is also sent as a message is chosen by its reader, and stays so", async ({ visitor }) => {
  const ada = await visitor("ada");
  await ada.open("/notices");
  await ada.page.getByText("What is also sent as a message").click();
  const choice = ada.page.getByLabel("My work is accepted");
  const saved = ada.page.waitForResponse((answer) => answer.request().method() === "PUT");
  await choice.click();
  await saved;
  await ada.page.reload();
  await ada.page.getByText("What is also sent as a message").click();
  await ada.page.getByLabel("My work is accepted").waitFor();
  expect(await ada.page.getByLabel("My work is accepted").isChecked()).toBe(false);
});
