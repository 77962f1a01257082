// Rules on what an item is made of, with a box or without.
import { isOnlyNames } from "../table.ts";
import { type Rule, skipped } from "./rule.ts";

export const wordRules: readonly Rule[] = [
  {
    id: "only-a-name",
    doc: "Names alone are people, not work, even where they can be ticked off.",
    example: {
      post: "# Help wanted\n\n- Package fuse\n- @ada and @bob",
      tasks: ["Help wanted › Package fuse"],
      skipped: [["@ada and @bob", "only-a-name"]],
    },
    decide: ({ inlines }) => (isOnlyNames(inlines) ? skipped("only-a-name") : null),
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
