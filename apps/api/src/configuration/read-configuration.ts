// Reading the operator's one page of configuration, with errors that name the line and the field.
import { readFileSync } from "node:fs";
import { Configuration, danglingNames } from "@threadboard/domain";
import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";

export type ConfigurationRead =
  | { readonly ok: true; readonly configuration: Configuration }
  /** One line each, as `file:line: field: what is wrong`. */
  | { readonly ok: false; readonly errors: readonly string[] };

/** Reads and checks a configuration file. */
export function readConfiguration(file: string): ConfigurationRead {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const reason =
      error instanceof Error && "code" in error && error.code === "ENOENT"
        ? "there is no such file"
        : "it cannot be read";
    return { ok: false, errors: [`${file}: ${reason}. Copy threadboard.example.yaml and change it.`] };
  }
  return parseConfiguration(text, file);
}

/** Checks the text of a configuration; `file` is only named in errors. */
export function parseConfiguration(text: string, file: string): ConfigurationRead {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined) =>
    offset === undefined ? file : `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return { ok: false, errors: document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`) };
  }
  const parsed = Configuration.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
      const words = issue.code === "unrecognized_keys" ? `unknown: ${issue.keys.join(", ")}` : issue.message;
      return `${at(offsetOf(document, path))}: ${path.join(".") || "the file"}: ${words}`;
    });
    return { ok: false, errors };
  }
  const dangling = [...unknownNames(parsed.data), ...repeatedSources(parsed.data)];
  if (dangling.length > 0) {
    return {
      ok: false,
      errors: dangling.map(
        ({ path, words }) => `${at(offsetOf(document, path))}: ${path.join(".")}: ${words}`,
      ),
    };
  }
  return { ok: true, configuration: parsed.data };
}

type Complaint = { readonly path: readonly (string | number)[]; readonly words: string };

function unknownNames(configuration: Configuration): Complaint[] {
  return danglingNames(configuration).map(({ path, name, what }) => ({
    path,
    words: `there is no ${what} called "${name}"; add it under ${what}s`,
  }));
}

function repeatedSources(configuration: Configuration): Complaint[] {
  const keys = configuration.sources.map((source) => source.key);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          {
            path: ["sources", index, "key"],
            words: `another source is called "${key}" too; each needs a name of its own`,
          },
        ],
  );
}

/** Returns where in the text the field stands, or the nearest field above it that is there. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1];
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(key));
      if (pair !== undefined && isNode(pair.key)) return pair.key.range?.[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0];
  }
  return isNode(document.contents) ? document.contents.range?.[0] : undefined;
}
