// The demo forum's groups, categories and tags.
import type { Community, SeedCategory, SeedGroup } from "./community.ts";

export const groups: readonly SeedGroup[] = [
  { name: "release-team", fullName: "Release team" },
  { name: "documentation-leads", fullName: "Documentation leads" },
  { name: "testing-leads", fullName: "Testing leads" },
  { name: "packaging-leads", fullName: "Packaging leads" },
  { name: "branding-leads", fullName: "Branding leads" },
  { name: "infrastructure-leads", fullName: "Infrastructure leads" },
  { name: "security-leads", fullName: "Security leads" },
  { name: "security-team", fullName: "Security team" },
  { name: "web-leads", fullName: "Web leads" },
  { name: "localization-leads", fullName: "Localization leads" },
];

export const categories: readonly SeedCategory[] = [
  {
    slug: "announcements",
    name: "Announcements",
    description: "News from the project. Rare on purpose.",
    color: "B8722C",
  },
  {
    slug: "introductions",
    name: "Introductions",
    description: "Say hello. Where you are, what you like doing, how much time you really have.",
    color: "8C6BB1",
  },
  {
    slug: "general",
    name: "The Hedge",
    description: "Everything that belongs to no team, or to all of them. Dunnocks live in hedges.",
    color: "6B7F5A",
  },
  {
    slug: "documentation",
    name: "Documentation",
    description: "Guides, how-tos, release notes and the people who write, test and prune them.",
    color: "2E7D9A",
  },
  {
    slug: "testing",
    name: "Testing",
    description: "Installing it, breaking it, and writing down exactly how. x86_64 and aarch64.",
    color: "A63D40",
  },
  {
    slug: "packaging",
    name: "Packaging",
    description: "Debranding, build failures, patches, and who looks after which package.",
    color: "4A6FA5",
  },
  {
    slug: "branding",
    name: "Branding",
    description: "Name, bird, wallpaper, boot splash, stickers. Also what is not ours to use.",
    color: "C2703D",
  },
  {
    slug: "infrastructure",
    name: "Infrastructure",
    description: "Builders, mirrors, backups, and the certificates that expire on Sundays.",
    color: "5C6670",
  },
  {
    slug: "security",
    name: "Security",
    description: "Errata, hardening, signing. Report vulnerabilities by mail, not here.",
    color: "7A2E39",
  },
  {
    slug: "security-embargo",
    name: "Security embargo",
    description: "What must not be known yet. Stays in this room until the date in the first post.",
    color: "3B1F24",
    parent: "security",
    readableBy: ["security-team"],
  },
  {
    slug: "web",
    name: "Web",
    description: "The website, the download page, and keeping both readable on a bad connection.",
    color: "3C8D7B",
  },
  {
    slug: "localization",
    name: "Localization",
    description:
      "Dunnock in your language. Se puede escribir en español. Deutsch ist willkommen. 日本語もどうぞ。",
    color: "B59A2B",
  },
];

export const tags: Community["tags"] = [
  { name: "help-wanted", description: "A task that somebody could take" },
  { name: "good-first-task", description: "Needs no earlier contribution, and has a mentor who answers" },
  { name: "easy", description: "An evening" },
  { name: "medium", description: "A few evenings" },
  { name: "hard", description: "Weeks, or knowledge that takes weeks" },
  { name: "debranding", description: "Finding and replacing upstream's names and logos" },
  { name: "packaging" },
  { name: "documentation" },
  { name: "testing" },
  { name: "artwork" },
  { name: "translation" },
  { name: "infrastructure" },
  { name: "website" },
  { name: "security" },
  { name: "accessibility" },
  { name: "installer", description: "Anaconda and everything before the first boot" },
  { name: "kernel" },
  { name: "x86_64", description: "Needs, or is about, an x86_64 machine" },
  { name: "aarch64", description: "Needs, or is about, a 64-bit Arm machine" },
  { name: "beta-1", description: "Wanted for Beta 1" },
  { name: "meeting" },
  { name: "contest" },
  { name: "spanish", description: "En español" },
  { name: "german", description: "Auf Deutsch" },
  { name: "board-open", description: "Set by the board: help wanted" },
  { name: "board-taken", description: "Set by the board: somebody is on it" },
  { name: "board-review", description: "Set by the board: waits for a second pair of eyes" },
  { name: "board-done", description: "Set by the board: done" },
];
