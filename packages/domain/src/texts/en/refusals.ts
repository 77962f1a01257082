// Why not, and what to do instead. One for each refusal code.
export const refusals = {
  "refusal.sign-in-first": "Sign in with your forum account first.",
  "refusal.not-found":
    "There is no such task here. It may have been removed, or moved where you cannot see it.",
  "refusal.changed-meanwhile":
    "Somebody changed this task while you were writing. Look at their version, then save yours again.",
  "refusal.wrong-stage":
    "{stage, select, triage {A lead has to look at this task first.} open {Nobody has this task yet. Take it first.} active {Somebody is still working on this task.} review {This task waits for a review.} done {This task is finished. A lead can reopen it.} dropped {This task was dropped. A lead can bring it back.} other {That cannot be done with this task now.}}",
  "refusal.only-leads": "Only a lead of the team can do that. Ask them in the thread.",
  "refusal.only-admins": "Only a board administrator can do that.",
  "refusal.only-holder": "Only the person who has this task can do that.",
  "refusal.only-reviewers": "Only a reviewer of this kind of task can do that.",
  "refusal.own-work": "This is your own work. Somebody else has to accept it.",
  "refusal.only-automaton": "The board does that by itself.",
  "refusal.no-free-slot":
    "Somebody else has it already. Pick another task, or ask them in the thread whether they want help.",
  "refusal.slot-taken": "Somebody else has that part already. Pick another part of the task.",
  "refusal.already-yours": "You have this task already.",
  "refusal.has-it-already": "They have this task already.",
  "refusal.limit-reached":
    "You have {limit, plural, one {# task} other {# tasks}} already. Finish or hand back one first.",
  "refusal.newcomer-limit":
    "Until your first task is accepted you can have {limit, plural, one {# task} other {# tasks}} at a time. Finish or hand back the one you have first.",
  "refusal.kind-limit":
    "You have {limit, plural, one {# task} other {# tasks}} of the kind “{kind}” already. Finish or hand back one first.",
  "refusal.campaign-limit":
    "You have {limit, plural, one {# task} other {# tasks}} of “{campaign}” already. Finish or hand back one first.",
  "refusal.unknown-campaign": "There is no such campaign here. Choose one of those listed.",
  "refusal.campaign-closed": "“{campaign}” is closed. Open it again to add tasks to it.",
  "refusal.key-taken":
    "Another task of the list has the key “{key}” already. Give this one a key of its own.",
  "refusal.not-yet": "This task can be taken from {at, date, near}. Come back then.",
  "refusal.claim-over": "That hold on the task is over. Look at the task again.",
  "refusal.nothing-submitted": "Nothing was handed in there, so there is nothing to review.",
  "refusal.evidence-missing": "Add a link to your work, or a note that says what you did.",
  "refusal.outcome-missing": "Say how it came out. Choose one of the outcomes.",
  "refusal.outcome-unknown":
    "“{outcome}” is not an outcome of this kind of task. Choose one of those listed.",
  "refusal.comment-missing": "Say what is still missing, so that they know how to go on.",
  "refusal.reason-missing": "Say why, in a few words. The people on the task will read it.",
  "refusal.unknown-team": "There is no team “{name}”. Choose one of those listed.",
  "refusal.unknown-kind": "There is no kind of task “{name}”. Choose one of those listed.",
  "refusal.unknown-column": "That column is gone. Reload the board and try again.",
  "refusal.unknown-slot": "That part of the task is gone. Reload the task and try again.",
  "refusal.unknown-person": "Nobody of that name has signed in here yet. Ask them to sign in once.",
  "refusal.hidden-from-them": "They may not see this task, or have not been here lately. Ask somebody else.",
  "refusal.unknown-thread": "There is no such thread, or you may not read it there. Check its address.",
  "refusal.slots-below-claims":
    "{live, plural, one {# person has} other {# people have}} a part of this task. Free their parts first, or keep at least as many.",
  "refusal.column-in-use":
    "{count, plural, one {# task stands} other {# tasks stand}} in this column. Move them first.",
  "refusal.last-column": "This is the last column for its stage. Add another one first.",
  "refusal.column-of-other-stage": "A task gets there by what people do with it, not by being moved.",
  "refusal.cannot-merge-itself": "A task cannot be merged into itself. Choose another one.",
  "refusal.merge-has-holders":
    "People are on this task. Free their parts, or merge the other task into this one.",
  "refusal.thread-taken": "That thread is a task already: number {number}. Open that one.",
  "refusal.has-thread": "This task has a thread already. Detach it first.",
  "refusal.no-thread": "This task has no thread. Attach one first.",
  "refusal.thread-not-written":
    "The board does not write into this thread. An operator can allow it for its source.",
  "refusal.not-undoable": "That cannot be undone. Change the task instead.",
  "refusal.undo-too-late":
    "{what, select, undone {That was undone already.} elsewhere {Another task depends on that by now, so it stays as it is.} other {{whose, select, you {{what, select, moved {You moved it since, so it stays as it is.} edited {You edited it since, so it stays as it is.} claimed {You took it since, so it stays as it is.} left {Your part of it ended since, so it stays as it is.} submitted {You handed it in since, so it stays as it is.} accepted {You accepted it since, so it stays as it is.} returned {You sent it back since, so it stays as it is.} other {You changed it since, so it stays as it is.}}} somebody {{what, select, moved {{by} moved it since, so it stays as it is.} edited {{by} edited it since, so it stays as it is.} claimed {{by} took it since, so it stays as it is.} left {{by} freed it since, so it stays as it is.} submitted {{by} handed it in since, so it stays as it is.} accepted {{by} accepted it since, so it stays as it is.} returned {{by} sent it back since, so it stays as it is.} other {{by} changed it since, so it stays as it is.}}} other {It changed with its thread or by the clock since, so it stays as it is.}}}}",
  "refusal.not-yours-to-undo": "Somebody else did that. Only they can undo it.",
  "refusal.offer-over": "That offer is over. Take the task if it is still free.",
  "refusal.no-nudge-yet": "The holder was not asked yet, so the task stays theirs.",
  "refusal.lease-running": "The holder still has time.",
  "refusal.nothing-asked": "That question is settled already.",
  "refusal.not-hidden": "This task can be seen. Drop it or unlink it on its own page.",
  "refusal.readers-unknown":
    "Nobody can say who may read this task, so it cannot be kept without its thread. Wait until the thread can be read again, or give the task up.",
  "refusal.no-conflict": "The texts agree again. There is nothing to choose.",
  "refusal.thread-not-edited":
    "The board does not change the words of this thread. An operator can allow it for its source.",
  "refusal.thread-item": "This task is one item of a longer post. Change the item in the thread itself.",
  "refusal.in-conflict":
    "Thread and board both changed the {field, select, title {title} other {text}}. Choose one of the two first.",
  "refusal.nothing-to-offer":
    "There is nothing that the thread does not say already, or that one of its tags could say. Change the task first.",
  "refusal.body-not-source":
    "The forum shows us this text only as a finished page, and nothing can be written on top of that. Change it in the thread itself.",
  "refusal.until-has-passed": "That time has passed already. Choose a later one.",
  "refusal.away-too-long":
    "{days, plural, =0 {None of the days that you may be away this year are left.} one {Of the days that you may be away this year one is left.} other {Of the days that you may be away this year # are left.}} Choose an earlier day, or hand back what you have.",
} as const;
