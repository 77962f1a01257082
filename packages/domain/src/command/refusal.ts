// Every way in which the board says no. A refusal is a value: a stable code and what its sentence needs.

/** The parameters of each refusal's sentence. Codes are part of the API: add, never rename. */
export type RefusalParameters = {
  "sign-in-first": Record<never, never>;
  "not-found": Record<never, never>;
  "changed-meanwhile": Record<never, never>;
  /** The role would do, but not in this stage. */
  "wrong-stage": { readonly command: string; readonly stage: string };
  "only-leads": Record<never, never>;
  "only-admins": Record<never, never>;
  "only-holder": Record<never, never>;
  "only-reviewers": Record<never, never>;
  "own-work": Record<never, never>;
  "only-automaton": Record<never, never>;
  "no-free-slot": Record<never, never>;
  "slot-taken": Record<never, never>;
  "already-yours": Record<never, never>;
  "has-it-already": Record<never, never>;
  "limit-reached": { readonly limit: number };
  "newcomer-limit": { readonly limit: number };
  "kind-limit": { readonly limit: number; readonly kind: string };
  "campaign-limit": { readonly limit: number; readonly campaign: string };
  "unknown-campaign": Record<never, never>;
  "campaign-closed": { readonly campaign: string };
  /** Another task came with a list under this key. */
  "key-taken": { readonly key: string };
  /** `at` is epoch milliseconds. */
  "not-yet": { readonly at: number };
  "claim-over": Record<never, never>;
  "nothing-submitted": Record<never, never>;
  "evidence-missing": Record<never, never>;
  "outcome-missing": Record<never, never>;
  "outcome-unknown": { readonly outcome: string };
  "comment-missing": Record<never, never>;
  "reason-missing": Record<never, never>;
  "unknown-team": { readonly name: string };
  "unknown-kind": { readonly name: string };
  "unknown-column": Record<never, never>;
  "unknown-slot": Record<never, never>;
  "unknown-person": Record<never, never>;
  /** For all that is known the person may not see the task. */
  "hidden-from-them": Record<never, never>;
  "unknown-thread": Record<never, never>;
  /** Of a checklist. */
  "unknown-item": Record<never, never>;
  "cannot-wait-for-itself": Record<never, never>;
  /** `number` is the other task's, which waits for this one already. */
  "waits-in-circle": { readonly number: number };
  /** Not everybody who sees the task may see what it should wait for. */
  "blocker-hidden": { readonly number: number };
  "slots-below-claims": { readonly live: number };
  "column-in-use": { readonly count: number };
  "last-column": { readonly stage: string };
  "column-of-other-stage": { readonly stage: string };
  "cannot-merge-itself": Record<never, never>;
  "merge-has-holders": Record<never, never>;
  "thread-taken": { readonly number: number };
  "has-thread": Record<never, never>;
  "no-thread": Record<never, never>;
  "thread-not-written": Record<never, never>;
  "not-undoable": Record<never, never>;
  /** `by`: who changed the same thing since; whoever renders it names them. */
  "undo-too-late": {
    readonly whose: "you" | "somebody" | "board";
    readonly by: string;
    readonly what:
      | "moved"
      | "edited"
      | "claimed"
      | "left"
      | "submitted"
      | "accepted"
      | "returned"
      | "undone"
      /** Nothing was done to the task, but another one depends on it. */
      | "elsewhere"
      | "changed";
  };
  "not-yours-to-undo": Record<never, never>;
  "offer-over": Record<never, never>;
  "no-nudge-yet": Record<never, never>;
  "lease-running": Record<never, never>;
  "no-conflict": Record<never, never>;
  "thread-not-edited": Record<never, never>;
  /** One item of a longer post has no words of its own on the forum. */
  "thread-item": Record<never, never>;
  "in-conflict": { readonly field: string };
  "nothing-to-offer": Record<never, never>;
  "body-not-source": Record<never, never>;
  "nothing-asked": Record<never, never>;
  "not-hidden": Record<never, never>;
  "readers-unknown": Record<never, never>;
  "until-has-passed": Record<never, never>;
  /** `days` of the year's are left. */
  "away-too-long": { readonly days: number };
};

export type RefusalCode = keyof RefusalParameters;
export type Refusal = {
  [C in RefusalCode]: { readonly code: C; readonly params: RefusalParameters[C] };
}[RefusalCode];

/** Returns a refusal; the type asks for exactly the parameters that its sentence needs. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...params: keyof RefusalParameters[C] extends never ? [] : [RefusalParameters[C]]
): Refusal {
  return { code, params: params[0] ?? {} } as Extract<Refusal, { code: C }>;
}

/** Whether a value of a rule is a refusal. */
export function isRefusal(value: object): value is Refusal {
  return "code" in value && "params" in value;
}
