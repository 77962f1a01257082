// A plugin of vite: sends a reader only the sentences that the board needs to be drawn, and the rest with whatever part
// of the page is fetched later. Messages are read here already, so that their parser need not be sent at all.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import type { Plugin } from "vite";
import { pack } from "../src/words/packed.ts";

const texts = fileURLToPath(new URL("../../../packages/domain/src/texts/", import.meta.url));
const source = fileURLToPath(new URL("../src/", import.meta.url));
const words = join(source, "words/words.ts");
/** `virtual:words/es/first` and `virtual:words/es/rest`. */
const PART = /^virtual:words\/([a-z]{2})\/(first|rest)$/;

/** Returns the plugin. */
export function splitWords(): Plugin {
  let first: (key: string) => boolean = () => true;
  return {
    name: "split-words",
    buildStart() {
      first = namedIn(filesFrom(join(source, "main.tsx")));
    },
    resolveId: (id) => (PART.test(id) ? `\0${id}` : null),
    async load(id) {
      const [, language, part] = PART.exec(id.slice(1)) ?? [];
      if (language === undefined) return null;
      const catalogue = await catalogueOf(language);
      const wanted = Object.entries(catalogue).filter(([key]) => first(key) === (part === "first"));
      return `export default ${JSON.stringify(Object.fromEntries(wanted.map(([key, text]) => [key, read(text)])))}`;
    },
    /** What is fetched later waits for the rest of the words, so that it can say whatever it likes. */
    transform(code, id) {
      if (!id.startsWith(source) || id === words || !code.includes("import(")) return null;
      const found = importsIn(this.parse(code)).sort((a, b) => b.start - a.start);
      if (found.length === 0) return null;
      const wrapped = found.reduce(
        (text, { start, end }) =>
          `${text.slice(0, start)}withWords(${text.slice(start, end)})${text.slice(end)}`,
        code,
      );
      return { code: `import { withWords } from ${JSON.stringify(words)};\n${wrapped}`, map: null };
    },
  };
}

async function catalogueOf(language: string): Promise<Record<string, string>> {
  const { [language]: catalogue } = (await import(
    pathToFileURL(join(texts, language, "index.ts")).href
  )) as Record<string, Record<string, string>>;
  if (catalogue === undefined) throw new Error(`There is no catalogue of ${language}`);
  // While a sentence is new it may be there in English only.
  return language === "en" ? catalogue : { ...(await catalogueOf("en")), ...catalogue };
}

/** The language of a message decides what becomes of it, and not how it is read. */
function read(message: string) {
  return pack(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst());
}

/** Our own files that one of them needs before it can run, itself among them. */
function filesFrom(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const code = readFileSync(file, "utf8");
  for (const [, path = ""] of code.matchAll(/^(?:import|export)(?! type)[^;]*?from "(\.[^"]+\.tsx?)";/gms)) {
    filesFrom(join(dirname(file), path), known);
  }
  return known;
}

/** Returns whether a key is named in one of the files: as it is, or by the beginning of a key that is put together. */
function namedIn(files: ReadonlySet<string>): (key: string) => boolean {
  const code = [...files].map((file) => readFileSync(file, "utf8")).join("\n");
  const whole = new Set([...code.matchAll(/"([a-z-]+(?:\.[\w-]+)+)"/g)].map(([, key]) => key));
  const beginnings = [...code.matchAll(/`([a-z-]+\.(?:[\w-]+\.)*)\$\{/g)].map(
    ([, beginning = ""]) => beginning,
  );
  if (code.includes("words.sayRefusal(")) beginnings.push("refusal.");
  return (key) => whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
}

type Node = { readonly type: string; readonly start: number; readonly end: number };

function importsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(importsIn);
  if (typeof node !== "object" || node === null) return [];
  const own = "type" in node && node.type === "ImportExpression" ? [node as Node] : [];
  return [...own, ...Object.values(node).flatMap(importsIn)];
}
