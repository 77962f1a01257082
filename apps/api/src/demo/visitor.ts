// Somebody who uses board and forum as a browser does: with cookies, through the pages and the API. For the demo's history and for tests.
import type { Card, Done, PersonCommand, Problem, TriageItem } from "@threadboard/domain";

export type Said = { readonly status: number; readonly done: Done | null; readonly problem: Problem | null };

export class Visitor {
  readonly #board: string;
  readonly #forum: string;
  readonly #cookies = new Map<string, Map<string, string>>();

  constructor(addresses: { readonly board: string; readonly forum: string }) {
    this.#board = addresses.board;
    this.#forum = addresses.forum;
  }

  /** Signs in to the forum by its sign-in page. */
  async enterForum(username: string): Promise<void> {
    const form = new URLSearchParams({ login: username });
    const answer = await this.fetch(`${this.#forum}/__do/sign-in`, { method: "POST", body: form });
    if (answer.status >= 400) throw new Error(`The forum did not let ${username} in: ${answer.status}`);
  }

  /** Signs in to the board with the forum account, and returns the address at which it lets the visitor in. */
  async enterBoard(username: string, returnTo = "/"): Promise<string> {
    await this.enterForum(username);
    return this.follow(`${this.#board}/auth/start?return=${encodeURIComponent(returnTo)}`);
  }

  /** Follows redirects by hand, keeping each site's cookies, and returns where they end. */
  async follow(start: string): Promise<string> {
    let address = start;
    for (let hops = 0; hops < 10; hops++) {
      const answer = await this.fetch(address);
      const next = answer.headers.get("location");
      if (answer.status < 300 || answer.status > 399 || next === null) return address;
      address = new URL(next, address).href;
    }
    throw new Error(`Too many redirects from ${start}`);
  }

  /** Makes one request with the site's cookies; redirects are not followed. */
  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const origin = new URL(address).origin;
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set("Cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(address, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return answer;
  }

  /** Gives a command to the board. */
  async command(command: PersonCommand): Promise<Said> {
    const answer = await this.fetch(`${this.#board}/api/commands`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(command),
    });
    const body: unknown = await answer.json();
    return answer.ok
      ? { status: answer.status, done: body as Done, problem: null }
      : { status: answer.status, done: null, problem: body as Problem };
  }

  /** Reads something from the board's API. */
  async read<T>(path: string): Promise<T> {
    const answer = await this.fetch(`${this.#board}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Returns the cards of the board as this visitor sees it. */
  async cards(): Promise<Card[]> {
    return (await this.read<{ cards: Card[] }>("/api/board")).cards;
  }

  /** Returns what waits for this lead in triage: what came in and nobody has looked at. */
  async waiting(): Promise<{ card: Card }[]> {
    const { items } = await this.read<{ items: TriageItem[] }>("/api/triage");
    return items.flatMap((item) => (item.kind === "task" && item.card.stage === "triage" ? [item] : []));
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const [name = "", ...value] = pair.split("=");
  const gone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (gone) jar.delete(name.trim());
  else jar.set(name.trim(), value.join("="));
}
