// Where the forum is, and which addresses still belong to it.

export type Query = Readonly<Record<string, string | number | readonly number[] | undefined>>;

export type ForumAddress = {
  /** Without a slash at the end; with the sub-folder, if the forum lives in one. */
  readonly base: string;
  /** Returns the URL of a path that starts with a slash. A list becomes `name[]=1&name[]=2`. */
  readonly url: (path: string, query?: Query) => URL;
  /** Whether a URL is of this forum, so that the key may be sent there. */
  readonly contains: (url: URL) => boolean;
  /** Makes absolute what the forum writes: full URLs, `//cdn…`, or paths from the root of the host. */
  readonly absolute: (reference: string) => string | null;
};

/** Throws on what is no address of the web: the configuration has been checked before. */
export function forumAddress(baseUrl: string): ForumAddress {
  const parsed = new URL(baseUrl);
  if (!isWeb(parsed)) throw new Error(`Not an address of the web: ${baseUrl}`);
  const folder = parsed.pathname.replace(/\/+$/, "");
  const base = parsed.origin + folder;
  return {
    base,
    url: (path, query = {}) => {
      const url = new URL(base + path);
      for (const [name, value] of Object.entries(query)) {
        if (value === undefined) continue;
        if (typeof value === "object")
          for (const one of value) url.searchParams.append(`${name}[]`, `${one}`);
        else url.searchParams.set(name, `${value}`);
      }
      return url;
    },
    contains: (url) => url.origin === parsed.origin && `${url.pathname}/`.startsWith(`${folder}/`),
    absolute: (reference) => {
      const url = URL.parse(reference, base);
      return url !== null && isWeb(url) ? url.href : null;
    },
  };
}

function isWeb(url: URL): boolean {
  return url.protocol === "https:" || url.protocol === "http:";
}
