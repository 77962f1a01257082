// A plugin of vite: reads the ICU messages of the catalogues when the page is built, so that their parser, 8 kB, need
// not be sent to the browser with them.
import { IntlMessageFormat } from "intl-messageformat";
import type { Plugin } from "vite";

const CATALOGUE = /\/packages\/domain\/src\/texts\/[a-z]{2}\/[\w-]+\.ts$/;

type Node = { readonly type: string; readonly start: number; readonly end: number };
type Property = Node & { readonly value: Node & { readonly value?: unknown } };

/** Returns the plugin. */
export function readMessages(): Plugin {
  return {
    name: "read-messages",
    transform(code, id) {
      if (!CATALOGUE.test(id)) return null;
      // From the end, so that what comes before keeps its place.
      const messages = propertiesIn(this.parse(code))
        .map(({ value }) => value)
        .filter((value) => typeof value.value === "string" && /[{}]|''/.test(value.value))
        .sort((a, b) => b.start - a.start);
      const read = messages.reduce(
        (text, { start, end, value }) => text.slice(0, start) + treeOf(String(value)) + text.slice(end),
        code,
      );
      return { code: read, map: null };
    },
  };
}

/** The language of a message decides what becomes of it, and not how it is read. */
function treeOf(message: string): string {
  return JSON.stringify(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst());
}

function propertiesIn(node: unknown): Property[] {
  if (Array.isArray(node)) return node.flatMap(propertiesIn);
  if (typeof node !== "object" || node === null) return [];
  const own = "type" in node && node.type === "Property" ? [node as Property] : [];
  return [...own, ...Object.values(node).flatMap(propertiesIn)];
}
