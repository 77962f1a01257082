// A process of its own that changes a board as fast as it can, and says what was acknowledged, until it is killed.
import { argv, stdout } from "node:process";
import { startBoard } from "@threadboard/api";
import { Configuration, PersonId } from "@threadboard/domain";
import { saveAccount } from "@threadboard/store";

const configuration = Configuration.parse({
  board: { name: "Under load", address: "http://localhost:1" },
  forum: { address: "http://localhost:2" },
  teams: { docs: { name: "Docs" } },
  kinds: { writing: { name: "Writing" } },
  policy: { claims: { limit: 100, newcomerLimit: 100 } },
});
const board = await startBoard({ configuration, database: argv[2] ?? "", port: 0, works: false });
const id = PersonId.parse("01890000-0000-7000-8000-000000000001");
const standing = { admin: true, moderator: false, groups: [] };
const account = { provider: "forum", subject: "1", username: "root", name: "Root", avatar: null, standing };
await board.store.write((trx) => saveAccount(trx, account, id, Date.now()));

async function work(): Promise<never> {
  const giver = { kind: "person", id } as const;
  for (;;) {
    const fields = { title: "A task under load", kind: "writing" };
    const make = { type: "create", fields } as Parameters<typeof board.engine.run>[0]["command"];
    const made = await board.engine.run({ command: make, giver, door: "web" });
    if (made.outcome !== "done") throw new Error(JSON.stringify(made));
    const taskId = made.tasks[0]?.id;
    if (taskId === undefined) throw new Error("no task");
    stdout.write(`${JSON.stringify({ id: taskId, version: 1 })}\n`);
    const claimed = await board.engine.run({ command: { type: "claim", taskId }, giver, door: "web" });
    if (claimed.outcome === "done") stdout.write(`${JSON.stringify({ id: taskId, version: 2 })}\n`);
  }
}

await Promise.all([work(), work(), work()]);
