// What must not be in the repository. Each rule says which files it is about and what it finds in them.

export interface TrackedFile {
  /** From the root of the repository, with `/` between folders. */
  path: string;
  bytes: number;
  /** Empty for a file that is not text. */
  text: string;
}

interface Rule {
  applies: (path: string) => boolean;
  /** What is wrong with the file, or undefined. */
  problem: (file: TrackedFile) => string | undefined;
}

const isSource = (path: string) => /\.(tsx?|mjs|css|html|json|ya?ml|md|sh)$/.test(path);
const isTest = (path: string) => /\.test\.(tsx?|mjs)$/.test(path);
const isProduct = (path: string) => /^(apps\/|packages\/(domain|store|forum)\/)/.test(path);

/** Community names come from the configuration: the product serves any community. */
const communities = /\b(rocky|alma ?linux|fedora|centos|rhel|red ?hat|opensuse|nixos|arch linux)\b/i;

const rules: readonly Rule[] = [
  {
    applies: () => true,
    problem: ({ bytes }) => (bytes > 1_000_000 ? "is larger than 1 MB" : undefined),
  },
  {
    applies: (path) => /\.(db|sqlite3?)(-shm|-wal)?$/.test(path),
    problem: () => "is a database",
  },
  {
    // The lockfile would then only install where that host is reached.
    applies: (path) => path === "pnpm-lock.yaml",
    problem: find(/\btarball:|https?:\/\/[^\s"']*registry|registry\.[a-z]/),
  },
  // A reminder belongs in the tracker. Written with a class, so that this file passes its own rule.
  { applies: isSource, problem: find(/\b(?:TO[D]O|FIX[M]E)\b/) },
  { applies: isSource, problem: find(/(?<![\w.:/-])(?:\/(?:work|home|root|Users)|[A-Z]:\\Users)[/\\]\w+/) },
  { applies: (path) => isProduct(path) && isSource(path) && !isTest(path), problem: find(communities) },
];

/** Every breach of the rules, as "path: what is wrong". */
export function hygieneProblems(files: readonly TrackedFile[]): string[] {
  return files.flatMap((file) =>
    rules.flatMap(({ applies, problem }) => {
      const found = applies(file.path) ? problem(file) : undefined;
      return found === undefined ? [] : [`${file.path}: ${found}`];
    }),
  );
}

/** A rule's finding: the first match, with its line. */
function find(pattern: RegExp): (file: TrackedFile) => string | undefined {
  return ({ text }) => {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    const line = text.slice(0, match.index).split("\n").length;
    return `line ${line} has "${match[0]}"`;
  };
}
