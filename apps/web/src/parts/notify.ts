// Tells the reader something in passing, from anywhere on the page.
import { Toast } from "@base-ui/react/toast";
import { preferences } from "../preferences/preferences.ts";

export type NoticeAction = { readonly word: string; readonly act: () => void };
export type NoticeTone = "done" | "refusal";
export type NoticeData = { readonly action: NoticeAction | null };

export const notices = Toast.createToastManager<NoticeData>();

/**
 * Shows a notice. It stays as long as the reader prefers, and longer while it is hovered or has focus. A refusal
 * is announced at once and stays until it is closed: what did not happen must not go by unseen.
 */
export function notify({
  text,
  tone,
  action,
}: {
  readonly text: string;
  readonly tone: NoticeTone;
  readonly action?: NoticeAction;
}): void {
  const id = notices.add({
    description: text,
    type: tone,
    timeout: tone === "refusal" ? 0 : preferences().noticeSeconds * 1000,
    priority: tone === "refusal" ? "high" : "low",
    data: { action: action === undefined ? null : { word: action.word, act: once(action.act) } },
  });

  function once(act: () => void): () => void {
    return () => {
      notices.close(id);
      act();
    };
  }
}
