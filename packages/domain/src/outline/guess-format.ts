// Which format a file holds, by its name.
import type { OutlineSource } from "./outline.ts";

/** HTML for `.html`, `.htm` and `.xhtml`, whatever their case; Markdown for everything else. */
export function guessFormat(fileName: string): OutlineSource["format"] {
  return /\.x?html?$/i.test(fileName.trim()) ? "html" : "markdown";
}
