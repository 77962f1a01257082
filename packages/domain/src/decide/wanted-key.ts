// Under which list key, and in which campaign, a command would leave its task: what has to be free for it.
import type { Command } from "../command/command.ts";
import type { TaskEvent } from "../event/event.ts";
import type { Task } from "../task/task.ts";

export type WantedKey = { readonly campaign: Task["campaign"]; readonly listKey: string };

/** Returns what the store has to look for before the command is decided; `null` where it touches no key. */
export function wantedKey(
  command: Command,
  task: Task | null,
  history: readonly TaskEvent[],
): WantedKey | null {
  if (command.type === "create") return keyed(command.fields.campaign ?? null, command.listKey ?? null);
  if (task === null || task.listKey === null) return null;
  if (command.type === "edit") {
    const { campaign } = command.fields;
    return campaign === undefined ? null : keyed(campaign, task.listKey);
  }
  if (command.type !== "undo") return null;
  const back = history
    .filter((event) => event.taskId === task.id && event.version === command.version)
    .flatMap(({ changes }) => changes)
    .find((change) => change.field === "campaign");
  return back === undefined ? null : keyed(back.before, task.listKey);
}

const keyed = (campaign: Task["campaign"], listKey: string | null): WantedKey | null =>
  listKey === null ? null : { campaign, listKey };
