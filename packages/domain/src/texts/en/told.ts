// What a notice says beside its sentence. `told.….message` goes into a forum message, as Markdown.
export const told = {
  "told.news":
    "{news, select, free {It can be taken now.} back {It is wanted again, and can be taken.} other {It is finished.}}",
  "told.more": "{count, plural, one {So is one more task.} other {So are # more tasks.}}",
  "told.first": "That was your first task here, {name}, and it helps everybody who comes after you.",
  "told.first.message":
    "That was your first task here, {name}, and it helps everybody who comes after you. Would you like [another one]({address})?",
} as const;
