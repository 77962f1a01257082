// Base, forum and board laid over each other field by field: what did each side change since both agreed?
//
// Texts are taken whole: two changes of one text are a conflict, wherever in it they are. Lists are merged as sets.
// What the forum's rules say of a task is followed until a lead chooses otherwise. Where the base knows nothing the
// board's word stands. Saying the same is agreeing: from then on the board follows the forum again.
import type { Reading } from "../configuration/source.ts";
import type { KindKey } from "../ids.ts";
import type { Due } from "../task/due.ts";
import type { Task, TextConflict, ThreadBase } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import type { Instant } from "../time.ts";

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

/** Returns what to do with one text. Without a base the two were never compared, so unlike texts conflict. */
export function mergeText({ base, forum, board }: ThreeTexts): Merged {
  if (sameWords(forum, board)) return { kind: "same" };
  if (base !== null && sameWords(base, board)) return { kind: "take-forum" };
  if (base !== null && sameWords(base, forum)) return { kind: "keep-board" };
  return { kind: "conflict" };
}

/** Whether two texts differ in nothing but what Discourse changes on save: line ends, and white space at the end. */
export function sameWords(one: string, other: string): boolean {
  const saved = (text: string) => text.replaceAll("\r\n", "\n").trimEnd();
  return saved(one) === saved(other);
}

type Three<T> = { readonly base: T; readonly forum: T; readonly board: T };

/** Returns the board's value once it is another than the forum gave before, and else the forum's. */
export function mergeValue<T>({ base, forum, board }: Three<T>): T {
  return alike(board, base) ? forum : board;
}

/** Returns what the board has, with whatever came and without whatever went on the forum. */
export function mergeSet({ base, forum, board }: Three<readonly string[]>): readonly string[] {
  const kept = board.filter((each) => forum.includes(each) || !base.includes(each));
  return [...new Set([...kept, ...forum.filter((each) => !base.includes(each))])];
}

/** The fields of a task that its thread has a say in. */
export const threadFields = [
  "title",
  "body",
  "labels",
  "team",
  "kind",
  "difficulty",
  "effort",
  "due",
] as const;
export type ThreadField = (typeof threadFields)[number];
export type BoardFields = Pick<Task, ThreadField>;

/** What a read of the forum found. Words that either side knows already come with the id that they have there. */
export type ForumFields = {
  readonly title: Text;
  readonly body: Text;
  readonly cooked: boolean;
  readonly editedAt: Instant | null;
  readonly tags: readonly string[];
  readonly due: Due | null;
  readonly reading: Reading;
};

export type Sides = {
  readonly base: ThreadBase | null;
  readonly forum: ForumFields;
  readonly board: BoardFields;
  readonly conflicts: readonly TextConflict[];
  /** For a base without a reading: the labels that its tags stand for, and those of the tags now. */
  readonly tagged: { readonly base: readonly string[]; readonly forum: readonly string[] } | null;
  /** What a kind sets where no rule says anything. */
  readonly usual: (kind: KindKey) => {
    readonly difficulty: Task["difficulty"];
    readonly effort: Task["effort"];
  };
};

export type MergedThread = {
  readonly board: BoardFields;
  readonly base: ThreadBase;
  readonly conflicts: readonly TextConflict[];
  /** Fields of the board that are not what they were. */
  readonly changed: readonly ThreadField[];
};

/** Returns what the board says afterwards, what both sides now agree on, and what is left to a lead. */
export function mergeThread(sides: Sides): MergedThread {
  const { base, forum, board } = sides;
  const [title, body] = [mergeWords("title", sides), mergeWords("body", sides)];
  const labels = mergeLabels(sides);
  const due =
    base?.due === undefined ? board.due : mergeValue({ base: base.due, forum: forum.due, board: board.due });
  const after: BoardFields = { ...followReading(sides), title: title.board, body: body.board, labels, due };
  return {
    board: after,
    base: {
      title: title.base,
      body: body.base,
      tags: base !== null && alike(base.tags.toSorted(), forum.tags.toSorted()) ? base.tags : forum.tags,
      ...(base?.due === undefined ? {} : { due: forum.due }),
      reading: forum.reading,
      ...(forum.cooked ? { cooked: true } : {}),
    },
    conflicts: [title.conflict, body.conflict].filter((each) => each !== null),
    changed: threadFields.filter((field) => !alike(board[field], after[field])),
  };
}

type MergedWords = { readonly board: Text; readonly base: Text; readonly conflict: TextConflict | null };

function mergeWords(field: "title" | "body", sides: Sides): MergedWords {
  const [board, forum] = [sides.board[field], sides.forum[field]];
  const known = sides.conflicts.find((each) => each.field === field);
  const base = sides.base?.[field] ?? null;
  const ancestor = known !== undefined && known.forum.id === base?.id ? null : base;
  switch (mergeText({ base: ancestor?.text ?? null, forum: forum.text, board: board.text }).kind) {
    case "same":
      return {
        board,
        base: base !== null && sameWords(base.text, forum.text) ? base : forum,
        conflict: null,
      };
    case "take-forum":
      return { board: forum, base: forum, conflict: null };
    case "keep-board":
      return { board, base: ancestor ?? forum, conflict: null };
    case "conflict": {
      // Discourse touches a post without anybody editing it, so the time counts only with new words.
      const isOld = known !== undefined && sameWords(known.forum.text, forum.text);
      const conflict = isOld ? known : { field, forum, editedAt: sides.forum.editedAt };
      return { board, base: ancestor ?? conflict.forum, conflict };
    }
  }
}

function mergeLabels({ base, forum, board, tagged }: Sides): readonly string[] {
  if (base?.reading !== undefined)
    return mergeSet({ base: base.reading.labels, forum: forum.reading.labels, board: board.labels });
  return tagged === null ? board.labels : mergeSet({ ...tagged, board: board.labels });
}

function followReading({
  base,
  forum,
  board,
  usual,
}: Sides): Pick<BoardFields, "team" | "kind" | "difficulty" | "effort"> {
  const [was, now] = [base?.reading, forum.reading];
  const { team, kind, difficulty, effort } = board;
  if (was === undefined) return { team, kind, difficulty, effort };
  const next = mergeValue({ base: was.kind, forum: now.kind, board: kind });
  const [before, after] = [usual(kind), usual(next)];
  return {
    team: mergeValue({ base: was.team, forum: now.team, board: team }),
    kind: next,
    difficulty: mergeValue({
      base: was.difficulty ?? before.difficulty,
      forum: now.difficulty ?? after.difficulty,
      board: difficulty,
    }),
    effort: mergeValue({
      base: was.effort ?? before.effort,
      forum: now.effort ?? after.effort,
      board: effort,
    }),
  };
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
