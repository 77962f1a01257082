// Pictures that are drawn, not stored: letters on a colour for people, and emoji.
import { emojis } from "../cooking/emoji.ts";
import { escapeHtml } from "../rules/text.ts";

const hueOf = (name: string): number => {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 3600;
  return hash % 360;
};

const initialsOf = (username: string, name: string | null): string => {
  const words = (name ?? username).split(/[\s._-]+/).filter((word) => word !== "");
  const letters = words.length > 1 ? [words[0]?.[0], words.at(-1)?.[0]] : [words[0]?.[0]];
  return letters.join("").toUpperCase();
};

/** White on a dark hue, so that the letters can be read on every colour. */
export const avatarSvg = (username: string, name: string | null): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hueOf(username.toLowerCase())} 42% 36%)"/><text x="50" y="53" fill="#fff" font-family="system-ui, sans-serif" font-size="42" font-weight="600" text-anchor="middle" dominant-baseline="middle">${escapeHtml(initialsOf(username, name))}</text></svg>`;

/** Null for an emoji that the forum does not know. */
export const emojiSvg = (name: string): string | null => {
  const character = emojis.get(name);
  return character === undefined
    ? null
    : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text x="50" y="56" font-size="80" text-anchor="middle" dominant-baseline="middle">${character}</text></svg>`;
};

export const logoSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M12 16h76v54H52L30 90V70H12z" fill="#0b5d8a"/></svg>';
