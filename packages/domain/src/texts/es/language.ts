// Spanish: choosing the language of the page.
import type { language as en } from "../en/language.ts";

export const language: Record<keyof typeof en, string> = {
  "language.title": "Idioma",
  "language.browser": "El que pide el navegador: {name}",
  "language.help": "Lo que te enviamos por el foro llega también en él.",
};
