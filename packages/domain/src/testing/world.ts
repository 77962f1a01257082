// A board in memory for tests: makes the context for each command as a store does, and saves what was accepted.
import { must } from "../assert.ts";
import type { Column } from "../board/column.ts";
import type { Campaign } from "../campaign/campaign.ts";
import type { Command } from "../command/command.ts";
import type { Configuration } from "../configuration/configuration.ts";
import type { Accepted, ColumnEnds, Context, Decision } from "../decide/context.ts";
import { decide } from "../decide/decide.ts";
import { wantedKey } from "../decide/wanted-key.ts";
import type { Door, TaskEvent } from "../event/event.ts";
import type { OutboxEntry } from "../event/outbox.ts";
import {
  type CampaignId,
  ColumnId,
  CommandId,
  freshIds,
  type PersonId,
  type TaskId,
  TaskNumber,
  type TextId,
  type TopicId,
} from "../ids.ts";
import type { Actor, Somebody, TrackRecord } from "../person/person.ts";
import { isHeld } from "../task/claim.ts";
import { type Pause, sameScope } from "../task/pause.ts";
import { byRank } from "../task/ranking.ts";
import { stages } from "../task/stage.ts";
import type { Task } from "../task/task.ts";
import type { Text } from "../task/text.ts";
import type { Waits } from "../task/waiting.ts";
import { DAY, type Instant } from "../time.ts";
import { configuration as community } from "./community.ts";
import { everybody, type Guest } from "./people.ts";
import { countedUuids } from "./uuids.ts";

export type Who = Guest | "anonymous" | "automaton";

/** Two columns for open and active, one for each other stage. */
function firstColumns(next: () => string): Column[] {
  return stages
    .flatMap((stage) => (stage === "open" || stage === "active" ? [stage, stage] : [stage]))
    .map((stage, position) => ({
      id: ColumnId.parse(next()),
      name: `${stage} ${position}`,
      stage,
      position,
      limit: null,
    }));
}

export class World {
  /** A Wednesday noon; tests move it on by hand. */
  now: Instant = Date.parse("2031-01-01T12:00:00Z");
  configuration: Configuration;
  columns: readonly Column[];
  readonly tasks = new Map<TaskId, Task>();
  readonly texts = new Map<TextId, Text>();
  readonly events: TaskEvent[] = [];
  readonly outbox: OutboxEntry[] = [];
  readonly statusPosts = new Set<TopicId>();
  /** Topics that somebody does not want us to write in. */
  readonly excluded = new Set<TopicId>();
  pauses: readonly Pause[] = [];
  readonly campaigns = new Map<CampaignId, Campaign>();
  #nextUuid = countedUuids();
  #nextNumber = 1;

  constructor(configuration: Configuration = community) {
    this.configuration = configuration;
    this.columns = firstColumns(this.#nextUuid);
  }

  /** Decides a command and saves what it gives, as one transaction would. */
  give(who: Who, command: Command, door: Door = "web"): Decision {
    const context = this.contextFor(who, command, door);
    let decision = decide(context, command);
    if (decision.outcome === "needs-column-order") {
      decision = decide({ ...context, columnOrder: this.inColumn(decision.columnId) }, command);
    }
    if (decision.outcome === "accepted") this.#save(decision);
    return decision;
  }

  /** Gives a command that has to be accepted; throws where it is not. */
  must(who: Who, command: Command, door: Door = "web"): Accepted {
    const decision = this.give(who, command, door);
    if (decision.outcome !== "accepted") {
      throw new Error(`${command.type} was not accepted: ${JSON.stringify(decision)}`);
    }
    return decision;
  }

  /** Gives a command that has to be refused, and returns the refusal's code. */
  refused(who: Who, command: Command): string {
    const decision = this.give(who, command);
    return decision.outcome === "refused" ? decision.refusal.code : decision.outcome;
  }

  task(id: TaskId): Task {
    return must(this.tasks.get(id), "a task of the world");
  }

  /** The cards of a column from top to bottom. */
  inColumn(columnId: ColumnId): Task[] {
    return [...this.tasks.values()].filter((task) => task.columnId === columnId).sort(byRank);
  }

  /** The columns of a stage, left to right. */
  columnsOf(stage: Column["stage"]): Column[] {
    return this.columns.filter((column) => column.stage === stage);
  }

  pass(time: number): void {
    this.now += time;
  }

  passDays(days: number): void {
    this.pass(days * DAY);
  }

  actorOf(who: Who): Actor {
    if (who === "anonymous" || who === "automaton") return { kind: who };
    return { kind: "person", ...this.somebody(who) };
  }

  somebody(guest: Guest): Somebody {
    return { ...guest, record: this.recordOf(guest.id) };
  }

  /** Returns whoever signed in under this id, or `null`. */
  personOf(id: PersonId | undefined): Somebody | null {
    const found = everybody.find((guest) => guest.id === id);
    return found === undefined ? null : this.somebody(found);
  }

  recordOf(id: PersonId): TrackRecord {
    const own = [...this.tasks.values()].flatMap((task) =>
      task.claims
        .filter((claim) => claim.personId === id)
        .map((claim) => ({ kind: task.kind, campaign: task.campaign, state: claim.state })),
    );
    const limited = new Set(
      [...this.campaigns.values()].filter(({ claimsLimit }) => claimsLimit !== null).map((each) => each.id),
    );
    const isLimited = (campaign: CampaignId | null) => campaign !== null && limited.has(campaign);
    const heldAnywhere = own.filter(({ state }) => isHeld(state));
    const held = heldAnywhere.filter(({ campaign }) => !isLimited(campaign));
    const heldByCampaign: Record<string, number> = {};
    for (const { campaign } of heldAnywhere)
      if (campaign !== null && isLimited(campaign))
        heldByCampaign[campaign] = (heldByCampaign[campaign] ?? 0) + 1;
    const accepted = own.filter(({ state }) => state === "accepted");
    const byKind = (claims: typeof own) =>
      Object.fromEntries(
        Object.entries(Object.groupBy(claims, ({ kind }) => kind)).map(([kind, list]) => [
          kind,
          list?.length ?? 0,
        ]),
      );
    return {
      held: held.length,
      heldByKind: byKind(held),
      heldByCampaign,
      returned: own.filter(({ state }) => state === "returned").length,
      accepted: accepted.length,
      acceptedByKind: byKind(accepted),
    };
  }

  contextFor(who: Who, command: Command, door: Door = "web"): Context {
    const task =
      "taskId" in command && command.taskId !== null ? (this.tasks.get(command.taskId) ?? null) : null;
    return {
      commandId: CommandId.parse(this.#nextUuid()),
      now: this.now,
      actor: this.actorOf(who),
      door,
      configuration: this.configuration,
      columns: this.columns,
      task,
      other: this.#otherOf(command),
      subject: this.personOf("personId" in command ? command.personId : undefined),
      ends: this.#ends(),
      neighbours: this.#neighboursOf(command),
      columnOrder: null,
      counts: new Map(this.columns.map(({ id }) => [id, this.inColumn(id).length])),
      statusPost:
        task?.thread !== undefined && task.thread !== null && this.statusPosts.has(task.thread.topicId),
      excluded: task?.thread != null && this.excluded.has(task.thread.topicId),
      history: task === null ? [] : this.events.filter((event) => event.taskId === task.id),
      textOf: (id) => this.texts.get(id) ?? null,
      pauses: this.pauses,
      staff: everybody.map(({ id, roles }) => ({ id, roles })),
      campaigns: [...this.campaigns.values()],
      keyTaken: this.#isKeyTaken(command, task),
      waits: waitsOf([...this.tasks.values()]),
      fresh: freshIds(this.#nextUuid),
      nextNumber: TaskNumber.parse(this.#nextNumber),
    };
  }

  #otherOf(command: Command): Task | null {
    if (command.type === "merge") return this.tasks.get(command.intoId) ?? null;
    if (command.type === "block") return this.tasks.get(command.byId) ?? null;
    if (!("thread" in command)) return null;
    const { topicId, item } = command.thread;
    const linked = [...this.tasks.values()].find(
      ({ thread }) => thread?.topicId === topicId && (thread.item?.text ?? null) === (item?.text ?? null),
    );
    return linked ?? null;
  }

  #isKeyTaken(command: Command, task: Task | null): boolean {
    const wanted = wantedKey(command, task, this.events);
    return (
      wanted !== null &&
      [...this.tasks.values()].some(
        ({ id, campaign, listKey }) =>
          id !== task?.id && campaign === wanted.campaign && listKey === wanted.listKey,
      )
    );
  }

  #ends(): Map<ColumnId, ColumnEnds> {
    return new Map(
      this.columns.map(({ id }) => {
        const cards = this.inColumn(id);
        return [id, { first: cards[0]?.rank ?? null, last: cards.at(-1)?.rank ?? null }];
      }),
    );
  }

  /** The card above counts first; where it has left, the card below. */
  #neighboursOf(command: Command): Context["neighbours"] {
    if (command.type !== "move") return { before: null, after: null };
    const cards = this.inColumn(command.columnId).filter(({ id }) => id !== command.taskId);
    const above = cards.findIndex(({ id }) => id === command.beforeId);
    const below = cards.findIndex(({ id }) => id === command.afterId);
    const index = above !== -1 ? above + 1 : below;
    if (index === -1) return { before: null, after: null };
    return { before: cards[index - 1]?.rank ?? null, after: cards[index]?.rank ?? null };
  }

  #save(accepted: Accepted): void {
    for (const task of accepted.tasks) {
      const known = this.tasks.get(task.id)?.version ?? 0;
      if (task.version !== known + 1) throw new Error(`Version ${task.version} after ${known}`);
      this.tasks.set(task.id, task);
      this.#nextNumber = Math.max(this.#nextNumber, task.number + 1);
      for (const text of textsOf(task)) this.texts.set(text.id, text);
    }
    for (const text of accepted.texts) this.texts.set(text.id, text);
    for (const { id, rank } of accepted.ranks) this.tasks.set(id, { ...this.task(id), rank });
    if (accepted.columns !== null) this.columns = accepted.columns;
    for (const campaign of accepted.campaigns) this.campaigns.set(campaign.id, campaign);
    for (const pause of accepted.pauses) {
      const others = this.pauses.filter((each) => !sameScope(each, pause) || each.fromAt !== pause.fromAt);
      this.pauses = [...others, pause];
    }
    this.events.push(...accepted.events);
    this.outbox.push(...accepted.outbox);
    for (const entry of accepted.outbox) {
      if (entry.kind === "status-post") this.statusPosts.add(entry.topicId);
    }
  }
}

/** Returns what waits for what. */
export function waitsOf(tasks: readonly Task[]): Waits {
  const merged = tasks.flatMap(({ id, mergedInto }) =>
    mergedInto === null ? [] : [[id, mergedInto] as const],
  );
  return {
    blockedBy: new Map(tasks.map(({ id, blockedBy }) => [id, blockedBy])),
    mergedInto: new Map(merged),
  };
}

/** Returns every text that a task holds. */
export function textsOf(task: Task): Text[] {
  const ofClaims = task.claims.flatMap(({ evidence, returnComment, handBackNote }) => [
    evidence?.note ?? null,
    returnComment,
    handBackNote,
  ]);
  const { base, conflicts } = task.thread ?? { base: null, conflicts: [] };
  const ofThread = [base?.title ?? null, base?.body ?? null, ...conflicts.map(({ forum }) => forum)];
  return [task.title, task.body, task.setReason, ...ofThread, ...ofClaims].filter((text) => text !== null);
}
