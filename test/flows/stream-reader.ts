// Reads a live stream as a browser does, and keeps every byte of it.

import type { Visitor } from "@threadboard/api";
import type { LiveEventName } from "@threadboard/domain";
import { expect, vi } from "vitest";
import { afterwards, type World } from "./world.ts";

export type Frame = { readonly event: LiveEventName; readonly id: string | null; readonly data: unknown };

export class StreamReader {
  /** Everything that came, as it came. */
  text = "";
  ended = false;
  readonly status: number;
  readonly #leaving: AbortController;

  constructor(answer: Response, leaving: AbortController) {
    this.status = answer.status;
    this.#leaving = leaving;
    void this.#read(answer);
  }

  get frames(): Frame[] {
    return this.text
      .split("\n\n")
      .slice(0, -1)
      .flatMap((block): Frame[] => {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
        const event = field("event");
        if (event === undefined) return [];
        return [
          {
            event: event as LiveEventName,
            id: field("id") ?? null,
            data: JSON.parse(field("data") ?? "null"),
          },
        ];
      });
  }

  /** The position of the last frame that had one. */
  get position(): string | null {
    return this.frames.findLast((frame) => frame.id !== null)?.id ?? null;
  }

  of(event: LiveEventName): Frame[] {
    return this.frames.filter((frame) => frame.event === event);
  }

  /** Waits until the text that came fits, and says what came where it never does. */
  async until(fits: (reader: StreamReader) => boolean, what: string): Promise<void> {
    await vi.waitFor(() => expect(fits(this), `${what}; came: ${this.text.slice(-2000)}`).toBe(true), {
      timeout: 10_000,
      interval: 10,
    });
  }

  leave(): void {
    this.#leaving.abort();
  }

  async #read(answer: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of answer.body ?? [])
        this.text += decoder.decode(bytes as Uint8Array, { stream: true });
    } catch {
      // Left, or cut off by the other side.
    }
    this.ended = true;
  }
}

/** Opens the live stream as somebody, from a position or from now. */
export async function listen(
  { address }: Pick<World, "address">,
  visitor: Visitor,
  from: string | null = null,
): Promise<StreamReader> {
  const leaving = new AbortController();
  const answer = await visitor.fetch(`${address}/api/stream`, {
    signal: leaving.signal,
    headers: from === null ? {} : { "Last-Event-ID": from },
  });
  const reader = new StreamReader(answer, leaving);
  afterwards(() => reader.leave());
  await reader.until(() => reader.text.includes(": welcome"), "the stream greets");
  return reader;
}
