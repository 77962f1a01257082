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

/** Taking things back, and the line to the board. */
const keeping = {
  "mine.undo.partly":
    "{count, plural, =0 {None of it was} one {# of {all} was} other {# of {all} were}} undone. {why}",
  "mine.line.nothing-sent":
    "The board cannot be reached, so nothing was sent. What you wrote stays here. Try again when you are back.",
  "mine.line.no-answer":
    "The board did not answer, so it is not certain that this arrived. Look before you try again.",
  "mine.line.writing": "The board cannot be reached now. You can write, and send it when you are back.",
  "mine.collision":
    "{who, select, none {Somebody} other {{name}}} changed {fields} while you were writing. Choose what holds; nothing is saved before.",
  "mine.collision.theirs": "Theirs",
  "mine.collision.mine": "Yours",
  "mine.collision.empty": "Nothing",
  "mine.collision.take": "Take theirs",
  "mine.collision.keep": "Keep yours",
  "mine.collision.which": "({field})",
  "mine.collision.merged":
    "{who, select, none {Somebody} other {{name}}} changed {fields} meanwhile. That is in the form now; what you wrote is as it was.",
} as const;

/** Where to begin, on a card. */
const beginning = {
  "web.first-step.done": "Done means: {done}",
  "web.first-step.outcomes": "Say at the end: {outcomes}",
  "page.how.outcomes": "At the end, say how it came out: {outcomes}",
} as const;

/** My work. */
const work = {
  "mine.following": "You follow",
  "mine.finished": "You finished",
  "mine.finished.all": "{count, plural, one {Your page with this task} other {Your page with all # tasks}}",
  "mine.finished.none": "What you finish shows here, and on a page of your own.",
  "mine.asked": "{name} was asked to go on with it and can say so",
  "mine.asked.withdraw": "Take the question back",
  "mine.handed": "{name} asks whether you would go on with this.",
  "mine.take-over": "I’ll go on with it",
} as const;

/** What somebody finished. */
const person = {
  "person.lead":
    "{count, plural, one {Finished # task that you can see.} other {Finished # tasks that you can see.}}",
  "person.none": "Nothing finished yet",
  "person.none.text": "Your first finished task shows here. Pick something small.",
  "person.hidden": "Only you see this page.",
  "person.public": "Everybody can see what they may see of it.",
  "person.change": "Change that in the settings",
  "person.take-along": "Take it along:",
  "person.markdown": "As Markdown",
  "person.json": "As JSON",
  "person.not-there": "There is nothing to see here",
  "person.page-of": "What {name} finished",
} as const;

/** Settings. */
const settings = {
  "settings.title": "Settings",
  "settings.page": "How the page looks",
  "settings.keys": "Keys",
  "settings.messages": "Messages",
  "settings.others": "What others see of you",
  "settings.hide": "Keep the page of what I finished to myself",
  "settings.hide.help": "Your name still stands on the tasks themselves.",
  "settings.see": "See the page",
  "settings.skip": "Do not name me in reports",
  "settings.skip.help": "Reports then count what you did without saying that it was you.",
  "settings.notices": "How long notices stay",
  "settings.notices.help": "They wait while you point at them or are in them, whatever you choose.",
  "settings.signed-out": "This stays in this browser. Sign in for what concerns you yourself.",
} as const;

export const mine = {
  ...handingOver,
  ...keeping,
  ...beginning,
  ...work,
  ...person,
  ...settings,
} as const;
