// Splits what an item says into its title and the rest.
import { type Inline, linesOf } from "./block.ts";
import { plainInline, plainText } from "./plain.ts";
import {
  countWords,
  dayWords,
  dueAfter,
  dueWords,
  haveNothingInCommon,
  isRemark,
  joinsName,
  takers,
} from "./vocabulary.ts";

export type Head = {
  /** One plain line; "" where the item has no words. */
  readonly title: string;
  /** What follows the title. The whole again where the title had to be cut. */
  readonly rest: readonly Inline[];
  /** The title, and not just a word of it, is struck through. */
  readonly struck: boolean;
  /** What is said behind a struck title, as plain text. */
  readonly remark: string;
  /** The title is a lead-in in bold or italics with more behind it. */
  readonly leadIn: boolean;
};

/** A title longer than this is cut after its first sentence, if it has one. */
const wordyTitle = 120;
/** What lies further on in a line is not looked at for a title. In characters. */
const titleReach = 1_000;
/** Fits the titles of forums, which Discourse keeps to 255. */
const longestTitle = 200;

/** `inlines` are an item's first paragraph without its box, and `ticked` is whether that is. */
export function splitHead(inlines: readonly Inline[], ticked: boolean): Head {
  const [line = [], ...lines] = sentenceLines(inlines);
  const lead = leadOf(line, ticked);
  const later = lines.flatMap((next): readonly Inline[] => [{ kind: "break" }, ...next]);
  const whole = titleText(lead.inlines);
  const title = shortened(whole);
  const isCut = title !== whole || plainText(lead.inlines).length > titleReach;
  const rest = isCut ? [...line, ...later] : [...lead.rest, ...later];
  const remark = lead.struck ? plainText([...lead.rest, ...later]) : "";
  return { title, rest, struck: lead.struck, remark, leadIn: lead.rest.length > 0 };
}

/** The name that a heading or a parent bullet gives to what is under it; "" where it has no words. */
export function groupName(inlines: readonly Inline[]): string {
  return shortened(titleText(inlines.flatMap(unstruck)));
}

/** A line that goes on in lower case continues the sentence before: the writer's editor broke it. */
function sentenceLines(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const joined: Inline[][] = [];
  for (const line of linesOf(inlines)) {
    const last = joined.at(-1);
    const [first] = line;
    if (last !== undefined && first?.kind === "text" && /^\p{Ll}/u.test(first.text)) {
      last.push({ kind: "text", text: " " }, ...line);
    } else joined.push([...line]);
  }
  return joined;
}

type Lead = {
  readonly inlines: readonly Inline[];
  readonly rest: readonly Inline[];
  readonly struck: boolean;
};

function leadOf(line: readonly Inline[], ticked: boolean): Lead {
  if (isStruckThroughout(line)) return { ...leadOf(line.flatMap(unstruck), ticked), struck: true };
  const [first, ...after] = line;
  const isMarked = first?.kind === "struck" || first?.kind === "strong";
  if (
    isMarked &&
    (setsApart(after) ||
      (first.kind === "struck" && (tellsState(first, after) || (ticked && isSentence(after)))) ||
      (first.kind === "strong" && /[:.–—]$/.test(plainText([first]))))
  ) {
    const inner = leadOf(first.children, ticked);
    const struck = first.kind === "struck" || inner.struck;
    return { inlines: inner.inlines, rest: [...inner.rest, ...withoutSeparator(after)], struck };
  }
  return { inlines: line, rest: [], struck: false };
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function isStruckThroughout(inlines: readonly Inline[]): boolean {
  const isStruck = (inline: Inline): boolean =>
    inline.kind === "struck" || (inline.kind === "strong" && isStruckThroughout(inline.children));
  const isOrnament = (inline: Inline): boolean =>
    ["emoji", "mention", "date"].includes(inline.kind) || !hasWords(plainInline(inline));
  return inlines.some(isStruck) && inlines.every((inline) => isStruck(inline) || isOrnament(inline));
}

function unstruck(inline: Inline): readonly Inline[] {
  if (inline.kind === "struck") return inline.children;
  return inline.kind === "strong" ? [{ ...inline, children: inline.children.flatMap(unstruck) }] : [inline];
}

const separator = /^\s*(?:[–—:|→：，；。]|-(?=\s)|[.,;](?=\s|$))\s*/;

/** "~~Posters~~ done, thank you": the words tell of what is struck and do not stand in its place. */
function tellsState(struck: Inline, after: readonly Inline[]): boolean {
  const [title, remark] = [plainText([struck]), plainText(after)];
  // "~~old name~~ new name" corrects; what has nothing in common with several struck words does not.
  return isRemark(remark) || (countWords(title) >= 1.5 && haveNothingInCommon(title, remark));
}

/** Whether these, which follow a marked beginning, are a remark on it and not the same sentence. */
function setsApart(after: readonly Inline[]): boolean {
  const first = after.find((inline) => plainInline(inline).trim() !== "");
  if (first === undefined || first.kind !== "text") {
    return first === undefined || ["mention", "date", "emoji"].includes(first.kind);
  }
  return separator.test(first.text) || /^\s*[([（【]/.test(first.text);
}

/** "[x] ~~Does it boot~~ It does. Took a minute." */
function isSentence(after: readonly Inline[]): boolean {
  return /^\p{Lu}[^.!?]*[.!?](?:\s|$)/u.test(plainText(after));
}

function withoutSeparator(after: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = after;
  if (first?.kind !== "text") return after;
  const text = first.text.replace(separator, "").trimStart();
  return text === "" ? others : [{ kind: "text", text }, ...others];
}

// While a title is trimmed, one private character stands for each mention, date and emoji.
const marks = { mention: "\ue000", date: "\ue001", emoji: "\ue002" } as const;
const anyMark = /[\ue000-\ue002]/g;
const anyMarkRange = "\ue000-\ue002";
const ornaments =
  "[\ue000-\ue002](?:[\ue000-\ue002\\s,，、&+/→]|(?<!\\p{L})(?:and|und|y|e)(?!\\p{L})|[和与])*";
const dates = `${marks.date}[${marks.date}\\s→]*`;
const phrases = (words: readonly string[]): string =>
  [...words].sort((one, other) => other.length - one.length).join("|");
const beforeDates = phrases([...dueWords, ...dayWords]);
const besideDates = `(?<!\\p{L})(?:${phrases([...dueWords, ...dayWords, ...dueAfter])})(?!\\p{L})`;
// Phrases of several words hold others ("due by" and "by"), so that unbounded repetition would take for ever.
const atTheEnd = [
  new RegExp(`\\s*${marks.emoji}$`, "u"),
  new RegExp(`\\s*[([（【](?:[\\s,，、&+/→:：${anyMarkRange}]|${besideDates}){0,12}[)\\]）】]$`, "iu"),
  new RegExp(
    `\\s*(?:(?:^|(?<=[\\s，]))(?:${beforeDates})[:：\\s]*){0,2}${dates}(?:${dueAfter.join("|")})?$`,
    "iu",
  ),
  new RegExp(`(?:\\s*[–—:,;|→：，；]|\\s-)\\s*(?:(?:${phrases(takers)})\\s*[:：]?\\s*)?${ornaments}$`, "iu"),
  /\s*[–—:;,|：；，]+$/u,
];
const atTheStart = [
  new RegExp(`^${marks.emoji}\\s*`, "u"),
  new RegExp(`^${ornaments}(?:[:–—|→：]|-\\s)\\s*`, "u"),
  /^[–—:;,.|：；，]+\s*/u,
];
/** A name behind the words, with nothing between: "Paint the fence @ada". */
const nameAtTheEnd = new RegExp(
  `\\s+${marks.mention}(?:\\s*(?:[,&+]|and|und|y)?\\s*${marks.mention})*$`,
  "u",
);

/**
 * The plain title, without struck words, and without mentions, dates and emoji that are set apart at its ends:
 * "@ada: write the notes", "Write the notes (@ada)", "Write the notes by …". Within the sentence they stay.
 */
function titleText(inlines: readonly Inline[]): string {
  const taken: string[] = [];
  const marked = inlines
    .map((inline) => markedText(inline, taken))
    .join("")
    .slice(0, titleReach);
  if (!hasWords(marked)) return "";
  const { text, before } = trimmed(marked);
  let next = before;
  const title = text.replace(anyMark, () => taken[next++] ?? "");
  return title.toWellFormed().replace(/\s+/g, " ").trim();
}

function markedText(inline: Inline, taken: string[]): string {
  if (inline.kind === "struck") return "";
  if ("children" in inline) return inline.children.map((child) => markedText(child, taken)).join("");
  const text = plainInline(inline);
  if (inline.kind !== "mention" && inline.kind !== "date" && inline.kind !== "emoji") return text;
  taken.push(text);
  return marks[inline.kind];
}

/** `before` counts the marks that went at the start. Leaves a text alone that would have no words left. */
function trimmed(marked: string): { readonly text: string; readonly before: number } {
  let text = marked.trim();
  let before = 0;
  for (let last = ""; last !== text; ) {
    last = text;
    for (const edge of atTheEnd) text = keepingWords(text, text.replace(edge, ""));
    text = withoutNameAtTheEnd(text);
    for (const edge of atTheStart) {
      const shorter = keepingWords(text, text.replace(edge, ""));
      const gone = text.slice(0, text.length - shorter.length);
      before += gone.match(anyMark)?.length ?? 0;
      text = shorter;
    }
  }
  return { text, before };
}

/** Of a few words only: "Ask @ada" and "Write with @ada" would say nothing without the name. */
function withoutNameAtTheEnd(text: string): string {
  const shorter = text.replace(nameAtTheEnd, "");
  const isShort = (shorter.match(/\p{Script=Han}|[\p{L}\p{N}][^\s\p{Script=Han}]*/gu) ?? []).length < 2;
  return shorter === text || isShort || joinsName(shorter) ? text : shorter;
}

function keepingWords(text: string, shorter: string): string {
  return hasWords(shorter) ? shorter : text;
}

/** Cut at the end of the first sentence, or else, where it is far too long, at a word. */
function shortened(title: string): string {
  if (title.length <= wordyTitle) return title;
  const sentence = /^.{15,}?(?:[.!?](?=\s)|[。！？])/u.exec(title)?.[0];
  const cut = (sentence ?? title).replace(/(?<=[^.])\.$|。$/, "");
  if (cut.length <= longestTitle) return cut;
  const words = cut.slice(0, longestTitle).replace(/\s+\S*$/, "");
  return `${words.toWellFormed().replace(/\ufffd$/, "")}…`;
}
