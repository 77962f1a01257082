// The keys of the reading desk. Pure.

export const deskActs = ["next", "previous", "open", "drop", "edit", "merge", "thread"] as const;
export type DeskAct = (typeof deskActs)[number];

/** One letter each; a letter is never the only way. */
export const keyOfAct: Readonly<Record<DeskAct, string>> = {
  next: "j",
  previous: "k",
  open: "o",
  drop: "d",
  edit: "e",
  merge: "m",
  thread: "t",
};

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** Returns what a key press asks for, or `null`. With a modifier it is the browser's. */
export function actOfKey({ key, ctrlKey, metaKey, altKey }: Press): DeskAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  return deskActs.find((act) => keyOfAct[act] === key.toLowerCase()) ?? null;
}
