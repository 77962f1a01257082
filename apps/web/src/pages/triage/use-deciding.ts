// Carries out what a lead decides: the desk shows it at once, and what the board refuses comes back with its reason.
import { useQueryClient } from "@tanstack/react-query";
import { BATCH_LIMIT, type Done, type PersonCommand, type TriageItem } from "@threadboard/domain";
import { useCallback, useState } from "react";
import { api } from "../../data/api.ts";
import { putCard } from "../../data/apply-event.ts";
import { boardQuery, meQuery } from "../../data/queries.ts";
import { noteWayBack, undoLatest } from "../../data/undo.ts";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";
import type { Covers } from "./cover.ts";
import { type Decision, idOf, type Plan, planFor, type Step } from "./plan.ts";
import { titleOf } from "./reason-words.ts";

type Planned = { readonly item: TriageItem; readonly plan: Plan };
/** What became of an item; `undo` are the steps that take it back, the last one first. */
type Outcome = {
  readonly item: TriageItem;
  readonly refused: string | null;
  readonly version: number | null;
  readonly undo: readonly Step[];
};

export type Deciding = {
  readonly covers: Covers;
  /** Decides about each item alike. */
  readonly decide: (items: readonly TriageItem[], decision: Decision) => void;
  /** Takes back what was done last, for every item that it was about. */
  readonly undo: () => void;
};

export function useDeciding(): Deciding {
  const client = useQueryClient();
  const [covers, setCovers] = useState<Covers>(new Map());

  const refresh = useCallback(() => {
    for (const key of ["triage", "task", "health"]) void client.invalidateQueries({ queryKey: [key] });
    void client.invalidateQueries({ queryKey: meQuery.queryKey });
  }, [client]);
  const seeCard = useCallback(
    (card: Done["card"]) => {
      if (card !== null) client.setQueryData(boardQuery.queryKey, (board) => board && putCard(board, card));
    },
    [client],
  );

  const takeBack = useCallback(
    async (done: readonly Outcome[]) => {
      const back = done.map(({ item, undo: steps }) => ({ item, plan: { steps, after: item } }));
      const outcomes = await carryOut(back, seeCard);
      const failed = outcomes.filter(({ refused }) => refused !== null);
      setCovers((now) => without(now, back));
      refresh();
      notify(
        failed.length === 0
          ? { text: say("desk.undone", { count: back.length }), tone: "done" }
          : { text: refusedWords(outcomes), tone: "refusal" },
      );
    },
    [refresh, seeCard],
  );

  const decide = useCallback(
    async (items: readonly TriageItem[], decision: Decision) => {
      const means = {
        now: Date.now(),
        words: { freed: say("desk.words.freed"), over: say("desk.words.over") },
      };
      const planned = items.flatMap((item): Planned[] => {
        const plan = planFor(item, decision, means);
        return plan === null ? [] : [{ item, plan }];
      });
      if (planned.length === 0) {
        if (items.length > 0 && decision.type !== "edit" && decision.type !== "places")
          notify({ text: say("desk.nothing"), tone: "done" });
        return;
      }
      setCovers((now) => covering(now, planned));
      const outcomes = await carryOut(planned, seeCard);
      const refused = new Set(outcomes.filter((each) => each.refused !== null).map(({ item }) => idOf(item)));
      setCovers((now) => answered(now, outcomes, refused));
      refresh();
      tell(outcomes, decision, takeBack);
    },
    [refresh, seeCard, takeBack],
  );

  return {
    covers,
    decide: useCallback((items, decision) => void decide(items, decision), [decide]),
    undo: () => {
      if (!undoLatest()) notify({ text: say("desk.nothing-to-undo"), tone: "done" });
    },
  };
}

function covering(covers: Covers, planned: readonly Planned[]): Covers {
  const next = new Map(covers);
  for (const { item, plan } of planned) next.set(idOf(item), { after: plan.after, version: null });
  return next;
}

function without(covers: Covers, planned: readonly { readonly item: TriageItem }[]): Covers {
  const next = new Map(covers);
  for (const { item } of planned) next.delete(idOf(item));
  return next;
}

/** What was refused is shown as it is; what was done, until the server's list says so too. */
function answered(covers: Covers, outcomes: readonly Outcome[], refused: ReadonlySet<string>): Covers {
  const next = new Map(covers);
  for (const { item, version } of outcomes) {
    const id = idOf(item);
    const cover = next.get(id);
    if (refused.has(id)) next.delete(id);
    else if (cover !== undefined) next.set(id, { ...cover, version });
  }
  return next;
}

function tell(
  outcomes: readonly Outcome[],
  { type }: Decision,
  takeBack: (done: readonly Outcome[]) => Promise<void>,
): void {
  const done = outcomes.filter(({ refused }) => refused === null);
  const undoable = done.filter(({ undo }) => undo.length > 0);
  const what = type === "places" || type === "label" ? "edit" : type;
  const first = done[0];
  const notice =
    done.length < outcomes.length
      ? ({ text: refusedWords(outcomes), tone: "refusal" } as const)
      : ({
          text: say(`desk.done.${what}`, {
            count: done.length,
            title: first === undefined ? "" : titleOf(first.item),
          }),
          tone: "done",
        } as const);
  if (undoable.length === 0) notify(notice);
  else noteWayBack(notice, () => takeBack(undoable));
}

/** One refusal in the board's own sentence; of many, how many and why. */
function refusedWords(outcomes: readonly Outcome[]): string {
  const refused = outcomes.flatMap((each) => each.refused ?? []);
  if (outcomes.length === 1) return refused[0] ?? "";
  const why = [...new Set(refused)].join(" ");
  return say("desk.refused", { done: outcomes.length - refused.length, refused: refused.length, why });
}

async function carryOut(
  planned: readonly Planned[],
  onCard: (card: Done["card"]) => void,
): Promise<Outcome[]> {
  const commands = planned.flatMap(({ plan }) => plan.steps.flatMap(commandIn));
  const answers = await inBatches(commands);
  const outcomes: Outcome[] = [];
  let next = 0;
  for (const { item, plan } of planned) {
    const own = plan.steps.flatMap(commandIn).length;
    const given = answers.slice(next, next + own);
    next += own;
    for (const answer of given) if (answer.card !== null) onCard(answer.card);
    const lines = await Promise.all(plan.steps.map(giveLine));
    const all = [...given, ...lines.flatMap((line) => line ?? [])];
    outcomes.push({
      item,
      refused: all.find(({ refused }) => refused !== null)?.refused ?? null,
      version: given.findLast(({ card }) => card !== null)?.card?.version ?? null,
      undo: all.flatMap(({ undo }) => undo ?? []).reverse(),
    });
  }
  return outcomes;
}

type Answered = {
  readonly refused: string | null;
  readonly card: Done["card"];
  readonly undo: Step | null;
};

const commandIn = (step: Step): PersonCommand[] => (step.kind === "command" ? [step.command] : []);
const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const plain: Answered = { refused: null, card: null, undo: null };

async function inBatches(commands: readonly PersonCommand[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (let start = 0; start < commands.length; start += BATCH_LIMIT) {
    const piece = commands.slice(start, start + BATCH_LIMIT);
    try {
      const { results } = await api.batch(piece);
      answers.push(...results.map(answerOf));
    } catch (error) {
      answers.push(...piece.map(() => ({ ...plain, refused: sentenceOf(error) })));
    }
  }
  return answers;
}

function answerOf(result: Awaited<ReturnType<typeof api.batch>>["results"][number]): Answered {
  if (result.outcome === "refused") return { ...plain, refused: result.problem.detail };
  const { card, undo } = result;
  return {
    refused: null,
    card,
    undo: undo === null ? null : { kind: "command", command: { type: "undo", ...undo } },
  };
}

/** Lines of lists are decided one by one: taking one reads its thread anew. */
async function giveLine(step: Step): Promise<Answered | null> {
  try {
    switch (step.kind) {
      case "command":
        return null;
      case "take": {
        await api.takeThread({ address: step.address, item: step.item, taskId: null });
        return plain;
      }
      case "dismiss": {
        const { kind: _, ...request } = step;
        await api.dismissProposal(request);
        return { ...plain, undo: { ...step, back: !step.back } };
      }
      case "put-off": {
        const { kind: _, ...request } = step;
        await api.snoozeProposal(request);
        return { ...plain, undo: step.until === null ? null : { ...step, until: null } };
      }
    }
  } catch (error) {
    return { ...plain, refused: sentenceOf(error) };
  }
}
