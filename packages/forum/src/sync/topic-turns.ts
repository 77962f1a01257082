// One look at a topic at a time.
import type { TopicId } from "@threadboard/domain";
import { type Looked, type Looking, lookAt } from "./look.ts";

/**
 * What is read first is applied first. Webhooks, polls and rotation look at the same topics side by side, and a
 * slow older reading that is applied after a newer one would bring back what is over.
 */
export class TopicTurns {
  readonly #last = new Map<TopicId, Promise<unknown>>();

  /** Looks at a topic once every earlier look at it is done. A fault of ours counts as a failure of this topic. */
  look(...[looking, topicId, found]: Parameters<typeof lookAt>): Promise<Looked> {
    const before = this.#last.get(topicId) ?? Promise.resolve();
    const turn = before
      .then(() => lookAt(looking, topicId, found))
      .catch((error: unknown) => broken(topicId, error));
    this.#last.set(topicId, turn);
    void turn.then(() => {
      if (this.#last.get(topicId) === turn) this.#last.delete(topicId);
    });
    return turn;
  }
}

/** One topic that we stumble over must not hold up the others, and an update may help it. */
function broken(topicId: TopicId, error: unknown): Looked {
  console.error(`Topic ${topicId} could not be brought up to date; it is tried again later.`, error);
  return { kind: "failed", error: { kind: "bad-answer", words: String(error) } };
}

/** What reading the forum by itself goes by. */
export type Following = Looking & { readonly turns: TopicTurns };
