// What a lead decides where nothing else does: to leave a thread's change as it is, and about tasks that nobody sees.
import type { CommandOf, CommandType } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import { type Actor, leads } from "../person/person.ts";
import { isHeld } from "../task/claim.ts";
import type { Task } from "../task/task.ts";
import { textsFor } from "../texts/catalogues.ts";
import { whyHidden } from "../thread/standing.ts";
import type { Context } from "./context.ts";
import { drop } from "./shaping.ts";
import { holdersOf, isStep, type Outcome, step, tell } from "./step.ts";

const forHidden: ReadonlySet<CommandType> = new Set(["give-up", "keep-without-thread", "snooze"]);

/** Whether a command is one of those that may be given about a task that nobody sees, by somebody who leads it. */
export function mayJudgeHidden(command: CommandType, task: Task, actor: Actor): boolean {
  return (
    forHidden.has(command) &&
    task.audience.kind === "nobody" &&
    actor.kind === "person" &&
    leads(actor.roles, task.team)
  );
}

/** Takes back one question, until what it asks about happens anew. */
export function keepAsIs(_context: Context, task: Task, command: CommandOf<"keep-as-is">): Outcome {
  const { code, about } = command;
  const answered = task.asks.filter(
    (ask) => ask.code === code && (about === undefined || ask.about === about),
  );
  if (answered.length === 0) return refuse("nothing-asked");
  const asks = task.asks.filter((ask) => !answered.includes(ask));
  return step(task, { ...task, asks }, [{ type: "kept-as-is", what: code }]);
}

/** The task is dropped unseen. Whoever was on it hears that, and not what it was. */
export function giveUp(context: Context, task: Task, { taskId }: CommandOf<"give-up">): Outcome {
  if (whyHidden(task) === null) return refuse("not-hidden");
  const { say } = textsFor(context.configuration.board.language);
  const dropped = drop(context, task, { type: "drop", taskId, reason: say("rule.given-up") });
  if (!isStep(dropped)) return dropped;
  const holding = task.claims.filter((claim) => isHeld(claim.state) || claim.state === "submitted");
  return { ...dropped, notices: tell(context, "given-up", holdersOf(holding)) };
}

/** The board goes on with it alone, for those who could see it before. Only where the forum's word on that still stands. */
export function keepWithoutThread(_context: Context, task: Task): Outcome {
  const readers = mayKeep(task);
  if (whyHidden(task) === null) return refuse("not-hidden");
  if (readers === null || task.thread === null) return refuse("readers-unknown");
  const { topicId } = task.thread;
  return step(task, { ...task, thread: null, audience: readers }, [
    { type: "unlinked", topicId },
    { type: "audience-changed" },
  ]);
}

/**
 * Returns who would see a hidden task without its thread, or `null` where it cannot be kept so: a thread that is
 * not shown to us may be private, and what we do not know we do not show.
 */
export function mayKeep(task: Pick<Task, "audience" | "thread">): Task["audience"] | null {
  const why = whyHidden(task);
  if (why !== "deleted" && why !== "unlisted") return null;
  return task.thread?.standing?.readers ?? null;
}
