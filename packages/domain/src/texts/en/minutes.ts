// The minutes of a meeting, as they are pasted into the forum. Plain names, dates and our links.
export const minutes = {
  "minutes.title": "Meeting: {team}",
  "minutes.all-teams": "all teams",
  "minutes.when": "From {began} to {ended}.",
  "minutes.looked":
    "{count, plural, =0 {No task was talked about.} one {# task was talked about.} other {# tasks were talked about.}}",
  "minutes.no-team": "Without a team",
  "minutes.heading.changed": "Changed",
  "minutes.heading.stuck": "Got stuck",
  "minutes.heading.came-back": "Came back",
  "minutes.heading.nobody": "Has nobody",
  "minutes.heading.came-in": "Came in",
  "minutes.also": "Also in this time",
  "minutes.note": "Note: {note}",
  "minutes.next": "Next",
  "minutes.next.holds": "{name} has {task}.",
  "minutes.next.holds-until": "{name} has {task} until {until}.",
  "minutes.next.asked": "{name} was asked to take {task} and can say so until {until}.",
  "minutes.general": "Notes",
} as const;
