// Single edits, one at a time. edit-scripts.test.ts has what random ones give.
import fc from "fast-check";
import { expect, test } from "vitest";
import { diceOf } from "../../testing/dice.ts";
import { readOutline } from "../read-outline.ts";
import type { KnownItem, ReadItem } from "./items.ts";
import { matchItems } from "./match-items.ts";
import { outlineOf } from "./testing/edit-script.ts";
import { heavily } from "./testing/reword.ts";

/** "Heading: text", and "!" before what somebody holds. */
function outline(...lines: string[]) {
  return lines.map((line, position) => {
    const [, mark, heading = "", text = ""] = /^(!?)(?:(\w+): )?(.*)$/.exec(line) ?? [];
    return { text, position, group: heading === "" ? [] : [heading], claimed: mark === "!" };
  });
}

const read = (known: readonly KnownItem[]): ReadItem[] =>
  known.map(({ text, position, group }) => ({ title: text, position, group: group ?? [] }));

/** For each line of after, which line of before it is; with a question mark where a lead would be asked. */
function match(before: readonly string[], after: readonly string[], known: KnownItem[] = outline(...before)) {
  const { pairs } = matchItems(known, read(outline(...after)));
  return after.map((_, at) => {
    const pair = pairs.find(({ item }) => item.position === at);
    if (pair === undefined) return "new";
    return pair.sure ? pair.known.position : `${pair.known.position}?`;
  });
}

const packages = [
  "Debrand anaconda",
  "Debrand cockpit",
  "Debrand grub2",
  "Debrand nginx",
  "Debrand plymouth",
];
const mixed = [
  "Web: Dark mode for the website",
  "Web: Feed of security notices",
  "Docs: Write a how-to on backups",
  "Docs: Collect the release notes",
  "Art: Wallpaper for Beta 1",
];

test.each<[what: string, before: string[], after: string[], found: (number | string)[]]>([
  ["nothing was changed", packages, packages, [0, 1, 2, 3, 4]],
  ["the order was changed", packages, packages.toReversed(), [4, 3, 2, 1, 0]],
  ["case, spaces and punctuation", ["Audit grub2", "Audit shim"], ["AUDIT   shim.", "Audit: grub2"], [1, 0]],
  ["accents were forgotten", ["Naïve résumé über alles"], ["naive resume uber alles"], [0]],
  ["one came in on top", packages, ["Debrand shim", ...packages], ["new", 0, 1, 2, 3, 4]],
  ["one was taken out", packages, packages.toSpliced(2, 1), [0, 1, 3, 4]],
  ["one moved under another heading", ["A: x", "A: y", "B: z"], ["A: y", "B: x", "B: z"], [1, 0, 2]],
  ["a heading was renamed", ["A: x", "A: y", "B: z"], ["C: x", "C: y", "B: z"], [0, 1, 2]],
  ["a slip of the finger", packages, packages.with(0, "Debrand anacodna"), [0, 1, 2, 3, 4]],
  ["a slip was put right", packages.with(3, "Debrand ngnix"), packages, [0, 1, 2, 3, 4]],
  ["words were added", mixed, mixed.with(2, "Docs: Please write a short how-to on backups"), [0, 1, 2, 3, 4]],
  ["words were taken out", mixed, mixed.with(3, "Docs: Release notes"), [0, 1, 2, 3, 4]],
  ["a word has another form", mixed, mixed.with(3, "Docs: Collecting the release notes"), [0, 1, 2, 3, 4]],
  [
    "it was said in other words, and moved",
    mixed,
    ["Web: Feed of security notices", ...mixed.slice(2), "Art: The website in dark colours"],
    [1, 2, 3, 4, "0?"],
  ],
  [
    "a character was added, in a script without spaces",
    ["测试安装程序", "翻译网站首页", "更新壁纸"],
    ["测试安装程序", "翻译网站的首页", "更新壁纸"],
    [0, 1, 2],
  ],
  ["it says something else entirely", mixed, mixed.with(1, "Web: Order stickers"), [0, "new", 2, 3, 4]],
  ["nothing is left", packages, [], []],
  ["there was nothing", [], packages, ["new", "new", "new", "new", "new"]],
])("items are found again where %s", (_what, before, after, found) => {
  expect(match(before, after)).toEqual(found);
});

// Another name in a sentence that others have too is another task, wherever it stands.
test.each<[what: string, after: string[], found: (number | string)[]]>([
  ["at another place", [...packages.slice(1), "Debrand shim"], [1, 2, 3, 4, "new"]],
  ["in the same place", packages.with(2, "Debrand shim"), [0, 1, "new", 3, 4]],
  ["two at once", ["Debrand dnf", "Debrand shim", ...packages.slice(2)], ["new", "new", 2, 3, 4]],
])("a name that took the place of another is a task of its own: %s", (_what, after, found) => {
  expect(match(packages, after)).toEqual(found);
});

test("what somebody holds is not lost from sight when its name is replaced in place: a lead is asked", () => {
  const before = packages.with(2, "!Debrand grub2");
  expect(match(before, packages.with(2, "Debrand shim"))).toEqual([0, 1, "2?", 3, 4]);
  expect(match(before, [...packages.toSpliced(2, 1), "Debrand shim"])).toEqual([0, 1, 3, 4, "new"]);
  expect(match(before, packages.with(2, "Order the stickers"))).toEqual([0, 1, "new", 3, 4]);
});

test("a post that several people wrote over keeps its tasks", () => {
  const before = [
    "anaconda",
    "nginx",
    "grub2",
    "GNOME",
    "Write the release notes",
    "Moving over from another rebuild",
  ];
  const after = [
    "grub2",
    "Anaconda installer",
    "nginx – the welcome page, two error pages (@pavlo is on it)",
    "Wallpaper for Beta 2",
    "GNOME",
    "Draft the release notes for Beta 2",
    "Moving over from another rebuild",
  ];
  expect(match(before, after)).toEqual([2, 0, 1, "new", 3, 4, 5]);
});

test("where no other item has the sentence, another name in its place is asked about", () => {
  const before = [...mixed, "Docs: Is the page on printing still true?"];
  const after = [...mixed, "Docs: Is the page on backups still true?"];
  expect(match(before, after)).toEqual([0, 1, 2, 3, 4, "5?"]);
});

const installs = ["X86: Test the installer", "X86: Boot it", "Arm: Test the installer", "Arm: Boot it"];

test.each<[what: string, after: string[], found: (number | string)[]]>([
  ["stay", installs, [0, 1, 2, 3]],
  ["are in another order", installs.toReversed(), [3, 2, 1, 0]],
  ["lose one", installs.slice(1), [1, 2, 3]],
  ["lose one and are moved", ["Arm: Boot it", "Arm: Test the installer", "X86: Boot it"], [3, 2, 1]],
  ["gain one", ["Riscv: Boot it", ...installs], ["new", 0, 1, 2, 3]],
  ["are reworded", installs.with(2, "Arm: Please test the installer soon"), [0, 1, 2, 3]],
])("items that say the same are told apart by their heading when they %s", (_what, after, found) => {
  expect(match(installs, after)).toEqual(found);
});

test("items that say the same are told apart by their neighbours where no heading does", () => {
  const known = outline("Audit grub2", "Boot it", "Audit shim", "Boot it").map((one) => ({
    ...one,
    group: null,
  }));
  expect(match([], ["Audit grub2", "Audit shim", "Boot it"], known)).toEqual([0, 2, 3]);
});

test("of two that cannot be told apart, the one that somebody holds is found, and a lead is asked", () => {
  expect(match(["Boot it", "!Boot it"], ["Boot it"])).toEqual(["1?"]);
});

test("what was missing is found again by its words, and by nothing less", () => {
  const known = outline(...mixed).map((one) => ({ ...one, missing: one.position === 1 }));
  expect(match([], mixed, known)).toEqual([0, 1, 2, 3, 4]);
  const heavy = mixed.with(1, "Web: Feed for all who watch");
  expect(match(mixed, heavy)).toEqual([0, 1, 2, 3, 4]);
  expect(match([], mixed.with(1, "Web: Notify people"), known)).toEqual([0, "new", 2, 3, 4]);
});

test("nothing is lost: every item and every known one is in a pair or on its own, once", () => {
  const line = fc
    .tuple(
      fc.constantFrom("", "!"),
      fc.constantFrom("", "A: ", "B: "),
      fc.constantFrom("x", "Audit grub2", "Audit shim", "the the", "🎉", "测试", "Audit grub2 soon"),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(line, { maxLength: 8 }), (before, after) => {
      const [known, items] = [outline(...before), read(outline(...after))];
      const { pairs, added, removed } = matchItems(known, items);
      expect(new Set([...pairs.map((pair) => pair.known), ...removed])).toEqual(new Set(known));
      expect(new Set([...pairs.map(({ item }) => item), ...added])).toEqual(new Set(items));
      expect(pairs.length + removed.length).toBe(known.length);
      expect(pairs.length + added.length).toBe(items.length);
    }),
  );
});

test("the order in which the lists are given makes no difference", () => {
  const known = outline(...installs, ...packages);
  const items = read(outline(...installs.slice(1), ...packages.toReversed()));
  const found = (a: KnownItem[], b: ReadItem[]) =>
    matchItems(a, b).pairs.map((pair) => [pair.known.position, pair.item.position]);
  expect(found(known.toReversed(), items.toReversed())).toEqual(found(known, items));
});

test("an outline as it is written keeps its tasks when lines come in, are ticked, struck and moved", () => {
  const items = (text: string) => readOutline({ format: "markdown", text, title: "Want to help?" }).items;
  const before = items(
    "## Audits\n\n- [ ] Audit grub2\n- [ ] Audit kernel\n- [ ] Audit shim\n\n## Pages\n\n- [ ] Write about mirrors",
  );
  const after = items(
    "## Audits\n\n- [ ] Audit dracut\n- [x] Audit grub2 @ada\n- [x] ~~Audit shim~~\n\n## Pages\n\n- [ ] Audit kernel\n- [ ] Write about mirrors",
  );
  const known = before.map(({ title, position, group }) => ({
    text: title,
    position,
    group,
    claimed: false,
  }));
  const { pairs, added, removed } = matchItems(known, after);
  expect(pairs.map(({ known: { text }, item, sure }) => [text, item.position, sure])).toEqual([
    ["Audit grub2", 1, true],
    ["Audit shim", 2, true],
    ["Audit kernel", 3, true],
    ["Write about mirrors", 4, true],
  ]);
  expect([added.map(({ title }) => title), removed]).toEqual([["Audit dracut"], []]);
});

test("two hundred items, every one reworded, are matched within two seconds", () => {
  const dice = diceOf(1);
  const known = outlineOf(200, dice).lines.map(({ text, heading }, position) => ({
    ...{ text, position, group: [heading], claimed: false },
  }));
  const items = dice
    .shuffled(read(known))
    .map((item, position) => ({ ...item, position, title: heavily(item.title, dice) }));
  const start = performance.now();
  matchItems(known, items);
  expect(performance.now() - start).toBeLessThan(2_000);
});
