// What an import would do, found out without a database.
import type { SyncPort } from "@threadboard/forum";

/** A task that an import would make. */
export type WouldBe = {
  readonly topic: number;
  readonly item: string | null;
  readonly title: string;
  readonly team: string | null;
  readonly kind: string;
  readonly audience: string;
};

/** Returns a store that remembers nothing and writes nothing, and the tasks that it was asked to make. */
export function forgetfulPort(): { readonly port: SyncPort; readonly wouldBe: readonly WouldBe[] } {
  const wouldBe: WouldBe[] = [];
  const port: SyncPort = {
    rowDigests: async () => new Map(),
    sourceOf: async () => undefined,
    apply: async (_facts, plan) => {
      const orders = plan([]);
      for (const order of orders) {
        if (order.kind === "standing") continue;
        const { thread } = order;
        const { topicId, item, title, team, kind, audience } = thread;
        const who = audience.kind === "groups" ? audience.groups.join(", ") : audience.kind;
        wouldBe.push({ topic: topicId, item: item?.text ?? null, title, team, kind, audience: who });
      }
      return { created: orders.length, changed: 0, unchanged: 0 };
    },
    lost: async () => undefined,
    authors: { stateOf: async () => ({ suspended: false, due: false }), read: async () => undefined },
    sourceRead: async () => undefined,
    sourceReadAt: async () => null,
    waitingLooks: async () => [],
    looked: async () => undefined,
    lookLater: async () => undefined,
  };
  return { port, wouldBe };
}
