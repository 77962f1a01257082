// Who is signed in by cookie, and the e-mails with activation links that nobody really sends.
import { randomBytes } from "node:crypto";

export type Session = { readonly personId: number; readonly csrf: string };
export type Mail = { readonly to: string; readonly token: string; readonly at: number };

const token = (): string => randomBytes(16).toString("hex");

export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #mails = new Map<number, Mail[]>();

  /** The new session's cookie value. */
  open(personId: number): string {
    const id = token();
    this.#sessions.set(id, { personId, csrf: token() });
    return id;
  }

  find(id: string | undefined): Session | null {
    return id === undefined ? null : (this.#sessions.get(id) ?? null);
  }

  close(id: string): void {
    this.#sessions.delete(id);
  }

  closeAllOf(personId: number): void {
    for (const [id, session] of this.#sessions) if (session.personId === personId) this.#sessions.delete(id);
  }

  sendActivation(personId: number, to: string, at: number): Mail {
    const mail = { to, token: token(), at };
    this.#mails.set(personId, [...(this.#mails.get(personId) ?? []), mail]);
    return mail;
  }

  mailsOf(personId: number): readonly Mail[] {
    return this.#mails.get(personId) ?? [];
  }

  /** Whom an activation link is for; a link works once. */
  useActivation(wanted: string): number | null {
    for (const [personId, mails] of this.#mails) {
      if (mails.some((mail) => mail.token === wanted)) {
        this.#mails.set(
          personId,
          mails.filter((mail) => mail.token !== wanted),
        );
        return personId;
      }
    }
    return null;
  }
}
