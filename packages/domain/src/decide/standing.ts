// Threads that change under us: what a lead is asked, what a rule does instead, and who hears that a task is hidden.
import type { CommandOf } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import { type RuledCode, ruleFor, type ThreadRule } from "../configuration/thread-rules.ts";
import type { Happening } from "../event/event.ts";
import type { TopicId } from "../ids.ts";
import type { Ask } from "../task/ask.ts";
import { type Audience, sameAudience } from "../task/audience.ts";
import { isLive } from "../task/claim.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import { textsFor } from "../texts/catalogues.ts";
import { newsBetween, notesOf, plainStanding, type Standing, whyHidden } from "../thread/standing.ts";
import type { Context } from "./context.ts";
import { finish } from "./reviewing.ts";
import { drop, hasHolders } from "./shaping.ts";
import { isStep, type Notice, type Outcome, step, tell } from "./step.ts";

/** A thread was looked at, and there was no text to take: it is gone, hidden, or its list item is. */
export function noteStanding(context: Context, task: Task, command: CommandOf<"note-standing">): Outcome {
  // A task that was merged away may have left its thread, and so its readers, to the one that stayed.
  if (task.thread === null && task.mergedInto === null) return refuse("no-thread");
  const after = withStanding(task, command.standing, command.audience);
  return followStanding(context, task, after, []);
}

/** Returns the task with what was read of its thread's standing and readers, and nothing else changed. */
export function withStanding(task: Task, read: Standing | null, audience: Audience): Task {
  const { thread } = task;
  const seen = sameAudience(task.audience, audience) ? task.audience : audience;
  if (thread === null) return { ...task, audience: seen };
  const standing = read === null ? thread.standing : standingAfter(task, thread.standing, read, audience);
  return { ...task, audience: seen, thread: { ...thread, standing } };
}

/** What was moved away stays moved, though a later read may not come by the post that tells of it. */
function standingAfter(task: Task, old: Standing | null, read: Standing, audience: Audience): Standing {
  const movedTo = [...new Set<TopicId>([...(old?.movedTo ?? []), ...read.movedTo])];
  const readers = audience.kind === "nobody" ? readersAfter(task, old, read.readers) : null;
  return { ...read, movedTo, readers };
}

/** Who could see it stays known only while the forum's own word on that is what it was before. */
function readersAfter(task: Task, old: Standing | null, now: Audience | null): Audience | null {
  const before = task.audience.kind === "nobody" ? (old?.readers ?? null) : task.audience;
  return before !== null && now !== null && sameAudience(before, now) ? before : null;
}

/**
 * Returns what comes of a read: `before` and `after` are the task around it, `happenings` what the read itself
 * brought. Claims stay as they are, except where a rule ends a task that nobody is on.
 */
export function followStanding(
  context: Context,
  before: Task,
  after: Task,
  happenings: readonly Happening[],
  doubtful = false,
): Outcome {
  const told = [...happenings, ...whatBecame(before, after, doubtful)];
  const { asks, does } = decideAsks(context, before, after, doubtful);
  const asked: Task = same(asks, after.asks) ? after : { ...after, asks };
  if (told.length === 0 && same(before, asked)) return "unchanged";
  const notices = tellHolders(context, before, asked);
  const ended = does === null ? null : endByRule(context, asked, does);
  const [last] = ended !== null && isStep(ended) ? ended.tasks : [];
  if (last === undefined) return step(before, asked, told, { notices });
  return step(before, last.after, [...told, ...last.happenings], { notices });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function whatBecame(before: Task, after: Task, doubtful: boolean): Happening[] {
  const [was, is] = [before.thread?.standing ?? null, after.thread?.standing ?? null];
  const news = is === null ? [] : newsBetween(was ?? plainStanding, is);
  const restricted = whyHidden(after) === "restricted" && whyHidden(before) !== "restricted";
  return [
    ...[
      ...news,
      ...(restricted ? ["restricted" as const] : []),
      ...(doubtful ? ["item-doubtful" as const] : []),
    ].map((what): Happening => ({ type: "thread-standing", what })),
    ...(before.audience !== after.audience ? [{ type: "audience-changed" as const }] : []),
  ];
}

/** What is the case with a thread and may need a lead, each with what it is about. */
function casesOf(task: Task): Map<RuledCode, string | null> {
  const hidden = whyHidden(task);
  const notes = notesOf(task.thread?.standing ?? null).map(({ code, about }) => [code, about] as const);
  return new Map<RuledCode, string | null>([...notes, ...(hidden === null ? [] : [[hidden, null] as const])]);
}

type Ending = { readonly does: "finish" | "drop"; readonly code: RuledCode };

/** Of a whole topic, and not worth a question about each item of a list in it. */
const saidOfItems: ReadonlySet<RuledCode> = new Set(["solved", "assigned", "split", "author-left"]);

/** What came anew is asked or done by its rule; what is over is asked no more; what a lead let be stays so. */
function decideAsks(
  context: Context,
  before: Task,
  after: Task,
  doubtful: boolean,
): { readonly asks: readonly Ask[]; readonly does: Ending | null } {
  const [was, is] = [casesOf(before), casesOf(after)];
  const goesOn = (code: RuledCode) => is.has(code) && is.get(code) === was.get(code);
  const over = new Set<string>([...was.keys()].filter((code) => !goesOn(code)));
  const kept = after.asks.filter((ask) => !over.has(ask.code));
  const stage = stageOfTask(after);
  if (stage === "done" || stage === "dropped") return { asks: kept, does: null };
  const fresh: [RuledCode, string | null][] = [...is].filter(([code]) => !was.has(code) || over.has(code));
  if (doubtful) fresh.push(["item-doubtful", null]);
  const ruled = fresh.map(([code, about]) => ({ code, about, rule: ruleOn(context, after, code) }));
  const does = ruled.map(({ code, rule }) => endingOf(code, rule)).find((ending) => ending !== null) ?? null;
  const asked = ruled.filter(
    ({ rule, code }) => rule !== "say" && !(code === does?.code && !hasHolders(after)),
  );
  const known = new Set(asked.map(({ code }) => code as string));
  const asks = asked.map(({ code, about }): Ask => ({ code, at: context.now, about }));
  return { asks: [...kept.filter(({ code }) => !known.has(code)), ...asks], does };
}

function ruleOn(context: Context, task: Task, code: RuledCode): ThreadRule {
  const thread = task.thread;
  if (thread?.item != null && saidOfItems.has(code)) return "say";
  return ruleFor(context.configuration, thread?.source ?? null, code);
}

function endingOf(code: RuledCode, rule: ThreadRule): Ending | null {
  return rule === "finish" || rule === "drop" ? { does: rule, code } : null;
}

function endByRule(context: Context, task: Task, { does, code }: Ending): Outcome | null {
  if (hasHolders(task)) return null;
  const { say } = textsFor(context.configuration.board.language);
  const reason = say(`rule.${code}`);
  const { id: taskId } = task;
  return does === "finish"
    ? finish(context, task, { type: "finish", taskId, reason })
    : drop(context, task, { type: "drop", taskId, reason });
}

/** Whoever is on a task that fewer people may see hears that, and not what it was. */
function tellHolders(context: Context, before: Task, after: Task): Notice[] {
  const { kind } = after.audience;
  const narrows = before.audience !== after.audience && (kind === "nobody" || kind === "groups");
  if (!narrows || before.audience.kind === "nobody") return [];
  const holders = after.claims.filter((claim) => isLive(claim.state) && claim.state !== "accepted");
  return tell(
    context,
    "thread-gone",
    holders.map((claim) => claim.personId),
  );
}
