// The reader's own menu: their tasks, how they like the page, and the way out.
import { useNavigate } from "@tanstack/react-router";
import {
  ArrowLeftRight,
  CircleUserRound,
  Columns3,
  Command,
  Keyboard,
  ListChecks,
  LogOut,
  Presentation,
  ScrollText,
  Settings,
} from "lucide-react";
import { api } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { KeyBeside } from "../keys/key-caps.tsx";
import { openPopup } from "../keys/popups.ts";
import { forgetMeetings } from "../pages/meeting/kept.ts";
import { Menu, MenuChoices, MenuItem, MenuLine } from "../parts/menu.tsx";
import type { PopupProps } from "../parts/menu-button.tsx";
import { notify } from "../parts/notify.ts";
import { chooseLanguage, chosenLanguage, languageChoices } from "../preferences/choose-language.ts";
import { prefer, usePreferences } from "../preferences/preferences.ts";
import { say } from "../words/words.ts";

/** For who is not signed in only what concerns the page itself. */
export function PersonMenu(popup: PopupProps) {
  const { person, roles } = useMe();
  const navigate = useNavigate();
  const go = (to: "/mine" | "/campaigns" | "/columns" | "/sync" | "/meeting" | "/report" | "/settings") => {
    popup.onClose();
    void navigate({ to });
  };
  const report = (
    <MenuItem act={() => go("/report")}>
      <ScrollText aria-hidden size={16} />
      {say("report.page.title")}
    </MenuItem>
  );
  if (person === null) {
    return (
      <Menu {...popup}>
        {report}
        <MenuLine />
        <PreferenceItems go={go} />
      </Menu>
    );
  }
  return (
    <Menu {...popup}>
      <MenuItem act={() => go("/mine")}>
        <CircleUserRound aria-hidden size={16} />
        {say("web.my-tasks")}
      </MenuItem>
      <MenuItem act={() => go("/campaigns")}>
        <ListChecks aria-hidden size={16} />
        {say("campaigns.title")}
      </MenuItem>
      {(roles.admin || roles.leads.length > 0) && (
        <MenuItem act={() => go("/meeting")}>
          <Presentation aria-hidden size={16} />
          {say("meeting.title")}
        </MenuItem>
      )}
      {report}
      {(roles.admin || roles.leads.length > 0) && (
        <MenuItem act={() => go("/sync")}>
          <ArrowLeftRight aria-hidden size={16} />
          {say("sync.title")}
        </MenuItem>
      )}
      {roles.admin && (
        <MenuItem act={() => go("/columns")}>
          <Columns3 aria-hidden size={16} />
          {say("web.columns")}
        </MenuItem>
      )}
      <MenuLine />
      <PreferenceItems go={go} />
      <MenuLine />
      <MenuItem act={() => void signOut()}>
        <LogOut aria-hidden size={16} />
        {say("web.sign-out")}
      </MenuItem>
    </Menu>
  );
}

function PreferenceItems({ go }: { go: (to: "/settings") => void }) {
  const { theme, density } = usePreferences();
  return (
    <>
      <MenuChoices
        label={say("web.theme")}
        value={theme}
        choices={[
          ["system", say("web.theme.system")],
          ["light", say("web.theme.light")],
          ["dark", say("web.theme.dark")],
        ]}
        onChoose={(next) => prefer({ theme: next })}
      />
      <MenuChoices
        label={say("web.density")}
        value={density}
        choices={[
          ["roomy", say("web.density.roomy")],
          ["compact", say("web.density.compact")],
        ]}
        onChoose={(next) => prefer({ density: next })}
      />
      <MenuChoices
        label={say("language.title")}
        value={chosenLanguage()}
        choices={languageChoices()}
        onChoose={(next) => void chooseLanguage(next).catch(tellRefused)}
      />
      <MenuLine />
      <MenuItem act={() => go("/settings")}>
        <Settings aria-hidden size={16} />
        {say("settings.title")}
      </MenuItem>
      <MenuItem act={() => openPopup("palette")}>
        <Command aria-hidden size={16} />
        {say("palette.title")}
        <KeyBeside action="palette" />
      </MenuItem>
      <MenuItem act={() => openPopup("keys")}>
        <Keyboard aria-hidden size={16} />
        {say("keys.all")}
        <KeyBeside action="help" />
      </MenuItem>
    </>
  );
}

/** The page is fetched anew afterwards, so that nothing of the person stays in it. */
async function signOut(): Promise<void> {
  try {
    await api.signOut();
    forgetMeetings();
    window.location.assign("/");
  } catch (error) {
    tellRefused(error);
  }
}

function tellRefused(error: unknown): void {
  notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
}
