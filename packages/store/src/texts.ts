// Words that people wrote, by reference.
import type { Text, TextId } from "@threadboard/domain";
import { inPieces, type Reading, type Writing } from "./database.ts";

/** Saves texts that are not there yet; a text never changes under its id. */
export async function saveTexts(trx: Writing, texts: readonly Text[]): Promise<void> {
  if (texts.length === 0) return;
  await trx
    .insertInto("text")
    .values(texts.map(({ id, text }) => ({ id, content: text })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Returns a lookup of the texts with these ids. */
export async function readTexts(db: Reading, ids: readonly TextId[]): Promise<(id: TextId) => Text | null> {
  const rows = await inPieces([...new Set(ids)], (piece) =>
    db.selectFrom("text").select(["id", "content"]).where("id", "in", piece).execute(),
  );
  const contents = new Map(rows.map((row) => [row.id, row.content]));
  return (id) => {
    const text = contents.get(id);
    return text === undefined ? null : { id, text };
  };
}
