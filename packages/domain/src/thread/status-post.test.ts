// What our one reply in a thread says: state, holders, until when, how to help, our link, and nothing of strangers.
import fc from "fast-check";
import { expect, test } from "vitest";
import { configuration } from "../testing/community.ts";
import { admin, ana, ben, docsLead } from "../testing/people.ts";
import { claimOf, handIn, importThread, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { textsFor } from "../texts/catalogues.ts";
import { plain } from "./plain.ts";
import {
  isStatusPost,
  replaceStatus,
  STATUS_BEGIN,
  STATUS_END,
  type StatusPostSetting,
  writeFarewell,
  writeStatusPost,
} from "./status-post.ts";

const names = new Map([
  [ana.id, "Ana Vega"],
  [ben.id, "Ben Oduya"],
]);

const setting: StatusPostSetting = {
  texts: textsFor("en"),
  board: { name: "Help wanted", address: "https://board.example/", prefix: "HW" },
  policy: configuration.policy,
  kinds: configuration.kinds,
  nameOf: (id) => names.get(id) ?? "Somebody",
  pauses: [],
  bot: "board",
  localDates: true,
  limit: 32_000,
};

const written = (world: World, more: Partial<StatusPostSetting> = {}) =>
  writeStatusPost([...world.tasks.values()], { ...setting, ...more });

const lines = (post: string) => post.split("\n").slice(1, -1);

test("a free task says so, and how to help there and here", () => {
  const world = new World();
  const task = world.task(importThread(world));
  expect(lines(written(world))).toEqual([
    "**Help wanted.** Nobody has this yet.",
    "",
    `How to help: take it at [HW-${task.number} on Help wanted](https://board.example/tasks/${task.number}), or reply \`@board claim this task\` here.`,
  ]);
  expect(written(world, { bot: null })).not.toContain("@");
});

test("a taken task says by whom and until when, in each reader's own time", () => {
  const world = new World();
  take(world, importThread(world), ana);
  const [state, holder, , help] = lines(written(world));
  expect(state).toBe("**Taken.**");
  expect(holder).toBe(
    '- Ana Vega is on it, until [date=2031-01-15 time=12:00:00 timezone="UTC" format="LL"].',
  );
  expect(help).toMatch(
    /^Hand it in or back at .*`@board done with this task` or `@board hand back this task` here\.$/,
  );
  expect(lines(written(world, { localDates: false }))[1]).toBe(
    "- Ana Vega is on it, until January 15, 2031.",
  );
});

test("a lease that stands still without an end says so instead of a date", () => {
  const world = new World();
  const taskId = importThread(world);
  take(world, taskId, ana);
  const away = { kind: "away", personId: ana.id, team: null, taskId: null } as const;
  const pause = { ...away, fromAt: world.now, untilAt: null };
  expect(written(world, { pauses: [pause] })).toContain("Ana Vega has it and takes a break");
  expect(written(world, { pauses: [{ ...pause, personId: ben.id }] })).toContain("until [date=");
});

test("each of several slots has its line, and free ones are counted", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(admin, { type: "edit", taskId, fields: { slots: ["x86_64", "aarch64", null] } });
  handIn(world, taskId, ana);
  const [state, holder] = lines(written(world));
  expect(state).toBe("**Partly taken.** 2 places are free.");
  expect(holder).toBe("- x86\\_64: Ana Vega handed in the work.");
});

test("an announced task says from when on it can be taken", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { notBefore: world.now + 86_400_000 } });
  expect(lines(written(world))[0]).toContain("It can be taken from [date=2031-01-02 time=12:00:00");
});

test.each([
  ["nothing is left of it", (world: World) => world.tasks.clear()],
  [
    "its task went into another",
    (world: World) => {
      for (const [id, task] of world.tasks) world.tasks.set(id, { ...task, mergedInto: id });
    },
  ],
  [
    "nobody may see its task",
    (world: World) => {
      for (const [id, task] of world.tasks) world.tasks.set(id, { ...task, audience: { kind: "nobody" } });
    },
  ],
])("a thread where %s is taken leave of", (_why, change) => {
  const world = new World();
  take(world, importThread(world), ana);
  change(world);
  expect(written(world)).toBe(writeFarewell(setting));
  expect(written(world)).not.toContain("Ana");
});

/** An outline of this many items, every third of them taken; `words` make their titles longer. */
function outline(count: number, words = ""): World {
  const world = new World();
  for (let n = 0; n < count; n += 1) {
    const item = { text: `Audit the package number ${n}${words}`, position: n };
    const taskId = importThread(world, { source: "outline", item, title: item.text, topicId: 900 });
    if (n % 3 === 0) world.must(admin, { type: "claim", taskId, personId: ben.id });
  }
  return world;
}

const rowsOf = (post: string) => lines(post).filter((line) => line.startsWith("| ["));

test.each([1, 9, 200])("an outline of %d items is a table with a row for each", (count) => {
  const rows = rowsOf(written(outline(count)));
  expect(rows).toHaveLength(count);
  expect(rows[0]).toMatch(
    /^\| \[Audit the package number 0\]\(.*\) \| Ben Oduya is on it, until \[date=.*\]\. \|$/,
  );
  for (const row of rows.slice(1, 3)) expect(row).toMatch(/\| free \|$/);
});

test.each([
  {
    limit: 32_000,
    count: 200,
    words: " for its pictures, its names and everything else that shows".repeat(2),
  },
  { limit: 8_000, count: 200, words: "" },
  { limit: 1_000, count: 200, words: "" },
  { limit: 32_000, count: 1_100, words: "" },
])(
  "an outline of $count items that passes $limit characters is counts, what is free, and a link",
  (given) => {
    const { limit, count, words } = given;
    const post = written(outline(count, words), { limit });
    expect(post.length).toBeLessThanOrEqual(limit);
    expect(post.endsWith(STATUS_END)).toBe(true);
    const free = (count - Math.ceil(count / 3)).toLocaleString("en");
    expect(post).toContain(
      `${count.toLocaleString("en")} tasks, ${free} of them free. [The whole list](https://board.example/)`,
    );
    const rows = rowsOf(post);
    expect(rows.length).toBeLessThan(count);
    expect(rows.every((row) => row.endsWith("| free |"))).toBe(true);
  },
);

test("what stands around our part stays to the letter, whatever it is", () => {
  const words = fc.string().filter((text) => !text.includes("threadboard status"));
  fc.assert(
    fc.property(words, words, words, words, (before, after, one, other) => {
      const part = (body: string) => `${STATUS_BEGIN}\n${body}\n${STATUS_END}`;
      const post = before + part(one) + after;
      expect(isStatusPost(post)).toBe(true);
      expect(replaceStatus(post, part(other))).toBe(before + part(other) + after);
    }),
  );
});

test.each([
  ["no marker", "Looked after by hand."],
  ["a beginning alone", `${STATUS_BEGIN}\nwords`],
  ["an end before the beginning", `${STATUS_END}\nwords\n${STATUS_BEGIN}`],
])("a post with %s is not ours to edit", (_what, source) => {
  expect(replaceStatus(source, "new")).toBeNull();
});

test.each([
  ["@root, come", "root, come"],
  ["a  b\n\n# c", "a b \\# c"],
  ["[x](https://evil.example)", "\\[x\\]\\(https\\://evil\\.example\\)"],
  ["www.evil.example", "www\\.evil\\.example"],
  ["&commat;root &#64;root", "\\&commat;root \\&\\#64;root"],
  ["grub2 2.06 | <b>", "grub2 2.06 \\| \\<b\\>"],
  ["- Ana", "\\- Ana"],
  ["1. Ana", "1\\. Ana"],
  ["Jean-Luc O'Neil", "Jean-Luc O'Neil"],
])("%j is shown as it is: %j", (words, shown) => {
  expect(plain(words)).toBe(shown);
});

test("a holder is named by name alone", () => {
  const world = new World();
  const taskId = importThread(world);
  take(world, taskId, ana);
  const claimId = claimOf(world, taskId, ana);
  world.must(ana, {
    type: "submit",
    taskId,
    claimId,
    note: "see https://evil.example",
    link: "https://evil.example",
  });
  expect(written(world)).not.toContain("evil");
});
