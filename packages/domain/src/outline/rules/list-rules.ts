// Rules on items without a box. A bare list can be anything, so words above it, or its own, must say that it
// is work.
import { type Candidate, type Entry, looksLikeRemark, namesSomeone } from "../candidate.ts";
import { plainText } from "../plain.ts";
import { addressesReaders, asksForHands, verbOf } from "../vocabulary.ts";
import { mostly, type Rule, skipped, task } from "./rule.ts";

/** Longer items without a lead-in are running text with bullets. In characters. */
const proseLength = 400;
/** More words than these are a sentence, not the name of a group. */
const groupWords = 6;

const countWords = (text: string): number => text.split(/\s+/).length;
const asks = ({ setting }: Candidate): boolean => setting.sort === "asks";

/** The reason for what a call for help makes a task. */
function askedBy({ setting }: Candidate): readonly [code: "asked" | "asked-by-post", words?: string] {
  if (setting.sort === null) return ["asked-by-post"];
  return [setting.from === "post" ? "asked-by-post" : "asked", setting.words];
}

/** "an old one is fine": goes on about its parent. */
function looksLikeNote({ words }: Entry): boolean {
  return (
    /^\p{Ll}/u.test(words) && (countWords(words) >= 3 || addressesReaders(words)) && verbOf(words) !== "work"
  );
}

/** A link with nothing around it, or after a label: "Chat: https://…". */
function onlyLink({ inlines }: Candidate): boolean {
  const [first, ...others] = inlines;
  const isLabel = first?.kind === "text" && /[:–—]\s*$/.test(first.text);
  const worded = (isLabel ? others : inlines).filter((inline) => /[\p{L}\p{N}]/u.test(plainText([inline])));
  return worded.length === 1 && worded[0]?.kind === "link";
}

/** Rules that say what an item without a box is not. */
const refusals: readonly Rule[] = [
  {
    id: "other-list",
    doc: "The nearest words above that decide say that this is a list of something else.",
    example: {
      post: "# Want to help?\n\n- Test the ISO on aarch64\n\n## Thanks to\n\n- Ada, for the mirrors",
      tasks: ["Want to help? › Test the ISO on aarch64"],
      skipped: [["Ada, for the mirrors", "thanks"]],
    },
    decide: ({ setting }) =>
      setting.sort !== null && setting.sort !== "asks" && setting.sort !== "later"
        ? skipped(setting.sort)
        : null,
  },
  {
    id: "only-a-link",
    doc: "A link, alone or after a label, is a place to go to, unless it begins with a verb of contributing.",
    example: {
      post:
        "# Want to help?\n\n- [Translate the FAQ](https://example.org/7)\n- [The guide](https://example.org)\n" +
        "- Chat: https://chat.example.org",
      tasks: ["Want to help? › Translate the FAQ"],
      skipped: [
        ["The guide", "only-a-link"],
        ["Chat: https://chat.example.org", "only-a-link"],
      ],
    },
    decide: (candidate) =>
      onlyLink(candidate) && verbOf(candidate.words) !== "work" ? skipped("only-a-link") : null,
  },
  {
    id: "asks-for-hands",
    doc: "Where help is asked for, a question who would do it may be a task. A lead says so: 0.3.",
    example: {
      post: "We are looking for people:\n\n- Can anyone test on old hardware?\n- Maintain the mirrors",
      tasks: ["Maintain the mirrors"],
      offered: ["Can anyone test on old hardware?"],
      skipped: [],
    },
    decide: (candidate) =>
      asks(candidate) && /[?？]$/u.test(candidate.words) && asksForHands(candidate.words)
        ? task(0.3, "question")
        : null,
  },
  {
    id: "timed",
    doc: "Where most items begin with a time or a day, the list is a programme.",
    example: {
      post: "# Help wanted\n\n- Bake a cake\n\nThe day:\n\n- 10:00 doors open\n- 11:30 first talk",
      tasks: ["Help wanted › Bake a cake"],
      skipped: [
        ["10:00 doors open", "agenda"],
        ["11:30 first talk", "agenda"],
      ],
    },
    decide: ({ siblings, marker }) =>
      siblings.count >= 2 && siblings.timed >= mostly && marker !== "row" ? skipped("agenda") : null,
  },
  {
    id: "question",
    doc: "A question waits for an answer, not for hands.",
    example: {
      post: "We are looking for people:\n\n- Do you know Ansible?\n- Maintain the mirrors",
      tasks: ["Maintain the mirrors"],
      skipped: [["Do you know Ansible?", "question"]],
    },
    decide: ({ words, head }) =>
      !head.struck && (/[?？]$/u.test(head.title) || /[?？]$/u.test(words)) ? skipped("question") : null,
  },
  {
    id: "invitation",
    doc: "What every reader may do is nothing that one person takes and finishes.",
    example: {
      post: "# Ways to help\n\n- Join us in the chat\n- Translate the wiki",
      tasks: ["Ways to help › Translate the wiki"],
      skipped: [["Join us in the chat", "invitation"]],
    },
    decide: ({ verb }) => (verb === "invitation" ? skipped("invitation") : null),
  },
  {
    id: "past",
    doc: "What begins by telling of work done is news, unless it is struck or checked off as an item of the list.",
    example: {
      post: "# Help wanted\n\n- Test grub\n- Fixed the boot menu last night",
      tasks: ["Help wanted › Test grub"],
      skipped: [["Fixed the boot menu last night", "finished"]],
    },
    decide: ({ head, sign, verb }) =>
      verb === "past" && !head.struck && sign === null ? skipped("finished") : null,
  },
  {
    id: "prose",
    doc: "A long paragraph with a bullet before it is still a paragraph, unless a lead-in gives it a title.",
    example: {
      post: `# Help wanted\n\n- Test grub\n- ${"We have been talking about this for a while now. ".repeat(9)}`,
      tasks: ["Help wanted › Test grub"],
      skipped: [["We have been talking about this", "prose"]],
    },
    decide: ({ head, words }) => (!head.leadIn && words.length > proseLength ? skipped("prose") : null),
  },
];

/** Rules that say that an item without a box is work, or names work. */
const acceptances: readonly Rule[] = [
  {
    id: "later-list",
    doc: "What stands under words that put it off is offered: a lead may want it, and nobody is asked. 0.25.",
    example: {
      post: "# Help wanted\n\n- Test grub\n\n## Maybe later\n\n- Federation",
      tasks: ["Help wanted › Test grub"],
      offered: ["Help wanted › Maybe later › Federation"],
      skipped: [],
    },
    decide: ({ setting }) => (setting.sort === "later" ? task(0.25, "postponed", setting.words) : null),
  },
  {
    id: "group",
    doc:
      "A short parent that is not itself told as work names its children, if these are items and neither remarks " +
      "such as “Contact: …” nor notes such as “an old one is fine”.",
    example: {
      post: "# Help wanted\n\n- Debranding audits:\n  - cockpit\n  - firefox\n- Release notes\n  - Contact: Ada",
      tasks: [
        "Help wanted › Debranding audits › cockpit",
        "Help wanted › Debranding audits › firefox",
        "Help wanted › Release notes",
      ],
      skipped: [],
    },
    decide: (candidate) => {
      const { children, head, words, rest } = candidate;
      if (children.length === 0 || head.leadIn || head.struck || rest.length > 0) return null;
      const count = countWords(words);
      if (count > groupWords || (count > 1 && verbOf(words) === "work")) return null;
      const isNamed = /[:：]$/.test(words);
      const asides = children.filter((child) => looksLikeRemark(child) || (!isNamed && looksLikeNote(child)));
      return asides.length * 2 >= children.length ? null : { is: "group" };
    },
  },
  {
    id: "sign",
    doc:
      "Where a post tells by signs how far its items are (🚧, ⬜, or ✅ with a legend), an item with such a sign is a " +
      "task. 0.8: the signs are a habit of the post, and no box.",
    example: {
      post: "## Engine\n\n- ✅ Audio\n- 🚧 Shadows\n- ❌ Water",
      tasks: ["[x] Engine › Audio", "Engine › Shadows", "Engine › Water"],
      skipped: [],
    },
    decide: ({ bySigns, sign }) => (bySigns && sign !== null ? task(0.8, "sign") : null),
  },
  {
    id: "numbered",
    doc: "A numbered item is a task where a bullet is one: where a heading or a sentence above asks for help. 0.8.",
    example: {
      post: "## Open tasks\n\n1. Debranding audit of cockpit\n2. Documentation of the mirrors",
      tasks: ["Open tasks › Debranding audit of cockpit", "Open tasks › Documentation of the mirrors"],
      skipped: [],
    },
    decide: (candidate) =>
      candidate.marker === "number" && asks(candidate) ? task(0.8, ...askedBy(candidate)) : null,
  },
  {
    id: "bullet-under-heading",
    doc: "A bullet under a heading that asks for help is a task. 0.85, since nobody ticked or numbered it.",
    example: {
      post: "# Want to help?\n\n## Testing\n\n- Installer on aarch64",
      tasks: ["Want to help? › Testing › Installer on aarch64"],
      skipped: [],
    },
    decide: (candidate) =>
      asks(candidate) && candidate.setting.from === "heading" ? task(0.85, ...askedBy(candidate)) : null,
  },
  {
    id: "bullet-after-call",
    doc:
      "A bullet after a sentence that asks for help is a task: 0.85 directly before the list, 0.7 where the " +
      "topic's title or the post's introduction says it of everything below.",
    example: {
      post: "Welcome. Here's what we're looking for.\n\n## Documentation\n\n- Installation guide",
      tasks: ["Documentation › Installation guide"],
      skipped: [],
    },
    decide: (candidate) => {
      if (!asks(candidate)) return null;
      return task(candidate.setting.from === "lead-in" ? 0.85 : 0.7, ...askedBy(candidate));
    },
  },
  {
    id: "tracked-list",
    doc: "A list in which an item was struck through is kept as a list of work. 0.6: nothing asks for help.",
    example: {
      post: "## Mirrors\n\n- ~~Mirror in Lima~~\n- Mirror in Pune",
      tasks: ["[x] Mirrors › Mirror in Lima", "Mirrors › Mirror in Pune"],
      skipped: [],
    },
    decide: ({ siblings }) => (siblings.count >= 2 && siblings.struck > 0 ? task(0.6, "tracked") : null),
  },
  {
    id: "list-of-work",
    doc:
      "Of a list in which most items begin with a verb of contributing (write, test, translate…), those that do " +
      "are tasks where a person or a day is named, 0.6. Where none is, it may as well be a plan, a decision or good " +
      "advice, and is offered: 0.45.",
    example: {
      post:
        "## Documentation\n\n- Write the installation guide\n- Translate the FAQ @ada\n- Review the wiki\n" +
        "- one more thing",
      tasks: [
        "Documentation › Write the installation guide",
        "Documentation › Translate the FAQ",
        "Documentation › Review the wiki",
      ],
      skipped: [["one more thing", "no-call"]],
    },
    decide: ({ siblings, verb }) => {
      if (siblings.count < 2 || siblings.work < mostly || verb !== "work") return null;
      return siblings.named > 0 ? task(0.6, "verbs") : task(0.45, "only-verbs");
    },
  },
  {
    id: "assigned",
    doc: "A list in which at least half of the items name a person or a day may share out work: offered, 0.4.",
    example: {
      post: "## Mirrors\n\n- Lima (@ada)\n- Pune (@bob)\n- the others",
      tasks: [],
      offered: ["Mirrors › Lima", "Mirrors › Pune"],
      skipped: [["the others", "no-call"]],
    },
    decide: (candidate) => {
      const { siblings, words } = candidate;
      const isShared = siblings.count >= 2 && siblings.named >= 0.5 && !words.startsWith("@");
      return isShared && namesSomeone(candidate) ? task(0.4, "assigned") : null;
    },
  },
  {
    id: "lone-verb",
    doc: "A verb of work where nothing else says that it is work: a thought, a step, or a task. Offered, 0.3.",
    example: {
      post: "- Write a poem\n- The weather\n- Lunch",
      tasks: [],
      offered: ["Write a poem"],
      skipped: [
        ["The weather", "no-call"],
        ["Lunch", "no-call"],
      ],
    },
    decide: ({ verb }) => (verb === "work" ? task(0.3, "lone-verb") : null),
  },
  {
    id: "no-call",
    doc: "Nothing says that it is work. A card is added with a click; a false one annoys every reader.",
    example: {
      post: "## Kernel\n\n- 5.14\n- 6.1",
      tasks: [],
      skipped: [
        ["5.14", "no-call"],
        ["6.1", "no-call"],
      ],
    },
    decide: () => skipped("no-call"),
  },
];

export const listRules: readonly Rule[] = [...refusals, ...acceptances];
