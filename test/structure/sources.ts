// The source files of this repository, read from the working tree.
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseImports, type SourceFile } from "./imports.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The imports of every source file under apps, packages, scripts and test. */
export function readSources(): SourceFile[] {
  return globSync("{apps,packages}/*/{src/**/*,*}.{ts,tsx}", { cwd: root })
    .concat(globSync("{scripts,test}/**/*.{ts,tsx,mjs}", { cwd: root }))
    .map((path) => parseImports(path.split(sep).join("/"), readFileSync(join(root, path), "utf8")));
}
