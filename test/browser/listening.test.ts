// What somebody hears who finds, takes and moves a task without seeing the page, kept to be read: a change of the
// page that changes what is heard has to be read and kept anew, with THREADBOARD_GOLDEN=write.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { titles } from "./harness/community.ts";
import { Listener } from "./harness/listener.ts";
import { story } from "./harness/story.ts";

const golden = join(import.meta.dirname, "golden/finding-and-taking.md");

story("what is heard while a task is found, taken, moved and refused reads as it did", async (told) => {
  const [lin, bo] = [await told.caller("lin"), await told.caller("bo")];
  const taskId = (await lin.card(titles.door)).id;
  await lin.command({ type: "edit", taskId, fields: { mentor: "Lin", effort: 60 } });
  const ada = await told.visitor("ada", { reducedMotion: "reduce" });
  const { page } = ada;
  const listener = await Listener.to(page);

  listener.chapter("Finding something");
  await ada.open("/find?kind=repair&mentor=1");
  await page.getByRole("main").getByRole("heading", { name: titles.door }).waitFor();
  await listener.read(page.getByRole("main"));

  listener.chapter("A card on the board");
  await ada.open();
  await listener.read(ada.card(titles.door));
  await listener.goTo(ada.cardTitle(titles.door));

  listener.chapter("A move that only leads may make");
  await listener.press("Shift+ArrowDown", () => listener.hears(/Only a lead/));

  listener.chapter("Taking it");
  await listener.press("c", () => listener.hears(/You have/));

  listener.chapter("Moving it to where it is handed in");
  await listener.press("Shift+ArrowRight", () =>
    ada.dialog("Hand it in").getByRole("textbox").first().waitFor(),
  );
  await listener.press("Escape", () => ada.dialog("Hand it in").waitFor({ state: "detached" }));

  listener.chapter("What others do");
  await listener.meanwhile("Bo takes a task.", async () => {
    await bo.claim(titles.sign);
    await listener.hears(/Bo Ferreira/);
  });

  const lead = await told.visitor("lin", { reducedMotion: "reduce" });
  const ear = await Listener.to(lead.page);
  ear.chapter("A lead moves a card");
  await lead.open();
  await ear.goTo(lead.cardTitle(titles.screws));
  await ear.press("Shift+ArrowDown", () => ear.hears(/Sort the box/));
  await ear.press("Shift+ArrowRight", () => lead.dialog("Who takes it?").waitFor());
  await ear.press("Escape", () => lead.dialog("Who takes it?").waitFor({ state: "detached" }));

  const transcript = [listener, ear].map((each) => each.transcript).join("\n");
  if (process.env.THREADBOARD_GOLDEN === "write") await writeFile(golden, transcript);
  expect(transcript).toBe(await readFile(golden, "utf8"));
});
