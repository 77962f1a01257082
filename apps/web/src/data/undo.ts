// What the reader did and can take back, the latest first. It lasts while the page is open, whichever of its pages is
// shown; the board decides each time whether it still can be.
import type { Done } from "@threadboard/domain";
import { notify } from "../parts/notify.ts";
import { say } from "../words/words.ts";
import { Unreachable } from "./api.ts";
import { give, giveAll } from "./give.ts";

/** One change that can be undone: the version that it made. */
export type UndoStep = NonNullable<Done["undo"]>;

/** `undo` takes it back and says what came of it. */
type Entry = {
  readonly steps: readonly UndoStep[];
  readonly undo: () => Promise<void>;
  closeNotice: () => void;
};

/** More than anybody goes back by pressing a key; what is older can be undone in the activity. */
const KEPT = 50;

let entries: readonly Entry[] = [];

/**
 * Tells what was done, with the way back beside it; what was done by several commands at once is one thing to
 * take back. Without steps it is only told.
 */
export function noteUndo(steps: readonly UndoStep[], text: string): void {
  if (steps.length === 0) return void notify({ text, tone: "done" });
  keep({ text, tone: "done" }, steps, () => undoSteps(steps));
}

/** The same for what is taken back by more than commands, or was done only in part. */
export function noteWayBack(notice: Told, undo: () => Promise<void>): void {
  keep(notice, [], undo);
}

type Told = Pick<Parameters<typeof notify>[0], "text" | "tone">;

function keep(notice: Told, steps: readonly UndoStep[], undo: () => Promise<void>): void {
  const entry: Entry = { steps, undo, closeNotice: () => {} };
  entries = [...entries, entry].slice(-KEPT);
  const action = { word: say("web.undo"), act: () => void takeBack(entry) };
  entry.closeNotice = notify({ ...notice, action });
}

/** Takes back what the reader did last, and when asked again what was before. Returns whether there was anything. */
export function undoLatest(): boolean {
  const entry = entries.at(-1);
  if (entry === undefined) return false;
  void takeBack(entry);
  return true;
}

/** It was undone elsewhere, as in the activity. */
export function forgetUndo({ taskId, version }: UndoStep): void {
  const done = entries.filter(({ steps }) => isAlone(steps, taskId, version));
  for (const { closeNotice } of done) closeNotice();
  entries = entries.filter((entry) => !done.includes(entry));
}

const isAlone = ([first, ...others]: readonly UndoStep[], taskId: string, version: number) =>
  others.length === 0 && first?.taskId === taskId && first.version === version;

async function takeBack(entry: Entry): Promise<void> {
  if (!entries.includes(entry)) return;
  entries = entries.filter((each) => each !== entry);
  entry.closeNotice();
  try {
    await entry.undo();
  } catch (error) {
    // Nothing was undone, so it can be tried again; what the board refused once it refuses for good.
    if (error instanceof Unreachable) entries = [...entries, entry];
    notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
  }
}

async function undoSteps(steps: readonly UndoStep[]): Promise<void> {
  const refusals = await undoAll(steps);
  const [first] = refusals;
  if (first === undefined) notify({ text: say("web.done.undo"), tone: "done" });
  else notify({ text: steps.length === 1 ? first : partly(steps, refusals), tone: "refusal" });
}

/** Undoes the latest first. Returns why some of them stay. */
async function undoAll(steps: readonly UndoStep[]): Promise<string[]> {
  const commands = steps.toReversed().map((step) => ({ type: "undo", ...step }) as const);
  const [only, ...others] = commands;
  if (only === undefined) return [];
  if (others.length === 0) {
    await give(only);
    return [];
  }
  const { results } = await giveAll(commands);
  return results.flatMap((each) => (each.outcome === "refused" ? each.problem.detail : []));
}

const partly = (steps: readonly UndoStep[], refusals: readonly string[]) =>
  say("mine.undo.partly", {
    count: steps.length - refusals.length,
    all: steps.length,
    why: refusals[0] ?? "",
  });
