// The reader's language: what they may choose, and what becomes of a choice.
import { languageNames, languageOfTag, languages, type SpokenLanguage } from "@threadboard/domain";
import { api } from "../data/api.ts";
import { meQuery, queryClient } from "../data/queries.ts";
import { browserLanguage, say } from "../words/words.ts";
import { prefer, preferences, RIGHT_TO_LEFT } from "./preferences.ts";

/** What a choice of no language stands as in a list of choices. */
const BROWSER = "";
type Choice = SpokenLanguage | typeof BROWSER;

/** What the reader may choose, each language by its own name, and first whatever the browser asks for. */
export function languageChoices(): [Choice, string][] {
  const asked = languageNames[languageOfTag(browserLanguage) ?? "en"];
  return [
    [BROWSER, say("language.browser", { name: asked })],
    ...languages.map((each): [Choice, string] => [each, languageNames[each]]),
  ];
}

/** What is chosen now. */
export function chosenLanguage(): Choice {
  return spoken(preferences().language) ?? BROWSER;
}

const spoken = (value: string | null) => languages.find((each) => each === value) ?? null;

/**
 * Keeps the choice in this browser and, for who is signed in, with their account, so that it holds on every device and
 * for what they are sent. The page is then fetched anew in that language. Throws where the board cannot keep it.
 */
export async function chooseLanguage(choice: string): Promise<void> {
  const language = spoken(choice);
  if (queryClient.getQueryData(meQuery.queryKey)?.person != null) await api.chooseLanguage(language);
  prefer({ language });
  window.location.reload();
}

/** Brings this browser in step with what its reader chose elsewhere, and their account with what they chose here first. */
export async function followChoice(kept: SpokenLanguage | null): Promise<void> {
  const { language } = preferences();
  if (kept === language || language === RIGHT_TO_LEFT) return;
  if (kept === null) return void (await api.chooseLanguage(language));
  // A browser that keeps nothing would load the page anew for ever.
  if (prefer({ language: kept })) window.location.reload();
}
