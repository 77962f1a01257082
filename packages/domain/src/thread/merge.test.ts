// Base, forum and board laid over each other.
import fc from "fast-check";
import { expect, test } from "vitest";
import { KindKey, TeamKey, TextId } from "../ids.ts";
import type { TextConflict, ThreadBase } from "../task/task.ts";
import { countedUuids } from "../testing/uuids.ts";
import {
  type BoardFields,
  type ForumFields,
  type Merged,
  type MergedThread,
  mergeSet,
  mergeText,
  mergeThread,
  mergeValue,
  type Sides,
  sameWords,
} from "./merge.ts";

test.for<[string | null, string, string, Merged["kind"]]>([
  ["a", "a", "a", "same"],
  ["a", "b", "a", "take-forum"],
  ["a", "a", "b", "keep-board"],
  ["a", "b", "c", "conflict"],
  ["a", "b", "b", "same"],
  [null, "a", "a", "same"],
  [null, "a", "b", "conflict"],
  ["a", "a \n", "a", "same"],
  ["a\n", "a", "b", "keep-board"],
  ["a", " a", "a", "take-forum"],
  ["a\nb", "a\nb", "a\r\nb\r\n", "same"],
])("base %o, forum %o and board %o give %s", ([base, forum, board, kind]) => {
  expect(mergeText({ base, forum, board })).toEqual({ kind });
});

const word = fc.constantFrom("a", "b", "c");

test("a text that only one side changed is never a conflict, and one that both changed never lost", () => {
  fc.assert(
    fc.property(word, word, word, (base, forum, board) => {
      const { kind } = mergeText({ base, forum, board });
      const changed = [forum, board].filter((text) => text !== base);
      expect(kind === "conflict").toBe(changed.length === 2 && forum !== board);
    }),
  );
});

test("forum and board are treated alike", () => {
  const mirrored: Record<Merged["kind"], Merged["kind"]> = {
    same: "same",
    "take-forum": "keep-board",
    "keep-board": "take-forum",
    conflict: "conflict",
  };
  fc.assert(
    fc.property(word, word, word, (base, forum, board) => {
      const { kind } = mergeText({ base, forum, board });
      expect(mergeText({ base, forum: board, board: forum }).kind).toBe(mirrored[kind]);
    }),
  );
});

test("a value follows the forum until the board says something else", () => {
  fc.assert(
    fc.property(word, word, word, (base, forum, board) => {
      expect(mergeValue({ base, forum, board: base })).toBe(forum);
      if (board !== base) expect(mergeValue({ base, forum, board })).toBe(board);
    }),
  );
});

const list = fc.uniqueArray(fc.constantFrom("arm", "easy", "urgent", "web", "docs"));

test("what either side added to a set is in it, what either side took away is not, and the rest stays", () => {
  fc.assert(
    fc.property(list, list, list, (base, forum, board) => {
      const merged = new Set(mergeSet({ base, forum, board }));
      for (const each of new Set([...base, ...forum, ...board])) {
        const sides = [forum.includes(each), board.includes(each)];
        expect(merged.has(each)).toBe(base.includes(each) ? sides.every(Boolean) : sides.some(Boolean));
      }
    }),
  );
});

test("a set comes out the same whichever side is called forum", () => {
  fc.assert(
    fc.property(list, list, list, (base, forum, board) => {
      const there = mergeSet({ base, forum, board }).toSorted();
      expect(mergeSet({ base, forum: board, board: forum }).toSorted()).toEqual(there);
    }),
  );
});

// From here on: whole threads. Words are few, so that sides often agree by chance.

type Said = {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly team: TeamKey | null;
  readonly kind: KindKey;
  readonly difficulty: "easy" | "hard" | null;
  readonly effort: number | null;
};

const said: fc.Arbitrary<Said> = fc.record({
  title: word,
  body: word,
  labels: list,
  team: fc.constantFrom(null, TeamKey.parse("docs"), TeamKey.parse("web")),
  kind: fc.constantFrom(KindKey.parse("writing"), KindKey.parse("testing")),
  difficulty: fc.constantFrom(null, "easy", "hard"),
  effort: fc.constantFrom(null, 30),
});

/** A kind of task sets a difficulty, so that not every empty field of the forum empties the board's. */
const usual: Sides["usual"] = (kind) => ({ difficulty: kind === "testing" ? "easy" : null, effort: null });

/** One task and its thread, read again and again as importing does. */
class Pair {
  board: BoardFields;
  base: ThreadBase;
  conflicts: readonly TextConflict[] = [];
  #next = countedUuids();

  constructor(forum: Said) {
    const read = this.#read(forum);
    const { team, kind, labels, difficulty, effort } = read.reading;
    this.base = { title: read.title, body: read.body, tags: read.tags, due: null, reading: read.reading };
    this.board = {
      ...{ title: read.title, body: read.body, team, kind, labels, due: null },
      difficulty: difficulty ?? usual(kind).difficulty,
      effort: effort ?? usual(kind).effort,
    };
  }

  write({ title, body, ...rest }: Partial<Said>): void {
    this.board = {
      ...this.board,
      ...rest,
      ...(title === undefined ? {} : { title: this.#text(title) }),
      ...(body === undefined ? {} : { body: this.#text(body) }),
    };
  }

  read(forum: Said): MergedThread {
    const merged = mergeThread({
      base: this.base,
      forum: this.#read(forum),
      board: this.board,
      conflicts: this.conflicts,
      tagged: null,
      usual,
    });
    this.board = merged.board;
    this.base = merged.base;
    this.conflicts = merged.conflicts;
    return merged;
  }

  /** All that both sides say, by words and not by their ids. */
  get told() {
    const { title, body, labels, ...rest } = this.board;
    return {
      board: { ...rest, labels: labels.toSorted(), title: title.text, body: body.text },
      base: [this.base.title.text, this.base.body.text, this.base.reading],
      conflicts: this.conflicts.map(({ field, forum }) => [field, forum.text]),
    };
  }

  #read({ title, body, ...reading }: Said): ForumFields {
    const found = (field: "title" | "body", words: string) =>
      [this.board?.[field], this.base?.[field], ...this.conflicts.map(({ forum }) => forum)].find(
        (text) => text !== undefined && sameWords(text.text, words),
      ) ?? this.#text(words);
    return {
      title: found("title", title),
      body: found("body", body),
      cooked: false,
      editedAt: null,
      tags: [...reading.labels],
      due: null,
      reading,
    };
  }

  #text(text: string) {
    return { id: TextId.parse(this.#next()), text };
  }
}

const partly = fc.record(
  { title: word, body: word, labels: list, team: said.map(({ team }) => team) },
  { requiredKeys: [] },
);

test("reading the same again changes nothing", () => {
  fc.assert(
    fc.property(said, partly, said, (first, edit, second) => {
      const pair = new Pair(first);
      pair.write(edit);
      pair.read(second);
      const { board, base, conflicts } = pair;
      expect(pair.read(second)).toEqual({ board, base, conflicts, changed: [] });
    }),
  );
});

test("a board that nobody edited says what the forum says, and nothing conflicts", () => {
  fc.assert(
    fc.property(said, fc.array(said, { minLength: 1 }), (first, later) => {
      const pair = new Pair(first);
      for (const each of later) pair.read(each);
      expect(pair.told).toEqual(new Pair(later.at(-1) ?? first).told);
    }),
  );
});

test("no words are lost: what the board said and what the forum says are the task's, or stand in conflict", () => {
  fc.assert(
    fc.property(said, partly, fc.array(said, { minLength: 1 }), (first, edit, later) => {
      const pair = new Pair(first);
      pair.write(edit);
      const last = later.at(-1) ?? first;
      for (const each of later) {
        const before = pair.board;
        pair.read(each);
        for (const field of ["title", "body"] as const) {
          const overrides = before[field].text !== first[field] && pair.board[field].text !== each[field];
          if (overrides) expect(pair.board[field]).toBe(before[field]);
        }
      }
      for (const field of ["title", "body"] as const) {
        const shown = [pair.board[field].text, ...pair.conflicts.map(({ forum }) => forum.text)];
        const isForums = last[field] === pair.base[field].text;
        expect(isForums || shown.includes(last[field])).toBe(true);
      }
    }),
  );
});

/** Where a text in between says just what the board says, both sides agree, and the board follows from there. */
function agreesOnTheWay(edit: Partial<Said>, between: readonly Said[]): boolean {
  return between.some(
    (each) => each.title === edit.title || each.body === edit.body || each.team === edit.team,
  );
}

test("edits seen one by one end as the last one seen alone, unless the sides agreed on the way", () => {
  fc.assert(
    fc.property(said, partly, fc.array(said), said, (first, { labels: _labels, ...edit }, between, last) => {
      fc.pre(!agreesOnTheWay(edit, between));
      const [seen, late] = [new Pair(first), new Pair(first)];
      seen.write(edit);
      late.write(edit);
      for (const each of between) seen.read(each);
      seen.read(last);
      late.read(last);
      expect(seen.told).toEqual(late.told);
    }),
  );
});

test("after the sides agreed by chance the board follows the forum again", () => {
  const start: Said = {
    ...{ title: "a", body: "a", labels: [], team: null, kind: KindKey.parse("writing") },
    ...{ difficulty: null, effort: null },
  };
  const pair = new Pair(start);
  pair.write({ title: "b" });
  pair.read({ ...start, title: "b" });
  expect(pair.read({ ...start, title: "c" })).toMatchObject({
    board: { title: { text: "c" } },
    conflicts: [],
  });
});

test("a conflict is over when the forum takes its change back, and the board's words stay", () => {
  fc.assert(
    fc.property(said, partly, fc.array(said), (first, edit, later) => {
      fc.pre(!agreesOnTheWay(edit, later));
      const pair = new Pair(first);
      pair.write(edit);
      for (const each of later) pair.read(each);
      pair.read(first);
      expect(pair.conflicts).toEqual([]);
      expect(pair.board.title.text).toBe(edit.title ?? first.title);
    }),
  );
});

test.for(["reading", "due"] as const)("a base without %s leaves the board's word alone", (unknown) => {
  fc.assert(
    fc.property(said, said, (first, second) => {
      const pair = new Pair(first);
      const { [unknown]: _gone, ...base } = pair.base;
      pair.base = base;
      const before = pair.board;
      const { board } = pair.read({ ...second, title: first.title, body: first.body });
      if (unknown === "reading") expect(board).toEqual(before);
      else expect(board.due).toEqual(before.due);
    }),
  );
});

test("where nobody knows what both agreed on, unlike words conflict, and go on doing so", () => {
  const first: Said = {
    ...{ title: "a", body: "a", labels: [], team: null, kind: KindKey.parse("writing") },
    ...{ difficulty: null, effort: null },
  };
  const pair = new Pair(first);
  const forum = { id: pair.base.title.id, text: "a" };
  pair.write({ title: "b" });
  // As files of an earlier version have it: the forum's words took the place of the base.
  pair.conflicts = [{ field: "title", forum, editedAt: null }];
  pair.read(first);
  pair.read({ ...first, title: "c" });
  pair.read(first);
  expect(pair.told.conflicts).toEqual([["title", "a"]]);
});
