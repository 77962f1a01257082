// The key of a row that gives none: its title in a plain spelling, so that the same title is the same task.

/** Shorter than a key may be, so that there is room for a number after it. */
const LONGEST = 70;

/** Returns the title in small letters and digits of any script, joined by hyphens; may be empty. */
export function keyOfTitle(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}+]+/u).filter((word) => word !== "");
  return words.join("-").slice(0, LONGEST).replace(/-+$/, "");
}
