// Whoever chose a language on one device finds it on the next.
import { useEffect } from "react";
import { useMe } from "../data/use-board.ts";
import { followChoice } from "./choose-language.ts";

/** Follows the choice that is kept with the reader's account. */
export function useOwnLanguage(): void {
  const { person, language } = useMe();
  const signedIn = person !== null;
  useEffect(() => {
    // Where the board cannot be reached the page stays as it is; the next look at what is one's own asks again.
    if (signedIn) void followChoice(language).catch(() => undefined);
  }, [signedIn, language]);
}
