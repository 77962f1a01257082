// What we owe the forum, and why it could not be written.
export const writes = {
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
