// One menu for all cards: opened by whichever card's button, fetched when first wanted.
import type { Card, TaskId } from "@threadboard/domain";
import { createContext, lazy, type ReactNode, Suspense, use, useCallback, useMemo, useState } from "react";

const CardMenu = lazy(() => import("./card-menu.tsx").then(({ CardMenu }) => ({ default: CardMenu })));

type Opened = { readonly cardId: TaskId; readonly anchor: HTMLElement };
type CardMenuControl = {
  readonly openFor: TaskId | null;
  readonly open: (card: Card, anchor: HTMLElement) => void;
};

const Control = createContext<CardMenuControl>({ openFor: null, open: () => undefined });

export const useCardMenu = () => use(Control);

export function CardMenuHost({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [open, setOpen] = useState(false);
  const openFor = useCallback((card: Card, anchor: HTMLElement) => {
    setOpened({ cardId: card.id, anchor });
    setOpen(true);
  }, []);
  const control = useMemo(
    () => ({ openFor: open ? (opened?.cardId ?? null) : null, open: openFor }),
    [open, opened, openFor],
  );
  return (
    <Control value={control}>
      {children}
      {opened !== null && (
        <Suspense fallback={null}>
          <CardMenu {...opened} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Control>
  );
}
