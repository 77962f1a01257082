// What was asked of the forum, for tests that count requests.

export type LoggedRequest = {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Zero when no answer was given. */
  readonly status: number;
  readonly at: number;
  /** The username that acted; null for anonymous. */
  readonly who: string | null;
  readonly via: "anonymous" | "session" | "api-key" | "user-api-key";
};

export class RequestLog {
  readonly #entries: LoggedRequest[] = [];

  get all(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(entry: LoggedRequest): void {
    this.#entries.push(entry);
  }

  /** Those of a method whose path begins with or matches `path`. */
  matching(method: string, path: string | RegExp): LoggedRequest[] {
    return this.#entries.filter(
      (entry) =>
        entry.method === method &&
        (typeof path === "string" ? entry.path.startsWith(path) : path.test(entry.path)),
    );
  }

  clear(): void {
    this.#entries.splice(0);
  }
}
