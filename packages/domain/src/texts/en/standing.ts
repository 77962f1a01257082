// What became of a thread: a few words on the card, a sentence on the task's page, a question to a lead.
export const standing = {
  "note.short.closed": "thread closed",
  "note.short.archived": "thread archived",
  "note.short.moved": "thread moved",
  "note.short.merged": "thread merged",
  "note.short.split": "thread split",
  "note.short.author-left": "author left",
  "note.short.solved": "solved in the thread",
  "note.short.assigned": "assigned on the forum",
  "note.short.item-removed": "no longer in the list",
  "note.short.item-done": "ticked in the list",

  "note.closed": "The thread is closed. You can still work on the task here.",
  "note.archived": "The thread is archived: nobody can write in it. You can still work on the task here.",
  "note.moved":
    "{category, select, none {The thread is no longer where this board looks for tasks.} other {The thread was moved to “{category}”, where this board does not look for tasks.}}",
  "note.merged":
    "{title, select, none {The thread was merged into another one.} other {The thread was merged into “{title}”. The talk goes on there.}}",
  "note.split":
    "{title, select, none {Some posts of the thread were moved to another one.} other {Some posts of the thread were moved to “{title}”.}}",
  "note.author-left": "Whoever began the thread is no longer on the forum. Ask the team instead.",
  "note.solved": "An answer in the thread was marked as the solution.",
  "note.assigned": "On the forum, the thread is assigned to {name}.",
  "note.item-removed": "The list in the thread no longer has this item. Whoever is on it keeps it.",
  "note.item-done": "The item is ticked off in the list of the thread.",

  "ask.closed": "The thread was closed. Is this task over?",
  "ask.archived": "The thread was archived. Is this task over?",
  "ask.moved": "The thread left the place where the board looks for tasks. Does this task stay?",
  "ask.merged": "The thread was merged into another one. Link this task to that one, merge it, or keep it?",
  "ask.split": "Posts of the thread were moved to another one. Does this task need to be split too?",
  "ask.author-left": "Whoever began the thread is gone. Is the task still wanted?",
  "ask.solved": "An answer was marked as the solution. Is this task done?",
  "ask.assigned": "On the forum, the thread was assigned to {about}. Put them down for this task?",
  "ask.item-removed": "The list no longer has this item. Is the task still wanted?",
  "ask.item-done": "The item was ticked off in the list. Is this task done?",
  "ask.item-doubtful": "The item was written anew. Is it still the same task?",
  "ask.deleted": "The thread was deleted.",
  "ask.unreadable": "The thread cannot be read any more.",
  "ask.unlisted": "The thread was taken off the forum’s lists.",
  "ask.restricted": "The thread went where nobody here may read it.",

  "gone.deleted": "The thread was deleted.",
  "gone.unreadable": "The forum no longer shows us the thread. It may be private now, or deleted.",
  "gone.unlisted": "The thread was taken off the forum’s lists.",
  "gone.restricted": "The thread is now in a category whose readers this board does not know.",
} as const;
