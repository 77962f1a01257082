// Measuring with a few repeats, and the table that comes out of it.

/** One line of the table. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: "/s" | "ms" | "s" | "KB" | "requests";
  /** The machine's own figure for the nearest thing that does no work of ours. */
  readonly ceiling?: number;
  readonly ceilingIs?: string;
  /** What the figure means to somebody. */
  readonly means?: string;
};

/** Something that is measured in a temporary folder; returns its lines of the table. */
export type Scenario = (folder: string) => Promise<Figure[]>;

/** Returns the middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Does it so many times, one after the other, and returns the median of what it returns. */
export async function repeated(times: number, work: () => number | Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < times; i++) values.push(await work());
  return median(values);
}

/**
 * Does two things in turns and returns both medians. What else the machine is busy with then falls on both alike, so
 * that their ratio says something even where the figures do not.
 */
export async function inTurns(
  times: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ readonly value: number; readonly ceiling: number }> {
  const values: number[] = [];
  const ceilings: number[] = [];
  for (let i = 0; i < times; i++) {
    ceilings.push(await bare());
    values.push(await ours());
  }
  return { value: median(values), ceiling: median(ceilings) };
}

/** Returns the milliseconds that it took. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Returns how often a second it could be done, called for so long. */
export async function rate(seconds: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  const until = start + seconds * 1000;
  let count = 0;
  while (performance.now() < until) {
    await work();
    count += 1;
  }
  return count / ((performance.now() - start) / 1000);
}

/** Returns the table as text. A ratio above 1 is better than the ceiling, whichever way the unit counts. */
export function table(title: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${rounded(figure.value)} ${figure.unit}`,
    figure.ceiling === undefined ? "" : `${rounded(figure.ceiling)} ${figure.unit}`,
    figure.ceiling === undefined ? "" : shareOf(figure, figure.ceiling),
    figure.ceilingIs ?? "",
  ]);
  const head = ["", "measured", "ceiling", "share", "the ceiling is"];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const meanings = figures.flatMap(({ what, means }) => (means === undefined ? [] : [`  ${what}: ${means}`]));
  return [`\n${title}`, line(head), ...rows.map(line), ...meanings].join("\n");
}

function shareOf({ value, unit }: Figure, ceiling: number): string {
  const share = unit === "/s" ? value / ceiling : ceiling / value;
  return `${share < 0.1 ? (share * 100).toFixed(1) : Math.round(share * 100)} %`;
}

function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-GB");
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
