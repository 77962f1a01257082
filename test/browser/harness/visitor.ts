// Somebody in front of a browser. Whatever the browser complains about while they look fails the test.
import type { BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { signIn } from "./caller.ts";
import { browser } from "./chromium.ts";
import type { House } from "./house.ts";

/** A step that takes longer than this has gone wrong. */
const PATIENCE = 12_000;

export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly house: House;
  readonly #complaints: string[] = [];
  readonly #forgiven: RegExp[] = [];

  private constructor(house: House, context: BrowserContext, page: Page) {
    this.house = house;
    this.context = context;
    this.page = page;
    // The browser reports what the content policy stopped on its console, too.
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.#complaints.push(String(error)));
  }

  /** Somebody with a fresh browser; signed in where they have a name. */
  static async arrive(
    house: House,
    username: string | null,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const context = await (await browser()).newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      timezoneId: "Europe/Lisbon",
      baseURL: house.address,
      ...options,
    });
    context.setDefaultTimeout(PATIENCE);
    if (username !== null) await signIn(context.request, house, username);
    return new Visitor(house, context, await context.newPage());
  }

  /** What is expected to be complained about in this test. */
  forgive(...complaints: RegExp[]): void {
    this.#forgiven.push(...complaints);
  }

  /** What the browser complained about and nobody expected. */
  get complaints(): string[] {
    return this.#complaints.filter((text) => !this.#forgiven.some((pattern) => pattern.test(text)));
  }

  /** Opens an address of the board and waits until the page is there. */
  async open(path = "/"): Promise<void> {
    await this.page.goto(path);
    await this.page.locator("main h1").first().waitFor({ state: "attached" });
    // Whose board it is comes a moment after the board itself.
    await this.page.getByRole("banner").getByRole("button").last().waitFor();
  }

  column(name: string): Locator {
    return this.page.getByRole("region", { name, exact: true });
  }

  card(title: string, column?: string): Locator {
    const heading = this.page.getByRole("heading", { name: title, exact: true });
    return (column === undefined ? this.page.getByRole("main") : this.column(column))
      .getByRole("article")
      .filter({ has: heading });
  }

  /** The link in a card's heading, where keys act on the card. */
  cardTitle(title: string): Locator {
    return this.card(title).getByRole("link", { name: title, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole("dialog", { name });
  }

  /** What the board has just said about something that this person did. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole("region", { name: "What just happened" }).getByText(text).first();
  }

  /** Presses an entry of a card's menu. */
  async choose(title: string, entry: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name: `What you can do with “${title}”` }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }
}
