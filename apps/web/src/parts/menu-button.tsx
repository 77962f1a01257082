// A button that opens a menu. The menu's code is fetched when somebody reaches for it, not with the page.
import { type ReactNode, Suspense, useRef, useState } from "react";

export type PopupProps = {
  readonly anchor: HTMLElement;
  readonly open: boolean;
  readonly onClose: () => void;
};

type Props = {
  readonly className: string;
  readonly children: ReactNode;
  readonly popup: (props: PopupProps) => ReactNode;
  /** Fetches the popup's code; called when the pointer or the focus comes near. */
  readonly preload: () => void;
  readonly "aria-label"?: string;
};

export function MenuButton({ className, children, popup, preload, ...rest }: Props) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || open) return;
          event.preventDefault();
          show();
        }}
        className={className}
        {...rest}
      >
        {children}
      </button>
      {wanted && anchor.current !== null && (
        <Suspense fallback={null}>
          {popup({ anchor: anchor.current, open, onClose: () => setOpen(false) })}
        </Suspense>
      )}
    </>
  );
}
