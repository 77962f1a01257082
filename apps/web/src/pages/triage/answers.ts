// What a lead can answer to what lies on the desk, in the order of the digits that answer it. Pure.
import {
  type Card,
  type ClaimId,
  DAY,
  type PersonCommand,
  type ReasonOnDesk,
  type TaskId,
  type TriageItem,
} from "@threadboard/domain";

export type AnswerId =
  | "keep-alone"
  | "give-up"
  | "keep-ours"
  | "take-theirs"
  | "free"
  | "write"
  | "wait"
  | "i-asked"
  | "thread"
  | "answered"
  | "same"
  | "another"
  | "keep"
  | "finish"
  | "drop"
  | "follow"
  | "merge"
  | "unblock"
  | "look"
  | "take"
  | "dismiss";

/** What an answer needs beside the item itself. */
export type Means = {
  readonly now: number;
  /** Words that are kept with what is done, in the lead's language. */
  readonly words: { readonly freed: string; readonly over: string };
};

/** Returns the answers to the heaviest reason. What only came in has none: it is opened, or not. */
export function answersTo(item: TriageItem): readonly AnswerId[] {
  if (item.kind === "proposal") return ["take", "dismiss"];
  if (item.kind === "hidden") return item.task.mayKeep ? ["keep-alone", "give-up"] : ["give-up"];
  const [reason] = item.reasons;
  return reason === undefined ? [] : answersToReason(reason, item.card);
}

function answersToReason({ code, ask, task }: ReasonOnDesk, { stage }: Card): readonly AnswerId[] {
  const over = stage === "done" || stage === "dropped";
  switch (code) {
    case "conflict":
      return ["keep-ours", "take-theirs"];
    case "undeliverable":
      return ["write", "free", "keep"];
    case "expiring":
    case "returned":
      return ["write", "free", "wait"];
    case "silent":
      return ["i-asked", "write", "free"];
    case "unanswered":
      return ["thread", "answered"];
    case "duplicate":
      return task === null ? ["another"] : ["merge", "another"];
    case "blocked":
      return task === null ? [] : ["look", "unblock"];
    case "asked":
      if (ask === "item-doubtful") return ["same", "another"];
      if (ask === "merged") return ["follow", "keep", "drop"];
      if (ask === "assigned" || ask === "split" || over) return ["keep"];
      return ask === "author-left" || ask === "moved" || ask === "item-removed"
        ? ["keep", "drop"]
        : ["finish", "keep", "drop"];
    default:
      return [];
  }
}

/** Answers that open something and change nothing. */
export const visits: ReadonlySet<AnswerId> = new Set(["write", "thread", "look", "follow"]);

/** What an answer does: commands in their order, and the reasons that are over with it; `null`: all of them. */
export type Settling = {
  readonly commands: readonly PersonCommand[];
  readonly settles: ((reason: ReasonOnDesk) => boolean) | null;
};

/** Returns what the answer does to a task, or `null` where it does not fit. */
export function settlingOf(
  item: Exclude<TriageItem, { kind: "proposal" }>,
  answer: AnswerId,
  { now, words }: Means,
): Settling | null {
  if (item.kind === "hidden") {
    const { taskId } = item.task;
    if (answer === "give-up") return { commands: [{ type: "give-up", taskId }], settles: null };
    return answer === "keep-alone" && item.task.mayKeep
      ? { commands: [{ type: "keep-without-thread", taskId }], settles: null }
      : null;
  }
  const [reason] = item.reasons;
  if (reason === undefined || !answersTo(item).includes(answer)) return null;
  const taskId = item.card.id;
  const { task } = reason;
  const only = (each: ReasonOnDesk) => each === reason;
  const putOff = (days: number): Settling => ({
    commands: [{ type: "snooze", taskId, until: now + days * DAY }],
    settles: null,
  });
  switch (answer) {
    case "keep-ours":
    case "take-theirs": {
      const field = reason.about === "title" ? "title" : "body";
      const keep = answer === "keep-ours" ? "board" : "forum";
      const { version } = item.card;
      return { commands: [{ type: "settle", taskId, field, keep, version }], settles: only };
    }
    case "free": {
      const claimId = claimOf(item.card, reason);
      if (claimId === null) return null;
      return {
        commands: [{ type: "release", taskId, claimId, reason: words.freed }],
        settles: ({ about }) => about === claimId,
      };
    }
    case "wait":
      return putOff(3);
    case "i-asked":
      return putOff(7);
    case "answered":
      return putOff(30);
    case "merge":
      if (task === null) return null;
      return {
        commands: [{ type: "merge", taskId, intoId: task.id }],
        settles: null,
      };
    case "another":
      return reason.code === "duplicate"
        ? { commands: keepAsIs(taskId, reason), settles: only }
        : {
            commands: [{ type: "detach-thread", taskId }],
            settles: ({ code }) => code === "asked" || code === "conflict",
          };
    case "same":
    case "keep":
      return { commands: keepAsIs(taskId, reason), settles: only };
    case "finish":
      return { commands: [{ type: "finish", taskId, reason: words.over }], settles: null };
    case "drop":
      return { commands: [{ type: "drop", taskId, reason: words.over }], settles: null };
    case "unblock":
      if (task === null) return null;
      return {
        commands: [{ type: "unblock", taskId, byId: task.id }],
        settles: only,
      };
    default:
      return null;
  }
}

/** Lets a question be, until it arises anew. */
export function keepAsIs(taskId: TaskId, { ask, about }: ReasonOnDesk): PersonCommand[] {
  return ask === null ? [] : [{ type: "keep-as-is", taskId, code: ask, about }];
}

/** Returns the claim that the reason is about, unless it is over by now. */
export function claimOf(card: Card, { about }: ReasonOnDesk): ClaimId | null {
  return card.slots.find(({ claim }) => claim?.id === about)?.claim?.id ?? null;
}
