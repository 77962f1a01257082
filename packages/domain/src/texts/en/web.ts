// The words of the web pages.

/** What is around every page. */
const shell = {
  "web.unnamed": "Help wanted",
  "web.skip": "Skip to the page",
  "web.nav": "Your own",
  "web.loading": "The board is on its way.",
  "web.close": "Close",
  "web.cancel": "Cancel",
  "web.undo": "Undo",
  "web.try-again": "Try again",
  "web.to-board": "Back to the board",
  "web.search": "Search titles, labels and people",
  "web.sign-in": "Sign in",
  "web.sign-in-again": "Sign in again",
  "web.sign-out": "Sign out",
  "web.new-task": "New task",
  "web.my-tasks": "My tasks",
  "web.columns": "Columns",
  "web.triage": "Triage",
  "web.triage.count": "{count, plural, one {, # thing to look at} other {, # things to look at}}",
  "web.notices": "Notices",
  "web.notices.count": "{count, plural, one {, # new} other {, # new}}",
  "web.notices.region": "What just happened",
  "web.view": "View",
  "web.theme": "Light or dark",
  "web.theme.system": "As the system has it",
  "web.theme.light": "Light",
  "web.theme.dark": "Dark",
  "web.density": "Space",
  "web.density.roomy": "Roomy",
  "web.density.compact": "Compact",
  "web.notice-time": "Notices stay",
  "web.notice-time.seconds": "{seconds} seconds",
  "web.notice-time.stay": "Until I close them",
  "web.letter-keys": "Letter keys on cards",
  "web.roles-stale":
    "The forum could not be asked for your groups for a while, so some things may be closed to you.",
  "web.offline": "Offline",
  "web.offline.long": "The board cannot be reached. You see it as it last was, and it catches up by itself.",
  "web.not-here.title": "There is nothing at this address",
  "web.not-here.text": "The link may be old, or it may lead to something that you cannot see.",
  "web.problem.title": "That did not work",
  "web.problem.title-unreachable": "The board cannot be reached",
  "web.problem.offline": "No connection to the board. Look at your network, then try again.",
  "web.problem.server": "Something broke on our side. Try again in a moment.",
  "web.problem.strange-answer":
    "The board answered something that this page does not understand. Reload the page.",
} as const;

/** Times, near to the reader. `name` is the time of day, the weekday or the date. */
const times = {
  "web.time.until":
    "{near, select, today {until {name} today} tomorrow {until tomorrow} yesterday {until yesterday} other {until {name}}}",
  "web.time.since":
    "{near, select, today {since {name} today} yesterday {since yesterday} other {since {name}}}",
  "web.time.from": "{near, select, today {from {name} today} tomorrow {from tomorrow} other {from {name}}}",
  "web.time.on":
    "{near, select, today {today, {name}} tomorrow {tomorrow} yesterday {yesterday} other {{name}}}",
  "web.time.due":
    "{near, select, today {due {name} today} day {due today} tomorrow {due tomorrow} yesterday {due yesterday} other {due {name}}}",
} as const;

/** The thread and how something stands with it. */
const threads = {
  "web.thread.state":
    "{state, select, in-step {In step with its thread.} waiting {The thread is about to be brought up to date.} conflict {Board and thread say different things. A lead chooses.} other {The thread cannot be read any more.}}",
} as const;

/** After a command went through. */
const done = {
  "web.done.claim": "You have “{title}” now. Thank you.",
  "web.done.hand-back": "“{title}” is free again. Thank you for saying so.",
  "web.done.renew": "“{title}” stays yours.",
  "web.done.submit": "“{title}” is handed in and waits for a review.",
  "web.done.accept": "You accepted the work on “{title}”.",
  "web.done.return": "“{title}” went back with your comment.",
  "web.done.release": "“{title}” is free again.",
  "web.done.finish": "“{title}” is done.",
  "web.done.reopen": "“{title}” is open again.",
  "web.done.drop": "The task was dropped.",
  "web.done.restore": "“{title}” is back in triage.",
  "web.done.open": "“{title}” is on the board.",
  "web.done.offer": "They were asked to take “{title}”.",
  "web.done.decline": "You said no to “{title}”. That is fine.",
  "web.done.propose": "“{title}” was proposed. A lead will look at it.",
  "web.done.create": "“{title}” is on the board.",
  "web.done.undo": "Undone.",
  "web.done.move": "“{title}” was moved.",
} as const;

export const web = { ...shell, ...times, ...threads, ...done } as const;
