// Whether everybody can use the pages that everybody sees.
import { judge, liven, taskOf } from "./harness/axe.ts";
import { titles } from "./harness/community.ts";

judge([
  {
    what: "the board of a stranger",
    who: null,
    go: async (visitor) => {
      await visitor.open();
      await visitor.card(titles.door).waitFor();
    },
  },
  {
    what: "all keys",
    who: "ada",
    go: async (visitor) => {
      await visitor.open();
      await visitor.page.keyboard.press("?");
      await visitor.dialog("Keys").getByText("Take the task").waitFor();
    },
  },
  {
    what: "the keys while they are changed",
    who: "ada",
    go: async (visitor) => {
      await visitor.open();
      await visitor.page.keyboard.press("?");
      await visitor.button("Change the keys").click();
      await visitor.button(/^Take the task: C/).click();
      await visitor.page.keyboard.press("e");
      await visitor.dialog("Keys").getByText("already does something").waitFor();
    },
  },
  {
    what: "a task",
    who: "ada",
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open(`/tasks/${await taskOf(story, titles.door)}`);
      await visitor.page.getByRole("heading", { name: "What happened" }).waitFor();
    },
  },
  {
    what: "what fits a stranger",
    who: null,
    go: async (visitor) => {
      await visitor.open("/find?kind=repair&time=hour");
      await visitor.page.getByText("effort not said").first().waitFor();
    },
  },
  {
    what: "the notices",
    who: "ada",
    go: async (visitor, story) => {
      await liven(story);
      // Notices wait until nobody can undo any more what they tell of.
      story.house.wait(15_000);
      await visitor.open("/notices");
      await visitor.page.getByRole("main").getByRole("listitem").first().waitFor();
    },
  },
  {
    what: "what somebody finished",
    who: null,
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open("/people/ada");
      await visitor.page.getByRole("link", { name: titles.wall }).waitFor();
    },
  },
  {
    what: "all settings",
    who: "ada",
    go: async (visitor) => {
      await visitor.open("/settings");
      await visitor.page.getByLabel("Do not name me in reports").waitFor();
    },
  },
  {
    what: "somebody's own tasks",
    who: "ada",
    go: async (visitor, story) => {
      await liven(story);
      await visitor.open("/mine");
      await visitor.page.getByRole("main").getByText(titles.door).first().waitFor();
    },
  },
  {
    what: "what somebody was told, with the choice of messages open",
    who: "ada",
    go: async (visitor) => {
      await visitor.open("/notices");
      await visitor.page.getByText("What is also sent as a message").click();
      await visitor.page.getByLabel("My work is accepted").waitFor();
    },
  },
  {
    what: "the question to sign in",
    who: null,
    go: async (visitor) => {
      await visitor.open();
      await visitor.card(titles.door).hover();
      await visitor.button(`I’ll take this: ${titles.door}`).click();
      await visitor.dialog("Sign in with your forum account").waitFor();
    },
  },
  {
    what: "the page for when signing in fails",
    who: null,
    go: async (visitor) => {
      visitor.forgive(/status of 400/);
      await visitor.page.goto("/auth/callback?sso=bm9uY2U9eA%3D%3D&sig=00");
    },
  },
  {
    what: "an address that shows nothing",
    who: null,
    go: async (visitor) => {
      await visitor.open("/nowhere");
    },
  },
]);
