// A language that nobody speaks: English as if it were written from right to left, and longer. Whoever looks at the
// pages in it sees which of them are not yet fit for Arabic or Hebrew, and which words are in no catalogue.
import { IntlMessageFormat } from "intl-messageformat";
import type { Message } from "../texts.ts";

type Element = Exclude<Message, string>[number];

// Kinds of elements of a message, as intl-messageformat reads it.
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;

/** Unicode's marks that force the letters between them to run from right to left. */
const [FORCED, RELEASED] = ["\u202e", "\u202c"];

/** Returns the message with every text turned and made about a third longer; what is filled in stays as it is. */
export function pseudo(message: Message): Message {
  if (typeof message === "string" && !message.includes("{")) return turnText(message);
  const read = typeof message === "string" ? new IntlMessageFormat(message, "en").getAst() : message;
  return turnElements(read);
}

function turnElements(elements: readonly Element[]): Element[] {
  return elements.map((element) => {
    if (element.type === LITERAL) return { ...element, value: turnText(element.value) };
    if (element.type !== SELECT && element.type !== PLURAL) return element;
    const options = Object.entries(element.options).map(([name, { value }]) => [
      name,
      { value: turnElements(value) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  });
}

/** "Sign in" becomes "Siign iin", each word turned; spaces and marks around words stay where lines may break. */
function turnText(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}’']+/gu, (word) => `${FORCED}${longer(word)}${RELEASED}`);
}

const longer = (word: string) => word.replaceAll(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase());
