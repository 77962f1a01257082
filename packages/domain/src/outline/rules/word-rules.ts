// Rules on what an item is made of, with a box or without.
import { isOnlyNames } from "../table.ts";
import { type Rule, skipped } from "./rule.ts";

export const wordRules: readonly Rule[] = [
  {
    id: "only-a-name",
    doc: "Names alone, or with a word in brackets, are people, not work, even where they can be ticked off.",
    example: {
      post: "# Help wanted\n\n- Package fuse\n- @ada and @bob\n- [x] @carol (abstains)",
      tasks: ["Help wanted › Package fuse"],
      skipped: [
        ["@ada and @bob", "only-a-name"],
        ["@carol (abstains)", "only-a-name"],
      ],
    },
    decide: ({ inlines, words }) =>
      isOnlyNames(inlines) || /^@[^\s@]+ [(（][^()（）]*[)）]$/u.test(words) ? skipped("only-a-name") : null,
  },
  {
    id: "no-words",
    doc: "An item without a word cannot be the title of a card.",
    example: {
      post: "- [ ] Test the image\n- [ ] :tada:",
      tasks: ["Test the image"],
      skipped: [[":tada:", "no-words"]],
    },
    decide: ({ head }) => (head.title === "" ? skipped("no-words") : null),
  },
];
