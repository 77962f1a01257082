// Whole posts of the sorts that a forum holds, and what is read from each.
import { expect, test } from "vitest";
import type { OutlineItem, OutlineNone } from "./outline.ts";
import { readOutline } from "./read-outline.ts";

const shown = (item: OutlineItem): string =>
  (item.done ? "[x] " : "") + [...item.group, item.title].join(" › ");
const read = (text: string, title = "") => readOutline({ format: "markdown", text, title });
const tasksOf = (text: string, title = "") => read(text, title).items.map(shown);

const wanted = `
Hello everyone! Thousands of you have asked how to help. Here's what we're looking for right now.

If something is unclear, ask in [the chat](https://chat.example.org).

## Debranding

We have to replace upstream names and logos. The [guide](https://wiki.example.org/debranding) explains how.

- [ ] Audit \`cockpit\` for logos (@ada) – due [date=2026-12-01]
- [x] ~~anaconda~~ boot splash
- [ ] **Firefox start page** – collect the strings that name the vendor and
  propose neutral ones
    - the list is in the [wiki](https://wiki.example.org/strings)
    - Contact: @Bob
- [ ] @carol: dnf messages [date=2026-12-03 time=18:00 timezone="Europe/Paris"]

## Documentation

- Installation guide for servers
- Release notes
  - Skills: Markdown
  - Contact: @dora
- Translate the FAQ into Spanish, German and Chinese
- ~~Style guide~~ (done by @eve)

## End-product testing

1. Installer
   - x86_64
   - aarch64
2. Upgrade from the beta
3. Can anyone test on a Raspberry Pi?

## Rules

- Be kind
- Test before you push

## Thanks

- @ada for the mirrors
- @bob
`;

test("a call for help gives its tasks under its headings and nothing else", () => {
  expect(tasksOf(wanted)).toEqual([
    "Debranding › Audit cockpit for logos",
    "[x] Debranding › boot splash",
    "Debranding › Firefox start page",
    "Debranding › dnf messages",
    "Documentation › Installation guide for servers",
    "Documentation › Release notes",
    "Documentation › Translate the FAQ into Spanish, German and Chinese",
    "[x] Documentation › Style guide",
    "End-product testing › Installer › x86_64",
    "End-product testing › Installer › aarch64",
    "End-product testing › Upgrade from the beta",
  ]);
});

test("what is left out of a call for help says why", () => {
  expect(read(wanted).skipped.map(({ text, why }) => `${why}: ${text}`)).toEqual([
    "rules: Be kind",
    "rules: Test before you push",
    "thanks: @ada for the mirrors",
    "only-a-name: @bob",
  ]);
});

test("what may be work is offered", () => {
  expect(read(wanted).offered.map(shown)).toEqual([
    "End-product testing › Can anyone test on a Raspberry Pi?",
  ]);
});

test("a task carries its body, people, date and links", () => {
  const [audit, , firefox, dnf] = read(wanted).items;
  expect(audit).toEqual({
    title: "Audit cockpit for logos",
    body: "",
    group: ["Debranding"],
    done: false,
    mentions: ["ada"],
    due: { kind: "date", date: "2026-12-01" },
    links: [],
    position: 0,
    depth: 0,
    rule: "checkbox",
    confidence: 0.97,
    reason: { code: "box", params: {} },
  });
  expect(firefox?.body).toBe(
    "collect the strings that name the vendor and propose neutral ones\n\n" +
      "- the list is in the [wiki](https://wiki.example.org/strings)\n- Contact: @Bob",
  );
  expect(firefox?.mentions).toEqual(["Bob"]);
  expect(firefox?.links).toEqual([{ href: "https://wiki.example.org/strings", text: "wiki" }]);
  expect(dnf?.due).toEqual({
    kind: "instant",
    at: Date.parse("2026-12-03T17:00:00Z"),
    date: "2026-12-03",
    time: "18:00",
    zone: "Europe/Paris",
  });
});

const meeting = `
# Team meeting 2026-11-24

Attendees: @ada, @bob

## Agenda

1. Roll call
2. Status of aarch64
3. Any other business

## Notes

- aarch64 builds are green again
- The mirror list is served by a CDN now

## Action items

- @ada: finish the wiki page by [date=2026-12-01 time=10:00 timezone="America/New_York"]
- @bob to draft the announcement
- [ ] Book the next meeting
`;

test("of a meeting only the action items are tasks", () => {
  expect(tasksOf(meeting)).toEqual([
    "Team meeting 2026-11-24 › Action items › finish the wiki page",
    "Team meeting 2026-11-24 › Action items › @bob to draft the announcement",
    "Team meeting 2026-11-24 › Action items › Book the next meeting",
  ]);
});

const release = `
We are pleased to announce version 8.4. If you want to help, join us in the chat. Upgrading is safe.

## What's new

- Kernel 4.18
- Updated toolchain
- Added support for aarch64

## Upgrade

1. Download the ISO
2. Verify the checksum
3. Build the initramfs again

## Known issues

- The installer needs 2 GB
- Add nomodeset on old cards

## Downloads

- [x86_64](https://dl.example.org/x86_64)
- [aarch64](https://dl.example.org/aarch64)
`;
const lead = "Here is where we are.";

const noOutline: readonly (readonly [name: string, post: string, none: OutlineNone])[] = [
  ["nothing", "", "empty"],
  ["white space", " \n\t\n", "empty"],
  ["a picture", "![the booth|690x388](upload://abc.png)", "empty"],
  ["a release announcement", release, "not-work"],
  [
    "a list of thanks",
    "Thanks to everyone who helped:\n\n- Ada for the mirrors\n- Bob\n- @carol",
    "not-work",
  ],
  ["names", `${lead}\n\n- @ada\n- @bob, @carol`, "not-work"],
  ["links", `${lead}\n\n- [Wiki](https://w.example.org)\n- https://example.org`, "not-work"],
  ["rules", "## Code of conduct\n\n1. Be kind\n2. Write in English\n3. Test what you post", "not-work"],
  ["admission criteria with boxes", "To join the team you must:\n\n- [ ] be 18\n- [ ] know RPM", "not-work"],
  ["steps to reproduce", "Steps to reproduce:\n\n1. Create a user\n2. Remove it\n3. Update", "not-work"],
  ["an agenda with boxes", "# Agenda\n\n- [ ] Mirrors\n- [ ] Translate the site", "not-work"],
  ["features", "It is fast:\n\n- boots in 3 s\n- uses 80 MB", "no-call"],
  ["headings over plain lists", "## Kernel\n\n- 5.14\n\n## Desktop\n\n- GNOME\n- KDE", "no-call"],
  ["one imperative among others", "- Write a poem\n- The weather\n- Lunch", "no-call"],
  ["a pasted boot log", "It stops:\n\n[ ] Started udev\n[x] Mounted /boot\n[ ] Reached target", "not-work"],
  ["a log in a fence", "```\n[ ] a\n- [ ] b\n```", "only-code"],
  ["an indented log", "    - [ ] a\n    - [x] b", "only-code"],
  ["code in brackets", "[code]\n- [ ] a\n[/code]", "only-code"],
  ["a log that mentions boxes", "The output was `[ ] foo` and then [ ] bar, which is odd.", "prose"],
  ["prose", "I think we should write more documentation. And test it.", "prose"],
  ["prose under headings", "## Idea\n\nWe could test more.\n\n## Why\n\nBecause.", "no-lists"],
  ["a quoted outline", '[quote="ada, post:1, topic:7"]\n# Todo\n\n- [ ] a\n[/quote]', "only-quotes"],
  ["a quoted outline with an answer", "> - [ ] a\n> - [ ] b\n\nI take the first one.", "prose"],
  ["a poll", "[poll type=regular]\n* Test on Friday\n* Test on Monday\n[/poll]", "only-quotes"],
  ["an address that becomes a box", "https://example.org/tasks", "only-quotes"],
  [
    "a table of talks",
    "| What | Who | Room |\n|---|---|---|\n| [ ] Test a kernel | @ada | 3 |",
    "only-tables",
  ],
];

test.each(noOutline)("%s gives no task and says so", (_name, post, none) => {
  const reading = read(post);
  expect(reading.items).toEqual([]);
  expect(reading.none).toBe(none);
});

test("a topic's title can be the call for help, and is no group", () => {
  const post = "## Testing\n\n- Installer on aarch64\n- Rescue mode";
  expect(read(post).none).toBe("no-call");
  expect(tasksOf(post, "Want to help? Here's what we're looking for")).toEqual([
    "Testing › Installer on aarch64",
    "Testing › Rescue mode",
  ]);
});

const outlines: readonly (readonly [name: string, post: string, tasks: readonly string[]])[] = [
  [
    "headings nest, and a shallower one ends deeper ones",
    "# A\n\n## B\n\n- [ ] one\n\n#### C\n\n- [ ] two\n\n## D\n\n- [ ] three\n\n# E\n\n- [ ] four",
    ["A › B › one", "A › B › C › two", "A › D › three", "E › four"],
  ],
  [
    "a line in bold is a heading below all others",
    "## Docs\n\n**Guides**\n\n- [ ] one\n\n**Pages:**\n- [ ] two\n\n## Tests\n\n- [ ] three",
    ["Docs › Guides › one", "Docs › Pages › two", "Tests › three"],
  ],
  ["a bold sentence is no heading", "**Please read the guide first.**\n\n- [ ] one", ["one"]],
  [
    "a folded section is a group until its end",
    '[details="Web team"]\n- [ ] one\n[/details]\n\n- [ ] two',
    ["Web team › one", "two"],
  ],
  [
    "a section in HTML is one too",
    "<details>\n<summary>Web team</summary>\n\n- [ ] one\n\n</details>\n\n- [ ] two",
    ["Web team › one", "two"],
  ],
  [
    "a quote takes only its own lines",
    "[quote]\n- [ ] theirs\n\n[quote]\n- [ ] older\n[/quote]\n[/quote]\n- [ ] ours",
    ["ours"],
  ],
  ["a quote that is never closed is text", "[quote]\n- [ ] one", ["one"]],
  [
    "boxes under a task are tasks, other bullets its notes",
    "- [ ] Test the installer\n  - on real hardware\n  - [ ] x86_64\n  - [x] aarch64",
    ["Test the installer", "Test the installer › x86_64", "[x] Test the installer › aarch64"],
  ],
  [
    "a numbered list with boxes is a list of tasks",
    "1. [ ] one\n2. [x] two\n3) [ ] three",
    ["one", "[x] two", "three"],
  ],
  [
    "a list that goes from bullets to a struck line is done as far as it is struck",
    "Help wanted:\n\n- ~~one~~\n- <del>two</del>\n- **~~three~~** – by @ada\n- ~~four~~ five\n- <s>six</s> :tada:",
    ["[x] one", "[x] two", "[x] three", "five", "[x] six"],
  ],
  [
    "boxes anywhere but at the beginning are text",
    "- [ ] replace [ ] by [x]\n- see [ ] there\n- \\[ ] escaped\n- **[ ] bold**",
    ["replace [ ] by [x]"],
  ],
  [
    "imperatives after the call of a lead-in need no boxes",
    "We need volunteers to do these:\n\n* Package fuse\n* Mirror in Lima",
    ["Package fuse", "Mirror in Lima"],
  ],
  [
    "what stands nearest decides",
    "# Help wanted\n\n## Thanks\n\n- Ada\n\n### Open tasks\n\n- Bake a cake",
    ["Help wanted › Thanks › Open tasks › Bake a cake"],
  ],
];

test.each(outlines)("%s", (_name, post, tasks) => {
  expect(tasksOf(post)).toEqual(tasks);
});
