// German: choosing the language of the page.
import type { language as en } from "../en/language.ts";

export const language: Record<keyof typeof en, string> = {
  "language.title": "Sprache",
  "language.browser": "Wie der Browser es will: {name}",
  "language.help": "Auch was wir dir im Forum schicken, kommt in ihr.",
};
