// Rows as CSV (RFC 4180) that a spreadsheet opens as text and nothing else.

/** A cell that begins so is a formula to a spreadsheet: somebody's title could ask it to fetch or to run something. */
const formula = /^[=+\-@\t\r]/;

/** Returns the rows as CSV with CRLF between them. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n\t']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
