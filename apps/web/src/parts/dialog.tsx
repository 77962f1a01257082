// A dialog: in the middle of a wide screen, at the foot of a phone. Focus goes in and comes back.
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { say } from "../words/words.ts";

export function Dialog({
  open,
  onClose,
  title,
  description,
  returnTo,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  /** Where focus goes afterwards, when the dialog was not opened by what had it. */
  returnTo?: HTMLElement;
  children: ReactNode;
}) {
  const back = useWayBack(open, returnTo);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          data-sheet
          finalFocus={back}
          className="fixed inset-x-0 bottom-0 z-40 flex max-h-[90dvh] flex-col rounded-t-[10px] border border-line bg-float shadow-float transition-[translate,opacity] data-ending-style:translate-y-3 data-starting-style:translate-y-3 data-ending-style:opacity-0 data-starting-style:opacity-0 tablet:inset-x-auto tablet:top-[12dvh] tablet:bottom-auto tablet:left-1/2 tablet:max-h-[76dvh] tablet:w-[30rem] tablet:-translate-x-1/2 tablet:rounded-[8px]"
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-1">
            <Base.Title className="grow font-semibold text-large">{title}</Base.Title>
            <Base.Close
              aria-label={say("web.close")}
              className="-me-2 grid size-8 shrink-0 place-items-center rounded text-quiet hover:bg-hover hover:text-ink touch:size-11"
            >
              <X aria-hidden size={18} />
            </Base.Close>
          </div>
          <div className="overflow-y-auto px-5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
            {description !== undefined && (
              <Base.Description className="mb-3 text-pretty text-quiet">{description}</Base.Description>
            )}
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/**
 * Returns where focus goes when the dialog has closed: to what had it before, be it a button or a heading that a
 * key was pressed on; where that has gone meanwhile, to the page's heading.
 */
function useWayBack(open: boolean, returnTo: HTMLElement | undefined): () => HTMLElement | boolean {
  const [opened, setOpened] = useState<{ open: boolean; from: Element | null }>({ open: false, from: null });
  // Taken down while drawing, before a field of the dialog takes the focus for itself.
  if (open !== opened.open) setOpened({ open, from: open ? document.activeElement : opened.from });
  return () => {
    const from = returnTo ?? opened.from;
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) return from;
    return document.querySelector<HTMLElement>("#main h1[tabindex]") ?? true;
  };
}

/** The buttons at the end of a dialog or form: the main one last in reading order, first under the thumb. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className="mt-4 flex flex-wrap justify-end gap-2 max-tablet:*:grow">{children}</div>;
}
