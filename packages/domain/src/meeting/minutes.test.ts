// What the minutes say, and what they leave to those who were there.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PersonId } from "../ids.ts";
import { parseMarkdown } from "../outline/markdown/parse-markdown.ts";
import { docs, packaging } from "../testing/community.ts";
import { ana, ben, docsLead } from "../testing/people.ts";
import { newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { textsFor } from "../texts/catalogues.ts";
import { HOUR } from "../time.ts";
import { decisionsOf } from "./decisions.ts";
import { type Meeting, type MinutesPaper, type MinutesTask, minutesMarkdown } from "./minutes.ts";

const names = new Map<PersonId, string>([
  [ana.id, "Ana Vega"],
  [ben.id, "Ben @all *Oduya*"],
  [docsLead.id, "Dora Lead"],
]);

const paper: MinutesPaper = {
  texts: textsFor("en"),
  board: { name: "Help wanted", address: "https://board.example", prefix: "HW" },
  localDates: true,
  nameOf: (id) => names.get(id) ?? "Somebody",
  teamName: (team) => (team === docs ? "Documentation" : "Packaging"),
  endOf: () => Date.parse("2031-01-15T12:00:00Z"),
};

function meetingOf(
  world: World,
  tasks: readonly Partial<MinutesTask>[],
  more: Partial<Meeting> = {},
): Meeting {
  const all = [...world.tasks.values()];
  return {
    team: docs,
    beganAt: Date.parse("2031-01-01T12:00:00Z"),
    endedAt: world.now,
    tasks: all.flatMap((task, index) => {
      const said = tasks[index];
      return said === undefined
        ? []
        : [{ ...task, title: task.title.text, heading: null, note: "", ...said }];
    }),
    decisions: decisionsOf(world.events.filter(({ at }) => at > Date.parse("2031-01-01T12:00:00Z"))),
    note: "",
    ...more,
  };
}

test("minutes tell what was talked about, what was decided, and what comes next", () => {
  const world = new World();
  const first = newTask(world, { title: "Describe [mirrors](x)" });
  newTask(world, { title: "Test the images" });
  world.pass(HOUR);
  world.must(docsLead, { type: "offer", taskId: first, personId: ben.id });
  const meeting = meetingOf(
    world,
    [{ heading: "nobody", note: "Ben knows @everybody there.\n\nAsk on Monday." }, { heading: "stuck" }],
    { note: "Next time on Tuesday." },
  );
  const link = "[Describe \\[mirrors\\]\\(x\\)](https://board.example/tasks/1)";
  expect(minutesMarkdown(meeting, paper)).toBe(`## Meeting: Documentation

From [date=2031-01-01 time=12:00:00 timezone="UTC"] to [date=2031-01-01 time=13:00:00 timezone="UTC"]. 2 tasks were talked about.

**Got stuck**

- [Test the images](https://board.example/tasks/2)

**Has nobody**

- ${link}
  - Dora Lead asked Ben all \\*Oduya\\* to take it
  - Note: Ben knows everybody there.
  - Note: Ask on Monday.

**Next**

- Ben all \\*Oduya\\* was asked to take ${link} and can say so until [date=2031-01-03 time=13:00:00 timezone="UTC"].

**Notes**

- Next time on Tuesday.
`);
});

test("who took something has it until its time is over, and what was done beside stands apart", () => {
  const world = new World();
  const [first, second] = [newTask(world, { title: "First" }), newTask(world, { title: "Second" })];
  world.pass(HOUR);
  take(world, first, ana);
  take(world, second, ben);
  const markdown = minutesMarkdown(meetingOf(world, [{ heading: "nobody" }, { heading: null }]), paper);
  expect(markdown).toContain("- [First](https://board.example/tasks/1)\n  - Ana Vega took it");
  expect(markdown).toContain(
    'Ana Vega has [First](https://board.example/tasks/1) until [date=2031-01-15 time=12:00:00 timezone="UTC"].',
  );
  expect(markdown).toContain("**Also in this time**\n\n- [Second](https://board.example/tasks/2)");
  expect(markdown).not.toContain("Oduya\\* has");
});

test("a meeting of all teams is told team by team", () => {
  const world = new World();
  newTask(world, { team: packaging });
  newTask(world, { team: null });
  const meeting = meetingOf(world, [{ heading: "nobody" }, { heading: "nobody" }], { team: null });
  const headings = minutesMarkdown(meeting, paper).match(/^#+ .*/gm);
  expect(headings).toEqual(["## Meeting: all teams", "### Packaging", "### Without a team"]);
});

test("what was undone was not decided", () => {
  const world = new World();
  const taskId = newTask(world);
  take(world, taskId, ana);
  const { version } = world.task(taskId);
  const types = () => decisionsOf(world.events).map(({ happening }) => happening.type);
  expect(types()).toEqual(["claimed"]);
  world.must(ana, { type: "undo", taskId, version });
  expect(types()).toEqual([]);
});

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "[x](https://evil.example) @all #tag",
        "<b>",
        "# one",
        "- two",
        "| three |",
        "`four`",
        "**",
      ),
      fc.string({ unit: "grapheme", minLength: 1 }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(" "))
  .filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());

test("whatever is noted and whoever was asked, nobody is called and titles link only to us", () => {
  fc.assert(
    fc.property(words, words, words, (title, name, note) => {
      const world = new World();
      const taskId = newTask(world, { title: "Something" });
      world.pass(HOUR);
      world.must(docsLead, { type: "offer", taskId, personId: ben.id });
      const markdown = minutesMarkdown(meetingOf(world, [{ title, heading: "nobody", note }]), {
        ...paper,
        nameOf: (id) => (id === ben.id ? name : "Dora Lead"),
      });
      expect(markdown).not.toContain("@");
      const tree = parseMarkdown(markdown);
      // A lead may well note an address; titles and names have none.
      const addresses = all(tree, "link").map(({ url }) => url);
      const ours = "https://board.example/tasks/1";
      expect(addresses.filter((url) => !note.includes(url ?? ours))).toEqual([ours, ours]);
      for (const type of ["html", "image", "code", "inlineCode", "table"])
        expect(all(tree, type)).toEqual([]);
      expect(all(tree, "heading")).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
}, 30_000);

/** As much of a parsed text as is asked about. */
type Node = { type: string; children?: Node[]; url?: string };

function all(node: Node, type: string): Node[] {
  const below = (node.children ?? []).flatMap((child) => all(child, type));
  return node.type === type ? [node, ...below] : below;
}
