// Troubles that tests ask for: the forum is down, slow, too busy, talks nonsense, or contradicts itself.

export type FaultKind =
  /** The connection is cut without an answer. */
  | { readonly kind: "down" }
  | { readonly kind: "slow"; readonly ms: number }
  /** As the application answers when a key or an account is too busy. */
  | { readonly kind: "rate-limit-json"; readonly seconds: number }
  /** As the middleware answers when an address is too busy. */
  | { readonly kind: "rate-limit-text"; readonly seconds: number }
  /** As nginx in front of the forum answers: HTML, and no word on how long to wait. */
  | { readonly kind: "rate-limit-html" }
  /** The request is carried out, and its answer never comes. */
  | { readonly kind: "timeout-after-success" }
  /** The request is lost on its way: it is never carried out, and no answer comes. */
  | { readonly kind: "lost" }
  | { readonly kind: "status"; readonly status: number; readonly body: string }
  /** 200, with a page of HTML or with half of the JSON. */
  | { readonly kind: "garbage"; readonly form: "html" | "cut-json" };

export type Fault = FaultKind & {
  readonly match?: { readonly method?: string; readonly path?: RegExp };
  /** How many requests it meets; without it, all until cleared. */
  readonly times?: number;
};

/** Ways in which a topic's answers disagree with one another. */
export type Contradiction =
  /** The stream lists posts that cannot be had. */
  | { readonly kind: "ghost-posts"; readonly topicId: number; readonly postIds: readonly number[] }
  | { readonly kind: "inflated-count"; readonly topicId: number; readonly by: number }
  /** Lists go on showing the topic although its own page is a 404. */
  | { readonly kind: "listed-but-gone"; readonly topicId: number }
  | { readonly kind: "search-error"; readonly message: string };

export class Faults {
  readonly #faults: { fault: Fault; left: number }[] = [];
  readonly #contradictions: Contradiction[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  contradict(contradiction: Contradiction): void {
    this.#contradictions.push(contradiction);
  }

  clear(): void {
    this.#faults.splice(0);
    this.#contradictions.splice(0);
  }

  /** The first fault that meets this request; counts it. */
  take(method: string, path: string): Fault | null {
    const hit = this.#faults.find(({ fault, left }) => {
      const { match } = fault;
      if (left <= 0) return false;
      if (match?.method !== undefined && match.method !== method) return false;
      return match?.path === undefined || match.path.test(path);
    });
    if (hit === undefined) return null;
    hit.left -= 1;
    return hit.fault;
  }

  /** The contradictions of one kind about one topic; searches have none. */
  of<K extends Contradiction["kind"]>(kind: K, topicId?: number): Extract<Contradiction, { kind: K }>[] {
    return this.#contradictions.filter(
      (one): one is Extract<Contradiction, { kind: K }> =>
        one.kind === kind && (topicId === undefined || !("topicId" in one) || one.topicId === topicId),
    );
  }
}
