// One menu for all cards, and one dialog that moves them: opened by whichever card, fetched when first wanted.
import type { Card, TaskId } from "@threadboard/domain";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { fetched } from "../data/fetched.ts";
import { CardMenuContext } from "./card-menu-control.ts";

const CardMenu = lazy(() =>
  fetched(() => import("./card-menu.tsx").then(({ CardMenu }) => ({ default: CardMenu }))),
);
const MoveToDialog = lazy(() =>
  import("./move-to-dialog.tsx").then(({ MoveToDialog }) => ({ default: MoveToDialog })),
);

type Opened = { readonly cardId: TaskId; readonly anchor: HTMLElement };

export function CardMenuHost({ children }: { children: ReactNode }) {
  const menu = usePopup();
  const moves = usePopup();
  const control = useMemo(
    () => ({
      openFor: menu.open ? (menu.opened?.cardId ?? null) : null,
      open: menu.show,
      openMoves: moves.show,
    }),
    [menu, moves],
  );
  return (
    <CardMenuContext value={control}>
      {children}
      <Suspense fallback={null}>
        {menu.opened !== null && <CardMenu {...menu.opened} open={menu.open} onClose={menu.close} />}
        {moves.opened !== null && <MoveToDialog {...moves.opened} open={moves.open} onClose={moves.close} />}
      </Suspense>
    </CardMenuContext>
  );
}

/** What was opened is kept while it fades. */
function usePopup() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [open, setOpen] = useState(false);
  return useMemo(
    () => ({
      opened,
      open,
      show: (card: Card, anchor: HTMLElement) => {
        setOpened({ cardId: card.id, anchor });
        setOpen(true);
      },
      close: () => setOpen(false),
    }),
    [opened, open],
  );
}
