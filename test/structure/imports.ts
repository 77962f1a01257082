// Reads what a source file imports, from its syntax tree: comments and strings that look like imports are not.
import { type Argument, parseSync, type StringLiteral, Visitor } from "oxc-parser";

export interface Import {
  /** As written: a package, a `node:` module, or a relative path. */
  specifier: string;
  /** Whether it is gone once types are stripped. `import { type A }` still loads its module. */
  typeOnly: boolean;
}

/** A source file by its path from the root of the repository, with `/` between folders. */
export interface SourceFile {
  path: string;
  imports: Import[];
}

/** Every import, re-export and dynamic import of a file, in order; throws when the file does not parse. */
export function parseImports(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = (source: Argument | StringLiteral | null, typeOnly: boolean) => {
    if (source?.type === "Literal" && typeof source.value === "string") {
      imports.push({ specifier: source.value, typeOnly });
    }
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === "type"),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === "type"),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === "type"),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
  }).visit(program);
  return { path, imports };
}
