// The language of the page: choosing it.
export const language = {
  "language.title": "Language",
  "language.browser": "As the browser asks: {name}",
  "language.help": "What we send you on the forum comes in it as well.",
} as const;
