// What the page of a task says of its list, of what it waits for, of its thread, and how it looks from outside.
export const taskPage = {
  "refusal.unknown-item": "That line is no longer in the list. Reload the task and try again.",
  "refusal.cannot-wait-for-itself": "A task cannot wait for itself. Choose another one.",
  "refusal.waits-in-circle":
    "Number {number, number} waits for this task already, so neither could begin. Take that away first.",
  "refusal.blocker-hidden":
    "Not everybody who sees this task may see number {number, number}, so it cannot be named here.",

  "activity.ticked": "{who} {done, select, yes {ticked} other {unticked}} “{item}”",
  "activity.blocked": "{who} said that this waits for {task}",
  "activity.unblocked": "{who} said that this no longer waits for {task}",
  "activity.blocker-over": "{task}, which this waited for, is over",
  "activity.blocker-back": "{task}, which this waits for, is open again",
} as const;
