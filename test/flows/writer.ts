// A process of its own that writes what a board owes its forum, for being killed in the middle of it.
import { argv } from "node:process";
import { startBoard } from "@threadboard/api";
import { Configuration } from "@threadboard/domain";

const [database = "", configuration = "", apiKey = "", now = ""] = argv.slice(2);
const board = await startBoard({
  configuration: Configuration.parse(JSON.parse(configuration)),
  database,
  port: 0,
  works: false,
  clock: () => Number(now),
  forumKey: { apiKey, username: "board" },
});
await board.worker.drain();
