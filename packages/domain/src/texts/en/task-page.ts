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

  "web.card.waits": "Waits for {tasks}",
  "web.card.checklist": "{done, number} of {count, number}",
  "web.ask.submit.list":
    "{done, number} of {count, number} lines of the list are ticked. You can hand it in all the same; say in the note what became of the rest.",

  "page.checklist": "What belongs to it",
  "page.checklist.done": "{done, number} of {count, number} done",
  "page.form.checklist": "List of what belongs to it",
  "page.form.checklist.help":
    "One line each. Whoever has the task ticks them. A line that stays as it is keeps its tick.",
  "page.form.wrong.checklist": "Fifty lines at most, each of two hundred letters at most.",
  "page.field.checklist": "the list",

  "page.waits-for": "Waits for",
  "page.waits-for.sentence":
    "Waits for {tasks}. You can take it all the same, and begin with what does not depend on it.",
  "page.waits-for.remove": "Do not wait for “{title}” any more",
  "page.waited-for": "Others wait for this",
  "page.beside.stage":
    "{stage, select, triage {not looked at yet} open {help wanted} active {being worked on} review {handed in} done {done} other {dropped}}",
  "page.act.block": "Let it wait for another task…",
  "page.block.title": "What should be finished first?",
  "page.block.text": "“{title}” can still be taken. The board says what it waits for.",
  "page.block.do": "Let it wait",

  "page.replies": "Latest replies",
  "page.replies.whole": "This task is one item of a longer post, so these are about the whole thread.",
  "page.replies.reading": "The thread is being read.",
  "page.replies.none": "Nobody has replied yet.",
  "page.replies.unreachable": "The forum does not answer just now.",
  "page.replies.again": "Try again",
  "page.replies.forum": "Read it on the forum",
  "page.replies.earlier": "{count, plural, one {Show # earlier reply} other {Show # earlier replies}}",
  "page.replies.more": "There is more in the thread.",
  "page.replies.closed": "The thread is closed and takes no more replies.",
  "page.replies.answer": "Answer in the thread",
  "page.replies.somebody": "Somebody who has left",

  "page.copy-link": "Copy link",
  "page.copy-link.done": "The link is copied.",
  "page.door.web": "on the board",
  "page.door.timer": "by the clock",
  "page.door.import": "from the forum",
} as const;
