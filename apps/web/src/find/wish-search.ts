// A wish in the address of the page, as the router wants it: text by its name.
import { type Wish, type WishPart, wishToSearch } from "@threadboard/domain";

export type WishSearch = { readonly [P in WishPart]?: string | undefined };

/** Returns the search parts of the page's address for a wish. */
export function searchOf(wish: Wish): WishSearch {
  return Object.fromEntries(new URLSearchParams(wishToSearch(wish)));
}
