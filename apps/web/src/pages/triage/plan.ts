// What one decision does to each thing it is about: what is asked of the server, and how the desk looks meanwhile. Pure.
import type {
  Card,
  PersonCommand,
  ReasonOnDesk,
  SlotId,
  TaskFields,
  TaskId,
  TopicId,
  TriageItem,
} from "@threadboard/domain";
import { type AnswerId, answersTo, keepAsIs, type Means, settlingOf } from "./answers.ts";

export type Decision =
  /** Help is wanted: out of triage, or a line of a list made a task. */
  | { readonly type: "open" }
  | { readonly type: "edit"; readonly fields: TaskFields }
  /** So many people; parts that have names keep them. */
  | { readonly type: "places"; readonly count: number }
  /** Adds a label to those that lack it, or takes it off. */
  | { readonly type: "label"; readonly label: string; readonly on: boolean }
  | { readonly type: "drop"; readonly reason: string }
  | { readonly type: "merge"; readonly intoId: TaskId }
  | { readonly type: "snooze"; readonly until: number }
  | { readonly type: "answer"; readonly answer: AnswerId };

/** One thing to ask of the server. Lines of lists are no tasks yet, so nothing can be commanded about them. */
export type Step =
  | { readonly kind: "command"; readonly command: PersonCommand }
  | { readonly kind: "take"; readonly address: string; readonly item: string }
  | { readonly kind: "dismiss"; readonly topicId: TopicId; readonly item: string; readonly back: boolean }
  | {
      readonly kind: "put-off";
      readonly topicId: TopicId;
      readonly item: string;
      readonly until: number | null;
    };

export type Plan = {
  readonly steps: readonly Step[];
  /** `null`: off the desk. */
  readonly after: TriageItem | null;
};

/** Names an item as long as it is the same thing; its key is for addresses. */
export function idOf(item: TriageItem): string {
  if (item.kind === "proposal") return `${item.proposal.topicId} ${item.proposal.item}`;
  return item.kind === "task" ? item.card.id : item.task.taskId;
}

/** Returns what the decision does to the item, or `null` where it has nothing to do with it. */
export function planFor(item: TriageItem, decision: Decision, means: Means): Plan | null {
  switch (item.kind) {
    case "proposal":
      return planForLine(item, decision);
    case "hidden":
      return planForHidden(item, decision, means);
    case "task":
      return planForTask(item, decision, means);
  }
}

type On<K extends TriageItem["kind"]> = Extract<TriageItem, { kind: K }>;

function planForLine({ proposal }: On<"proposal">, decision: Decision): Plan | null {
  const { topicId, item, address } = proposal;
  const answer = decision.type === "answer" ? decision.answer : decision.type;
  switch (answer) {
    case "open":
    case "take":
      return { steps: [{ kind: "take", address, item }], after: null };
    case "drop":
    case "dismiss":
      return { steps: [{ kind: "dismiss", topicId, item, back: false }], after: null };
    case "snooze":
      return decision.type === "snooze"
        ? { steps: [{ kind: "put-off", topicId, item, until: decision.until }], after: null }
        : null;
    default:
      return null;
  }
}

function planForHidden(item: On<"hidden">, decision: Decision, means: Means): Plan | null {
  const { taskId } = item.task;
  if (decision.type === "snooze") return gone({ type: "snooze", taskId, until: decision.until });
  if (decision.type === "drop") return gone({ type: "give-up", taskId });
  return decision.type === "answer" ? planForAnswer(item, decision.answer, means) : null;
}

const gone = (...commands: PersonCommand[]): Plan => ({ steps: commands.map(asStep), after: null });
const asStep = (command: PersonCommand): Step => ({ kind: "command", command });

function planForTask(item: On<"task">, decision: Decision, means: Means): Plan | null {
  const { card } = item;
  const taskId = card.id;
  switch (decision.type) {
    case "open":
      return planForOpening(item);
    case "edit":
      return planForEdit(item, decision.fields);
    case "places":
      return planForEdit(item, { slots: placesOf(card, decision.count) });
    case "label": {
      const without = card.labels.filter((label) => label !== decision.label);
      return planForEdit(item, { labels: decision.on ? [...without, decision.label] : without });
    }
    case "drop":
      return gone({ type: "drop", taskId, reason: decision.reason });
    case "merge":
      return decision.intoId === taskId ? null : gone({ type: "merge", taskId, intoId: decision.intoId });
    case "snooze":
      return gone({ type: "snooze", taskId, until: decision.until });
    case "answer":
      return planForAnswer(item, decision.answer, means);
  }
}

/** Whoever opens what resembles another task has decided that it is none. */
function planForOpening(item: On<"task">): Plan | null {
  const { card, reasons } = item;
  if (card.stage !== "triage") return null;
  const alike = reasons.filter(({ code }) => code === "duplicate");
  const commands = [
    ...alike.flatMap((reason) => keepAsIs(card.id, reason)),
    { type: "open", taskId: card.id } as const,
  ];
  const over = new Set<ReasonOnDesk["code"]>(["duplicate", "new", "proposed"]);
  return {
    steps: commands.map(asStep),
    after: withReasons(
      { ...item, card: { ...card, stage: "open" } },
      reasons.filter(({ code }) => !over.has(code)),
    ),
  };
}

function planForAnswer(item: On<"task"> | On<"hidden">, answer: AnswerId, means: Means): Plan | null {
  const settling = settlingOf(item, answer, means);
  if (settling === null) return null;
  const { commands, settles } = settling;
  const left = settles === null ? [] : item.reasons.filter((reason) => !settles(reason));
  return { steps: commands.map(asStep), after: withReasons(item, left) };
}

function withReasons(item: TriageItem, reasons: readonly ReasonOnDesk[]): TriageItem | null {
  return reasons.length === 0 ? null : { ...item, reasons: [...reasons] };
}

function planForEdit(item: On<"task">, fields: TaskFields): Plan | null {
  const after = edited(item.card, fields);
  if (JSON.stringify(after) === JSON.stringify(item.card)) return null;
  return {
    steps: [asStep({ type: "edit", taskId: item.card.id, fields })],
    after: { ...item, card: after },
  };
}

/** The card as it will look; what no card shows is left to the answer. */
function edited(
  card: Card,
  { slots, team, kind, difficulty, effort, mentor, due, labels }: TaskFields,
): Card {
  return {
    ...card,
    team: team === undefined ? card.team : team,
    kind: kind ?? card.kind,
    difficulty: difficulty === undefined ? card.difficulty : difficulty,
    effort: effort === undefined ? card.effort : effort,
    mentor: mentor === undefined ? card.mentor : mentor,
    due: due === undefined ? card.due : due,
    labels: labels ?? card.labels,
    slots: slots === undefined ? card.slots : slots.map((name, index) => slotAt(card, name, index)),
  };
}

function slotAt(card: Card, name: string | null, index: number): Card["slots"][number] {
  // The ids of new places come with the answer; until then the task's stands in, and nothing can be asked of them.
  return card.slots[index] ?? { id: `${card.id}` as SlotId, name, claim: null };
}

/** Names of so many places: those that it has, then some without a name. */
function placesOf(card: Card, count: number): (string | null)[] {
  const held = card.slots.toSorted((a, b) => Number(b.claim !== null) - Number(a.claim !== null));
  return Array.from({ length: count }, (_, index) => held[index]?.name ?? null);
}

/** Whether two items lie there for the same reason, so that one answer fits both. */
export function isAlike(a: TriageItem, b: TriageItem): boolean {
  const [one, other] = [a.reasons[0], b.reasons[0]];
  return one?.code === other?.code && one?.ask === other?.ask && answersTo(a).join() === answersTo(b).join();
}
