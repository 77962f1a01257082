// Reads the search part of an address by hand: a library that could do it would be most of what the board loads.

/** The search part of an address as the router gives it: whatever somebody wrote there. */
export type Search = Readonly<Record<string, unknown>>;

/** Returns the text under this name, or `undefined` where there is none or it is longer than `limit`. */
export function textIn(search: Search, name: string, limit = 1000): string | undefined {
  const found = search[name];
  return typeof found === "string" && found !== "" && found.length <= limit ? found : undefined;
}
