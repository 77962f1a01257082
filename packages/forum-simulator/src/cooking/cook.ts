// Markdown to the HTML that a forum shows. Cooked once a change, never on reading.
import MarkdownIt, { type MarkdownIt as Parser } from "markdown-it";
import type { World } from "../world/world.ts";
import { bbcodeBlocks } from "./bbcode-blocks.ts";
import { boxesPlugin } from "./boxes.ts";
import { datesPlugin } from "./dates.ts";
import { emojiPlugin } from "./emoji.ts";
import { mentionsPlugin } from "./mentions.ts";
import { boxBareLinks } from "./oneboxes.ts";
import { sanitise } from "./sanitise.ts";

const parsers = new WeakMap<World, Parser>();

/** One parser a forum: mentions and hashtags are looked up in it. */
const parserFor = (world: World) => {
  const known = parsers.get(world);
  if (known !== undefined) return known;
  const markdown = new MarkdownIt({ html: true, breaks: true, linkify: true, typographer: true })
    .use(bbcodeBlocks)
    .use(datesPlugin)
    .use(boxesPlugin)
    .use(mentionsPlugin(world))
    .use(emojiPlugin);
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  parsers.set(world, markdown);
  return markdown;
};

/** The cooked HTML of a text, without line ends around it. Empty for small actions. */
export const cook = (world: World, raw: string): string =>
  raw === "" ? "" : boxBareLinks(world, sanitise(parserFor(world).render(raw))).trim();
