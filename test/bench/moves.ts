// Moves of cards, as a lead gives them.
import { must, type PersonCommand, type Task } from "@threadboard/domain";
import type { BusyBoard } from "./board.ts";

/** Returns a maker of moves of any card to under any other. */
export function moves(tasks: readonly Task[]): () => PersonCommand {
  const any = () => must(tasks[Math.floor(Math.random() * tasks.length)], "a task");
  return () => {
    const [moving, above] = [any(), any()];
    return {
      type: "move",
      taskId: moving.id,
      columnId: moving.columnId,
      beforeId: above.id === moving.id ? null : above.id,
      afterId: null,
    };
  };
}

/** Moves one card through the engine, as a person would. */
export async function moveOne({ leadId, tasks }: BusyBoard, board: BusyBoard["board"]): Promise<void> {
  const giver = { kind: "person", id: leadId } as const;
  await board.engine.run({ command: moves(tasks)(), giver, door: "web" });
}
