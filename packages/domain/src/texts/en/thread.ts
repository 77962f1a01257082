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
  "write.trouble.source-unseen":
    "The forum shows us the thread’s text only as a finished page, and nothing can be written on top of that. Change it in the thread itself.",
  "write.trouble.not-allowed":
    "The forum does not let our account write there. An administrator of the board has to look at its key and rights.",
  "write.trouble.closed":
    "The thread is closed, and our account may not write in closed threads. It is tried again when the thread is opened.",
  "write.trouble.edit-refused":
    "The forum does not take the edit of our post. Usually the time for edits is over: make our account a moderator there, then try again.",
  "write.trouble.refused": "The forum's rules do not take what we would write.",
  "write.trouble.approval": "Our post waits for a moderator of the forum. No second one is sent.",
  "write.trouble.rejected": "A moderator did not approve our post. It is not sent again.",
  "write.trouble.removed": "Somebody deleted our post. It is not posted again.",
  "write.trouble.hidden": "Our post was flagged and is hidden. It is left as it is.",
  "write.trouble.markers-gone": "Somebody took our markers out of our post. It is left to them.",
  "write.trouble.tag-missing":
    "The forum has no such tag, or did not take it. Create the tag there, then try again.",
  "write.trouble.tags-unseen": "The forum does not show tags to our account.",
  "write.trouble.tags-fought":
    "Somebody else changes our tags as often as we set them, so they are left until the task changes.",
  "write.trouble.allowance": "Today's number of new posts is used up. It goes on tomorrow.",
  "write.kind.status-post": "Status post",
  "write.kind.status-tags": "Status tag",
  "write.kind.close-topic": "Closing the thread",
  "write.kind.thread-edit": "Edit offered back",
  "write.kind.message": "Message",
} as const;
