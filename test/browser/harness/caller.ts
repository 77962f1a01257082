// Somebody who gives commands to the board without a browser: for what a test needs to have happened before.
import type { Board, Card, ClaimId, PersonCommand, TaskPage, TriageItem } from "@threadboard/domain";
import { type APIRequestContext, request } from "playwright-core";

/** Where board and forum are. */
type Addresses = { readonly address: string; readonly forum: { readonly url: string } };

/** Signs a browser's or a caller's cookies in to the forum, and through it to the board. */
export async function signIn(cookies: APIRequestContext, house: Addresses, username: string): Promise<void> {
  const entered = await cookies.post(`${house.forum.url}/__do/sign-in`, { form: { login: username } });
  if (!entered.ok()) throw new Error(`The forum did not let ${username} in: ${entered.status()}`);
  const back = await cookies.get(`${house.address}/auth/start?return=/api/me`);
  if (!back.ok()) throw new Error(`The board did not let ${username} in: ${back.status()}`);
}

export class Caller {
  readonly #cookies: APIRequestContext;
  readonly #address: string;

  private constructor(cookies: APIRequestContext, address: string) {
    this.#cookies = cookies;
    this.#address = address;
  }

  static async as(house: Addresses, username: string): Promise<Caller> {
    const cookies = await request.newContext();
    await signIn(cookies, house, username);
    return new Caller(cookies, house.address);
  }

  async command(command: PersonCommand): Promise<void> {
    const answer = await this.#cookies.post(`${this.#address}/api/commands`, { data: command });
    if (!answer.ok()) throw new Error(`${command.type}: ${await answer.text()}`);
  }

  /** The card with this title, as this person sees the board. */
  async card(title: string): Promise<Card> {
    const { cards } = await this.#read<Board>("/api/board");
    const found = cards.find((card) => card.title === title);
    if (found === undefined) throw new Error(`"${title}" is not on the board`);
    return found;
  }

  async page(title: string): Promise<TaskPage> {
    return this.#read<TaskPage>(`/api/tasks/${(await this.card(title)).number}`);
  }

  async triage(): Promise<Card[]> {
    return (await this.desk()).flatMap((item) =>
      item.kind === "task" && item.card.stage === "triage" ? [item.card] : [],
    );
  }

  /** Everything on this lead's desk, in order. */
  async desk(): Promise<TriageItem[]> {
    return (await this.#read<{ items: TriageItem[] }>("/api/triage")).items;
  }

  /** Takes a task that has one place. */
  async claim(title: string): Promise<void> {
    await this.command({ type: "claim", taskId: (await this.card(title)).id });
  }

  /** Hands in the work on a task that has one place. */
  async submit(title: string, note: string): Promise<void> {
    await this.command({ type: "submit", ...(await this.#claimOf(title)), note });
  }

  async accept(title: string): Promise<void> {
    await this.command({ type: "accept", ...(await this.#claimOf(title)) });
  }

  async sendBack(title: string, comment: string): Promise<void> {
    await this.command({ type: "return", ...(await this.#claimOf(title)), comment });
  }

  async #claimOf(title: string): Promise<{ taskId: Card["id"]; claimId: ClaimId }> {
    const { id, slots } = await this.card(title);
    const [claim] = slots.flatMap((slot) => slot.claim ?? []);
    if (claim === undefined) throw new Error(`nobody has "${title}"`);
    return { taskId: id, claimId: claim.id };
  }

  close(): Promise<void> {
    return this.#cookies.dispose();
  }

  async #read<T>(path: string): Promise<T> {
    const answer = await this.#cookies.get(`${this.#address}${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}
