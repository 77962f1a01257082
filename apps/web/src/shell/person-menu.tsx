// The reader's own menu: their tasks, how they like the page, and the way out.
import { Menu } from "@base-ui/react/menu";
import { useNavigate } from "@tanstack/react-router";
import { Check, ChevronDown, CircleUserRound, Columns3, LogOut, SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { api } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { Avatar } from "../parts/avatar.tsx";
import { menuItem, menuPopup } from "../parts/menu-classes.ts";
import { notify } from "../parts/notify.ts";
import { prefer, usePreferences } from "../preferences/preferences.ts";
import { say } from "../words/words.ts";

const trigger =
  "flex min-h-8 items-center gap-1.5 rounded px-2 text-small text-quiet hover:bg-hover hover:text-ink data-popup-open:bg-hover touch:min-h-11";

export function PersonMenu() {
  const { person, roles } = useMe();
  const navigate = useNavigate();
  if (person === null) return null;
  return (
    <Menu.Root>
      <Menu.Trigger className={trigger}>
        <Avatar person={person} size={24} />
        <span className="hidden max-w-36 truncate text-ink desk:inline">{person.name}</span>
        <span className="sr-only desk:hidden">{person.name}</span>
        <ChevronDown aria-hidden size={14} />
      </Menu.Trigger>
      <Popup>
        <Menu.Item className={menuItem} onClick={() => void navigate({ to: "/mine" })}>
          <CircleUserRound aria-hidden size={16} />
          {say("web.my-tasks")}
        </Menu.Item>
        {roles.admin && (
          <Menu.Item className={menuItem} onClick={() => void navigate({ to: "/columns" })}>
            <Columns3 aria-hidden size={16} />
            {say("web.columns")}
          </Menu.Item>
        )}
        <Separator />
        <PreferenceItems />
        <Separator />
        <Menu.Item className={menuItem} onClick={() => void signOut()}>
          <LogOut aria-hidden size={16} />
          {say("web.sign-out")}
        </Menu.Item>
      </Popup>
    </Menu.Root>
  );
}

/** For who is not signed in: how they like the page. */
export function ViewMenu() {
  return (
    <Menu.Root>
      <Menu.Trigger className={trigger}>
        <SlidersHorizontal aria-hidden size={16} />
        {say("web.view")}
      </Menu.Trigger>
      <Popup>
        <PreferenceItems />
      </Popup>
    </Menu.Root>
  );
}

function Popup({ children }: { children: ReactNode }) {
  return (
    <Menu.Portal>
      <Menu.Positioner align="end" sideOffset={4} className="z-30">
        <Menu.Popup className={menuPopup}>{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}

const Separator = () => <Menu.Separator className="my-1 border-line border-t" />;

function PreferenceItems() {
  const { theme, density, noticeSeconds, letterKeys } = usePreferences();
  return (
    <>
      <Choices
        label={say("web.theme")}
        value={theme}
        choices={[
          ["system", say("web.theme.system")],
          ["light", say("web.theme.light")],
          ["dark", say("web.theme.dark")],
        ]}
        onChoose={(next) => prefer({ theme: next })}
      />
      <Choices
        label={say("web.density")}
        value={density}
        choices={[
          ["roomy", say("web.density.roomy")],
          ["compact", say("web.density.compact")],
        ]}
        onChoose={(next) => prefer({ density: next })}
      />
      <Choices
        label={say("web.notice-time")}
        value={noticeSeconds}
        choices={[
          [10, say("web.notice-time.seconds", { seconds: 10 })],
          [30, say("web.notice-time.seconds", { seconds: 30 })],
          [0, say("web.notice-time.stay")],
        ]}
        onChoose={(next) => prefer({ noticeSeconds: next })}
      />
      <Menu.CheckboxItem
        className={menuItem}
        checked={letterKeys}
        onCheckedChange={(next) => prefer({ letterKeys: next })}
      >
        <span className="grid size-4 place-items-center">
          <Menu.CheckboxItemIndicator>
            <Check aria-hidden size={15} />
          </Menu.CheckboxItemIndicator>
        </span>
        {say("web.letter-keys")}
      </Menu.CheckboxItem>
    </>
  );
}

function Choices<V extends string | number>({
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
    <Menu.RadioGroup value={value} onValueChange={(next: V) => onChoose(next)}>
      <Menu.GroupLabel className="px-2.5 pt-2 pb-0.5 font-medium text-quiet text-small">
        {label}
      </Menu.GroupLabel>
      {choices.map(([choice, word]) => (
        <Menu.RadioItem key={choice} value={choice} closeOnClick={false} className={menuItem}>
          <span className="grid size-4 place-items-center">
            <Menu.RadioItemIndicator>
              <Check aria-hidden size={15} />
            </Menu.RadioItemIndicator>
          </span>
          {word}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

/** The page is fetched anew afterwards, so that nothing of the person stays in it. */
async function signOut(): Promise<void> {
  try {
    await api.signOut();
    window.location.assign("/");
  } catch (error) {
    notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
  }
}
