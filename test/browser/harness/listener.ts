// Somebody who listens to the page: what the browser tells a screen reader, written down as it comes.
//
// Names, roles and states are those of the browser's own accessibility tree; what is said by itself comes from the
// live regions. Days and times are left out of what is written down, since they are others on each day.
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { until } from "./until.ts";

type Value = { readonly value?: unknown };
type Node = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly parentId?: string;
};

/** What a listener is told when they come into it. */
const places = new Set([
  "banner",
  "navigation",
  "main",
  "region",
  "search",
  "dialog",
  "alertdialog",
  "list",
  "table",
  "grid",
  "group",
  "radiogroup",
  "article",
  "menu",
  "listbox",
  "form",
]);

const DAYS =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: at [\d:]+)?|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?: \d{4})?|\b\d\d:\d\d\b|\b\d+ (?:second|minute|hour|day|week)s? ago\b/g;

/** Returns the text with its days and times left out. */
export const timeless = (text: string): string => text.replaceAll(DAYS, "‹when›");

export class Listener {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #heard: string[];
  readonly #lines: string[] = [];
  #around: readonly string[] = [];

  private constructor(page: Page, session: CDPSession, heard: string[]) {
    this.#page = page;
    this.#session = session;
    this.#heard = heard;
  }

  /** Begins to listen; before the page is opened, so that nothing is missed. */
  static async to(page: Page): Promise<Listener> {
    const heard: string[] = [];
    await page.exposeBinding("tellListener", (_source, text: string) => void heard.push(text));
    await page.addInitScript({ path: join(import.meta.dirname, "live-regions.js") });
    const session = await page.context().newCDPSession(page);
    await session.send("Accessibility.enable");
    return new Listener(page, session, heard);
  }

  /** A heading in what is written down. */
  chapter(title: string): void {
    this.#lines.push("", `## ${title}`, "");
  }

  /** Presses a key and writes down what has the focus afterwards. `until`: what must have happened first. */
  async press(key: string, until?: () => Promise<unknown>): Promise<void> {
    this.#lines.push(`**${key}**`, "");
    await this.#page.keyboard.press(key);
    await until?.();
    await this.#tell();
  }

  /** Types something into what has the focus. */
  async type(text: string): Promise<void> {
    this.#lines.push(`Types “${text}”`, "");
    await this.#page.keyboard.type(text);
    await this.#tell();
  }

  /** Something that others do. */
  async meanwhile(what: string, happens: () => Promise<unknown>): Promise<void> {
    this.#lines.push(`_${what}_`, "");
    await happens();
    await this.#tell({ focus: false });
  }

  /** Goes to a thing at once, as by a screen reader's own keys, and writes down what it is. */
  async goTo(thing: ReturnType<Page["locator"]>): Promise<void> {
    await thing.focus();
    await this.#tell();
  }

  /** Reads a part of the page from top to bottom. */
  async read(part: ReturnType<Page["locator"]>): Promise<void> {
    const handle = await part.elementHandle();
    if (handle === null) throw new Error("There is nothing to read");
    await part.evaluate((node) => node.setAttribute("data-listener", ""));
    const { nodes } = (await this.#session.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
    const root = await this.#nodeOf("document.querySelector('[data-listener]')");
    await part.evaluate((node) => node.removeAttribute("data-listener"));
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    this.#lines.push(...linesOf(byId, root.nodeId, 0).map((line) => timeless(line)), "");
  }

  /** Waits until something like this was said since the last step. */
  async hears(words: RegExp): Promise<void> {
    await until(() => this.#heard.some((each) => words.test(each))).toBe(true);
  }

  /** Everything that was written down. */
  get transcript(): string {
    return `${this.#lines.join("\n").trim()}\n`;
  }

  async #tell({ focus = true } = {}): Promise<void> {
    if (focus) {
      const node = await this.#nodeOf("document.activeElement");
      const around = await this.#placesAround();
      const entered = around.filter((place) => !this.#around.includes(place));
      this.#around = around;
      this.#lines.push(...[...entered, inWords(node)].map((line) => `> ${timeless(line)}`));
    }
    this.#lines.push(...this.#heard.splice(0).map((line) => `> 🔊 ${timeless(line)}`), "");
  }

  async #nodeOf(expression: string): Promise<Node> {
    const [first] = await this.#chainOf(expression);
    if (first === undefined) throw new Error("The browser does not know what has the focus");
    return first;
  }

  async #chainOf(expression: string): Promise<Node[]> {
    const { result } = (await this.#session.send("Runtime.evaluate", { expression })) as {
      result: { objectId?: string };
    };
    if (result.objectId === undefined) return [];
    const { objectId } = result;
    const { nodes } = (await this.#session.send("Accessibility.getPartialAXTree", {
      objectId,
      fetchRelatives: true,
    })) as { nodes: Node[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const chain: Node[] = [];
    for (let at = nodes[0]; at !== undefined; at = byId.get(at.parentId ?? "")) chain.push(at);
    return chain;
  }

  /** The named places around what has the focus, outermost first. */
  async #placesAround(): Promise<string[]> {
    const [, ...above] = await this.#chainOf("document.activeElement");
    return above
      .filter(({ ignored, role }) => !ignored && places.has(String(role?.value)))
      .map((node) => inWords(node))
      .toReversed();
  }
}

function linesOf(byId: ReadonlyMap<string, Node>, id: string, depth: number): string[] {
  const node = byId.get(id);
  if (node === undefined) return [];
  const role = String(node.role?.value ?? "");
  const children = (deeper: number) => (node.childIds ?? []).flatMap((child) => linesOf(byId, child, deeper));
  if (node.ignored || ["none", "generic", "InlineTextBox"].includes(role)) return children(depth);
  const indent = "  ".repeat(depth);
  if (role === "StaticText") {
    const text = String(node.name?.value ?? "").trim();
    return text === "" ? [] : [`${indent}- “${text}”`];
  }
  if (role === "time") return [`${indent}- ‹when›`];
  if (node.childIds?.length === 0 || spokenWhole.has(role)) return [`${indent}- ${inWords(node)}`];
  return [`${indent}- ${inWords(node)}`, ...children(depth + 1)];
}

/** Their name is all that is in them. */
const spokenWhole = new Set([
  "button",
  "link",
  "heading",
  "checkbox",
  "radio",
  "option",
  "menuitem",
  "textbox",
  "combobox",
  "image",
  "switch",
]);

const states: Readonly<Record<string, (value: unknown) => string | null>> = {
  level: (value) => `level ${value}`,
  checked: (value) => (value === "true" || value === true ? "checked" : "not checked"),
  pressed: (value) => (value === "true" || value === true ? "pressed" : null),
  expanded: (value) => (value === true ? "expanded" : "collapsed"),
  selected: (value) => (value === true ? "selected" : null),
  disabled: (value) => (value === true ? "unavailable" : null),
  required: (value) => (value === true ? "required" : null),
  modal: () => null,
};

/** The browser's own names for what has no role, in words. */
const roleInWords = (role: string) => ({ Legend: "legend", LabelText: "label" })[role] ?? role;

function inWords({ role, name, description, value, properties = [] }: Node): string {
  const said = [
    roleInWords(String(role?.value ?? "")),
    name?.value === undefined || name.value === "" ? null : `“${name.value}”`,
    value?.value === undefined || value.value === "" ? null : `holds “${value.value}”`,
    ...properties.map((each) => states[each.name]?.(each.value.value) ?? null),
    description?.value === undefined || description.value === "" ? null : `(${description.value})`,
  ];
  return said.filter((part) => part !== null).join(" ");
}
