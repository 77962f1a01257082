// The forum's webhooks: they hear events, freeze their payloads and deliver them, in parallel and in no order.
import type { ForumEvent } from "../world/events.ts";
import { Counter, type World } from "../world/world.ts";
import { type DeliveryStatus, deliver } from "./deliver.ts";
import { type HookFilter, passes } from "./filters.ts";
import { payloadOf } from "./payloads.ts";
import { signBody } from "./signature.ts";

export type NewHook = Partial<HookFilter> & {
  readonly payloadUrl: string;
  readonly secret?: string;
  readonly contentType?: "json" | "form";
  readonly active?: boolean;
};

export type Hook = HookFilter & {
  readonly id: number;
  payloadUrl: string;
  secret: string | null;
  contentType: "json" | "form";
  active: boolean;
};

/** One sending of one event. A retry is a new delivery with a new id; a redelivery is the old one again. */
export type Delivery = {
  readonly id: number;
  readonly hookId: number;
  readonly event: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Counts from 1. */
  readonly attempt: number;
  readonly at: number;
  /** Null while under way; -1 when no answer came. */
  status: DeliveryStatus | null;
};

/** Minutes to wait after the first, second, third and fourth failure. */
const retryMinutes = [1, 5, 25, 125] as const;

type Retry = { readonly delivery: Delivery; readonly dueAt: number };

export class WebHooks {
  readonly #world: World;
  readonly #instance: () => string;
  readonly #hooks = new Map<number, Hook>();
  readonly #hookIds = new Counter(1);
  readonly #deliveryIds = new Counter(1001);
  readonly #deliveries = new Map<number, Delivery>();
  readonly #underWay = new Set<Promise<void>>();
  #retries: Retry[] = [];
  /** Deliveries that wait to be released, while they are held. */
  #held: Delivery[] | null = null;

  constructor(world: World, instance: () => string) {
    this.#world = world;
    this.#instance = instance;
  }

  add(input: NewHook): Hook {
    if (input.secret !== undefined && input.secret !== "" && input.secret.length < 12) {
      throw new Error("a webhook's secret has at least 12 characters");
    }
    const hook: Hook = {
      id: this.#hookIds.next(),
      payloadUrl: input.payloadUrl,
      secret: input.secret || null,
      contentType: input.contentType ?? "json",
      active: input.active ?? true,
      wildcard: input.wildcard ?? input.eventTypes === undefined,
      eventTypes: input.eventTypes ?? [],
      categoryIds: input.categoryIds ?? [],
      tagNames: input.tagNames ?? [],
      groupIds: input.groupIds ?? [],
    };
    this.#hooks.set(hook.id, hook);
    return hook;
  }

  replace(id: number, input: NewHook): Hook | null {
    const old = this.#hooks.get(id);
    if (old === undefined) return null;
    const hook: Hook = { ...old, ...input, id, secret: input.secret || null };
    this.#hooks.set(id, hook);
    return hook;
  }

  remove(id: number): boolean {
    return this.#hooks.delete(id);
  }

  get(id: number): Hook | null {
    return this.#hooks.get(id) ?? null;
  }

  all(): readonly Hook[] {
    return [...this.#hooks.values()];
  }

  /** Every delivery so far, oldest first. */
  get deliveries(): readonly Delivery[] {
    return [...this.#deliveries.values()];
  }

  /** Takes an event of the forum. The payload is that of this moment, whenever it is sent. */
  hear(event: ForumEvent): void {
    const takers = [...this.#hooks.values()].filter(
      (hook) => hook.active && passes(this.#world, hook, event),
    );
    if (takers.length === 0) return;
    const body = JSON.stringify(payloadOf(this.#world, event));
    for (const hook of takers) this.#send(hook, event.kind, event.name, body, 1);
  }

  /** Sends the test event; it needs neither an active hook nor a passing filter. */
  ping(hookId: number): void {
    const hook = this.#hooks.get(hookId);
    if (hook !== undefined) this.#send(hook, "ping", "ping", '{"ping":"OK"}', 1);
  }

  /** The stored delivery again: same id, same body, same signature. False when there is none. */
  redeliver(deliveryId: number): boolean {
    const delivery = this.#deliveries.get(deliveryId);
    const hook = delivery === undefined ? undefined : this.#hooks.get(delivery.hookId);
    if (delivery === undefined || hook === undefined) return false;
    this.#start(hook, delivery, false);
    return true;
  }

  /** Sends the retries whose time has come, each under a new id. The number sent. */
  retryDue(): number {
    const now = this.#world.now();
    const due = this.#retries.filter((retry) => retry.dueAt <= now);
    this.#retries = this.#retries.filter((retry) => retry.dueAt > now);
    for (const { delivery } of due) {
      const hook = this.#hooks.get(delivery.hookId);
      if (hook === undefined || !hook.active) continue;
      const kind = delivery.headers["X-Discourse-Event-Type"] ?? "";
      this.#send(hook, kind, delivery.event, delivery.body, delivery.attempt + 1);
    }
    return due.length;
  }

  /** Keeps deliveries back from now on, as a slow queue does. */
  hold(): void {
    this.#held ??= [];
  }

  /**
   * Sends what was held, one after the other in the order given: turned round, some twice, some never. Without an
   * order, as they came. Afterwards deliveries go out at once again.
   */
  async release(order: (held: readonly Delivery[]) => readonly Delivery[] = (held) => held): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    for (const delivery of order(held)) {
      const hook = this.#hooks.get(delivery.hookId);
      if (hook === undefined) continue;
      this.#start(hook, delivery, true);
      await this.settled();
    }
  }

  /** Resolves when nothing is being delivered. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #send(hook: Hook, kind: string, name: string, body: string, attempt: number): void {
    const id = this.#deliveryIds.next();
    const signature: Record<string, string> =
      hook.secret === null ? {} : { "X-Discourse-Event-Signature": signBody(hook.secret, body) };
    const headers = {
      "Content-Type": hook.contentType === "json" ? "application/json" : "application/x-www-form-urlencoded",
      "X-Discourse-Instance": this.#instance(),
      "X-Discourse-Event-Id": String(id),
      "X-Discourse-Event-Type": kind,
      "X-Discourse-Event": name,
      ...signature,
    };
    const at = this.#world.now();
    const delivery: Delivery = { id, hookId: hook.id, event: name, headers, body, attempt, at, status: null };
    this.#deliveries.set(id, delivery);
    if (this.#held === null) this.#start(hook, delivery, true);
    else this.#held.push(delivery);
  }

  #start(hook: Hook, delivery: Delivery, mayRetry: boolean): void {
    const sending: Promise<void> = deliver(hook.payloadUrl, delivery.headers, delivery.body).then(
      (status) => {
        delivery.status = status;
        this.#underWay.delete(sending);
        if (mayRetry) this.#afterwards(hook, delivery, status);
      },
    );
    this.#underWay.add(sending);
  }

  /** Only a received refusal is ever tried again, and only where the site wants it. */
  #afterwards(hook: Hook, delivery: Delivery, status: DeliveryStatus): void {
    if (!this.#world.settings.retryWebHookEvents || status === -1 || (status >= 200 && status < 300)) return;
    const gone = status === 404 || status === 410;
    const minutes = retryMinutes[delivery.attempt - 1];
    if (gone) {
      if (delivery.attempt > retryMinutes.length) hook.active = false;
      return;
    }
    if (minutes !== undefined) {
      this.#retries.push({ delivery, dueAt: this.#world.now() + minutes * 60_000 });
    }
  }
}
