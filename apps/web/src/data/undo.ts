// What the reader did and can take back, the latest first. It lasts while the page is open, whichever of its pages is
// shown; the board decides each time whether it still can be.
import type { Done } from "@threadboard/domain";
import { notify } from "../parts/notify.ts";
import { say } from "../words/words.ts";
import { Unreachable } from "./api.ts";
import { give, giveAll } from "./give.ts";

/** One change that can be undone: the version that it made. */
export type UndoStep = NonNullable<Done["undo"]>;

type Entry = { readonly steps: readonly UndoStep[]; closeNotice: () => void };

/** More than anybody goes back by pressing a key; what is older can be undone in the activity. */
const KEPT = 50;

let entries: readonly Entry[] = [];

/**
 * Tells what was done, with the way back beside it; what was done by several commands at once is one thing to
 * take back. Without steps it is only told.
 */
export function noteUndo(steps: readonly UndoStep[], text: string): void {
  if (steps.length === 0) return void notify({ text, tone: "done" });
  const entry: Entry = { steps, closeNotice: () => {} };
  entries = [...entries, entry].slice(-KEPT);
  const action = { word: say("web.undo"), act: () => void takeBack(entry) };
  entry.closeNotice = notify({ text, tone: "done", action });
}

/** Takes back what the reader did last, and when asked again what was before. */
export function undoLatest(): void {
  const entry = entries.at(-1);
  if (entry !== undefined) void takeBack(entry);
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
    const refusals = await undoAll(entry.steps);
    const [first] = refusals;
    if (first === undefined) notify({ text: say("web.done.undo"), tone: "done" });
    else notify({ text: entry.steps.length === 1 ? first : partly(entry.steps, refusals), tone: "refusal" });
  } catch (error) {
    // Nothing was undone, so it can be tried again; what the board refused once it refuses for good.
    if (error instanceof Unreachable) entries = [...entries, entry];
    notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
  }
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
