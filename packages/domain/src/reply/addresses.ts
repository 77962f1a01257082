// Which addresses are a task of ours, and which a topic of the forum.

type Base = { readonly host: string; readonly path: string };

/** Returns host and path of an address; people write http for https, so the scheme says nothing. */
function baseOf(address: string): Base {
  const { host, pathname } = new URL(address);
  return { host, path: pathname.replace(/\/+$/, "") };
}

/** Returns the part of an address below a base, with its slash, or `null` where it lies elsewhere. */
function below(base: Base, href: string, relativeTo: string): string | null {
  const url = URL.parse(href, relativeTo);
  if (url === null || !/^https?:$/.test(url.protocol) || url.host !== base.host) return null;
  return url.pathname.startsWith(`${base.path}/`) ? url.pathname.slice(base.path.length) : null;
}

/** Returns what tells the number of the task at an address, or `null`. Relative addresses are the forum's. */
export function taskAddresses(boardAddress: string, forumAddress: string): (href: string) => number | null {
  const base = baseOf(boardAddress);
  return (href) => {
    const found = /^\/tasks\/(\d{1,9})\/?$/.exec(below(base, href, forumAddress) ?? "");
    return found === null ? null : numberOf(found[1]);
  };
}

/** Returns what tells the number of the topic at an address: `/t/slug/12`, `/t/12`, `/t/slug/12/3`. */
export function topicAddresses(forumAddress: string): (href: string) => number | null {
  const base = baseOf(forumAddress);
  return (href) => {
    const found = /^\/t\/(?:[^/]*\p{L}[^/]*\/|-\/)?(\d{1,9})(?:\/\d+)?\/?$/u.exec(
      safelyDecoded(below(base, href, forumAddress) ?? ""),
    );
    return found === null ? null : numberOf(found[1]);
  };
}

function safelyDecoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function numberOf(digits: string | undefined): number | null {
  const number = Number(digits);
  return number > 0 ? number : null;
}
