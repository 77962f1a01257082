// The board as a table.
export const list = {
  "list.caption":
    "{sorted, select, no {{count, plural, one {# task} other {# tasks}}, as they hang on the board} other {{count, plural, one {# task} other {# tasks}}, sorted by {column}, {descending, select, yes {last first} other {first first}}}}",
  "list.column.number": "Number",
  "list.column.title": "Task",
  "list.column.column": "Column",
  "list.column.team": "Team",
  "list.column.kind": "Kind",
  "list.column.now": "Now",
  "list.column.difficulty": "Difficulty",
  "list.column.effort": "Effort",
  "list.column.due": "Due",
  "list.column.replies": "Replies",
  "list.column.changed": "Last change",
  "list.sort": "Sort by",
  "list.sort.board": "As on the board",
  "list.sort.up": "Smallest or earliest first",
  "list.sort.down": "Largest or latest first",
} as const;
