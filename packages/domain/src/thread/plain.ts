// Other people's words inside our own posts: shown as they are, and never as markup.

/**
 * Returns words as plain text in Markdown, on one line: nothing of them is markup or a link, nobody is mentioned, and
 * a table keeps its columns. The `@` is left out rather than escaped, since Discourse looks for names in the text it
 * makes. A dot before a letter is escaped because bare hosts become links, and `&` because of entities.
 */
export function plain(words: string): string {
  return words
    .replaceAll("@", "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_{}[\]()#+!|<>~:&$]|\.(?=\p{L})/gu, "\\$&")
    .replace(/^(\d*)([-.])/, "$1\\$2");
}
