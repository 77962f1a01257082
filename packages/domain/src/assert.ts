// For what cannot happen: a bug throws here, an expected refusal never does.

/** Returns the value; throws where it is missing, which only a bug can cause. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}

/** Ends every switch over a union, so that a new member does not compile until it is handled. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
