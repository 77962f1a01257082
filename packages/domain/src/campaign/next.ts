// "Give me the next five": which parts of a campaign somebody could take now, in the order of its list.
import { refuseSlot } from "../command/claim-rule.ts";
import { situationOf } from "../decide/situation.ts";
import type { PersonId, SlotId, TaskId } from "../ids.ts";
import { freeSlots, liveClaims, stageOfTask, type Task } from "../task/task.ts";

export type Next = { readonly taskId: TaskId; readonly slotId: SlotId };

/**
 * Returns a free part of each task that the person has nothing of, in the given order. `slot`: only parts of that
 * name, such as an architecture; `null`: any. Limits are for the claims themselves.
 */
export function nextParts(
  tasks: readonly Task[],
  person: PersonId,
  { slot, now }: { readonly slot: string | null; readonly now: number },
): Next[] {
  return tasks.flatMap((task) => {
    const stage = stageOfTask(task);
    if (stage !== "open" && stage !== "active" && stage !== "review") return [];
    if (liveClaims(task).some(({ personId }) => personId === person)) return [];
    const part = freeSlots(task).find(({ name }) => slot === null || name === slot);
    if (part === undefined || refuseSlot(situationOf(task), { slotId: part.id, now }) !== null) return [];
    return [{ taskId: task.id, slotId: part.id }];
  });
}
