// Words that people wrote, kept apart from history so that they can be emptied without losing a row of it.
import type { TextId } from "../ids.ts";

/** One version of a text. Events name the id only. */
export type Text = { readonly id: TextId; readonly text: string };

/** What a reference on an event looks like: the id of the text, never its words. */
export function referenceTo(text: Text | null): TextId | null {
  return text === null ? null : text.id;
}
