// What the test tells the board's process, and what that answers.

export type Setting = {
  readonly database: string;
  readonly port: number;
  readonly configuration: unknown;
  readonly now: number;
  readonly apiKey: string;
  readonly connectSecret: string;
  readonly webhookSecret: string;
  /** Real milliseconds. */
  readonly forumTimeoutMs: number;
};

export type Work = "time" | "drain" | "poll" | "rotate" | "leases" | "owed" | "stop";

export type Order = { readonly id: number; readonly now: number; readonly what: Work };

/** `id: 0`: the process is ready. `now`: its clock may have run ahead while it waited for the forum. */
export type Report = {
  readonly id: number;
  readonly now: number;
  /** Deliveries that wait to be looked at, and topics that wait to be written. */
  readonly owed?: { readonly looks: number; readonly topics: readonly number[] };
  /** An error that nothing should have thrown. */
  readonly broke?: string;
};
