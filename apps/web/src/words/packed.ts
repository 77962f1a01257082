// Messages as they are sent: what the reader of ICU messages makes of them, in fewer bytes. Both directions stand here,
// so that they cannot drift apart; the page only unpacks.
import type { Message } from "@threadboard/domain";

type Element = Exclude<Message, string>[number];
type Options = Readonly<Record<string, Packed>>;
/** A text; the number itself, within a plural; or kind and name of what is filled in, with its style or its options. */
type PackedElement =
  | string
  | typeof POUND
  | readonly [kind: number, name: string, style?: string]
  | readonly [kind: number, name: string, options: Options, offset: number, pluralType: string];
/** A message of text alone is that text. */
export type Packed = string | readonly PackedElement[];

// Kinds of elements, as intl-messageformat names them by number.
const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;

/** Returns the message in fewer bytes. */
export function pack(elements: readonly Element[]): Packed {
  const [only] = elements;
  if (elements.length === 0) return "";
  if (elements.length === 1 && only?.type === LITERAL) return only.value;
  return elements.map(packElement);
}

function packElement(element: Element): PackedElement {
  switch (element.type) {
    case LITERAL:
      return element.value;
    case POUND:
      return POUND;
    case SELECT:
      return [SELECT, element.value, packOptions(element.options), 0, ""];
    case PLURAL:
      return [PLURAL, element.value, packOptions(element.options), element.offset, element.pluralType ?? ""];
    default: {
      const style = "style" in element ? element.style : undefined;
      return typeof style === "string" ? [element.type, element.value, style] : [element.type, element.value];
    }
  }
}

function packOptions(options: Readonly<Record<string, { readonly value: readonly Element[] }>>): Options {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, pack(value)]));
}

/** Returns the message as it was. */
export function unpack(packed: Packed): Element[] {
  if (typeof packed === "string") return packed === "" ? [] : [{ type: LITERAL, value: packed }];
  return packed.map(unpackElement);
}

function unpackElement(packed: PackedElement): Element {
  if (typeof packed === "string") return { type: LITERAL, value: packed };
  if (packed === POUND) return { type: POUND };
  const [type, value, more, offset, pluralType] = packed;
  if (typeof more !== "object") return { type, value, style: more } as Element;
  const options = Object.fromEntries(
    Object.entries(more).map(([name, option]) => [name, { value: unpack(option) }]),
  );
  return (
    type === PLURAL ? { type, value, options, offset, pluralType } : { type, value, options }
  ) as Element;
}
