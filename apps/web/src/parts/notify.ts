// Tells the reader something in passing, from anywhere on the page. The code that shows it is fetched with the
// first notice; until it is there, notices wait here.
import { preferences } from "../preferences/preferences.ts";

export type NoticeAction = { readonly word: string; readonly act: () => void };

export type PassingNotice = {
  readonly text: string;
  readonly tone: "done" | "refusal";
  readonly action: NoticeAction | null;
  /** Milliseconds; 0 stays until it is closed. */
  readonly timeout: number;
  /** Ends it early: what it says does not hold any more. */
  readonly over: AbortSignal;
};

let waiting: PassingNotice[] = [];
let show: ((notice: PassingNotice) => void) | null = null;
let wanted: (() => void) | null = null;

/**
 * Shows a notice. It stays as long as the reader prefers, and longer while it is hovered or has focus. A refusal
 * is announced at once and stays until it is closed: what did not happen must not go by unseen. Returns how to
 * close it early.
 */
export function notify({
  text,
  tone,
  action,
}: {
  readonly text: string;
  readonly tone: PassingNotice["tone"];
  readonly action?: NoticeAction;
}): () => void {
  const timeout = tone === "refusal" ? 0 : preferences().noticeSeconds * 1000;
  const end = new AbortController();
  const notice = { text, tone, action: action ?? null, timeout, over: end.signal };
  if (show !== null) show(notice);
  else {
    waiting.push(notice);
    wanted?.();
  }
  return () => end.abort();
}

/** Called by the place for notices: `want` when the first one comes. Returns how to stop. */
export function onFirstNotice(want: () => void): () => void {
  wanted = want;
  if (waiting.length > 0) want();
  return () => {
    wanted = null;
  };
}

/** Called by what shows them, once it is there; gives it everything that waited. Returns how to stop. */
export function showNotices(by: (notice: PassingNotice) => void): () => void {
  show = by;
  for (const notice of waiting) if (!notice.over.aborted) by(notice);
  waiting = [];
  return () => {
    show = null;
  };
}
