// What a person is told. `by` may be empty where nobody in particular did it.
export const notices = {
  "notice.returned": "{by} sent “{title}” back to you with a comment.",
  "notice.accepted": "{by} accepted your work on “{title}”. Thank you.",
  "notice.released": "{by} freed “{title}”, which you had.",
  "notice.closed": "“{title}” was ended by {by} while you were on it.",
  "notice.expired":
    "“{title}” is free again, since we had not heard from you. You can take it again any time.",
  "notice.nudge": "Are you still on “{title}”? One click keeps it yours.",
  "notice.offered": "{by} asks whether you would take “{title}”.",
  "notice.offer-lapsed": "{by} was asked to take “{title}” and did not answer in time.",
  "notice.claimed-for-you": "{by} put you down for “{title}”. Hand it back if that is not right.",
  "notice.review-waiting": "“{title}” waits for a review.",
  "notice.undeliverable-nudge": "{by} has “{title}” and could not be reached. Have a look.",
  "notice.reply-answer": "About what you wrote to the board in the thread of “{title}”.",
  "notice.given-up":
    "A task that you had was dropped: its thread cannot be read any more. That was not about your work.",
  "notice.thread-gone":
    "The thread of a task that you have cannot be read any more. Your claim stays while the team looks into it.",
  "notice.fits": "“{title}” is free and fits what you are looking for.",
  "notice.followed": "News of “{title}”, which you follow.",
} as const;
