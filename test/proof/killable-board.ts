// The board's process as its parent holds it: started, told to work, killed, started again on the same file.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Report, Setting, Work } from "./orders.ts";

const program = fileURLToPath(new URL("./board-process.ts", import.meta.url));

/** The process went while it was working: killed, or broken. */
export class BoardGone extends Error {}

export class KillableBoard {
  readonly #setting: Omit<Setting, "now">;
  readonly #clock: { now: number };
  #child: ChildProcess | null = null;
  #orders = 0;
  readonly #waiting = new Map<
    number,
    { resolve: (report: Report) => void; reject: (error: Error) => void }
  >();

  constructor(setting: Omit<Setting, "now">, clock: { now: number }) {
    this.#setting = setting;
    this.#clock = clock;
  }

  get running(): boolean {
    return this.#child !== null;
  }

  async start(): Promise<void> {
    if (this.#child !== null) return;
    const setting: Setting = { ...this.#setting, now: this.#clock.now };
    const child = fork(program, [JSON.stringify(setting)], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
    let complaints = "";
    child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
      complaints = (complaints + piece).slice(-4000);
    });
    this.#child = child;
    const ready = this.#expect(0);
    child.on("message", (report: Report) => this.#hear(report));
    child.once("exit", (code) => {
      if (this.#child === child) this.#child = null;
      for (const { reject } of this.#waiting.values())
        reject(new BoardGone(`the board's process ended (${code}): ${complaints}`));
      this.#waiting.clear();
    });
    await ready;
  }

  /** Has something done, and returns what was said of it. Throws `BoardGone` where the process goes meanwhile. */
  async order(what: Work): Promise<Report> {
    const child = this.#child;
    if (child === null) throw new BoardGone("the board does not run");
    this.#orders += 1;
    const id = this.#orders;
    const answer = this.#expect(id);
    child.send({ id, now: this.#clock.now, what });
    const report = await answer;
    if (report.broke !== undefined) throw new Error(`"${what}" broke: ${report.broke}`);
    return report;
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const exit = once(child, "exit");
    await this.order("stop");
    child.disconnect();
    await exit;
  }

  #expect(id: number): Promise<Report> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #hear(report: Report): void {
    this.#clock.now = Math.max(this.#clock.now, report.now);
    this.#waiting.get(report.id)?.resolve(report);
    this.#waiting.delete(report.id);
  }
}
