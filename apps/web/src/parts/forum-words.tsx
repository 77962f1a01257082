// Words that somebody wrote on the forum or the board: in their own language, which a screen reader has to know and a
// browser hyphenates by, and in its direction, whatever the language of the page is.
import type { ReactNode } from "react";
import { useSettings } from "../data/use-board.ts";

/** Attributes for an element that holds such words. Where nobody said their language, it is most likely the board's. */
export function useForumWords(language: string | null | undefined): { lang: string; dir: "auto" } {
  const board = useSettings().language;
  return { lang: language ?? board, dir: "auto" };
}

/** Such words within a line. */
export function ForumWords({
  language,
  children,
}: {
  readonly language: string | null | undefined;
  readonly children: ReactNode;
}) {
  return <span {...useForumWords(language)}>{children}</span>;
}
