// How the demo's board is set up, as an operator of that community would have done it.
import { Configuration } from "@threadboard/domain";

const DOCS = "https://docs.dunnock.example";

/** Returns the demo's configuration for these addresses. `outlineTopic` is the number of the long "want to help" thread. */
export function demoConfiguration(addresses: {
  readonly board: string;
  readonly forum: string;
  readonly outlineTopic: number;
}): Configuration {
  return Configuration.parse({
    board: {
      name: "Dunnock help wanted",
      tagline: "Small jobs for a small brown bird",
      address: addresses.board,
      prefix: "DK",
    },
    forum: { address: addresses.forum, bot: "board" },
    admins: { forumAdmins: true },
    audiences: { "security-embargo": ["security-team"] },
    teams,
    kinds,
    labels: [
      { name: "Architecture", labels: ["x86_64", "aarch64"] },
      { name: "Good to know", labels: ["first task", "beta", "installer", "kernel", "accessibility"] },
    ],
    sources: [
      {
        key: "want-to-help",
        type: "outline",
        topic: addresses.outlineTopic,
        kind: "testing",
        map: { headings: outlineHeadings },
        write: "posts",
      },
      {
        key: "embargo",
        type: "category",
        category: "security-embargo",
        team: "security",
        kind: "security",
        map: { tags },
        write: "posts",
      },
      {
        key: "help-wanted",
        type: "tag",
        tag: "help-wanted",
        map: { categories, tags },
        write: "posts",
        edits: true,
      },
      {
        key: "meetings",
        type: "search",
        search: "meeting tags:meeting",
        kind: "documentation",
        map: { categories, tags },
        write: "tags",
      },
    ],
    statusTags: { open: "board-open", active: "board-taken", review: "board-review", done: "board-done" },
    // Somebody who tries the demo wants to see the thread change while they look.
    policy: { gatherSeconds: 3, pollSeconds: 60 },
  });
}

const teams = {
  documentation: {
    name: "Documentation",
    leads: ["documentation-leads"],
    description: "Everything that somebody reads before they ask.",
  },
  testing: { name: "Testing", leads: ["testing-leads"], description: "Finding it before the users do." },
  packaging: {
    name: "Packaging",
    leads: ["packaging-leads"],
    description: "Four thousand source packages, a few hundred of them stubborn.",
  },
  branding: {
    name: "Branding",
    leads: ["branding-leads"],
    description: "The bird, the colours, and what goes on a sticker.",
  },
  infrastructure: {
    name: "Infrastructure",
    leads: ["infrastructure-leads"],
    description: "Mirrors, builders and the bill for them.",
  },
  security: {
    name: "Security",
    leads: ["security-leads"],
    description: "Errata, signatures, and what is not said yet.",
  },
  web: { name: "Web", leads: ["web-leads"], description: "The pages that people see first." },
  localization: {
    name: "Localization",
    leads: ["localization-leads"],
    description: "The same bird in every language.",
  },
};

const kinds = {
  debranding: {
    name: "Debranding audit",
    shape: "diamond",
    hue: 28,
    description: "Find the vendor's name and marks in a package and say what has to go.",
    done: "The package is listed with what was found, and a merge request is open or nothing had to change.",
    guide: `${DOCS}/debranding`,
    outcomes: [
      { key: "clean", name: "Nothing to change" },
      { key: "patched", name: "Patched" },
      { key: "blocked", name: "Blocked, needs a decision" },
    ],
    effort: 120,
    skills: ["rpm"],
  },
  packaging: {
    name: "Packaging",
    shape: "hexagon",
    hue: 262,
    guide: `${DOCS}/packaging`,
    done: "It builds in the clean root for both architectures and a second person has read the spec file.",
    effort: 240,
    skills: ["rpm"],
  },
  documentation: {
    name: "Documentation",
    shape: "square",
    hue: 205,
    guide: `${DOCS}/writing`,
    done: "Somebody who did not write it has followed it from top to bottom.",
    effort: 120,
  },
  testing: {
    name: "Testing",
    shape: "circle",
    hue: 152,
    guide: `${DOCS}/testing`,
    done: "The result is written down with the machine, the image and the day.",
    checklist: ["Note the machine and the image", "Try it twice", "Write down what you saw"],
    outcomes: [
      { key: "pass", name: "Passed" },
      { key: "fail", name: "Failed, with a bug number" },
      { key: "blocked", name: "Could not be tested" },
    ],
    reviewers: "experienced",
    effort: 60,
  },
  artwork: {
    name: "Artwork",
    shape: "leaf",
    hue: 330,
    guide: `${DOCS}/artwork`,
    done: "The source file and its licence are in the artwork repository.",
    effort: 240,
  },
  translation: {
    name: "Translation",
    shape: "ring",
    hue: 48,
    guide: `${DOCS}/translating`,
    done: "A second speaker has read it.",
    effort: 60,
    lease: { nudgeAfter: 14, releaseAfter: 7 },
  },
  infrastructure: {
    name: "Infrastructure",
    shape: "bolt",
    hue: 232,
    guide: `${DOCS}/infrastructure`,
    done: "It is in the playbook, and somebody else has run the playbook.",
    effort: 240,
  },
  website: {
    name: "Website",
    shape: "triangle",
    hue: 186,
    guide: `${DOCS}/website`,
    done: "It is live and reads well on a phone.",
    effort: 120,
  },
  security: {
    name: "Security",
    shape: "triangle",
    hue: 4,
    guide: `${DOCS}/security`,
    done: "Two members of the team have signed off.",
    effort: 240,
  },
};

const outlineHeadings = {
  debranding: { team: "packaging", kind: "debranding" },
  package: { team: "packaging", kind: "packaging" },
  documentation: { team: "documentation", kind: "documentation" },
  testing: { team: "testing", kind: "testing" },
  x86_64: { labels: ["x86_64"] },
  aarch64: { labels: ["aarch64"] },
  infrastructure: { team: "infrastructure", kind: "infrastructure" },
  artwork: { team: "branding", kind: "artwork" },
  brand: { team: "branding" },
  web: { team: "web", kind: "website" },
  translat: { team: "localization", kind: "translation" },
  locali: { team: "localization", kind: "translation" },
  security: { team: "security", kind: "security" },
};

const categories = {
  documentation: { team: "documentation", kind: "documentation" },
  testing: { team: "testing", kind: "testing" },
  packaging: { team: "packaging", kind: "packaging" },
  branding: { team: "branding", kind: "artwork" },
  infrastructure: { team: "infrastructure", kind: "infrastructure" },
  security: { team: "security", kind: "security" },
  web: { team: "web", kind: "website" },
  localization: { team: "localization", kind: "translation" },
  general: {},
};

const tags = {
  debranding: { kind: "debranding" },
  artwork: { kind: "artwork" },
  translation: { kind: "translation" },
  easy: { difficulty: "easy" },
  medium: { difficulty: "medium" },
  hard: { difficulty: "hard" },
  x86_64: { labels: ["x86_64"] },
  aarch64: { labels: ["aarch64"] },
  "good-first-task": { labels: ["first task"] },
  "beta-1": { labels: ["beta"] },
  installer: { labels: ["installer"] },
  kernel: { labels: ["kernel"] },
  accessibility: { labels: ["accessibility"] },
};
