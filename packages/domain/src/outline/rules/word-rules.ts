// Rules on what an item is made of, with a box or without.
import type { Candidate } from "../candidate.ts";
import { type Rule, skipped } from "./rule.ts";

function onlyNames({ inlines }: Candidate): boolean {
  return (
    inlines.some((inline) => inline.kind === "mention") &&
    inlines.every(
      (inline) =>
        ["mention", "emoji"].includes(inline.kind) ||
        (inline.kind === "text" && !/[\p{L}\p{N}]/u.test(inline.text.replace(/\b(?:and|und|y)\b/gu, ""))),
    )
  );
}

export const wordRules: readonly Rule[] = [
  {
    id: "only-a-name",
    doc: "Names alone are people, not work, even where they can be ticked off.",
    example: {
      post: "# Help wanted\n\n- Package fuse\n- @ada and @bob",
      tasks: ["Help wanted › Package fuse"],
      skipped: [["@ada and @bob", "only-a-name"]],
    },
    decide: (candidate) => (onlyNames(candidate) ? skipped("only-a-name") : null),
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
