// A menu of values for one filter, any number of them on.

import { KindShape } from "../parts/kind-mark.tsx";
import { Menu, MenuCheck } from "../parts/menu.tsx";
import type { PopupProps } from "../parts/menu-button.tsx";
import type { Choice } from "./choices.ts";

export function ChoiceMenu({
  choices,
  chosen,
  onChange,
  ...popup
}: PopupProps & {
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  return (
    <Menu {...popup} align="start">
      {choices.map(({ value, name, mark }) => (
        <MenuCheck
          key={value}
          on={chosen.includes(value)}
          onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))}
        >
          {mark !== null && <KindShape kind={mark} />}
          {name}
        </MenuCheck>
      ))}
    </Menu>
  );
}
