// micromark constructs for what Discourse writes in brackets within a line: `[ ]`, `[x]` and `[date=…]`.
import type { Code, Construct, State } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    checkbox: "checkbox";
    localDate: "localDate";
  }
}

const character = (text: string): number => text.charCodeAt(0);
const [bang, open, close, round] = [character("!"), character("["), character("]"), character("(")];
const insideBox: readonly Code[] = [character(" "), character("x"), character("X")];

/** `[]` and `[ ]` are empty, `[x]` and `[X]` ticked; `\[ ]`, `![ ]` and the link `[x](…)` are not boxes. */
export const checkbox: Construct = {
  name: "checkbox",
  tokenize(effects, ok, nok) {
    const { previous } = this;
    const start: State = (code) => {
      if (previous === bang) return nok(code);
      effects.enter("checkbox");
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      if (!insideBox.includes(code)) return end(code);
      effects.consume(code);
      return end;
    };
    const end: State = (code) => {
      if (code !== close) return nok(code);
      effects.consume(code);
      effects.exit("checkbox");
      return after;
    };
    const after: State = (code) => (code === round || code === open ? nok(code) : ok(code));
    return start;
  },
};

/** The longest tag that is read as a date: nobody's is near it, and every `[` may begin one. */
const longestDate = 400;
const dateOpenings = ["[date=", "[date-range "];

/** `[date=2026-11-25 …]` and `[date-range from=… to=…]`: on one line, to the first `]`. */
export const localDate: Construct = {
  name: "localDate",
  tokenize(effects, ok, nok) {
    let read = "";
    const start: State = (code) => {
      effects.enter("localDate");
      return next(code);
    };
    const next: State = (code) => {
      if (code === null || code < 0 || read.length > longestDate) return nok(code);
      read += String.fromCharCode(code);
      if (!dateOpenings.some((opening) => opening.startsWith(read) || read.startsWith(opening))) {
        return nok(code);
      }
      effects.consume(code);
      if (code !== close) return next;
      effects.exit("localDate");
      return ok;
    };
    return start;
  },
};
