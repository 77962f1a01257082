// The store: one writer, taken in turns, and readers that never wait for it.
import type { Reading, Writing } from "./database.ts";
import { type Connections, openConnections } from "./open.ts";

export type Store = {
  readonly file: string;
  /** For reading outside a transaction: what was last committed. */
  readonly read: Reading;
  /** Runs a function in one immediate transaction; it commits when the function returns and rolls back when it throws. No I/O inside. */
  readonly write: <T>(work: (trx: Writing) => Promise<T>) => Promise<T>;
  /** Waits for the writes under way, then closes the file and lets the lock go. */
  readonly close: () => Promise<void>;
};

/** Opens the store; throws `StoreProblem` with a sentence for the operator where that cannot be. `steps`: other migrations than ours, for their tests. */
export function openStore(file: string, steps?: readonly string[]): Store {
  const connections = openConnections(file, steps);
  const write = inTurns(connections);
  return {
    file: connections.file,
    read: connections.reader,
    write,
    close: async () => {
      await write(async () => undefined).catch(() => undefined);
      connections.close();
    },
  };
}

/** One connection holds one transaction, so writers queue here and not inside SQLite. */
function inTurns({ writer }: Connections): Store["write"] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => writer.transaction().execute(work));
    last = turn.catch(() => undefined);
    return turn;
  };
}
