// Where somebody is sent after signing in: a path of this board, and nowhere else.

/** Returns the path where it is one of ours, else the board itself. Never another host, however it is written. */
export function safeReturnPath(path: string | undefined): string {
  if (path === undefined || path.length > 500 || !/^\/(?![/\\])[^\\]*$/.test(path) || /\p{Cc}/u.test(path))
    return "/";
  const base = "http://board.invalid";
  const parsed = URL.canParse(path, base) ? new URL(path, base) : null;
  if (parsed === null || parsed.origin !== base || parsed.pathname.startsWith("/auth/")) return "/";
  // "/..//elsewhere" is a path until its dots are resolved, and another host afterwards.
  if (parsed.pathname.startsWith("//")) return "/";
  return `${parsed.pathname}${parsed.search}${parsed.hash}`;
}
