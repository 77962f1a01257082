// Our one reply in a thread: what it says, and how it is found again. States, plain names, dates and our link; nothing else.

import type { Kind, Policy } from "../configuration/configuration.ts";
import type { PersonId } from "../ids.ts";
import type { Claim } from "../task/claim.ts";
import { isHeld, isLive } from "../task/claim.ts";
import { leaseOf } from "../task/lease.ts";
import { type Pause, pausesOf } from "../task/pause.ts";
import { freeSlots, liveClaims, stageOfTask, type Task, wantedSlots } from "../task/task.ts";
import type { Texts } from "../texts/texts.ts";
import type { Instant } from "../time.ts";
import { plain } from "./plain.ts";

export type StatusPostSetting = {
  readonly texts: Texts;
  readonly board: { readonly name: string; readonly address: string; readonly prefix: string };
  readonly policy: Pick<Policy, "claims">;
  readonly kinds: Readonly<Record<string, Kind>>;
  readonly nameOf: (id: PersonId) => string;
  /** Times in which leases stand still. */
  readonly pauses: readonly Pause[];
  /** The account whose name stands before a command in the thread; `null` where nobody reads them. */
  readonly bot: string | null;
  /** Whether the forum turns `[date=…]` into the reader's own time. */
  readonly localDates: boolean;
  /** The forum's limit for one post, in characters. */
  readonly limit: number;
  /** The answer to somebody's command, where it goes here and not into a message; its words are Markdown. */
  readonly answer?: { readonly name: string; readonly words: string } | null;
};

/** Comments do not show in a Discourse post and stay in its source, so our part of it is found again by them. */
export const STATUS_BEGIN = "<!-- threadboard status -->";
export const STATUS_END = "<!-- /threadboard status -->";

/** Returns the post's source for the tasks of one thread: one task in a few lines, an outline's as a table. */
export function writeStatusPost(tasks: readonly Task[], setting: StatusPostSetting): string {
  const shown = tasks.filter(
    (task) => task.mergedInto === null && stageOfTask(task) !== "triage" && task.audience.kind !== "nobody",
  );
  const [only] = shown;
  if (only === undefined) return writeFarewell(setting);
  const isWhole = shown.length === 1 && only.thread?.item === null;
  const answer = answerLine(setting);
  const room = { ...setting, limit: setting.limit - answer.length };
  return between((isWhole ? describeTask(only, room) : describeOutline(shown, room)) + answer);
}

function answerLine({ answer, texts }: StatusPostSetting): string {
  if (answer == null) return "";
  return `\n\n${texts.say("thread.answer", { name: plain(answer.name), words: answer.words })}`;
}

/** Returns what our post says once the board no longer keeps it: what stood there would go on as if it were true. */
export function writeFarewell({ texts, board }: Pick<StatusPostSetting, "texts" | "board">): string {
  return between(texts.say("thread.status.left", { board: plain(board.name), address: board.address }));
}

const between = (body: string) => `${STATUS_BEGIN}\n${body}\n${STATUS_END}`;

/** Returns `source` with our part replaced, or `null` where it no longer has both our markers in order. What others wrote around it stays. */
export function replaceStatus(source: string, status: string): string | null {
  const [begin, end] = [source.indexOf(STATUS_BEGIN), source.indexOf(STATUS_END)];
  if (begin === -1 || end < begin) return null;
  return source.slice(0, begin) + status + source.slice(end + STATUS_END.length);
}

/** Whether a post carries our status. */
export function isStatusPost(source: string): boolean {
  return source.includes(STATUS_BEGIN);
}

function describeTask(task: Task, setting: StatusPostSetting): string {
  const from = task.notBefore !== null && stageOfTask(task) === "open" ? task.notBefore : null;
  const announced = from === null ? [] : [setting.texts.say("thread.from", { from: dateOf(from, setting) })];
  const state = [stateLine(task, setting.texts), ...announced].join(" ");
  return [state, ...holderLines(task, setting), "", helpLine(task, setting)].join("\n");
}

function stateLine(task: Task, { say }: Texts): string {
  const stage = stageOfTask(task);
  const free = freeSlots(task).length;
  if (stage === "open" && wantedSlots(task).length > 1) return say("thread.status.open-slots", { free });
  if ((stage === "active" || stage === "review") && free > 0) return say("thread.status.partly", { free });
  return say(`thread.status.${stage}`);
}

function holderLines(task: Task, setting: StatusPostSetting): string[] {
  return liveClaims(task).map((claim) => {
    const slot = task.slots.find((each) => each.id === claim.slotId)?.name ?? null;
    const holder = holderOf(claim, task, setting);
    return `- ${slot === null ? holder : setting.texts.say("thread.holder.slot", { slot: plain(slot), holder })}`;
  });
}

function holderOf(claim: Claim, task: Task, setting: StatusPostSetting): string {
  const { say } = setting.texts;
  const name = plain(setting.nameOf(claim.personId));
  if (claim.state !== "returned" && claim.state !== "working")
    return say(claim.state === "accepted" ? "thread.holder.accepted" : "thread.holder.submitted", { name });
  const lease = leaseOf(claim, {
    policy: setting.policy,
    kind: setting.kinds[task.kind] ?? null,
    due: task.due,
    pauses: pausesOf(setting.pauses, { personId: claim.personId, team: task.team, taskId: task.id }),
  });
  const endsAt = lease?.endsAt ?? claim.renewedAt;
  // A pause without an end leaves the lease without one.
  return Number.isFinite(endsAt)
    ? say(`thread.holder.${claim.state}`, { name, until: dateOf(endsAt, setting) })
    : say("thread.holder.resting", { name });
}

/** How to help here, or what whoever has it does next. */
function helpLine(task: Task, setting: StatusPostSetting): string {
  const { texts, board, bot } = setting;
  const where = {
    number: `${board.prefix}-${task.number}`,
    board: plain(board.name),
    address: taskAddress(board, task),
  };
  const stage = stageOfTask(task);
  if (stage === "done" || stage === "dropped") return texts.say("thread.help.over", where);
  const wish = freeSlots(task).length > 0 ? "free" : "held";
  return bot === null
    ? texts.say(`thread.help.${wish}`, where)
    : texts.say(`thread.help.${wish}-reply`, { ...where, bot });
}

/**
 * Returns a date as the forum shows it to each reader in their own zone and words (discourse-local-dates). Mail shows
 * the same instant in UTC.
 */
function dateOf(at: Instant, { texts, localDates }: StatusPostSetting): string {
  if (!localDates) return texts.say("thread.date", { at: new Date(at) });
  const [date, time] = new Date(at).toISOString().split("T");
  return `[date=${date} time=${time?.slice(0, 8)} timezone="UTC" format="LL"]`;
}

function taskAddress(board: StatusPostSetting["board"], task: Task): string {
  return `${board.address.replace(/\/+$/, "")}/tasks/${task.number}`;
}

/** A table of the outline's tasks; where it would pass the forum's limit, counts and what is free instead. */
function describeOutline(tasks: readonly Task[], setting: StatusPostSetting): string {
  const { say } = setting.texts;
  const address = setting.board.address;
  const intro = say("thread.outline.intro", { board: plain(setting.board.name), address });
  const head = `| ${say("thread.table.task")} | ${say("thread.table.state")} |\n|---|---|`;
  const rows = tasks.map((task) => rowOf(task, setting));
  const whole = [intro, "", head, ...rows].join("\n");
  const room = setting.limit - STATUS_BEGIN.length - STATUS_END.length - 2;
  if (whole.length <= room) return whole;
  return shortened(tasks, rows, { intro, head, address, say, room });
}

function shortened(
  tasks: readonly Task[],
  rows: readonly string[],
  parts: {
    readonly intro: string;
    readonly head: string;
    readonly address: string;
    readonly say: Texts["say"];
    readonly room: number;
  },
): string {
  const free = tasks.filter((task) => stageOfTask(task) !== "done" && freeSlots(task).length > 0);
  const more = parts.say("thread.table.more", {
    count: tasks.length,
    free: free.length,
    address: parts.address,
  });
  const lines = [parts.intro, "", more, "", parts.head];
  let length = lines.join("\n").length;
  for (const [index, task] of tasks.entries()) {
    const row = rows[index] ?? "";
    if (!free.includes(task) || length + row.length + 1 > parts.room) continue;
    lines.push(row);
    length += row.length + 1;
  }
  return lines.join("\n");
}

function rowOf(task: Task, setting: StatusPostSetting): string {
  const title = `[${plain(task.title.text)}](${taskAddress(setting.board, task)})`;
  return `| ${title} | ${cellOf(task, setting)} |`;
}

function cellOf(task: Task, setting: StatusPostSetting): string {
  const { say } = setting.texts;
  const stage = stageOfTask(task);
  if (stage === "done") return say("thread.table.done");
  if (stage === "dropped") return say("thread.status.dropped");
  const held = task.claims.filter((claim) => isHeld(claim.state));
  const waiting = task.claims.filter((claim) => isLive(claim.state) && claim.state === "submitted");
  if (held.length === 0 && waiting.length > 0) {
    return say("thread.table.review", {
      names: waiting.map((claim) => plain(setting.nameOf(claim.personId))).join(", "),
    });
  }
  if (held.length === 0) return say("thread.table.free");
  const holders = held.map((claim) => holderOf(claim, task, setting)).join(" ");
  const free = freeSlots(task).length;
  return free === 0 ? holders : say("thread.table.open-part", { holders, free });
}
