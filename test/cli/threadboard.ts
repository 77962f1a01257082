// The command line as operators use it: a process of its own, with its output and its exit code.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Forum, type ForumOptions, startForum } from "@threadboard/forum-simulator";
import { onTestFinished, vi } from "vitest";

// Starting a program takes a second where others are at work too, and a forum that is not there is asked again.
vi.setConfig({ testTimeout: 30_000 });

const main = fileURLToPath(new URL("../../apps/api/src/main.ts", import.meta.url));

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
export type Setting = { readonly input?: string; readonly env?: Readonly<Record<string, string>> };

function start(args: readonly string[], { env = {} }: Setting, folder: string): ChildProcess {
  const flags = ["--disable-warning=ExperimentalWarning"];
  // Nothing of the surroundings may configure the board under test.
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [...flags, main, ...args], { cwd: folder, env: { PATH, HOME, ...env } });
}

/** Runs a command to its end. */
export async function threadboard(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const child = start(args, setting, temporaryFolder());
  child.stdin?.end(setting.input ?? "");
  const [out, err, [code]] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    once(child, "close"),
  ]);
  return { code: Number(code), out, err };
}

async function read(stream: ChildProcess["stdout"]): Promise<string> {
  return stream === null ? "" : text(stream);
}

export type Running = {
  /** What it has said so far on standard output. */
  readonly said: () => string;
  /** Sends Ctrl-C and waits for its end. */
  readonly interrupt: () => Promise<Ran>;
};

/** Starts a command that goes on, and waits until it has said something that fits. */
export async function running(
  args: readonly string[],
  ready: RegExp,
  setting: Setting = {},
): Promise<Running> {
  const child = start(args, setting, temporaryFolder());
  let [out, err] = ["", ""];
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  child.stderr?.on("data", (piece) => {
    err += String(piece);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (piece) => {
      out += String(piece);
      if (ready.test(out)) resolve();
    });
    child.once("close", () => reject(new Error(`It ended: ${out}${err}`)));
  });
  return {
    said: () => out,
    interrupt: async () => {
      child.kill("SIGINT");
      const [code] = await ended;
      return { code, out, err };
    },
  };
}

/** Returns a folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "threadboard-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const API_KEY = "k".repeat(64);

/** Starts a small forum with a category, a tag, an outline and a back room. */
export async function smallForum(options: ForumOptions = {}): Promise<{ url: string; forum: Forum }> {
  const running = await startForum({ bot: { username: "board", apiKey: API_KEY }, ...options });
  onTestFinished(() => running.close());
  const { forum } = running;
  forum.addPerson({ username: "ana", name: "Ana Vega", trustLevel: 2, createdAt: 0 });
  forum.addGroup({ name: "keepers" });
  forum.joinGroup("board", "keepers");
  forum.addCategory({ name: "Guides", slug: "guides", description: "What people read" });
  forum.addCategory({ name: "Back room", slug: "back-room", readableBy: ["keepers"] });
  const raw = "Start the machine from the image and write down what happens, page by page.";
  const topic = (title: string, more: object = {}) =>
    forum.createTopic({ by: "ana", title, raw, category: "guides", ...more });
  topic("Test the installer on old laptops", { tags: ["help-wanted"] });
  topic("Write the guide for network installs", { tags: ["help-wanted"] });
  topic("What we did in the back room", { by: "system", category: "back-room", tags: ["help-wanted"] });
  const outline = topic("Want to help? Here is what we look for", {
    raw: "## Documentation\n\n- [ ] Write the release notes\n- [x] Fix the broken links\n\n## Testing\n\n- [ ] Test on aarch64\n",
  });
  forum.nameTopic("outline", outline.id);
  return { url: running.url, forum };
}

/** Writes a configuration for a forum and returns its file. */
export function configurationFor(forum: string, port: number, more = ""): string {
  const file = join(temporaryFolder(), "threadboard.yaml");
  writeFileSync(
    file,
    `board: { name: Heron help, address: "http://localhost:${port}" }
forum: { address: "${forum}", bot: board }
teams: { docs: { name: Documentation } }
kinds: { writing: { name: Writing } }
sources:
  - { key: help, type: tag, tag: help-wanted }
${more}`,
  );
  return file;
}
