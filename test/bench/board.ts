// A running board with many tasks, made through the engine like any other, and somebody signed in who leads it.
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Board, freePort, startBoard } from "@threadboard/api";
import { Configuration, KindKey, PersonId, type Task, TeamKey } from "@threadboard/domain";
import { saveAccount, startSession } from "@threadboard/store";

export type BusyBoard = {
  readonly board: Board;
  /** Headers of a request by the lead. */
  readonly headers: Readonly<Record<string, string>>;
  readonly leadId: PersonId;
  readonly tasks: readonly Task[];
};

const HOUR = 3_600_000;

/** Starts a board on a file; nothing works in its background. It serves pages where it is told which. */
export async function openBoard(
  database: string,
  { webRoot = null }: { readonly webRoot?: string | null } = {},
): Promise<Board> {
  const port = await freePort();
  const configuration = Configuration.parse({
    board: { name: "Bench", address: `http://127.0.0.1:${port}` },
    forum: { address: "http://127.0.0.1:9" },
    teams: { docs: { name: "Documentation" }, testing: { name: "Testing" } },
    kinds: { writing: { name: "Writing" }, testing: { name: "Testing" } },
  });
  return startBoard({ configuration, database, port, webRoot, works: false });
}

/** Starts a board with so many open tasks. */
export async function busyBoard(
  folder: string,
  count: number,
  options: Parameters<typeof openBoard>[1] = {},
): Promise<BusyBoard> {
  const board = await openBoard(join(folder, `board-${count}.db`), options);
  const { leadId, headers } = await signIn(board);
  const tasks: Task[] = [];
  while (tasks.length < count) {
    await board.engine.together(async (_trx, { run }) => {
      for (let i = 0; i < 250 && tasks.length < count; i++)
        tasks.push(await createTask(run, leadId, tasks.length));
    });
  }
  return { board, headers, leadId, tasks };
}

type Run = Board["engine"]["run"];

async function createTask(run: Run, leadId: PersonId, number: number): Promise<Task> {
  const fields = {
    title: `Check what the installer says on machine number ${number}`,
    body: "Start it from the image, go through every page, and write down where it stops or says something odd.\n".repeat(
      3,
    ),
    team: TeamKey.parse(number % 2 === 0 ? "docs" : "testing"),
    kind: KindKey.parse(number % 3 === 0 ? "writing" : "testing"),
    labels: ["x86_64", "first task"],
    effort: 60,
  };
  const result = await run({
    command: { type: "create", fields },
    giver: { kind: "person", id: leadId },
    door: "web",
  });
  const task = result.outcome === "done" ? result.tasks[0] : undefined;
  if (task === undefined) throw new Error(`No task was made: ${JSON.stringify(result)}`);
  return task;
}

async function signIn(board: Board): Promise<Pick<BusyBoard, "leadId" | "headers">> {
  const now = Date.now();
  const token = randomBytes(24).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const account = {
    provider: "forum",
    subject: "1",
    username: "lead",
    name: "Lena Lead",
    avatar: null,
    standing: { admin: true, moderator: false, groups: [] },
  };
  const leadId = await board.store.write(async (trx) => {
    const personId = await saveAccount(trx, account, PersonId.parse(crypto.randomUUID()), now);
    await startSession(trx, { tokenHash, personId, createdAt: now, seenAt: now, expiresAt: now + HOUR });
    return personId;
  });
  const headers = { Cookie: `threadboard_session=${token}`, "Content-Type": "application/json" };
  return { leadId, headers };
}
