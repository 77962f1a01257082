// Lets a post stand indented in the source and still begin at the margin on the forum.

/**
 * The template's text without its first and last line breaks and without the indentation that all its
 * lines share. Paragraphs stay on one line each: a Discourse post keeps every line break it is given.
 */
export function md(strings: TemplateStringsArray): string {
  const text = strings.join("");
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join("\n");
}
