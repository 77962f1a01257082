// Choosing the language of the page, and of what one is sent.
import { Choice } from "../parts/form.tsx";
import { notify } from "../parts/notify.ts";
import { say } from "../words/words.ts";
import { chooseLanguage, chosenLanguage, languageChoices } from "./choose-language.ts";

export function LanguageChoice() {
  const choose = (choice: string) =>
    chooseLanguage(choice).catch((error: unknown) =>
      notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" }),
    );
  return (
    <Choice
      label={say("language.title")}
      help={say("language.help")}
      value={chosenLanguage()}
      onChange={({ target }) => void choose(target.value)}
    >
      {languageChoices().map(([language, name]) => (
        <option key={language} value={language} lang={language === "" ? undefined : language}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
