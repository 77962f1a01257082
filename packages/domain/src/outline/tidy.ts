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

/** Joins neighbouring texts, and drops spaces after a space or a break. */
function join(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === "break") {
      trimEnd(joined);
      joined.push(inline);
    } else if (inline.kind !== "text") {
      if (inline.kind !== "code" || inline.text !== "") joined.push(inline);
    } else if (last?.kind === "text") {
      joined[joined.length - 1] = { kind: "text", text: (last.text + inline.text).replace(/ {2,}/g, " ") };
    } else {
      const text = last?.kind === "break" ? inline.text.trimStart() : inline.text;
      if (text !== "") joined.push({ kind: "text", text });
    }
  }
  return joined;
}

function trim(inlines: readonly Inline[]): readonly Inline[] {
  const trimmed = [...inlines];
  for (let first = trimmed.at(0); first?.kind === "text" || first?.kind === "break"; first = trimmed.at(0)) {
    const text = first.kind === "text" ? first.text.trimStart() : "";
    if (text !== "") {
      trimmed[0] = { kind: "text", text };
      break;
    }
    trimmed.shift();
  }
  trimEnd(trimmed);
  return trimmed;
}

function trimEnd(inlines: Inline[]): void {
  for (let last = inlines.at(-1); last?.kind === "text" || last?.kind === "break"; last = inlines.at(-1)) {
    const text = last.kind === "text" ? last.text.trimEnd() : "";
    if (text !== "") {
      inlines[inlines.length - 1] = { kind: "text", text };
      return;
    }
    inlines.pop();
  }
}
