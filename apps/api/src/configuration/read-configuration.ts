// Reading the operator's one page of configuration, with errors that name the line and the field.
import { readFileSync } from "node:fs";
import { Configuration, danglingNames } from "@threadboard/domain";
import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { explainIssue } from "./explain-issue.ts";

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
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const words = missing
      ? "there is no such file. Copy threadboard.example.yaml and change it."
      : "it cannot be read. It has to be a file that this user may read.";
    return { ok: false, errors: [`${file}: ${words}`] };
  }
  return parseConfiguration(text, file);
}

/** Checks the text of a configuration; `file` is only named in errors. */
export function parseConfiguration(text: string, file: string): ConfigurationRead {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return { ok: false, errors: document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`) };
  }
  const complaints = complaintsOf(document);
  if (!Array.isArray(complaints)) return { ok: true, configuration: complaints };
  const errors = complaints.map(({ path, words }) => {
    const offset = offsetOf(document, path);
    return { offset, line: `${at(offset)}: ${path.join(".") || "the file"}: ${words}` };
  });
  return { ok: false, errors: errors.sort((a, b) => a.offset - b.offset).map(({ line }) => line) };
}

type Path = readonly (string | number)[];
type Complaint = { readonly path: Path; readonly words: string };

/** Returns the configuration, or everything that is wrong with it. */
function complaintsOf(document: Document): Configuration | Complaint[] {
  let values: unknown;
  try {
    values = document.toJS() ?? {};
  } catch (error) {
    // An alias without its anchor, or so many of them that they were made to fill the memory.
    return [{ path: [], words: error instanceof Error ? error.message : String(error) }];
  }
  const parsed = Configuration.safeParse(values, { error: explainIssue });
  if (parsed.success) {
    const dangling = unknownNames(parsed.data);
    return dangling.length > 0 ? dangling : parsed.data;
  }
  return parsed.error.issues.flatMap((issue): Complaint[] => {
    const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    if (issue.code !== "unrecognized_keys") return [{ path, words: issue.message }];
    return issue.keys.map((key) => ({ path: [...path, key], words: "there is no such setting here" }));
  });
}

function unknownNames(configuration: Configuration): Complaint[] {
  return danglingNames(configuration).map(({ path, name, what }) => ({
    path,
    words: `there is no ${what} called "${name}"; add it under ${what}s`,
  }));
}

/** Returns where in the text the field stands, or the nearest field above it that is there. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
