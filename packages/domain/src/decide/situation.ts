// A task as permission sees it.
import type { Situation } from "../command/permission.ts";
import { stageOfTask, type Task } from "../task/task.ts";

/** Returns the part of a task that permission and drop plans ask for. */
export function situationOf(task: Task): Situation {
  return {
    stage: stageOfTask(task),
    team: task.team,
    kind: task.kind,
    notBefore: task.notBefore,
    createdBy: task.createdBy,
    slots: task.slots,
    claims: task.claims,
  };
}
