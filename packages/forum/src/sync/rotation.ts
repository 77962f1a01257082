// Finding what nobody told us of: linked topics are looked at again in turns, at a share of what we may ask.
//
// The share is earned minute by minute from what the limiter allows at that time. It is spent on two things: the
// rows of all linked topics, which show everything but texts, and the topics themselves, the longest unread first.
import type { TopicId } from "@threadboard/domain";
import type { ForumError } from "../client/errors.ts";
import { checkRows, isForAll, type LinkedTopic, ROWS, type RowPort } from "./check-rows.ts";
import type { Following } from "./topic-turns.ts";

export type RotationPort = RowPort & {
  /** Linked topics that were last read before a time, in the order in which they are to be read again. */
  readonly dueTopics: (
    due: { readonly outlines: readonly TopicId[]; readonly readBefore: number },
    limit: number,
  ) => Promise<readonly TopicId[]>;
  /** The rows of all linked topics have been compared. */
  readonly rowsChecked: () => Promise<void>;
};

const MINUTE = 60_000;
/** A topic is not read again by itself sooner: a small community's forum would be asked for nothing. */
const YOUNGEST = 10 * MINUTE;
/** Where rows and texts both want to be read, rows have one call in so many. */
const ROWS_EVERY = 4;
/** A share of a limiter without limits would be endless; this is more than anybody spends in a minute. */
const UNLIMITED_PER_MINUTE = 6_000;
/** A topic that stays first in line because it cannot be read is passed over for so long. */
const SET_ASIDE = 60 * MINUTE;

export type Rotating = Following & { readonly rows: RotationPort };

/** What a turn came to, in calls and topics. */
export type Turned = { readonly rowPages: number; readonly looked: number };

/** The turns go on where the last one ended. */
export class Rotation {
  /** Calls that have been earned and not spent; below zero after a turn that met many changes. */
  #credit = 0;
  #earnedAt: number;
  #turns = 0;
  /** The pass over the rows of all linked topics: when it began, and how far it has come (`null`: to the end). */
  #pass: { readonly beganAt: number; readonly after: number | null } = { beganAt: 0, after: null };
  readonly #setAside = new Map<TopicId, number>();
  /** Topics to be read in this turn, in order; asked for once a turn, since the store has to look at all of them. */
  #line: readonly TopicId[] = [];

  constructor(now: number) {
    this.#earnedAt = now;
  }

  /** Spends what has been earned since the last turn, at most a minute's worth. */
  async turn(rotating: Rotating): Promise<Turned> {
    this.#earn(rotating);
    if (this.#credit < 1) return { rowPages: 0, looked: 0 };
    this.#line = await this.#lineUp(rotating);
    let [rowPages, looked] = [0, 0];
    while (this.#credit >= 1) {
      const step = await this.#step(rotating);
      rowPages += step.rowPages;
      looked += step.looked;
      this.#credit -= step.rowPages + step.looked;
      if (step.error !== null || step.rowPages + step.looked === 0) break;
    }
    return { rowPages, looked };
  }

  /** Compares the rows of all linked topics at once, whatever was earned: after having been away. */
  async checkAllRows(rotating: Rotating): Promise<ForumError | null> {
    this.#pass = { beganAt: rotating.clock(), after: 0 };
    while (this.#pass.after !== null) {
      const { error } = await this.#checkPage(rotating, this.#pass.after);
      if (error !== null) return error;
    }
    return null;
  }

  #earn({ client, configuration, clock }: Rotating): void {
    const now = clock();
    const perMinute =
      (client.limits().allowedPerMinute ?? UNLIMITED_PER_MINUTE) * configuration.policy.rereadShare;
    const earned = (perMinute * Math.max(0, now - this.#earnedAt)) / MINUTE;
    // Half a call is no call, however small the share: at least one is saved up for.
    this.#credit = Math.min(Math.max(1, perMinute), this.#credit + earned);
    this.#earnedAt = now;
  }

  async #step(rotating: Rotating): Promise<Step> {
    this.#turns += 1;
    const rowsFirst = this.#turns % ROWS_EVERY === 0;
    const [first, second] = rowsFirst ? [this.#rows, this.#text] : [this.#text, this.#rows];
    return (await first.call(this, rotating)) ?? (await second.call(this, rotating)) ?? NOTHING;
  }

  /** One page of rows, where a pass is under way or due; else `null`. */
  async #rows(rotating: Rotating): Promise<Step | null> {
    const now = rotating.clock();
    if (
      this.#pass.after === null &&
      now - this.#pass.beganAt >= rotating.configuration.policy.pollSeconds * 1000
    )
      this.#pass = { beganAt: now, after: 0 };
    return this.#pass.after === null ? null : this.#checkPage(rotating, this.#pass.after);
  }

  async #checkPage(rotating: Rotating, after: number): Promise<Step> {
    const page: readonly LinkedTopic[] = await rotating.rows.linkedTopics(after, ROWS);
    const { looked, error } =
      page.length === 0 ? { looked: 0, error: null } : await checkRows(rotating, page);
    if (error === null) {
      const last = page.length < ROWS ? null : (page.at(-1)?.id ?? null);
      this.#pass = { ...this.#pass, after: last };
      if (last === null) await rotating.rows.rowsChecked();
    }
    return { rowPages: page.length === 0 ? 0 : 1, looked, error };
  }

  /** Returns as many topics as can be read in this turn, those that are due first. */
  async #lineUp({ rows, clock, configuration }: Rotating): Promise<TopicId[]> {
    const now = clock();
    for (const [id, until] of this.#setAside) if (until <= now) this.#setAside.delete(id);
    const outlines = configuration.sources.flatMap((source) =>
      source.type === "outline" ? [source.topic as TopicId] : [],
    );
    const most = Math.ceil(this.#credit) + this.#setAside.size;
    const due = await rows.dueTopics({ outlines, readBefore: now - YOUNGEST }, most);
    return due.filter((id) => !this.#setAside.has(id));
  }

  /** The topic that is first in line, or `null` where none is due. */
  async #text(rotating: Rotating): Promise<Step | null> {
    const [next, ...rest] = this.#line;
    if (next === undefined) return null;
    this.#line = rest;
    const result = await rotating.turns.look(rotating, next, null);
    const error = result.kind === "failed" && isForAll(result.error) ? result.error : null;
    const wasRead = result.kind === "applied" || result.kind === "gone";
    if (!wasRead && error === null) this.#setAside.set(next, rotating.clock() + SET_ASIDE);
    return { rowPages: 0, looked: 1, error };
  }
}

type Step = Turned & { readonly error: ForumError | null };
const NOTHING: Step = { rowPages: 0, looked: 0, error: null };
