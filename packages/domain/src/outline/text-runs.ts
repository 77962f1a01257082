// The small grammars inside one piece of text: mentions, hashtags, emoji, and typography.
import type { Inline } from "./block.ts";

/**
 * Characters that no title may hold: controls but for tab and line ends, marks that reverse the direction of
 * text, soft hyphens, zero-width spaces, and private characters (which `title.ts` uses for itself).
 */
const unwanted = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\p{Co}]/gu;

/** The text without control characters, with white space as single spaces; line ends are white space here. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\s+/g, " ").replace(unwanted, "");
}

/**
 * One spelling for what Discourse's typographer changes in cooked: quotes become straight, `--` a dash and
 * `...` an ellipsis, as markdown-it's replacements do.
 */
export function evenTypography(text: string): string {
  return text
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/<-{1,2}(?!-)/g, "←")
    .replace(/(?<!-)-{1,2}>/g, "→")
    .replace(/\.{2,}/g, "…")
    .replace(/([?!])…/g, "$1..")
    .replace(/(?<!-)---(?!-)/g, "—")
    .replace(/(?<=^|\s)--(?=\s|$)/g, "–")
    .replace(/(?<=^|[^-\s])--(?=[^-\s]|$)/g, "–");
}

/**
 * A name after `@` that neither follows a letter (`a@b.c`, `Name@9506e4283`) nor an address's other
 * characters, and is not the first half of an address itself (`@ada@example.org`).
 */
const mention =
  /(?<![\p{L}\p{N}_@/.+-])@(?<mention>[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,58}[\p{L}\p{N}_])?)(?![\p{L}\p{N}_@/])/u;
/** `#docs`, `#parent:docs`, `#docs::tag`: cooked shows the slug alone. */
const hashtag = /(?<![\p{L}\p{N}_#/&])#(?:[\p{L}\p{N}_-]+:)?(?<hashtag>[\p{L}\p{N}_-]+)(?:::[a-z]+)?/u;
/** Names come from a list that we do not have, so a time or a port (`10:30:00`) needs a letter to be one. */
const shortcode = /(?<![\p{L}\p{N}:]):(?<shortcode>(?=[\w+-]*[a-z+-])[\w+-]+(?::t\d)?):(?![\p{L}\p{N}])/u;
const emoji = /(?<emoji>\p{RGI_Emoji})/v;

const inMarkdown = grammar("gu", mention, hashtag, shortcode);
const inCooked = grammar("gu", shortcode);
const emojiOnly = new RegExp(emoji.source, "gv");

/**
 * Splits text at its tokens. In cooked, mentions and hashtags have elements of their own, and what still
 * looks like one is text.
 */
export function textRuns(text: string, format: "markdown" | "html"): readonly Inline[] {
  const tokens = split(evenTypography(text), format === "markdown" ? inMarkdown : inCooked, (groups) => {
    if (groups.mention !== undefined) return { kind: "mention", name: groups.mention };
    if (groups.hashtag !== undefined) return { kind: "text", text: `#${groups.hashtag}` };
    return { kind: "emoji", text: `:${groups.shortcode}:` };
  });
  return tokens.flatMap((token) => {
    if (token.kind !== "text") return [token];
    return split(token.text, emojiOnly, (groups) => ({
      kind: "emoji",
      text: groups.emoji ?? "",
    }));
  });
}

function grammar(flags: string, ...tokens: readonly RegExp[]): RegExp {
  return new RegExp(tokens.map((token) => token.source).join("|"), flags);
}

function split(
  text: string,
  token: RegExp,
  read: (groups: Partial<Record<string, string>>) => Inline,
): readonly Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) runs.push({ kind: "text", text: text.slice(end, match.index) });
    runs.push(read(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ kind: "text", text: text.slice(end) });
  return runs;
}
