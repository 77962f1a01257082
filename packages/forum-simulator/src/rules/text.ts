// Cleaning and measuring of texts: titles, slugs, bodies (Discourse, 2021).

const oddSpaces = /[\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** The body as the forum stores it: LF line ends, plain spaces, nothing at the end. */
export const cleanRaw = (raw: string): string =>
  raw.replaceAll("\u0000", "").replaceAll("\r\n", "\n").replace(oddSpaces, " ").trimEnd();

const tidyCase = (title: string): string => {
  const shouting = /[A-Z]/.test(title) && title === title.toUpperCase();
  const calm = shouting ? title.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : title;
  return calm.replace(/^[a-z]+\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
};

/** The title as the forum stores it; it may differ from what was sent. */
export const cleanTitle = (title: string): string =>
  tidyCase(title.replace(/!+/g, "!").replace(/\?+/g, "?"))
    .replace(/([^.])\.+(\s*)$/, "$1$2")
    .replace(/\s+([!?]\s*)$/, "$1")
    .replace(/ +/g, " ")
    .replace(oddSpaces, " ")
    .trim();

/** A slug of digits alone could be taken for an id, so it becomes the default one. */
export const slugOf = (text: string, fallback = "topic"): string => {
  const slug = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 255);
  return slug === "" || /^\d+$/.test(slug) ? fallback : slug;
};

export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** The title as HTML, with typographic marks. */
export const fancyTitle = (title: string): string =>
  escapeHtml(title)
    .replaceAll("...", "&hellip;")
    .replaceAll("--", "&ndash;")
    .replace(/(^|[\s(])&quot;/g, "$1&ldquo;")
    .replaceAll("&quot;", "&rdquo;")
    .replace(/(^|[\s(])&#39;/g, "$1&lsquo;")
    .replaceAll("&#39;", "&rsquo;");

/** Number of different characters; Discourse's measure of whether a text says anything. */
export const entropy = (text: string): number => new Set(text.trim()).size;

export const wordCount = (raw: string): number => raw.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;

/** The text without quotes, links around images and HTML comments, which do not count to its length. */
export const countedText = (raw: string): string =>
  raw
    .replace(/\[quote(?:=[^\]]*)?\][\s\S]*?\[\/quote\]/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .trim();

/** A plain excerpt of cooked HTML. */
export const excerptOf = (cooked: string, length: number): string => {
  const text = cooked
    .replace(/<aside[\s\S]*?<\/aside>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}&hellip;`;
};
