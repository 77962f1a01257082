// Loading the board: what everybody does first.
import { must } from "@threadboard/domain";
import { busyBoard, openBoard } from "./board.ts";
import { bareBytes } from "./ceilings.ts";
import { load } from "./load.ts";
import { inTurns, repeated, type Scenario, timed } from "./measure.ts";
import { moveOne } from "./moves.ts";

/** Returns the scenario for a board of so many tasks. */
export const loading =
  (count: number): Scenario =>
  async (folder) => {
    const busy = await busyBoard(folder, count);
    const { file } = busy.board.store;
    await busy.board.close();
    const cold = await repeated(3, () => firstAnswer(file));
    const board = await openBoard(file);
    const url = `${board.url}/api/board`;
    const changed = await repeated(9, async () => {
      await moveOne(busy, board);
      return timed(async () => (await fetch(url)).arrayBuffer());
    });
    const first = await fetch(url, { headers: { "Accept-Encoding": "identity" } });
    const body = Buffer.from(await first.arrayBuffer());
    const etag = must(first.headers.get("etag"), "an ETag");
    const gzip = (await board.hub.snapshot({ signedIn: false, groups: [] })).gzip;
    const ask = async (headers: Record<string, string>, status?: number) =>
      (await load({ url, clients: 16, seconds: 0.7, headers }, status)).perSecond;
    const zipped = await inTurns(
      3,
      () => ask({ "Accept-Encoding": "gzip" }),
      () => bareBytes(gzip, 16, 0.7),
    );
    const plain = await inTurns(
      3,
      () => ask({}),
      () => bareBytes(body, 16, 0.7),
    );
    const known = await inTurns(
      3,
      () => ask({ "If-None-Match": etag }, 304),
      () => bareBytes(Buffer.alloc(0), 16, 0.7),
    );
    await board.close();
    const sized = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString("en-GB")} KB ready-made`;
    return [
      {
        what: "first answer after a start",
        value: cold,
        unit: "ms",
        means: "what the first reader waits after a restart",
      },
      {
        what: "first answer after a change",
        value: changed,
        unit: "ms",
        means: "the new text is made and compressed once, for all readers",
      },
      {
        what: "compressed",
        ...zipped,
        unit: "/s",
        ceilingIs: sized(gzip.length),
        means: "how many browsers can load the board each second",
      },
      {
        what: "uncompressed",
        ...plain,
        unit: "/s",
        ceilingIs: sized(body.length),
      },
      { what: "not modified (304)", ...known, unit: "/s", ceilingIs: "an empty answer" },
    ];
  };

async function firstAnswer(file: string): Promise<number> {
  const board = await openBoard(file);
  const took = await timed(async () => (await fetch(`${board.url}/api/board`)).arrayBuffer());
  await board.close();
  return took;
}
