// The menu of what is done more seldom with a task.
import { Menu, MenuItem } from "../../parts/menu.tsx";
import type { PopupProps } from "../../parts/menu-button.tsx";
import type { Thing } from "./thing.ts";

export function MoreMenu({ things, ...popup }: PopupProps & { things: readonly Thing[] }) {
  return (
    <Menu {...popup} align="start">
      {things.map(({ key, word, loss = false, act }) => (
        <MenuItem
          key={key}
          loss={loss}
          act={() => {
            popup.onClose();
            act();
          }}
        >
          {word}
        </MenuItem>
      ))}
    </Menu>
  );
}
