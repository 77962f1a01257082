// Why a post gave tasks or did not, and why an item is one. One text for each code of outline reading.
export const outline = {
  "outline.tasks": "{count, plural, one {# task} other {# tasks}} in this post:",
  "outline.no-tasks": "This post gives no tasks.",
  "outline.offered":
    "{count, plural, one {# item is} other {# items are}} less than {line} % sure to be work. Nothing is made of {count, plural, one {it} other {them}} unless you say so:",
  "outline.confidence": "{percent} % sure. {reason}",
  "outline.none.empty": "There is nothing in it.",
  "outline.none.too-long": "It is too long to be read as a list of tasks.",
  "outline.none.too-tangled": "Its lists or quotes go deeper than a person writes.",
  "outline.none.only-quotes": "It only quotes others. Write the list itself.",
  "outline.none.only-code": "It is all code. Write the tasks as a list.",
  "outline.none.only-tables":
    "It only has tables, and none of tasks: a column “Task” and one that says who or how far.",
  "outline.none.prose":
    "It is running text. Write each task as an item of a list, under a heading that names the team.",
  "outline.none.no-lists": "It has headings but no lists. Write each task as an item of a list.",
  "outline.none.not-work": "Its lists are of something else than work: thanks, rules, links or an agenda.",
  "outline.none.no-call":
    "Nothing says that its lists are work. Begin items with a box [ ], or put a heading such as “Help wanted” above them.",
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
