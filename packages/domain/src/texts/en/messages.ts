// Private messages that we send on the forum, beside the sentences of the notices in them.
export const messages = {
  "message.title": "News for you from {board}",
  "message.head": "This happened on {board}:",
  "message.link": "[{number}]({address})",
  "message.renew": "[I am still on it]({address})",
  "message.unseen": "There is news about task {number}, which you cannot see at the moment.",
  "message.foot":
    "All of this is on the board as well. You get at most one such message a day, and none if you like: [choose what we write to you]({address}).",
} as const;
