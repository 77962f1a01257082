// For tests: how people change a line, from a slip of the finger to a sentence of its own.
import type { Dice } from "../../../testing/dice.ts";
import { people } from "../../../testing/help-wanted.ts";

const fillers = ["please", "soon", "again", "properly", "(easy)", "if you can", "first", "really"];
const details = [
  "– see the wiki",
  "before Beta 2",
  "on the staging host",
  "(ask in chat first)",
  "with screenshots",
  "together with the docs team",
  "in one evening",
  "– half done",
  "and write down what you saw",
  "by Friday",
  "(two people)",
  "[#1042]",
];
const otherWords: readonly (readonly string[])[] = [
  ["Test", "Try", "Check", "Verify"],
  ["Write", "Draft", "Prepare"],
  ["Review", "Check", "Reread"],
  ["Translate", "Render", "Localise"],
  ["Debrand", "Debranding of", "De-brand"],
  ["Audit", "Inspect", "Check"],
  ["Look after", "Maintain", "Take care of"],
  ["Rebuild", "Build", "Recompile"],
  ["Move", "Migrate", "Shift"],
  ["Proofread", "Reread"],
  ["how-to", "guide", "tutorial"],
  ["page", "article"],
  ["Collect", "Gather"],
  ["Monitoring", "Alerts"],
  ["host", "server", "machine"],
  ["Somebody", "Someone"],
  ["the", "our"],
  ["on", "with"],
  ["testing", "tests"],
  ["into", "to"],
  ["übersetzen", "übertragen"],
  ["Traducir", "Pasar"],
  ["Проверить", "Протестировать"],
];
const small = new Set(["the", "a", "an", "on", "of", "for", "in", "to", "with", "is", "and"]);
const isUnspaced = (text: string) => /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(text);

type Way = (text: string, dice: Dice) => string;

/** A change that leaves alone what the item is about. */
export function lightly(text: string, dice: Dice): string {
  const ways = isUnspaced(text) ? unspacedWays : lightWays;
  for (const way of dice.shuffled(ways)) {
    const changed = way(text, dice);
    if (changed !== text) return changed;
  }
  return `${text} (new)`;
}

const lightWays: readonly Way[] = [
  (text, dice) => `${text} ${dice.pick(details)}`,
  (text, dice) => between(text, dice.pick(fillers), dice),
  (text, dice) => `${dice.pick(["Please", "Help us:", "Wanted:", "Still open:"])} ${text}`,
  otherWord,
  (text, dice) => between(text, `@${dice.pick(people)}`, dice),
  (text) =>
    text
      .split(" ")
      .filter((word) => !small.has(word))
      .join(" "),
  (text) =>
    /^\S+ (?:-|–|:)/.test(text)
      ? text.replace(/(?: [-–]|:) /, ", ")
      : text.replace(/ on | for | in | of /, " – "),
  typo,
  (text) => text.toUpperCase(),
  (text, dice) => otherWord(`${text} ${dice.pick(details)}`, dice),
];

const unspacedWays: readonly Way[] = [
  (text) => `请${text}`,
  (text, dice) => `${text}${dice.pick(["（急）", "（新）", "、写报告", "！", " (2人)"])}`,
  (text) => text.replace(/的/, ""),
  (text) => text.replace(/を/, "をもう一度"),
  (text, dice) => `${text} – ${dice.pick(["Beta 2", "wiki", "staging"])}`,
];

/** One wrong letter in one of the longer words. */
export function typo(text: string, dice: Dice): string {
  const words = text.split(" ");
  const long = [...words.keys()].filter((at) => /^\p{L}{5,}$/u.test(words[at] ?? ""));
  if (long.length === 0) return text;
  const at = dice.pick(long);
  const word = words[at] ?? "";
  const letter = 1 + dice.below(word.length - 2);
  const wrong = dice.pick([
    word.slice(0, letter) + word.slice(letter + 1),
    word.slice(0, letter) + (word[letter + 1] ?? "") + (word[letter] ?? "") + word.slice(letter + 2),
    word.slice(0, letter) + (word[letter] ?? "") + word.slice(letter),
    `${word.slice(0, letter)}e${word.slice(letter + 1)}`,
  ]);
  return words.with(at, wrong).join(" ");
}

function between(text: string, word: string, dice: Dice): string {
  const words = text.split(" ");
  return words.toSpliced(1 + dice.below(words.length), 0, word).join(" ");
}

function otherWord(text: string, dice: Dice): string {
  for (const group of dice.shuffled(otherWords)) {
    const found = group.find((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(text));
    if (found !== undefined) return text.replace(found, dice.pick(group.filter((word) => word !== found)));
  }
  return text;
}

/** Half of the words gone and others in their stead, in another order. */
export function heavily(text: string, dice: Dice): string {
  if (isUnspaced(text)) return lightly(lightly(text.slice(Math.ceil(text.length / 3)), dice), dice);
  const words = dice.shuffled(text.split(" "));
  const kept = words.slice(0, Math.max(2, Math.ceil(words.length / 2))).join(" ");
  return lightly(`${kept} ${dice.pick(details)}`, dice);
}
