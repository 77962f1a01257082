// What a post gave, or why it gave no tasks. One text for each code of outline reading.
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
} as const;
