// The same numbers as on the health page, for Prometheus. Nothing in them tells of a single task.
import { stages } from "@threadboard/domain";
import { Gauge, Registry } from "prom-client";
import type { Calls, Vitals } from "./health.ts";

/** Returns the text format and its media type. */
export async function writeMetrics(
  vitals: Vitals,
  calls: Calls,
  now: number,
): Promise<{ type: string; text: string }> {
  const registry = new Registry();
  const gauge = (name: string, help: string, value: number | null) => {
    // What is not known is left out: a zero would be a lie.
    if (value !== null) new Gauge({ name: `threadboard_${name}`, help, registers: [registry] }).set(value);
  };
  const { inbox, outbox, times, ages } = vitals;
  const ageOf = (at: number | null) => (at === null ? null : Math.max(0, now - at) / 1000);
  const second = (at: number | null) => (at === null ? null : at / 1000);

  gauge("inbox_waiting", "Topics that wait to be looked at", inbox.waiting);
  gauge("inbox_lag_seconds", "How long the first of them has waited", ageOf(inbox.oldestAt) ?? 0);
  gauge("inbox_unreadable", "Kept deliveries that could not be understood", inbox.unreadable);
  gauge("outbox_waiting", "Writes owed to the forum", outbox.waiting);
  gauge("outbox_lag_seconds", "For how long the first of them has been due", ageOf(outbox.oldestDueAt) ?? 0);
  gauge("outbox_failing", "Writes that were tried in vain and will be tried again", outbox.failing);
  gauge("outbox_failed", "Writes that were given up", outbox.failed);
  gauge(
    "writes_on",
    "1 where writing is allowed, 0 where it is switched off",
    vitals.stopped === null ? 1 : 0,
  );
  gauge("conflicts", "Tasks whose text changed on both sides", vitals.conflicts.length);
  gauge("threads_gone", "Tasks that nobody sees because of what became of their threads", vitals.gone);
  gauge("forum_up", "0 while the forum does not answer", vitals.forumDownSince === null ? 1 : 0);
  gauge("last_webhook_timestamp_seconds", "When the forum last delivered something", second(times.webhookAt));
  gauge("last_poll_timestamp_seconds", "When all sources were last read", second(times.pollAt));
  gauge("linked_topics", "Topics that tasks hang on", ages.linked.topics);
  gauge("oldest_read_seconds", "Age of the topic that was read longest ago", ageOf(ages.linked.oldestReadAt));
  gauge("oldest_claimed_read_seconds", "The same among claimed ones", ageOf(ages.claimed.oldestReadAt));
  const { callsLastMinute, allowedPerMinute, waiting, lastRefusal } = calls.limits();
  gauge("forum_calls_last_minute", "Our calls to the forum in the last minute", callsLastMinute);
  gauge("forum_calls_allowed_per_minute", "How many we allow ourselves now", allowedPerMinute);
  gauge("forum_calls_waiting", "Calls that wait for their turn", waiting);
  gauge("forum_last_refusal_timestamp_seconds", "The last 429", second(lastRefusal?.at ?? null));
  const tasks = new Gauge({
    name: "threadboard_tasks",
    help: "Tasks",
    labelNames: ["stage"],
    registers: [registry],
  });
  for (const stage of stages) tasks.set({ stage }, vitals.stages.get(stage) ?? 0);
  return { type: registry.contentType, text: await registry.metrics() };
}
