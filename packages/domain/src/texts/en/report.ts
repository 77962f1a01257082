// The report as it is pasted into an update. Its page is in report-page.ts.
export const report = {
  "report.title": "{board}: {period}",
  "report.summary":
    "{fresh, plural, =0 {Nothing new} one {# new task} other {# new tasks}}, {finished, plural, =0 {none finished} one {# finished} other {# finished}}, {people, plural, =0 {nobody to thank} one {# person to thank} other {# people to thank}}.",
  "report.nothing": "Nothing happened in this time.",
  "report.no-team": "Without a team",
  "report.thanked": "Thank you, {names}.",
  "report.returned": "Welcome back, {names}.",
  "report.first": "For the first time with us: {names}.",
  "report.somebody": "somebody",
  "report.others":
    "{named, plural, =0 {{count, plural, one {# person} other {# people}}} other {{count, plural, one {# other} other {# others}}}}",
  "report.finished": "Finished",
  "report.fresh": "New",
  "report.wanted": "Still wanted",
  "report.coming": "Coming",
  "report.by": "by {names}",
  "report.free": "{count, plural, one {# place} other {# places}} free",
  "report.from": "to be taken from {at} on",
  "report.due": "due {at}",
  "report.more": "[and {count} more]({address})",
  "report.foot": "Everybody can help: [{board}]({address}) says what is wanted and how to begin.",
} as const;
