// The key of a row that gives none: its title in a plain spelling, so that the same title is the same task.

/** As long as a key may be. */
const LONGEST = 80;

/** Returns the title in small letters and digits of any script, joined by hyphens; may be empty. */
export function keyOf(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}+]+/u).filter((word) => word !== "");
  return words.join("-").slice(0, LONGEST).replace(/-+$/, "");
}
