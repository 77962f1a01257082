// How an import is shown to the person who started it: a bar while it runs, a summary at the end.
import type { ImportSummary } from "@threadboard/forum";
import type { WouldBe } from "./dry-run.ts";

export type Progress = { readonly source: string; readonly read: number; readonly listed: number };

const WIDTH = 24;

/** Returns the line for a terminal; `began` and `now` in epoch milliseconds tell how long the rest may take. */
export function progressLine({ source, read, listed }: Progress, began: number, now: number): string {
  if (read === 0) return `${source}: ${counted(listed, "topic")} found so far`;
  const full = Math.round((read / listed) * WIDTH);
  const bar = `${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
  return `${bar} ${source}: ${read} of ${counted(listed, "topic")}${timeLeft(((now - began) / read) * (listed - read))}`;
}

/** A forum lets a key ask about once a second, so a first import is a matter of minutes. */
function timeLeft(ms: number): string {
  if (ms < 10_000) return "";
  return ms < 90_000
    ? `, about ${Math.round(ms / 1000)} s left`
    : `, about ${Math.round(ms / 60_000)} min left`;
}

/** Returns the summary as lines for a person. */
export function summaryText(summary: ImportSummary, wouldBe: readonly WouldBe[] | null): string {
  const { topics, skipped, hidden, created, changed, unchanged, gone } = summary;
  const made =
    wouldBe === null
      ? sentence(
          `${counted(created, "task")} made`,
          [`${changed} changed`, changed],
          [`${unchanged} as before`, unchanged],
        )
      : `${counted(created, "task")} would be made. Nothing was written.`;
  const read = sentence(
    `${counted(topics, "topic")} read`,
    [`${skipped} unchanged since the last time`, skipped],
    [`${hidden} not for readers of the board`, hidden],
    [`${gone} gone`, gone],
  );
  const gaps = summary.incomplete.map((line) => `Incomplete: ${line}.`);
  return [...(wouldBe ?? []).map(taskText), made, read, ...gaps].join("\n");
}

function taskText({ topic, item, title, team, kind, audience }: WouldBe): string {
  const from = `topic ${topic}${item === null ? "" : ", an item"}`;
  const facts = [from, team, kind, audience === "public" ? null : `only for ${audience}`];
  return `${title}\n    ${facts.filter((fact) => fact !== null).join(" · ")}`;
}

function sentence(first: string, ...rest: readonly (readonly [words: string, count: number])[]): string {
  return `${[first, ...rest.flatMap(([words, count]) => (count > 0 ? [words] : []))].join(", ")}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
