// Which part of the code may import which. The picture is in docs/architecture.md; this is what holds it.
import { posix } from "node:path";
import type { Import, SourceFile } from "./imports.ts";

interface Part {
  /** Files whose path begins so belong to this part; the first part that matches is the one. */
  folder: string;
  /** Packages of ours that it may import. */
  ours: readonly string[];
  /** Packages of ours that it may import types from, besides. */
  ourTypes?: readonly string[];
  /** Packages of ours that its tests may import, besides. */
  inTests?: readonly string[];
  /** The only packages of others that it may import; any that its package.json names unless given. */
  others?: readonly string[];
}

const domain = "@threadboard/domain";
const outline = "@threadboard/domain/outline";
const reply = "@threadboard/domain/reply";
/** Every catalogue; the page takes one of them at a time. */
const texts = "@threadboard/domain/texts";
const catalogues = ["en", "es", "de", "pseudo"].map((language) => `${texts}/${language}`);
const listed = "@threadboard/domain/listed";
const report = "@threadboard/domain/report";
const meeting = "@threadboard/domain/meeting";
const finished = "@threadboard/domain/finished";
/** Parts of the domain that never go to a browser. */
const onServer = [outline, reply, texts, listed, report, meeting, finished];
const store = "@threadboard/store";
const forum = "@threadboard/forum";
const simulator = "@threadboard/forum-simulator";
const contract = "@threadboard/forum-simulator/contract";
const community = "@threadboard/forum-simulator/community";
const api = "@threadboard/api";
const client = "@threadboard/api/client";

const pure = ["zod", "fractional-indexing", "intl-messageformat", "temporal-polyfill"];
const readers = [
  "mdast-util-from-markdown",
  "mdast-util-gfm",
  "micromark-extension-gfm",
  "micromark-util-types",
  "mdast",
  "parse5",
];

const parts: readonly Part[] = [
  { folder: "packages/domain/src/outline/", ours: [], others: [...pure, ...readers] },
  { folder: "packages/domain/src/listed/", ours: [], others: [...pure, "csv-parse"] },
  { folder: "packages/domain/", ours: [], others: pure },
  { folder: "packages/store/", ours: [domain, outline], ourTypes: [report, meeting] },
  { folder: "packages/forum/", ours: [domain, outline, reply, texts], inTests: [simulator, contract] },
  { folder: "packages/forum-simulator/", ours: [] },
  {
    folder: "apps/api/",
    ours: [domain, ...onServer, store, forum, simulator, contract, community],
  },
  { folder: "apps/web/", ours: [domain, ...catalogues], ourTypes: [api, client, report, meeting] },
  {
    folder: "test/",
    ours: [domain, ...onServer, store, forum, simulator, contract, community, api, client],
  },
  // The launcher runs before anything is installed.
  { folder: "scripts/", ours: [], others: ["playwright-core"] },
];

/** Folders of the domain that load parsers, and who else may use them. */
const parsing = [
  { folder: "packages/domain/src/outline/", usedBy: ["packages/domain/src/reply/"] },
  { folder: "packages/domain/src/reply/", usedBy: [] },
  { folder: "packages/domain/src/listed/", usedBy: [] },
];

/** What only one part may touch, so that it can be replaced there: SQL lives in the store. */
const owned = new Map([
  ["kysely", "packages/store/"],
  ["better-sqlite3", "packages/store/"],
  ["pg", "packages/store/"],
]);

const testTools = ["vitest", "fast-check"];

/** Every import that goes against the arrows, as "file → import: why". */
export function arrowViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((each) => {
      const reason = reasonAgainst(path, each);
      return reason === undefined ? [] : [`${path} → ${each.specifier}: ${reason}`];
    }),
  );
}

function reasonAgainst(path: string, found: Import): string | undefined {
  const part = parts.find(({ folder }) => path.startsWith(folder));
  if (part === undefined) return "this folder has no place among the arrows";
  if (found.specifier.startsWith(".")) return againstRelative(path, found.specifier);
  if (found.specifier.startsWith("@threadboard/")) return againstOurs(part, path, found);
  return againstOthers(part, path, found.specifier);
}

function againstRelative(path: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  if (ownerOf(target) !== ownerOf(path)) return "another package is imported by its name";
  const entry = parsing.find(({ folder }) => target.startsWith(folder));
  // A test may read what its subject has written.
  if (entry === undefined || isTest(path)) return undefined;
  if ([entry.folder, ...entry.usedBy].some((folder) => path.startsWith(folder))) return undefined;
  return `${entry.folder} is an entry of its own, which the web bundle never includes`;
}

function againstOurs(part: Part, path: string, { specifier, typeOnly }: Import): string | undefined {
  const { ours, ourTypes = [], inTests = [] } = part;
  if (ours.includes(specifier)) return undefined;
  if (isTest(path) && inTests.includes(specifier)) return undefined;
  if (ourTypes.includes(specifier)) {
    return typeOnly ? undefined : `${part.folder} takes only types from it, by "import type"`;
  }
  return `${part.folder} does not depend on it`;
}

function againstOthers(part: Part, path: string, specifier: string): string | undefined {
  const name = packageOf(specifier);
  const owner = owned.get(name);
  if (owner !== undefined && !path.startsWith(owner) && part.folder !== "test/") {
    return `only ${owner} uses it`;
  }
  if (part.others === undefined)
    return part.folder === "apps/web/" ? againstInBrowser(path, specifier) : undefined;
  if (part.others.includes(name)) return undefined;
  if (isTest(path) && (testTools.includes(name) || specifier.startsWith("node:"))) return undefined;
  if (part.folder === "scripts/" && specifier.startsWith("node:")) return undefined;
  return `${part.folder} imports only ${part.others.join(", ")}`;
}

function againstInBrowser(path: string, specifier: string): string | undefined {
  const runsInBrowser = path.startsWith("apps/web/src/") && !isTest(path);
  return runsInBrowser && specifier.startsWith("node:") ? "a browser has no such module" : undefined;
}

/** Tests, and what only tests use: a folder called `testing`. */
const isTest = (path: string) => /\.test\.(tsx?|mjs)$|\/testing\//.test(path);

/** The package, or the top folder, that a path belongs to. */
function ownerOf(path: string): string {
  const [top = "", name = ""] = path.split("/");
  return top === "packages" || top === "apps" ? `${top}/${name}` : top;
}

/** The package that a specifier names: `hono/client` is `hono`, `@base-ui/react/menu` is `@base-ui/react`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
