// Rules on items without a box. A bare list can be anything, so words above it, or its own, must say that it
// is work.
import { type Candidate, looksLikeRemark } from "../candidate.ts";
import { plainText } from "../plain.ts";
import { openingVerb } from "../vocabulary.ts";
import { mostly, type Rule, skipped, type Verdict } from "./rule.ts";

/** Longer items without a lead-in are running text with bullets. In characters. */
const proseLength = 400;
/** More words than these are a sentence, not the name of a group. */
const groupWords = 6;

const countWords = (text: string): number => text.split(/\s+/).length;
const task = (confidence: number): Verdict => ({ is: "task", confidence });
const asks = ({ setting }: Candidate): boolean => setting.sort === "asks";

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
      setting.sort !== null && setting.sort !== "asks" ? skipped(setting.sort) : null,
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
      onlyLink(candidate) && openingVerb(candidate.words) !== "work" ? skipped("only-a-link") : null,
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
      /[?？]$/u.test(head.title) || /[?？]$/u.test(words) ? skipped("question") : null,
  },
  {
    id: "invitation",
    doc: "What every reader may do is nothing that one person takes and finishes.",
    example: {
      post: "# Ways to help\n\n- Join us in the chat\n- Translate the wiki",
      tasks: ["Ways to help › Translate the wiki"],
      skipped: [["Join us in the chat", "invitation"]],
    },
    decide: ({ head }) => (openingVerb(head.title) === "invitation" ? skipped("invitation") : null),
  },
  {
    id: "past",
    doc: "What begins by telling of work done is news, unless it is struck through as an item of the list.",
    example: {
      post: "# Help wanted\n\n- Test grub\n- Fixed the boot menu last night",
      tasks: ["Help wanted › Test grub"],
      skipped: [["Fixed the boot menu last night", "finished"]],
    },
    decide: ({ head }) => (openingVerb(head.title) === "past" && !head.struck ? skipped("finished") : null),
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
    id: "group",
    doc:
      "A short parent that is not itself told as work names its children, if these are items and not remarks " +
      "such as “Contact: …”.",
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
      if (countWords(words) > groupWords || openingVerb(words) === "work") return null;
      return children.filter(looksLikeRemark).length * 2 >= children.length ? null : { is: "group" };
    },
  },
  {
    id: "numbered",
    doc: "A numbered item is a task where a bullet is one: where a heading or a sentence above asks for help. 0.8.",
    example: {
      post: "## Open tasks\n\n1. Debranding audit of cockpit\n2. Documentation of the mirrors",
      tasks: ["Open tasks › Debranding audit of cockpit", "Open tasks › Documentation of the mirrors"],
      skipped: [],
    },
    decide: (candidate) => (candidate.marker === "number" && asks(candidate) ? task(0.8) : null),
  },
  {
    id: "bullet-under-heading",
    doc: "A bullet under a heading that asks for help is a task. 0.85, since nobody ticked or numbered it.",
    example: {
      post: "# Want to help?\n\n## Testing\n\n- Installer on aarch64",
      tasks: ["Want to help? › Testing › Installer on aarch64"],
      skipped: [],
    },
    decide: (candidate) => (asks(candidate) && candidate.setting.from === "heading" ? task(0.85) : null),
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
    decide: (candidate) => (asks(candidate) ? task(candidate.setting.from === "lead-in" ? 0.85 : 0.7) : null),
  },
  {
    id: "tracked-list",
    doc: "A list in which an item was struck through is kept as a list of work. 0.6: nothing asks for help.",
    example: {
      post: "## Mirrors\n\n- ~~Mirror in Lima~~\n- Mirror in Pune",
      tasks: ["[x] Mirrors › Mirror in Lima", "Mirrors › Mirror in Pune"],
      skipped: [],
    },
    decide: ({ siblings }) => (siblings.count >= 2 && siblings.struck > 0 ? task(0.6) : null),
  },
  {
    id: "list-of-work",
    doc:
      "Of a list in which most items begin with a verb of contributing (write, test, translate…), those that do " +
      "are tasks. 0.6: nothing asks for help.",
    example: {
      post: "## Documentation\n\n- Write the installation guide\n- Translate the FAQ\n- Review the wiki\n- one more thing",
      tasks: [
        "Documentation › Write the installation guide",
        "Documentation › Translate the FAQ",
        "Documentation › Review the wiki",
      ],
      skipped: [["one more thing", "no-call"]],
    },
    decide: ({ siblings, head }) =>
      siblings.count >= 2 && siblings.work >= mostly && openingVerb(head.title) === "work" ? task(0.6) : null,
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
