// The little community that every browser test plays in: a repair café, its people, and what its threads ask for.
import { Configuration } from "@threadboard/domain";
import type { ForumOptions } from "@threadboard/forum-simulator";

type Community = NonNullable<ForumOptions["community"]>;
type Topic = Community["topics"][number];

/** Titles of the threads, since tests find cards by them. */
export const titles = {
  door: "Paint the opening hours on the door",
  sign: "Mend the squeaky sign above the entrance",
  screws: "Sort the box of mixed screws by size",
  wall: "Photograph the tool wall for the website",
  leads: "Test every extension lead before spring",
  shelves: "Ask the library for their old shelves",
  toaster: "Write down how the toaster corner works",
  key: "Agree who keeps the spare key",
  hostile: `<img src=x onerror="window.harmed=1"> Oil the hinges`,
} as const;

export const items = {
  floor: "Sweep the floor before the fair",
  banner: "Sew a banner from old curtains",
  radio: "Find a radio that still works",
} as const;

const hostileText = `Somebody wrote this on purpose.

<script>window.harmed = 1</script>
<img src="x" onerror="window.harmed=1">
<a href="javascript:window.harmed=1">press me</a>
<svg onload="window.harmed=1"></svg>`;

function topic(key: keyof typeof titles, more: Partial<Topic> = {}): Topic {
  return {
    key,
    category: "workshop",
    tags: ["help-wanted"],
    by: "lin",
    daysAgo: 5,
    title: titles[key],
    raw: `We would like a hand with this one.\n\nAbout **an hour**, tea included.`,
    replies: [],
    ...more,
  };
}

export const community: Community = {
  title: "Kettle Lane forum",
  description: "Where the repair café talks",
  groups: [
    { name: "workshop-leads", fullName: "Workshop leads" },
    { name: "key-holders", fullName: "Key holders" },
  ],
  people: [
    { username: "ruth", name: "Ruth Okafor", trustLevel: 4, admin: true },
    { username: "lin", name: "Lin Marchetti", trustLevel: 3, groups: ["workshop-leads", "key-holders"] },
    { username: "ada", name: "Ada Sørensen", trustLevel: 2 },
    { username: "bo", name: "Bo Ferreira", trustLevel: 1 },
    { username: "kim", name: "Kim Adeyemi", trustLevel: 2, groups: ["key-holders"] },
  ],
  categories: [
    { slug: "workshop", name: "Workshop", description: "Mending things.", color: "2E7D9A" },
    {
      slug: "back-room",
      name: "Back room",
      description: "For those who have a key.",
      color: "5C6670",
      readableBy: ["key-holders"],
    },
  ],
  tags: ["help-wanted", "easy", "board-open", "board-taken", "board-review", "board-done"].map((name) => ({
    name,
  })),
  topics: [
    topic("door", { daysAgo: 9, tags: ["help-wanted", "easy"] }),
    topic("sign", { daysAgo: 8 }),
    topic("screws", { daysAgo: 7 }),
    topic("wall", { daysAgo: 6 }),
    topic("leads", { daysAgo: 5 }),
    topic("shelves", { daysAgo: 4 }),
    topic("key", { daysAgo: 4, category: "back-room", tags: [] }),
    topic("hostile", { daysAgo: 3, raw: hostileText }),
    topic("toaster", { daysAgo: 3, tags: [] }),
    {
      ...topic("shelves"),
      key: "fair",
      title: "The spring fair: what is left to do",
      tags: [],
      raw: `## Before the fair\n\n- [ ] ${items.floor}\n- [ ] ${items.banner}\n- [ ] ${items.radio}\n`,
    },
  ],
};

/** How this community's board is set up. */
export function configuration(addresses: { readonly board: string; readonly forum: string }): Configuration {
  return Configuration.parse({
    board: { name: "Kettle Lane", address: addresses.board, prefix: "KL" },
    forum: { address: addresses.forum, bot: "board" },
    audiences: { "back-room": ["key-holders"] },
    teams: { workshop: { name: "Workshop", leads: ["workshop-leads"] } },
    kinds: {
      repair: {
        name: "Repair",
        shape: "hexagon",
        hue: 28,
        guide: "https://kettle-lane.example/repairs",
        done: "It works, and somebody else has tried it.",
      },
      errand: { name: "Errand", shape: "leaf", hue: 152 },
    },
    labels: [{ name: "Where", labels: ["indoors", "outdoors"] }],
    sources: [
      {
        key: "help-wanted",
        type: "tag",
        tag: "help-wanted",
        team: "workshop",
        kind: "repair",
        map: { tags: { easy: { difficulty: "easy" } } },
        write: "posts",
      },
      {
        key: "keys",
        type: "category",
        category: "back-room",
        team: "workshop",
        kind: "errand",
        write: "posts",
      },
    ],
    statusTags: { open: "board-open", active: "board-taken", review: "board-review", done: "board-done" },
    policy: { gatherSeconds: 0, pollSeconds: 600 },
  });
}
