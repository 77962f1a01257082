// Whether everybody can use the pages of leads and administrators.
import { readCampaigns } from "@threadboard/store";
import { judge, liven } from "./harness/axe.ts";
import { items, titles } from "./harness/community.ts";
import type { Story } from "./harness/story.ts";
import { until } from "./harness/until.ts";

judge([
  {
    what: "the board of a lead, with work in every column",
    who: "lin",
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open();
      await visitor.card(titles.wall, "Done").waitFor({ state: "attached" });
    },
  },
  {
    what: "the list of a lead, sorted",
    who: "lin",
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open("/?view=list&sort=-now");
      await visitor.page.getByRole("table").getByRole("link", { name: titles.wall }).waitFor();
    },
  },
  {
    what: "the palette, opened on a card",
    who: "lin",
    go: async (visitor) => {
      await visitor.open();
      await visitor.cardTitle(titles.door).focus();
      await visitor.page.keyboard.press("Control+k");
      await visitor.page.getByRole("option", { name: "Put somebody down for it…" }).waitFor();
    },
  },
  {
    what: "a task with everything on it",
    who: "lin",
    go: async (visitor, story) => {
      const lin = await story.caller("lin");
      const [door, sign] = [await lin.card(titles.door), await lin.card(titles.sign)];
      const checklist = ["Bring a ladder", "Mix the paint"];
      const fields = {
        checklist,
        labels: ["outdoors", "paint"],
        effort: 90,
        mentor: "ada",
        slots: ["in", "out"],
      };
      await lin.command({ type: "edit", taskId: door.id, fields });
      await lin.command({ type: "tick", taskId: door.id, item: "Mix the paint", done: true });
      await lin.command({ type: "block", taskId: door.id, byId: sign.id });
      const { forum } = story.house.forum;
      forum.reply({
        by: "kim",
        topicId: forum.topicIdOf("door"),
        raw: "There is **green paint**, see `shelf 3`.",
      });
      await visitor.open(`/tasks/${door.number}`);
      await visitor.page.getByText("green paint").waitFor();
    },
  },
  {
    what: "triage",
    who: "lin",
    go: async (visitor) => {
      await visitor.open("/triage");
      await visitor.page.getByRole("link", { name: new RegExp(titles.shelves) }).waitFor();
    },
  },
  { what: "a new task", who: "lin", go: (visitor) => visitor.open("/new") },
  {
    what: "tasks from a thread",
    who: "lin",
    go: async (visitor, { house }) => {
      const { forum, url } = house.forum;
      const address = `${url}/t/${forum.topicIdOf("fair")}`;
      await visitor.open(`/new?thread=${encodeURIComponent(address)}`);
      await visitor.page.getByLabel(items.floor).waitFor();
    },
  },
  {
    what: "many tasks at once, with something wrong in the list",
    who: "lin",
    go: async (visitor) => {
      await visitor.open("/bulk");
      await visitor.page.getByLabel("Kind", { exact: true }).selectOption({ label: "Errand" });
      await visitor.page.getByRole("textbox", { name: "The list" }).fill("Oil the door\nOil the door");
      await visitor.page.getByText("Line 1 has the key").waitFor();
    },
  },
  {
    what: "the campaigns",
    who: "lin",
    go: async (visitor, story) => {
      await campaignOf(story);
      await visitor.open("/campaigns");
      await visitor.page.getByRole("progressbar").waitFor();
    },
  },
  {
    what: "a campaign with work in every state",
    who: "lin",
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open(`/campaigns/${await campaignOf(story)}`);
      await visitor.page.getByRole("heading", { name: "Handed in and waiting for you" }).waitFor();
    },
  },
  { what: "the columns", who: "ruth", go: (visitor) => visitor.open("/columns") },
  {
    what: "the desk, with questions, two texts, a thread that is gone and a choice to make",
    who: "lin",
    go: async (visitor, { house, caller }) => {
      const { forum } = house.forum;
      const lin = await caller("lin");
      const taskId = (await lin.card(titles.sign)).id;
      await lin.command({ type: "edit", taskId, fields: { title: "Oil the sign and its hinges" } });
      forum.editTopic(forum.topicIdOf("sign"), { by: "lin", title: "Oil the sign before the winter comes" });
      forum.setStatus(forum.topicIdOf("door"), "closed", true, "ruth");
      forum.deleteTopic(forum.topicIdOf("screws"), "ruth");
      await until(async () => (await lin.desk()).length).toBe(4);
      await visitor.open("/triage");
      await visitor.button(/^Give it up/).waitFor();
      await visitor.page.keyboard.press("j");
      await visitor.page.getByRole("region", { name: "The title changed in both places" }).waitFor();
      await visitor.page.keyboard.press("x");
      await visitor.page.keyboard.press("f");
      await visitor.page.getByRole("listbox", { name: "How difficult?" }).waitFor();
    },
  },
  {
    what: "how board and forum stand",
    who: "lin",
    go: async (visitor) => {
      await visitor.open("/sync");
      await visitor.page.getByRole("heading", { name: "From the forum" }).waitFor();
    },
  },
  {
    what: "a meeting that is under way",
    who: "lin",
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open("/meeting");
      await visitor.button(/^Begin/).click();
      await visitor.page.getByLabel("Note for the minutes").waitFor();
    },
  },
  {
    what: "the minutes of a meeting",
    who: "lin",
    go: async (visitor) => {
      await visitor.open("/meeting");
      await visitor.button(/^Begin/).click();
      await visitor.button("To the minutes").click();
      await visitor.button("Copy the minutes").waitFor();
    },
  },
  {
    what: "the report of this month",
    who: "lin",
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open("/report");
      await visitor.page.getByRole("link", { name: "This month" }).click();
      await visitor.page.getByRole("heading", { name: "Still wanted" }).waitFor();
      await visitor.page.getByText("See the Markdown").click();
    },
  },
]);

/** A campaign of everything that a lead has opened. */
async function campaignOf({ house, caller }: Story): Promise<string> {
  const lin = await caller("lin");
  await lin.command({ type: "make-campaign", name: "The spring clean", description: "All of it." });
  const [campaign] = await readCampaigns(house.board.store.read);
  if (campaign === undefined) throw new Error("There is no campaign");
  for (const title of [titles.wall, titles.door, titles.sign, titles.leads])
    await lin.command({
      type: "edit",
      taskId: (await lin.card(title)).id,
      fields: { campaign: campaign.id },
    });
  return campaign.id;
}
