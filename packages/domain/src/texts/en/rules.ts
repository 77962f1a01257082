// The reason that a task carries which a rule has ended.
export const rules = {
  "rule.closed": "The thread was closed.",
  "rule.archived": "The thread was archived.",
  "rule.moved": "The thread was moved elsewhere.",
  "rule.merged": "The thread was merged into another one.",
  "rule.split": "Posts of the thread were moved to another one.",
  "rule.author-left": "Whoever began the thread is no longer there.",
  "rule.solved": "An answer in the thread was marked as the solution.",
  "rule.assigned": "The thread was assigned on the forum.",
  "rule.item-removed": "The item was taken out of the list.",
  "rule.item-done": "The item was ticked off in the list.",
  "rule.item-doubtful": "The item was written anew.",
  "rule.deleted": "The thread was deleted.",
  "rule.unreadable": "The thread cannot be read any more.",
  "rule.unlisted": "The thread was taken off the forum’s lists.",
  "rule.restricted": "The thread cannot be read here any more.",
  "rule.given-up": "The thread could not be read any more.",
} as const;
