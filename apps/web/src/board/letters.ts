// The letters that act on the card whose title has the focus. The card's menu shows them beside the words.
import type { Wish } from "../actions/wish.ts";

const letters: { readonly [T in Wish["type"]]?: string } = {
  claim: "t",
  submit: "d",
  renew: "s",
  "hand-back": "h",
  accept: "a",
  return: "r",
};

/** Returns the wish's letter, where it has one. Putting somebody else down is not done by one key. */
export function letterOf({ type, asks }: Wish): string | undefined {
  return asks === "person" ? undefined : letters[type];
}
