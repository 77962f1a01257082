// What the columns of a new board are called.
export const columns = {
  "column.triage": "To look at",
  "column.open": "Help wanted",
  "column.active": "Somebody is on it",
  "column.review": "Waiting for review",
  "column.done": "Done",
  "column.dropped": "Dropped",
} as const;
