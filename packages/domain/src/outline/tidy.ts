// Evens out what two parsers give for the same line: joined texts, single spaces, nothing around breaks.
import type { Inline } from "./block.ts";
import { cleanText } from "./text-runs.ts";

/** The same inlines without empty ones, with neighbouring texts joined and no space at either end. */
export function tidy(inlines: readonly Inline[]): readonly Inline[] {
  return trim(join(inlines.flatMap(cleaned)));
}

function cleaned(inline: Inline): readonly Inline[] {
  switch (inline.kind) {
    case "text":
      return [{ kind: "text", text: cleanText(inline.text) }];
    case "code":
      return [{ kind: "code", text: cleanText(inline.text).trim() }];
    case "link":
    case "strong":
    case "struck":
      return outsideSpaces(inline, join(inline.children.flatMap(cleaned)));
    case "emoji":
      return [{ kind: "emoji", text: cleanText(inline.text) }];
    case "mention": {
      const name = cleanText(inline.name).trim();
      return name === "" ? [] : [{ kind: "mention", name }];
    }
    default:
      return [inline];
  }
}

/** `<b>a </b>b` reads as `<b>a</b> b`; marks around nothing go. */
function outsideSpaces(
  span: Extract<Inline, { children: readonly Inline[] }>,
  children: readonly Inline[],
): readonly Inline[] {
  const inner = trim(children);
  const [first, last] = [children.at(0), children.at(-1)];
  const space: Inline = { kind: "text", text: " " };
  const before = first?.kind === "text" && first.text.startsWith(" ") ? [space] : [];
  const after = last?.kind === "text" && last.text.endsWith(" ") ? [space] : [];
  return inner.length === 0 ? before : [...before, { ...span, children: inner }, ...after];
}

/** Joins neighbouring texts, and drops spaces after a space or around a break. */
function join(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  let texts: string[] = [];
  const endText = (before: Inline | null): void => {
    let text = texts.join("").replace(/ {2,}/g, " ");
    if (joined.at(-1)?.kind === "break") text = text.trimStart();
    if (before?.kind === "break") text = text.trimEnd();
    if (text !== "") joined.push({ kind: "text", text });
    texts = [];
  };
  for (const inline of inlines) {
    if (inline.kind === "text") {
      texts.push(inline.text);
      continue;
    }
    endText(inline);
    if (inline.kind !== "code" || inline.text !== "") joined.push(inline);
  }
  endText(null);
  return joined;
}

function trim(inlines: readonly Inline[]): readonly Inline[] {
  const isSpace = (inline: Inline): boolean =>
    inline.kind === "break" || (inline.kind === "text" && inline.text.trim() === "");
  const start = inlines.findIndex((inline) => !isSpace(inline));
  if (start === -1) return [];
  const kept = inlines.slice(start, inlines.findLastIndex((inline) => !isSpace(inline)) + 1);
  const first = kept.at(0);
  if (first?.kind === "text") kept[0] = { kind: "text", text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last?.kind === "text") kept[kept.length - 1] = { kind: "text", text: last.text.trimEnd() };
  return kept;
}
