// What a notice says beside the sentence of its code: the answer to a reply, what became of a task, what more fits.
import {
  type Configuration,
  hasRoom,
  isAnnounced,
  maySee,
  newsCodes,
  type PersonId,
  plain,
  type Reader,
  situationOf,
  type Task,
} from "@threadboard/domain";
import type { AnswerData } from "@threadboard/domain/reply";
import { textsFor } from "@threadboard/domain/texts";
import { type OutboxRow, type Reading, readFirstAccepted, readPerson, readTasks } from "@threadboard/store";
import { z } from "zod";
import { fittingTasks } from "../find/tell-followers.ts";
import { presentAnswer } from "./answer.ts";

export type ToldSetting = {
  readonly configuration: Configuration;
  readonly reader: Reader;
  /** The reader's own, where they chose one. */
  readonly language: string | null;
  readonly now: number;
  /** For a forum message. */
  readonly inMarkdown?: boolean;
};

/** What a `fits` notice is about at this moment: one task to name, and how many more there are. */
export type Fitting = { readonly task: Task; readonly more: number; readonly left: boolean };

/** Returns what is left of a `fits` notice, or `null` where its reader may see none of it. `left`: something can be taken. */
export async function readFitting(
  db: Reading,
  row: OutboxRow,
  { reader, now }: Pick<ToldSetting, "reader" | "now">,
): Promise<Fitting | null> {
  const ids = fittingTasks(row);
  const seen = (await readTasks(db, ids))
    .filter((task) => maySee(reader, task))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const free = seen.filter((task) => hasRoom(situationOf(task)) && !isAnnounced(situationOf(task), now));
  const [task] = free.length > 0 ? free : seen;
  if (task === undefined) return null;
  return { task, more: Math.max(0, free.length - 1), left: free.length > 0 };
}

const NewsData = z.object({ news: z.enum(newsCodes) });

/** Returns the words, or `null` where the sentence of the code says all. */
export async function presentWords(
  db: Reading,
  row: OutboxRow,
  fitting: Fitting | null,
  { configuration, reader, language, inMarkdown = false }: ToldSetting,
): Promise<string | null> {
  const { say } = textsFor(language ?? configuration.board.language);
  const data: unknown = row.dataJson === null ? null : JSON.parse(row.dataJson);
  switch (row.code) {
    case "reply-answer":
      if (data === null) return null;
      return presentAnswer(db, data as AnswerData, reader, configuration, { language, inMarkdown });
    case "followed": {
      const told = NewsData.safeParse(data);
      return told.success ? say("told.news", { news: told.data.news }) : null;
    }
    case "fits":
      return fitting === null || fitting.more === 0 ? null : say("told.more", { count: fitting.more });
    case "accepted": {
      if (row.recipient === null || !(await isFirst(db, row.recipient, row))) return null;
      const name = (await readPerson(db, row.recipient))?.name ?? "";
      const address = `${configuration.board.address.replace(/\/+$/, "")}/find`;
      return inMarkdown
        ? say("told.first.message", { name: plain(name), address })
        : say("told.first", { name });
    }
    default:
      return null;
  }
}

async function isFirst(db: Reading, recipient: PersonId, { taskId }: OutboxRow): Promise<boolean> {
  return taskId !== null && (await readFirstAccepted(db, recipient)) === taskId;
}
