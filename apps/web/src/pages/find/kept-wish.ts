// What somebody who is signed in looked for last, kept in this browser.
import { readWishText, type Wish, wishToSearch } from "@threadboard/domain";

const STORED_AS = "find.wish";

/** Returns what was looked for last; a blank wish where nothing is kept. */
export function keptWish(): Wish {
  try {
    return readWishText(localStorage.getItem(STORED_AS) ?? "");
  } catch {
    return readWishText("");
  }
}

/** Keeps it for the next time. */
export function keepWish(wish: Wish): void {
  try {
    localStorage.setItem(STORED_AS, wishToSearch(wish));
  } catch {
    // Storage may be full or forbidden; the address has it in any case.
  }
}
