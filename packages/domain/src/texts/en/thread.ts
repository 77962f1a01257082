// What we write into forum threads. Plain names, dates and our link; never somebody's own words.
export const thread = {
  "thread.status.open": "**Help wanted.** Nobody has this yet.",
  "thread.status.open-slots": "**Help wanted.** {free, plural, one {# place is} other {# places are}} free.",
  "thread.status.partly": "**Partly taken.** {free, plural, one {# place is} other {# places are}} free.",
  "thread.status.active": "**Taken.**",
  "thread.status.review": "**Handed in**, waiting for a review.",
  "thread.status.done": "**Done.** Thank you.",
  "thread.status.triage": "Not looked at yet.",
  "thread.status.left":
    "This thread is no longer kept up to date by [{board}]({address}). What is wanted stands there.",
  "thread.status.dropped": "No longer wanted.",
  "thread.holder.working": "{name} is on it, until {until}.",
  "thread.holder.resting": "{name} has it and takes a break, which counts against nobody.",
  "thread.holder.submitted": "{name} handed in the work.",
  "thread.holder.returned": "{name} is on it again after a review, until {until}.",
  "thread.holder.accepted": "{name} did it.",
  "thread.holder.slot": "{slot}: {holder}",
  "thread.from": "It can be taken from {from} on.",
  "thread.date": "{at, date, plain}",
  "thread.help.free": "How to help: take it at [{number} on {board}]({address}).",
  "thread.help.free-reply":
    "How to help: take it at [{number} on {board}]({address}), or reply `@{bot} claim this task` here.",
  "thread.help.held": "Hand it in or back at [{number} on {board}]({address}).",
  "thread.help.held-reply":
    "Hand it in or back at [{number} on {board}]({address}), or reply `@{bot} done with this task` or `@{bot} hand back this task` here.",
  "thread.answer": "To {name}: {words}",
  "thread.help.over": "[{number} on {board}]({address})",
  "thread.edit.reason": "From {number} on {board}",
  "thread.table.task": "Task",
  "thread.table.state": "State",
  "thread.table.free": "free",
  "thread.table.open-part": "{holders}; {free, plural, one {# place} other {# places}} free",
  "thread.table.done": "done",
  "thread.table.review": "{names}, waiting for a review",
  "thread.table.more":
    "{count, plural, one {# task} other {# tasks}}, {free, number} of them free. [The whole list]({address})",
  "thread.outline.intro": "What is free and who has what, kept up to date by [{board}]({address}):",
} as const;
