// What somebody finished, as a page of Markdown.
export const finished = {
  "finished.title": "What {name} finished on {board}",
  "finished.count": "{count, plural, =0 {Nothing yet.} one {One task.} other {# tasks.}}",
} as const;
