// From a day that somebody picked to the moment that it is over where they are.

/** Returns epoch milliseconds of the day's last minute in the reader's zone, or `null` where no day is given. `date`: `YYYY-MM-DD`. */
export function endOfDay(date: string): number | null {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined || Number.isNaN(year)) return null;
  const end = new Date(year, month - 1, day, 23, 59).getTime();
  return Number.isNaN(end) ? null : end;
}
