// `:smile:` and its like, for the names that people use most.
import type { MarkdownIt } from "markdown-it";
import { eachText, splitText } from "./tokens.ts";

export const emojis: ReadonlyMap<string, string> = new Map([
  ["smile", "😄"],
  ["slight_smile", "🙂"],
  ["wink", "😉"],
  ["joy", "😂"],
  ["thinking", "🤔"],
  ["heart", "❤️"],
  ["+1", "👍"],
  ["-1", "👎"],
  ["wave", "👋"],
  ["clap", "👏"],
  ["pray", "🙏"],
  ["raised_hands", "🙌"],
  ["muscle", "💪"],
  ["tada", "🎉"],
  ["rocket", "🚀"],
  ["fire", "🔥"],
  ["eyes", "👀"],
  ["bug", "🐛"],
  ["wrench", "🔧"],
  ["books", "📚"],
  ["warning", "⚠️"],
  ["white_check_mark", "✅"],
  ["mountain", "⛰️"],
  ["penguin", "🐧"],
  ["coffee", "☕"],
  ["sweat_smile", "😅"],
  ["blush", "😊"],
  ["green_heart", "💚"],
]);

const image = (name: string): string =>
  `<img src="/images/emoji/twitter/${encodeURIComponent(name)}.png" title=":${name}:" class="emoji" alt=":${name}:" width="20" height="20">`;

const replace = eachText("emoji", (text) =>
  text.includes(":")
    ? splitText(text, /:([a-z0-9_+-]+):/g, (match) =>
        emojis.has(match[1] ?? "") ? image(match[1] ?? "") : null,
      )
    : null,
);

export const emojiPlugin = (markdown: MarkdownIt): void => {
  markdown.use(replace);
};
