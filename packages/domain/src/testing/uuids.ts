// Ids for tests: counted, so that a failing run repeats exactly.

/** Returns the version 7 UUID that ends in this number. */
export function uuidOf(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** Returns a source of ever new UUIDs that starts at `from`. */
export function countedUuids(from = 1): () => string {
  let next = from;
  return () => uuidOf(next++);
}
