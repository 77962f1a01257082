// What the check-up found about one thing.

/** `note`: not wrong, and worth knowing. `unknown`: nothing harmless can show it. */
export type Finding = {
  readonly what: string;
  readonly state: "good" | "note" | "bad" | "unknown";
  readonly words: string;
};
