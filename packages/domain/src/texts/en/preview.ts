// A task in a few words, where its address is pasted elsewhere. Whole sentences, one after the other.
export const preview = {
  "preview.triage": "Proposed. Nobody has looked at it yet.",
  "preview.dropped": "Dropped: this is not going to happen here.",
  "preview.done": "Done.",
  "preview.accepted": "Done by {names}.",
  "preview.free":
    "{count, plural, =1 {{free, plural, =1 {Help is wanted.} other {{free, number} places are free.}}} other {{free, number} of {count, number} places {free, plural, one {is} other {are}} free.}}",
  "preview.working": "{count, plural, one {{names} is on it.} other {{names} are on it.}}",
  "preview.submitted": "{names} handed in work that waits for a review.",
  "preview.from": "It can be taken from {at}.",
  "preview.waits": "It waits for {tasks}.",
  "preview.due": "Due {due}.",
  "preview.as-of": "As of {at}.",
  "preview.open-tasks":
    "{count, plural, =0 {Nothing waits for a helper just now.} one {# task waits for a helper.} other {# tasks wait for helpers.}}",
} as const;
