// Finds files that import each other in a circle: none of them can be read, tested or moved alone.
import { posix } from "node:path";
import type { SourceFile } from "./imports.ts";

/** Each circle found, as "a → b → a". A circle through several files is named once. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const importsOf = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const finished = new Set<string>();
  const cycles: string[] = [];

  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || finished.has(path)) return;
    for (const target of importsOf.get(path) ?? []) visit(target, [...trail, path]);
    finished.add(path);
  };
  for (const path of importsOf.keys()) visit(path, []);
  return cycles;
}

function targetsOf({ path, imports }: SourceFile): string[] {
  return imports
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier }) => posix.join(posix.dirname(path), specifier));
}
