// Keys: what each does, the overview of them, the settings, and what is said to those who do not see the board.

/** What each key does, as it stands in the overview and in the settings. */
const actions = {
  "keys.action.search": "Search the board",
  "keys.action.help": "Show all keys",
  "keys.action.undo": "Take back what you did last",
  "keys.action.palette": "Go to or do anything",
  "keys.action.up": "To the card above",
  "keys.action.down": "To the card below",
  "keys.action.left": "To the column on the left",
  "keys.action.right": "To the column on the right",
  "keys.action.move-up": "Move the card up",
  "keys.action.move-down": "Move the card down",
  "keys.action.move-left": "Move the card to the column on the left",
  "keys.action.move-right": "Move the card to the column on the right",
  "keys.action.move-to": "Move the card somewhere else",
  "keys.action.claim": "Take the task",
  "keys.action.renew": "Say that you are still on it",
  "keys.action.submit": "Hand it in, or call it done",
  "keys.action.hand-back": "Hand it back",
  "keys.action.accept": "Accept the work",
  "keys.action.return": "Send the work back",
  "keys.action.offer": "Ask somebody to take it",
  "keys.action.edit": "Edit the task",
  "keys.action.thread": "Open the thread",
  "keys.action.desk-next": "Next item",
  "keys.action.desk-previous": "Previous item",
  "keys.action.desk-open": "Open it for helpers",
  "keys.action.desk-drop": "Drop it",
  "keys.action.desk-edit": "Edit it",
  "keys.action.desk-merge": "Merge it into another task",
  "keys.action.desk-thread": "Open the thread",
  "keys.action.desk-snooze": "Look at it later",
  "keys.action.desk-select": "Select it",
} as const;

const overview = {
  "keys.title": "Keys",
  "keys.all": "All keys",
  "keys.scope.page": "Everywhere",
  "keys.scope.card": "On a card",
  "keys.scope.desk": "On the triage desk",
  "keys.fixed.open": "Open the task",
  "keys.fixed.back": "Close, or back to the same card",
  "keys.fixed.carry": "On a card’s handle: pick it up and put it down",
  "keys.none": "no key",
  "keys.or": "or",
  "keys.off": "Letters and signs are switched off. Arrows and keys with Ctrl or Cmd go on working.",
  "keys.change": "Change the keys",
  "keys.back": "Back to the keys",
} as const;

const settings = {
  "keys.settings.switch": "Letters and signs act on their own",
  "keys.settings.switch.help":
    "Letters act only while a card or the triage desk has the focus. Switch them off if you speak to your computer, or if keys slip. Arrows and keys with Ctrl or Cmd go on working.",
  "keys.settings.change": "{action}: {key}. Change the key",
  "keys.settings.press": "Press the new key",
  "keys.settings.press.help":
    "Press the new key for “{action}”. Escape leaves it as it was, Delete takes it away.",
  "keys.settings.cannot":
    "{key} belongs to your browser or to moving about on the page. Choose a letter or a sign.",
  "keys.settings.taken": "{key} already does something: “{action}”.",
  "keys.settings.take": "Use it here instead",
  "keys.settings.changed": "“{action}” has the key {key} now.",
  "keys.settings.cleared": "“{action}” has no key now.",
  "keys.settings.reset": "Set “{action}” back",
  "keys.settings.reset-all": "Set all keys back",
  "keys.settings.reset-done": "All keys are as they were at first.",
} as const;

/** Moving by key, and the dialog that does the same without one. */
const moving = {
  "keys.moved": "“{title}” is at place {place} of {places} in {column} now.",
  "keys.move.first": "“{title}” is already at the top of {column}.",
  "keys.move.last": "“{title}” is already at the foot of {column}.",
  "keys.move.edge": "There is no column on that side.",
  "keys.move.unordered": "Finished tasks hang newest first, so their order cannot be changed.",
  "keys.move.not-here": "“{action}” is not possible with this task now.",
  "keys.move-to": "Move it to…",
  "keys.move-to.title": "Where should it go?",
  "keys.move-to.here": "It hangs here now",
  "keys.move-to.move": "Moves it there",
  "keys.move-to.claim": "Takes the task",
  "keys.move-to.claim-for": "Asks who takes it",
  "keys.move-to.submit": "Asks for your work and hands it in",
  "keys.move-to.hand-back": "Hands it back",
  "keys.move-to.return": "Sends the work back with your comment",
  "keys.move-to.accept": "Accepts the work",
  "keys.move-to.release": "Frees it, with your reason",
  "keys.move-to.finish": "Calls it done",
  "keys.move-to.reopen": "Reopens it",
  "keys.move-to.drop": "Gives it up, with your reason",
  "keys.move-to.open": "Opens it for helpers",
  "keys.carried.over": "{column}. {what}",
  "keys.carried.closed": "{column} is closed to it. {why}",
} as const;

/** What others did meanwhile, gathered into one sentence at a time. */
const others = {
  "keys.others.took": "{name} took “{title}”.",
  "keys.others.submitted": "{name} handed in “{title}”.",
  "keys.others.accepted": "The work of {name} on “{title}” was accepted.",
  "keys.others.returned": "“{title}” went back to {name}.",
  "keys.others.freed": "“{title}” is free again.",
  "keys.others.done": "“{title}” is done.",
  "keys.others.came": "“{title}” is new on the board.",
  "keys.others.left": "“{title}” left the board.",
  "keys.others.moved": "“{title}” is in {column} now.",
  "keys.others.changed": "“{title}” changed.",
  "keys.others.and": "{first} {count, plural, one {One other card changed.} other {# other cards changed.}}",
} as const;

export const keys = { ...actions, ...overview, ...settings, ...moving, ...others } as const;
