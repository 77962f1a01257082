// Where notices appear: at the foot of the page, waiting while somebody reads or reaches for them. On a phone they
// make way for a sheet, which lies at the foot itself.
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import { say } from "../words/words.ts";
import { Button } from "./button.tsx";
import { type NoticeAction, showNotices } from "./notify.ts";

type Shown = { readonly action: NoticeAction | null };

const manager = Toast.createToastManager<Shown>();

export function Notices() {
  useEffect(
    () =>
      showNotices(({ text, tone, action, timeout, over }) => {
        const id = manager.add({
          title: text,
          type: tone,
          timeout,
          priority: tone === "refusal" ? "high" : "low",
          data: { action },
        });
        over.addEventListener("abort", () => manager.close(id), { once: true });
      }),
    [],
  );
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={say("web.notices.region")}
          className="fixed inset-x-3 bottom-[max(0.75rem,env(safe-area-inset-bottom))] max-tablet:bottom-[calc(4.25rem+env(safe-area-inset-bottom))] tablet:[body:has([data-foot])_&]:bottom-17 max-tablet:[body:has([data-foot])_&]:bottom-[calc(10.5rem+env(safe-area-inset-bottom))] max-tablet:[body:has([data-sheet])_&]:top-3 max-tablet:[body:has([data-sheet])_&]:bottom-auto z-50 mx-auto flex max-w-[34rem] flex-col gap-2"
        >
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts, close } = Toast.useToastManager<Shown>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["down", "right", "left"]}
      className="flex items-center gap-3 rounded border border-line bg-float py-2 pe-2 ps-4 shadow-float transition-[opacity,translate] data-ending-style:translate-y-1 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0 data-[type=refusal]:border-s-4 data-[type=refusal]:border-s-amber"
    >
      <Toast.Content className="flex grow flex-wrap items-center gap-x-3 gap-y-1">
        {/* The title names the notice for a screen reader; it is no heading of the page. */}
        <Toast.Title render={<p />} className="grow basis-60 py-1" />
        {toast.data?.action && <ActionButton action={toast.data.action} onDone={() => close(toast.id)} />}
      </Toast.Content>
      <Toast.Close
        aria-label={say("web.close")}
        className="grid size-8 shrink-0 place-items-center rounded text-quiet hover:bg-hover hover:text-ink touch:size-11"
      >
        <X aria-hidden size={16} />
      </Toast.Close>
    </Toast.Root>
  ));
}

function ActionButton({ action: { word, act }, onDone }: { action: NoticeAction; onDone: () => void }) {
  const actAndClose = () => {
    onDone();
    act();
  };
  return (
    <Button look="quiet" onClick={actAndClose} className="font-semibold">
      {word}
    </Button>
  );
}
