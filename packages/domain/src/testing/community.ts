// A small community for tests: teams, kinds that are reviewed in different ways, and a source for each degree of writing.
import { Configuration } from "../configuration/configuration.ts";
import { KindKey, TeamKey } from "../ids.ts";

export const docs = TeamKey.parse("docs");
export const packaging = TeamKey.parse("packaging");

/** Reviewed by leads; nothing special. */
export const writing = KindKey.parse("writing");
/** Reviewed by anyone with an accepted task of the kind; asks for an outcome. */
export const testing = KindKey.parse("testing");
/** Reviewed by a group; one held claim a person, and a short lease. */
export const auditing = KindKey.parse("auditing");

/** What an operator would write, as plain input. */
export const page = {
  board: { name: "Help wanted", address: "https://board.example" },
  forum: { address: "https://forum.example", bot: "board" },
  audiences: { staff: ["staff"] },
  teams: {
    docs: { name: "Documentation", leads: ["docs-leads"] },
    packaging: { name: "Packaging", leads: ["packaging-leads"] },
  },
  kinds: {
    writing: { name: "Writing", skills: ["english"], effort: 60, difficulty: "easy" },
    testing: {
      name: "Testing",
      reviewers: "experienced",
      outcomes: [
        { key: "pass", name: "Pass" },
        { key: "fail", name: "Fail" },
      ],
    },
    auditing: {
      name: "Auditing",
      reviewers: { group: "Auditors" },
      claimsLimit: 1,
      lease: { nudgeAfter: 2, releaseAfter: 1 },
    },
  },
  sources: [
    { type: "category", key: "silent", category: "docs" },
    { type: "tag", key: "tagged", tag: "tagged", write: "tags" },
    { type: "tag", key: "posted", tag: "posted", write: "posts", edits: true },
    { type: "tag", key: "closing", tag: "closing", write: "posts", closeWhenDone: true },
    { type: "outline", key: "outline", topic: 900, write: "posts", closeWhenDone: true },
  ],
  statusTags: { open: "help-wanted", active: "taken", review: "in-review", done: "solved" },
} as const;

export const configuration = Configuration.parse(page);
