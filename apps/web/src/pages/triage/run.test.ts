// A hundred mixed things decided by keys, as the desk reads them: what each press means, what is asked of the server, and
// how many presses each thing takes.
import type { PersonCommand, TriageItem } from "@threadboard/domain";
import { expect, test } from "vitest";
import { aCard, aClaim, aPerson, aSlot, id } from "../../data/sample.ts";
import { actionOf } from "../../keys/registry.ts";
import { answersTo, visits } from "./answers.ts";
import { type Option, pickBy } from "./choices.ts";
import { type Cover, covered } from "./cover.ts";
import { type Decision, idOf, type Plan, planFor } from "./plan.ts";

type Reason = TriageItem["reasons"][number];

const means = { now: 1_000_000, words: { freed: "Free again.", over: "It is over." } };
const reason = (code: Reason["code"], more: Partial<Reason> = {}): Reason => ({
  code,
  since: "2026-01-01T00:00:00.000Z",
  ask: null,
  about: null,
  task: null,
  ...more,
});
const other = { ...aCard(98), title: "Another" };
const task = (number: number, over: Record<string, unknown>, ...reasons: Reason[]): TriageItem => ({
  kind: "task",
  key: String(number),
  reasons,
  card: aCard(number % 90, { id: id(1000 + number), number, ...over }),
});
const came = (number: number, ...reasons: Reason[]) =>
  task(number, { stage: "triage", columnId: id(905) }, ...reasons);
const held = (number: number, code: Reason["code"], more: Partial<Reason> = {}) => {
  const claim = aClaim(50, aPerson(51), "working");
  const over = { stage: "active", slots: [aSlot(number, claim)] };
  return task(number, over, reason(code, { about: claim.id, ...more }));
};
const asks = (ask: NonNullable<Reason["ask"]>) => reason("asked", { ask });
const hidden = (number: number): TriageItem => ({
  kind: "hidden",
  key: String(number),
  reasons: [reason("gone")],
  task: {
    taskId: aCard(1, { id: id(1000 + number) }).id,
    number: aCard(number % 90).number,
    team: null,
    why: "deleted",
    since: "2026-01-01T00:00:00.000Z",
    held: 1,
    topicId: null,
    address: null,
    mayKeep: true,
  },
});
const line = (number: number): TriageItem => ({
  kind: "proposal",
  key: `7.${number}`,
  reasons: [reason("proposal")],
  proposal: {
    topicId: 7 as never,
    title: "Want to help?",
    address: "https://forum.example/t/7",
    item: `Line ${number}`,
    confidence: 0.4,
    reason: { code: "postponed", params: {} },
  },
});
const like = reason("duplicate", { ask: "looks-like", about: other.id, task: other });

/** What lies there, and what a lead presses for it. */
const kinds: readonly (readonly [(number: number) => TriageItem, readonly string[]])[] = [
  [(n) => came(n, reason("new")), ["o"]],
  [(n) => came(n, reason("new")), ["t", "2", "o"]],
  [(n) => came(n, reason("proposed")), ["i", "p", "o"]],
  [(n) => came(n, reason("new")), ["d", "2"]],
  [(n) => came(n, reason("proposed")), ["z", "1"]],
  [(n) => came(n, like, reason("new")), ["1"]],
  [(n) => came(n, like, reason("new")), ["o"]],
  [(n) => came(n, like, reason("new")), ["2", "o"]],
  [(n) => task(n, {}, reason("conflict", { about: "title" })), ["2"]],
  [(n) => task(n, {}, asks("closed")), ["1"]],
  [(n) => task(n, {}, asks("item-removed")), ["2"]],
  [(n) => task(n, {}, asks("item-doubtful"), reason("conflict", { about: "body" })), ["1", "1"]],
  [(n) => held(n, "undeliverable", { ask: "unreached" }), ["2"]],
  [(n) => held(n, "expiring"), ["3"]],
  [(n) => held(n, "returned"), ["2"]],
  [(n) => held(n, "silent"), ["1"]],
  [(n) => task(n, {}, reason("unanswered")), ["2"]],
  [(n) => task(n, {}, reason("blocked", { about: other.id, task: other })), ["2"]],
  [hidden, ["2"]],
  [line, ["o"]],
  [line, ["d"]],
];

const press = (key: string) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
});
const choices = { letterKeys: true, keys: {} };
const options = (...words: string[]): Option[] => words.map((each) => ({ value: each, words: each }));

/** What the lists at the foot offer in this test, and what a choice of them means. */
const lists: Readonly<Record<string, readonly [Option[], (value: string) => Decision]>> = {
  "desk-team": [options("docs", "testing"), (team) => ({ type: "edit", fields: { team: team as never } })],
  "desk-kind": [
    options("writing", "packaging"),
    (kind) => ({ type: "edit", fields: { kind: kind as never } }),
  ],
  "desk-drop": [options("there already", "not ours"), (words) => ({ type: "drop", reason: words })],
  "desk-snooze": [options("86400000"), (until) => ({ type: "snooze", until: Number(until) })],
};

/** Reads the keys as the desk does, and returns what was decided one after the other. */
function decisionsOf(item: TriageItem, keys: readonly string[]): Plan[] {
  let now: TriageItem | null = item;
  let list: string | null = null;
  const plans: Plan[] = [];
  const decide = (decision: Decision) => {
    const plan = now === null ? null : planFor(now, decision, means);
    if (plan === null) throw new Error(`${JSON.stringify(decision)} does not fit ${item.key}`);
    plans.push(plan);
    now = plan.after;
  };
  for (const key of keys) {
    if (now === null) throw new Error(`${item.key} had gone before ${key}`);
    const [offered, mean] = lists[list ?? ""] ?? [[], null];
    const act = actionOf("desk", press(key), choices);
    if (list !== null && mean !== null) {
      const found = pickBy(key, offered, -1);
      decide(mean(offered[found?.picks ? found.index : -1]?.value ?? ""));
      list = null;
    } else if (act === "desk-open") decide({ type: "open" });
    else if (act === "desk-drop" && item.kind === "proposal") decide({ type: "drop", reason: "" });
    else if (act !== null) list = act;
    else {
      const answer = answersTo(now)[Number(key) - 1];
      if (answer === undefined || visits.has(answer)) throw new Error(`${key} answers nothing`);
      decide({ type: "answer", answer });
    }
  }
  return plans;
}

test("a hundred mixed things leave the desk with at most three keys each, and under two on average", () => {
  const run = Array.from({ length: 100 }, (_, number) => {
    const [make, keys] = kinds[number % kinds.length] ?? [line, []];
    return { item: make(number + 1), keys };
  });
  const covers = new Map<string, Cover>();
  for (const { item, keys } of run) {
    const plans = decisionsOf(item, keys);
    expect(plans.flatMap(({ steps }) => steps).length, item.key).toBeGreaterThan(0);
    covers.set(idOf(item), { after: plans.at(-1)?.after ?? null, version: null });
  }
  const all = run.map(({ item }) => item);
  expect(covered(all, covers)).toEqual([]);
  const presses = run.map(({ keys }) => keys.length);
  expect(Math.max(...presses)).toBeLessThanOrEqual(3);
  expect(presses.reduce((sum, each) => sum + each) / 100).toBeLessThan(2);
});

const commandsOf = (item: TriageItem, ...keys: string[]): PersonCommand[] =>
  decisionsOf(item, keys).flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === "command" ? [step.command] : [])),
  );

test("opening what resembles another says first that it is another one", () => {
  expect(commandsOf(came(1, like, reason("new")), "o").map(({ type }) => type)).toEqual([
    "keep-as-is",
    "open",
  ]);
});

test("merging is into the task that it resembles", () => {
  expect(commandsOf(came(1, like), "1")).toMatchObject([{ type: "merge", intoId: other.id }]);
});

test("freeing a place gives a reason and ends all that is about it", () => {
  expect(commandsOf(held(1, "returned"), "2")).toMatchObject([{ type: "release", reason: "Free again." }]);
});

test("a text is settled for the version that was read", () => {
  const conflict = task(1, { version: 7 }, reason("conflict", { about: "title" }));
  expect(commandsOf(conflict, "2")).toMatchObject([{ type: "settle", keep: "forum", version: 7 }]);
});

test("what was decided stays covered until the server's list is as new as its answer", () => {
  const item = came(1, reason("new"));
  const cover = (version: number | null) => new Map([[idOf(item), { after: null, version }]]);
  expect(covered([item], cover(null))).toEqual([]);
  expect(covered([item], cover(2))).toEqual([]);
  expect(covered([item], cover(1))).toEqual([item]);
});
