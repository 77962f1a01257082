// What is one's own: my work, handing a task over, the page of what somebody finished, settings, undo, and the line.

/** Handing over what one has. */
const handingOver = {
  "activity.offered-on": "{who} asked {subject} to go on with it",
  "activity.taken-over": "{who} took it over from {subject}",
  "notice.taken-over": "{by} took over “{title}” from you. Thank you for handing it on.",
  "notice.offer-declined": "{by} cannot take over “{title}”. It stays yours until somebody does.",
  "choice.taken-over": "Somebody takes over a task that I hand on",
  "choice.offer-declined": "Somebody cannot take over what I want to hand on",
  "web.act.hand-over": "Hand it over…",
  "web.ask.hand-over": "Who could go on with it?",
  "web.ask.hand-over.text": "It stays yours until they say yes. Nobody else is asked meanwhile.",
  "web.ask.hand-over.do": "Ask them",
  "web.done.hand-over": "They were asked to take over “{title}”. It stays yours until they do.",
} as const;

export const mine = { ...handingOver } as const;
