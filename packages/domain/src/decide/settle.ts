// After a rule has spoken: the card finds its column, the events are written up, and the outbox is filled.
import { must } from "../assert.ts";
import { columnsOf } from "../board/columns-of.ts";
import type { Source } from "../configuration/source.ts";
import { changesBetween } from "../event/change.ts";
import type { Happening, HappeningType, TaskEvent } from "../event/event.ts";
import type { OutboxEntry } from "../event/outbox.ts";
import type { TopicId } from "../ids.ts";
import { aboutThread } from "../task/ask.ts";
import { audienceKey } from "../task/audience.ts";
import { isHeld } from "../task/claim.ts";
import { rankBetween } from "../task/ranking.ts";
import { freeSlots, liveClaims, type Offer, stageOfTask, type Task } from "../task/task.ts";
import { type Accepted, actingPerson, type Context } from "./context.ts";
import { pausesOfHiding } from "./hiding.ts";
import { asksThatStand } from "./leasing.ts";
import { restOf } from "./snoozing.ts";
import type { Notice, Step, TaskStep } from "./step.ts";

/** How long an undo is offered; messages and closings wait it out. */
export const UNDO_WINDOW = 10_000;

/** Happenings that the thread does not show. */
const unseen: ReadonlySet<HappeningType> = new Set([
  "reordered",
  "nudged",
  "nudge-reached",
  "offered",
  "offered-on",
  "nudge-failed",
  "declined",
  "lapsed",
  "thread-changed",
  "thread-standing",
  "kept-as-is",
  "snoozed",
  "conflicted",
  "settled",
  "thread-edit-asked",
  "thread-edited",
  "ticked",
  "blocked",
  "unblocked",
  "blocker-over",
  "blocker-back",
]);

/** Returns everything that is to be saved for a step. */
export function settle(context: Context, step: Step): Accepted {
  const { tasks, notices = [], ranks = [], texts = [], owed = [], revoked = [] } = step;
  const settled = tasks.map((each) => ({ ...each, after: settleTask(context, each) }));
  return {
    outcome: "accepted",
    tasks: settled.map((each) => each.after),
    ranks,
    columns: null,
    campaigns: [],
    events: settled.flatMap((each) => eventsOf(context, each)),
    texts,
    outbox: [
      ...settled.flatMap((each) => owedToThread(context, each)),
      ...owed,
      ...notices.map((notice) => owedToPerson(context, settled, notice)),
    ],
    revoked,
    pauses: settled.flatMap((each) => pausesOfHiding(context, each)),
  };
}

function settleTask(context: Context, { before, after, happenings }: TaskStep): Task {
  const place = placeOf(context, after);
  const asks = unanswered({ ...after, asks: asksThatStand(after) }, happenings);
  return {
    ...after,
    ...place,
    offers: standing(after),
    asks,
    snoozedUntil: restOf(before, { ...after, asks }, happenings),
    version: after.version + 1,
    updatedAt: context.now,
  };
}

/** Whatever ends a task answers every question about it; another thread, or none, those about the old one. */
function unanswered(task: Task, happenings: readonly Happening[]): Task["asks"] {
  const stage = stageOfTask(task);
  if (stage === "done" || stage === "dropped") return task.asks.length === 0 ? task.asks : [];
  const types = new Set(happenings.map(({ type }) => type));
  const relinked = types.has("linked") || types.has("unlinked");
  const given = happenings.some((happening) => happening.type === "claimed" && happening.byLead);
  const left = task.asks.filter(
    ({ code }) => !(relinked && aboutThread(code)) && !(given && code === "assigned"),
  );
  return left.length === task.asks.length ? task.asks : left;
}

/** An offer stands while there is something to take; a holder's, while they are on it and the one asked is not. */
function standing(task: Task): Task["offers"] {
  const stage = stageOfTask(task);
  const wanted = stage === "open" || stage === "active" || stage === "review";
  const anyFree = wanted && freeSlots(task).length > 0;
  const held = new Set(task.claims.filter(({ state }) => isHeld(state)).map(({ id }) => id));
  const on = new Set(liveClaims(task).map(({ personId }) => personId));
  const stands = ({ fromClaimId, personId }: Offer) =>
    fromClaimId === null ? anyFree : held.has(fromClaimId) && !on.has(personId);
  return task.offers.map((offer) =>
    offer.state !== "open" || stands(offer) ? offer : { ...offer, state: "withdrawn" },
  );
}

/** A card stays where it is as long as that is a column of its stage; else it goes on top of the stage's first. */
function placeOf(context: Context, task: Task): Pick<Task, "columnId" | "rank"> {
  const stage = stageOfTask(task);
  const current = context.columns.find((each) => each.id === task.columnId);
  if (current?.stage === stage) return { columnId: task.columnId, rank: task.rank };
  const column = must(columnsOf(context.columns, stage)[0], `a column of stage ${stage}`);
  const first = context.ends.get(column.id)?.first ?? null;
  return { columnId: column.id, rank: must(rankBetween(null, first), "room at the top of a column") };
}

function eventsOf(context: Context, { before, after, happenings }: TaskStep): TaskEvent[] {
  const listed: readonly Happening[] =
    happenings.length > 0 ? happenings : [{ type: "thread-changed", fields: [] }];
  return listed.map((happening, index) => ({
    taskId: after.id,
    commandId: context.commandId,
    version: after.version,
    at: context.now,
    door: context.door,
    personId: actingPerson(context.actor),
    happening,
    changes: index === 0 ? changesBetween(before, after) : [],
    audienceBefore: before === null ? null : audienceKey(before.audience),
    audienceAfter: audienceKey(after.audience),
  }));
}

/**
 * An import writes nothing. The status post comes with the first claim or when a lead asks; tags and closing come
 * with a change of stage, and never to an outline topic, which has many tasks.
 */
function owedToThread(context: Context, { before, after, happenings }: TaskStep): OutboxEntry[] {
  const thread = after.thread ?? before?.thread ?? null;
  const source = context.configuration.sources.find((each) => each.key === thread?.source);
  if (thread === null || source === undefined || source.write === "off") return [];
  if (!happenings.some(({ type }) => !unseen.has(type) && type !== "created")) return [];
  if (context.excluded) return [];
  const { topicId } = thread;
  const gathered = context.now + context.configuration.policy.gatherSeconds * 1000;
  const whole = thread.item === null && source.type !== "outline";
  const left = after.thread === null;
  const changes = before === null || stageOfTask(before) !== stageOfTask(after);
  return [
    ...statusPostOf(context, topicId, source, happenings, gathered),
    ...(whole && (changes || left) && tagsAreSet(context)
      ? [{ kind: "status-tags", topicId, dueAt: gathered } as const]
      : []),
    ...(whole && !left && changes && source.closeWhenDone && stageOfTask(after) === "done"
      ? [{ kind: "close-topic", topicId, dueAt: gathered + UNDO_WINDOW } as const]
      : []),
  ];
}

const tagsAreSet = ({ configuration }: Context) => Object.keys(configuration.statusTags).length > 0;

function statusPostOf(
  context: Context,
  topicId: TopicId,
  source: Source,
  happenings: readonly Happening[],
  gathered: number,
): OutboxEntry[] {
  const asked = happenings.some(({ type }) => type === "status-post-asked");
  const claimed = happenings.some(({ type }) => type === "claimed" || type === "taken-over");
  if (source.write !== "posts" || !(context.statusPost || claimed || asked)) return [];
  // Somebody waits to see a first claim or an asked-for post appear; everything else is gathered.
  const atOnce = asked || (claimed && !context.statusPost);
  return [{ kind: "status-post", topicId, asked, dueAt: atOnce ? context.now : gathered }];
}

function owedToPerson(context: Context, tasks: readonly TaskStep[], notice: Notice): OutboxEntry {
  const { by, recipient, code } = notice;
  const taskId = must(tasks[0], "the task of a notice").after.id;
  const byPersonId = by ?? actingPerson(context.actor);
  return { kind: "notice", recipient, code, taskId, byPersonId, dueAt: context.now + UNDO_WINDOW };
}
