// What this machine can do at most, with nothing of ours in the way.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { type Load, load } from "./load.ts";
import { type Figure, rate } from "./measure.ts";

export type Ceilings = {
  /** Transactions a second that change one row and are on the disk when they return. */
  readonly updates: number;
  readonly selects: number;
  /** Small answers a second at 16 clients. */
  readonly answers: number;
};

/** Measures the machine; takes about four seconds. */
export async function measureCeilings(folder: string): Promise<Ceilings> {
  const rows = bareRows(join(folder, "ceiling.db"));
  const updates = await rows.updates(1);
  const selects = await rows.selects(0.5);
  rows.close();
  const small = JSON.stringify({ ok: true, words: "a small answer" });
  const answers = await bare(
    (_request, response) => response.setHeader("Content-Type", "application/json").end(small),
    async (url) => (await load({ url, clients: 16, seconds: 1.5 })).perSecond,
  );
  return { updates, selects, answers };
}

/** Runs something against a server of node:http alone. */
export async function bare<T>(answer: RequestListener, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Returns how many of these bytes a second the bare server hands out. */
export function bareBytes(body: Buffer, clients: number, seconds: number): Promise<number> {
  const work = (url: string): Load => ({ url, clients, seconds });
  return bare(
    (_request, response) => response.setHeader("Content-Length", body.length).end(body),
    async (url) => (await load(work(url))).perSecond,
  );
}

/** Returns the ceilings as lines of the table. */
export function ceilingFigures({ updates, selects, answers }: Ceilings): Figure[] {
  return [
    { what: "one-row update, on the disk", value: updates, unit: "/s" },
    { what: "one-row select", value: selects, unit: "/s" },
    { what: "small answer over HTTP, 16 clients", value: answers, unit: "/s" },
  ];
}

/** A table of 10,000 short rows, changed and read without anything of ours. Rates are a second. */
export function bareRows(file: string) {
  const database = new Database(file);
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.exec("CREATE TABLE card (id INTEGER PRIMARY KEY, rank TEXT NOT NULL, version INTEGER NOT NULL)");
  const insert = database.prepare("INSERT INTO card VALUES (?, ?, 1)");
  database.transaction(() => {
    for (let id = 0; id < 10_000; id++) insert.run(id, `a${id}`);
  })();
  const update = database.prepare("UPDATE card SET rank = ?, version = version + 1 WHERE id = ?");
  const select = database.prepare("SELECT * FROM card WHERE id = ?");
  const anyId = () => Math.floor(Math.random() * 10_000);
  return {
    updates: (seconds: number) => rate(seconds, () => update.run("b", anyId())),
    selects: async (seconds: number) => {
      const hundreds = await rate(seconds, () => {
        for (let i = 0; i < 100; i++) select.get(anyId());
      });
      return hundreds * 100;
    },
    close: () => database.close(),
  };
}
