// A task as it starts out.

import { must } from "../assert.ts";
import { columnsOf } from "../board/columns-of.ts";
import { type KindKey, TaskNumber } from "../ids.ts";
import type { Rank } from "../task/rank.ts";
import { rankBetween } from "../task/ranking.ts";
import type { SetStage } from "../task/stage.ts";
import type { Task } from "../task/task.ts";
import { actingPerson, type Context } from "./context.ts";

type Beginning = {
  readonly title: string;
  readonly body: string;
  readonly kind: KindKey;
  readonly set: SetStage | null;
  /** How many tasks the same decision has made before this one. */
  readonly offset?: number;
};

/** Returns a new task with one free slot, for its board's readers, at the end of its stage's first column. */
export function blankTask(context: Context, beginning: Beginning): Task {
  const { fresh, now, configuration, nextNumber } = context;
  const kind = configuration.kinds[beginning.kind];
  const stage = beginning.set ?? "open";
  const column = must(columnsOf(context.columns, stage)[0], `a column of stage ${stage}`);
  const offset = beginning.offset ?? 0;
  return {
    id: fresh.task(),
    number: TaskNumber.parse(nextNumber + offset),
    version: 0,
    title: { id: fresh.text(), text: beginning.title },
    body: { id: fresh.text(), text: beginning.body },
    language: null,
    team: null,
    kind: beginning.kind,
    labels: kind?.skills ?? [],
    difficulty: kind?.difficulty ?? null,
    effort: kind?.effort ?? null,
    mentor: null,
    slots: [{ id: fresh.slot(), name: null, retired: false }],
    claims: [],
    offers: [],
    notBefore: null,
    due: null,
    milestone: null,
    columnId: column.id,
    rank: lastRank(context, column.id, offset),
    set: beginning.set,
    setReason: null,
    audience: { kind: configuration.board.audience },
    thread: null,
    asks: [],
    checklist: [],
    blockedBy: [],
    snoozedUntil: null,
    campaign: null,
    listKey: null,
    mergedInto: null,
    splitFrom: null,
    createdBy: actingPerson(context.actor),
    createdAt: now,
    updatedAt: now,
  };
}

/** Appending always has room: the key after the last one grows by a digit only when the digits are used up. */
function lastRank(context: Context, columnId: Task["columnId"], offset: number): Rank {
  let rank = context.ends.get(columnId)?.last ?? null;
  for (let i = 0; i <= offset; i++) rank = must(rankBetween(rank, null), "room at the end of a column");
  return must(rank, "a rank");
}
