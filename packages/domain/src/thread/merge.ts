// Base, forum and board laid over each other: who changed a text since both sides agreed?

export type ThreeTexts = { readonly base: string | null; readonly forum: string; readonly board: string };

export type Merged =
  /** Both sides say the same. */
  | { readonly kind: "same" }
  /** Only the forum changed it. */
  | { readonly kind: "take-forum" }
  /** Only the board changed it: a lead's override. */
  | { readonly kind: "keep-board" }
  /** Both changed it, differently. Neither is lost and nobody is overruled in silence. */
  | { readonly kind: "conflict" };

/**
 * Returns what to do with one text. Without a base the two were never compared, so unlike texts conflict.
 * The forum strips trailing white space on save (Discourse, since 2021), so that alone is no difference.
 */
export function mergeText(texts: ThreeTexts): Merged {
  const [base, forum, board] = [texts.base?.trimEnd() ?? null, texts.forum.trimEnd(), texts.board.trimEnd()];
  if (forum === board) return { kind: "same" };
  if (base === board) return { kind: "take-forum" };
  if (base === forum) return { kind: "keep-board" };
  return { kind: "conflict" };
}
