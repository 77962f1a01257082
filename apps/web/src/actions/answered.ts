// A wish and the answer to its question make a command. Pure.
import type { Card, PersonCommand, PersonId, SlotId } from "@threadboard/domain";
import type { Wish } from "./wish.ts";

/** What the reader said. Only what the wish asked for is looked at; empty text counts as nothing said. */
export type Answer = {
  readonly slotId?: SlotId | null;
  readonly personId?: PersonId | null;
  readonly words?: string;
  readonly link?: string;
  readonly outcome?: string | null;
  readonly slots?: number;
};

export function commandOf(card: Pick<Card, "id">, wish: Wish, answer: Answer): PersonCommand {
  const taskId = card.id;
  const words = answer.words?.trim() ?? "";
  const link = answer.link?.trim() ?? "";
  switch (wish.type) {
    case "claim":
      return {
        type: "claim",
        taskId,
        ...optional("slotId", wish.slotId ?? answer.slotId),
        ...optional("personId", answer.personId),
      };
    case "hand-back":
      return { type: "hand-back", taskId, claimId: wish.claimId, ...optional("note", words) };
    case "hand-over":
      return { type: "hand-over", taskId, claimId: wish.claimId, personId: somebody(answer) };
    case "submit":
      return {
        type: "submit",
        taskId,
        claimId: wish.claimId,
        ...optional("link", link),
        ...optional("note", words),
        ...optional("outcome", answer.outcome),
      };
    case "renew":
    case "accept":
      return { type: wish.type, taskId, claimId: wish.claimId };
    case "return":
      return { type: "return", taskId, claimId: wish.claimId, comment: words };
    case "release":
      return { type: "release", taskId, ...optional("claimId", wish.claimId), reason: words };
    case "finish":
      return { type: "finish", taskId, ...optional("reason", words) };
    case "drop":
      return { type: "drop", taskId, reason: words };
    case "reopen":
      return { type: "reopen", taskId, slots: answer.slots ?? 1 };
    case "offer":
      return { type: "offer", taskId, personId: somebody(answer) };
    case "open":
      return { type: "open", taskId };
    case "move":
      return {
        type: "move",
        taskId,
        columnId: wish.columnId,
        beforeId: wish.beforeId,
        afterId: wish.afterId,
      };
  }
}

function somebody({ personId }: Answer): PersonId {
  if (personId === undefined || personId === null) throw new Error("Somebody is asked");
  return personId;
}

/** A property that is there only when it says something: the API tells absent from empty. */
function optional<K extends string, V extends string>(
  key: K,
  value: V | null | undefined,
): { [P in K]?: V } | Record<never, never> {
  return value === null || value === undefined || value === "" ? {} : { [key]: value };
}
