// What was chosen lately, kept in this browser by id only, so that no title stays behind.

const STORED_AS = "palette-recent";
const KEPT = 20;

/** The latest first. */
export function recentIds(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? "[]");
    return Array.isArray(found) ? found.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function rememberId(id: string): void {
  try {
    const ids = [id, ...recentIds().filter((each) => each !== id)].slice(0, KEPT);
    localStorage.setItem(STORED_AS, JSON.stringify(ids));
  } catch {
    // Storage may be full or forbidden; then nothing is remembered.
  }
}
