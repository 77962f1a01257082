// Brings a list in: plans it against what is there, and makes or changes its tasks, all in one transaction.
import {
  type Actor,
  type Campaign,
  type Configuration,
  type ListDone,
  type ListPreview,
  type ListRequest,
  maySee,
  must,
  PIECE_LIMIT,
  type Refusal,
  readerOf,
  refuse,
} from "@threadboard/domain";
import { type ListPlan, type PlannedRow, planList } from "@threadboard/domain/listed";
import { type Reading, readListedIds, readTasks } from "@threadboard/store";
import { campaignsSeen } from "../engine/campaigns-seen.ts";
import type { Engine, Hand, Order } from "../engine/engine.ts";
import { visibleCampaigns } from "../present/campaigns.ts";

/** Who brings a list in, and through which door. */
export type Bringer = { readonly actor: Actor } & Pick<Order, "giver" | "door">;

/** Where the tasks go: a campaign that is there, one that is to be made, or none. */
type Target = Pick<Campaign, "name"> & { readonly id: Campaign["id"] | null };

export type Preview = { readonly plan: ListPlan; readonly target: Target | null } | Refusal;

/** Returns what the list would do. Nothing is written. `db` `null`: there is no data yet. */
export async function previewList(
  db: Reading | null,
  configuration: Configuration,
  actor: Actor,
  request: ListRequest,
): Promise<Preview> {
  const target = await targetOf(db, actor, request.campaign);
  if (target !== null && "code" in target) return target;
  const isNew = db === null || (target !== null && target.id === null);
  const tasks = isNew ? [] : await readTasks(db, await readListedIds(db, target?.id ?? null));
  const reader = readerOf(actor);
  const plan = planList(request, {
    names: configuration,
    actor,
    tasks,
    sees: (task) => actor.kind === "automaton" || maySee(reader, task),
    tellsGone: target !== null,
  });
  return { plan, target };
}

async function targetOf(
  db: Reading | null,
  actor: Actor,
  wanted: ListRequest["campaign"],
): Promise<Target | Refusal | null> {
  if (wanted === null) return null;
  if ("name" in wanted) {
    const campaigns = db === null ? [] : await visibleCampaigns(db, actor);
    const known = campaigns.find(({ name, closedAt }) => name === wanted.name && closedAt === null);
    return known ?? { id: null, name: wanted.name };
  }
  const [campaign] = db === null ? [] : await campaignsSeen(db, actor, [wanted.id]);
  if (campaign === undefined) return refuse("unknown-campaign");
  return campaign.closedAt === null ? campaign : refuse("campaign-closed", { campaign: campaign.name });
}

/** Returns the plan as it goes over the wire. */
export function presentPreview({ plan, target }: Exclude<Preview, Refusal>): ListPreview {
  const count = (what: PlannedRow["what"]) => plan.rows.filter((row) => row.what === what).length;
  return {
    campaign: target === null ? null : { id: target.id, name: target.name },
    counts: { new: count("new"), same: count("same"), changed: count("changed"), wrong: count("wrong") },
    rows: plan.rows.map(({ line, key, title, what, number, fields, problems }) => {
      return { line, key, title, what, number, fields: [...fields], problems: [...problems] };
    }),
    gone: plan.gone,
    unused: plan.unused,
    problems: plan.problems,
  };
}

/** What became of a list. `wrong`: nothing was written, since something in it is wrong. */
export type Brought =
  | { readonly outcome: "done"; readonly done: ListDone }
  | { readonly outcome: "wrong"; readonly preview: Exclude<Preview, Refusal> }
  | { readonly outcome: "refused"; readonly refusal: Refusal; readonly line: number | null };

/** A row was refused that had looked well: everything is taken back. */
class Undone extends Error {
  override name = "Undone";
  readonly refusal: Refusal;
  readonly line: number | null;
  constructor(refusal: Refusal, line: number | null) {
    super(refusal.code);
    this.refusal = refusal;
    this.line = line;
  }
}

/** Makes what is new and, where that is asked for, takes over what changed: `PIECE_LIMIT` rows at most. */
export async function bringInList(
  engine: Engine,
  configuration: Configuration,
  bringer: Bringer,
  request: ListRequest,
): Promise<Brought> {
  try {
    return await engine.together(async (trx, hand) => {
      const preview = await previewList(trx, configuration, bringer.actor, request);
      if ("code" in preview) return { outcome: "refused", refusal: preview, line: null };
      const { rows, problems } = preview.plan;
      const wrong = rows.filter(({ what }) => what === "wrong").length;
      if (problems.length > 0 || (wrong > 0 && !request.leaveOutWrong)) return { outcome: "wrong", preview };
      const target = await madeTarget(hand, bringer, preview.target);
      const todo = rows.filter(({ what }) => what === "new" || (what === "changed" && request.update));
      const done = await writeRows(hand, bringer, todo.slice(0, PIECE_LIMIT), target, request.leaveOutWrong);
      return {
        outcome: "done",
        done: {
          ...done,
          campaign: target,
          leftOut: done.leftOut + wrong,
          left: Math.max(0, todo.length - PIECE_LIMIT),
        },
      };
    });
  } catch (error) {
    if (error instanceof Undone) return { outcome: "refused", refusal: error.refusal, line: error.line };
    throw error;
  }
}

type Made = NonNullable<ListDone["campaign"]>;

async function madeTarget(hand: Hand, bringer: Bringer, target: Target | null): Promise<Made | null> {
  if (target === null) return null;
  if (target.id !== null) return { id: target.id, name: target.name };
  const result = await hand.run({ ...bringer, command: { type: "make-campaign", name: target.name } });
  if (result.outcome === "refused") throw new Undone(result.refusal, null);
  const { id, name } = must(result.outcome === "done" ? result.campaigns[0] : undefined, "the new campaign");
  return { id, name };
}

async function writeRows(
  hand: Hand,
  bringer: Bringer,
  rows: readonly PlannedRow[],
  campaign: Made | null,
  leaveOutWrong: boolean,
): Promise<Pick<ListDone, "made" | "changed" | "leftOut">> {
  const done = { made: 0, changed: 0, leftOut: 0 };
  for (const row of rows) {
    const command = commandOf(row, campaign);
    if (command === null) continue;
    const result = await hand.run({ ...bringer, command });
    if (result.outcome === "refused") {
      if (!leaveOutWrong) throw new Undone(result.refusal, row.line);
      done.leftOut += 1;
    } else if (result.outcome === "done") done[row.what === "new" ? "made" : "changed"] += 1;
  }
  return done;
}

function commandOf(row: PlannedRow, campaign: Made | null): Order["command"] | null {
  switch (row.what) {
    case "new":
      return { type: "create", fields: { ...row.create, campaign: campaign?.id ?? null }, listKey: row.key };
    case "changed":
      return { type: "edit", taskId: row.taskId, fields: row.edit };
    default:
      return null;
  }
}
