// Moving cards: the change that a busy board sees most.
import { join } from "node:path";
import { busyBoard } from "./board.ts";
import { bareRows } from "./ceilings.ts";
import { load } from "./load.ts";
import { type Figure, median, rate, repeated, type Scenario } from "./measure.ts";
import { moves } from "./moves.ts";

/** Moves that are on the disk when they are answered. */
export const moving: Scenario = async (folder) => {
  const busy = await busyBoard(folder, 1000);
  const { board, headers, leadId } = busy;
  // A disk that others write to is fast now and slow then, so the bare rows take turns with ours.
  const rows = bareRows(join(folder, "beside.db"));
  const bareRates: number[] = [];
  const next = moves(busy.tasks);
  const giver = { kind: "person", id: leadId } as const;
  const alone = await repeated(5, async () => {
    bareRates.push(await rows.updates(0.5));
    return rate(0.7, () => board.engine.run({ command: next(), giver, door: "web" }));
  });
  const url = `${board.url}/api/commands`;
  const bodies = Array.from({ length: 20_000 }, () => JSON.stringify(next()));
  const runs = [];
  for (const clients of [1, 16, 64]) {
    runs.push({ clients, ...(await load({ url, clients, seconds: 2, headers, bodies })) });
    bareRates.push(await rows.updates(0.5));
  }
  rows.close();
  await board.close();
  const ceiling = { ceiling: median(bareRates), ceilingIs: "one-row update, in turns with ours" };
  return [
    {
      what: "engine alone",
      value: alone,
      unit: "/s",
      ...ceiling,
      means: "rules, task and events in one transaction, against one bare row",
    },
    ...runs.flatMap((run): Figure[] => [
      { what: `over HTTP, ${run.clients} clients`, value: run.perSecond, unit: "/s", ...ceiling },
      { what: "  99 of 100 answered within", value: run.p99, unit: "ms" },
    ]),
  ];
};
