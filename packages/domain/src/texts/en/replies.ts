// What the author of a reply is told about it, privately. `bot` is the account that replies speak to.
export const replies = {
  "reply.refused": "{named, select, yes {{task}: {why}} other {{why}}}",
  "reply.choose":
    "It is not clear which task you mean. Say its number, as in {example}. You can choose from: {tasks}",
  "reply.outcome": "{task}: say how it came out, as in {example}, with one of these: {outcomes}.",
  "reply.nothing-free": "There is nothing to take in that thread now. Have a look at the board.",
  "reply.nothing-held": "You have no task in that thread that you could hand in, hand back or keep.",
  "reply.may-not-exclude":
    "Only the author of a thread, a moderator or a lead can keep the board from writing there. Ask one of them.",
  "reply.help":
    "In a thread, begin a line with {bot} and one of these: claim; done; hand back, and why; still on it; help; or, as its author, exclude this thread. Where a thread has several tasks, add the number of the one you mean, as in {example}.",
} as const;
