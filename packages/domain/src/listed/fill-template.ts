// Templates of a title or body: words between double braces stand for a row's own cells.

const placeholder = /\{\{\s*([^{}]{1,80}?)\s*\}\}/g;

/** Returns the columns that a template names, in small letters. */
export function placeholdersIn(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map(([, name = ""]) => name.toLowerCase()))];
}

/** Returns the template with a row's cells in it; a cell that is empty leaves nothing behind. */
export function fillTemplate(template: string, cells: Readonly<Record<string, string>>): string {
  return template.replace(placeholder, (_all, name: string) => {
    const column = name.toLowerCase();
    return Object.hasOwn(cells, column) ? (cells[column] ?? "") : "";
  });
}
