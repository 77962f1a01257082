// Why an item of a list is a task. One text for each code of outline reading.
export const reasons = {
  "outline.reason.box": "It has a check box.",
  "outline.reason.box-line": "It is a line with a check box, in a paragraph of such lines.",
  "outline.reason.asked": "It stands under “{words}”.",
  "outline.reason.asked-by-post": "The post asks for help: “{words}”.",
  "outline.reason.verbs": "It says what to do, as most of its list does.",
  "outline.reason.tracked": "Its list is kept up: other items in it are struck through.",
  "outline.reason.sign": "The sign before it says how far it is.",
  "outline.reason.table": "It is a row in a table of tasks.",
  "outline.reason.postponed": "It was put off: “{words}”.",
  "outline.reason.question": "It asks who could do it, and may be a question or a task.",
  "outline.reason.report": "It has an empty check box, but “{words}” reads as a report.",
  "outline.reason.for-reader":
    "It has a check box, but “{words}” speaks of a person: each reader, or the writer alone, may be meant to tick it.",
  "outline.reason.adorned":
    "Every item of its list begins with ✅ or ❌, which may be no more than an ornament.",
  "outline.reason.other-words": "The post asks for help, but “{words}” may introduce something else.",
  "outline.reason.assigned": "It names a person or a day, but nothing around it says that it is work.",
  "outline.reason.unboxed": "It says what to do, but has no check box where others of its list have one.",
  "outline.reason.struck-unticked": "It is struck through, but its check box is empty: put off, or given up?",
  "outline.reason.only-verbs":
    "Its whole list says what to do, but nothing asks for help, and nobody and no day is named.",
  "outline.reason.steps": "It says what to do, but a numbered list may just as well be instructions.",
  "outline.reason.lone-verb": "It says what to do, but nothing around it says that it is still to be done.",
  "outline.reason.long": "It reads as running text: it is long and has no title of its own.",
  "outline.reason.loose-table": "It is a row in a table that may list tasks or something else.",
} as const;
