// Live changes: how long until everybody sees them.
import type { ServerResponse } from "node:http";
import { busyBoard } from "./board.ts";
import { bare } from "./ceilings.ts";
import { repeated, type Scenario } from "./measure.ts";
import { moveOne } from "./moves.ts";
import { openStreams } from "./streams.ts";

/** Returns the scenario for one change to so many open boards. */
export const live =
  (count: number): Scenario =>
  async (folder) => {
    const busy = await busyBoard(folder, 1000);
    const streams = await openStreams({ url: `${busy.board.url}/api/stream`, count, mark: "event: card\n" });
    const ours = await repeated(15, () => streams.hear(() => moveOne(busy, busy.board)));
    await streams.close();
    await busy.board.close();
    const ceiling = await bareStreams(count);
    return [
      {
        what: `one change to ${count.toLocaleString("en-GB")} open boards`,
        value: ours,
        unit: "ms",
        ceiling,
        ceilingIs: "one write to each open answer",
        means: "from the command until the last of them has it",
      },
    ];
  };

async function bareStreams(count: number): Promise<number> {
  const open = new Set<ServerResponse>();
  const event = `id: 1\nevent: card\ndata: ${"x".repeat(900)}\n\n`;
  return bare(
    (_request, response) => {
      open.add(response);
      response.setHeader("Content-Type", "text/event-stream").write(": welcome\n\n");
    },
    async (url) => {
      const streams = await openStreams({ url, count, mark: "event: card\n" });
      const took = await repeated(15, () =>
        streams.hear(() => {
          for (const response of open) response.write(event);
        }),
      );
      await streams.close();
      return took;
    },
  );
}
