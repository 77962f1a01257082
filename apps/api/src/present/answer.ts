// What somebody is told about a reply of theirs, in their language and with titles that they may see at this moment.
import { type Audience, type Configuration, maySee, type Reader, TaskNumber } from "@threadboard/domain";
import { type AnswerData, numbersInAnswer, sayAnswer } from "@threadboard/domain/reply";
import { textsFor } from "@threadboard/domain/texts";
import { type Reading, readCardRows, readTaskIds } from "@threadboard/store";

/** Returns the sentence of an answer to a reply. */
export async function presentAnswer(
  db: Reading,
  data: AnswerData,
  reader: Reader,
  { board, forum }: Configuration,
  { language, inMarkdown = false }: { readonly language: string | null; readonly inMarkdown?: boolean },
): Promise<string> {
  const numbers = numbersInAnswer(data).map((number) => TaskNumber.parse(number));
  const rows = await readCardRows(db, await readTaskIds(db, numbers));
  const titles = new Map<number, string>(
    rows
      .filter((row) => maySee(reader, { audience: JSON.parse(row.audienceJson) as Audience }))
      .map((row) => [row.number, row.title]),
  );
  return sayAnswer(data, {
    texts: textsFor(language ?? board.language),
    bot: forum.bot ?? null,
    prefix: board.prefix,
    titleOf: (number) => titles.get(number) ?? null,
    inMarkdown,
  });
}
