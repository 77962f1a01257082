// Everything that a person can choose: how the page is, what is told, and what others see. Signed out, what this
// browser keeps.
import type { ReactNode } from "react";
import { useMe } from "../data/use-board.ts";
import { KeySettings } from "../keys/key-settings.tsx";
import { Page } from "../parts/page.tsx";
import { LanguageChoice } from "../preferences/language-choice.tsx";
import { say } from "../words/words.ts";
import { Away } from "./mine/away.tsx";
import { Choices } from "./notices/choices.tsx";
import { Looks } from "./settings/looks.tsx";
import { SeenByOthers } from "./settings/seen-by-others.tsx";

export function SettingsPage() {
  const { person, known } = useMe();
  const signedIn = person !== null;
  return (
    <Page title={say("settings.title")} lead={known && !signedIn ? say("settings.signed-out") : undefined}>
      {signedIn && (
        <Section id="others" title={say("settings.others")}>
          <SeenByOthers username={person.username} />
        </Section>
      )}
      <Section id="page" title={say("settings.page")}>
        <LanguageChoice />
        <Looks />
      </Section>
      {signedIn && (
        <Section id="messages" title={say("settings.messages")}>
          <Choices />
        </Section>
      )}
      {signedIn && <Away />}
      <Section id="keys" title={say("settings.keys")}>
        <KeySettings />
      </Section>
    </Page>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`settings-${id}`} className="flex flex-col gap-3 border-line border-b pb-6">
      <h2 id={`settings-${id}`} className="font-semibold text-large">
        {title}
      </h2>
      {children}
    </section>
  );
}
