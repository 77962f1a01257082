// The menu itself, hung under the button that opened it. Focus goes in, and back to the button.
import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import type { PopupProps } from "./menu-button.tsx";
import { menuItem } from "./menu-classes.ts";

export function Menu({
  anchor,
  open,
  onClose,
  align = "end",
  children,
}: PopupProps & { align?: "start" | "end"; children: ReactNode }) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the button itself closes by the button's own doing, or it would open again.
        if (
          !next &&
          !(event.target instanceof Node && anchor.contains(event.target) && event.type !== "keydown")
        )
          onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} align={align} sideOffset={4} className="z-30">
          <Base.Popup
            finalFocus={() => anchor}
            className="max-h-(--available-height) min-w-52 max-w-[min(22rem,calc(100vw-1rem))] overflow-y-auto rounded-[8px] border border-line bg-float p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  children,
  loss = false,
  disabled = false,
  act,
}: {
  children: ReactNode;
  loss?: boolean;
  disabled?: boolean;
  act: () => void;
}) {
  return (
    <Base.Item className={`${menuItem} ${loss ? "text-loss" : ""}`} disabled={disabled} onClick={act}>
      {children}
    </Base.Item>
  );
}

export function MenuLine() {
  return <Base.Separator className="my-1 border-line border-t" />;
}

/** An item that is on or off; the menu stays open. */
export function MenuCheck({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Base.CheckboxItem className={menuItem} checked={on} onCheckedChange={onChange} closeOnClick={false}>
      <span className="grid size-4 shrink-0 place-items-center">
        <Base.CheckboxItemIndicator>
          <Check aria-hidden size={15} />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
  );
}

/** One of several; the menu stays open. */
export function MenuChoices<V extends string | number>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: V;
  choices: readonly (readonly [V, string])[];
  onChoose: (value: V) => void;
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: V) => onChoose(next)}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map(([choice, word]) => (
        <Base.RadioItem key={choice} value={choice} closeOnClick={false} className={menuItem}>
          <span className="grid size-4 place-items-center">
            <Base.RadioItemIndicator>
              <Check aria-hidden size={15} />
            </Base.RadioItemIndicator>
          </span>
          {word}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <Base.GroupLabel className="px-2.5 pt-2 pb-0.5 font-medium text-quiet text-small">
      {children}
    </Base.GroupLabel>
  );
}
