// oEmbed (https://oembed.com): whoever pastes the address of a task elsewhere can show how it stands.
import { type Configuration, TaskNumber } from "@threadboard/domain";
import type { Hono } from "hono";
import { html } from "hono/html";
import type { Env } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { addressOf, type Preview, previewTask } from "../present/preview.ts";

/** What a consumer that names no size gets, in pixels; it is text, so less is no loss. */
const WIDTH = 600;
const HEIGHT = 200;
/** Seconds for which the answer may be shown before it is asked for again. */
const CACHE_AGE = 300;

/** Adds `GET /oembed`. It tells what everybody may see, whoever asks. */
export function addOembed(app: Hono<Env>, world: World): void {
  const { configuration, clock, store } = world;
  app.get("/oembed", async (c) => {
    const { url = "", format = "json", maxwidth, maxheight } = c.req.query();
    // "501: the provider cannot return a response in the requested format."
    if (format !== "json") return c.text("Only JSON is spoken here.", 501);
    const number = taskNumberOf(url, configuration);
    const preview =
      number === null ? null : await previewTask(store.read, number, { configuration, now: clock() });
    if (preview === null) return c.text("There is no such task.", 404);
    c.header("Cache-Control", `public, max-age=${CACHE_AGE}`);
    c.header("Access-Control-Allow-Origin", "*");
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
    const size = { width: within(maxwidth, WIDTH), height: within(maxheight, HEIGHT) };
    return c.json(embedOf(preview, configuration, size));
  });
}

/** Returns the address at which a task's embedding is told. */
export function embedAddress(address: string, configuration: Configuration): string {
  const query = new URLSearchParams({ url: address, format: "json" });
  return `${addressOf(configuration.board.address, "/oembed")}?${query}`;
}

function embedOf(preview: Preview, { board }: Configuration, size: { width: number; height: number }) {
  const { title, description, address } = preview;
  const text = html`<blockquote><p><a href="${address}">${title}</a></p><p>${description}</p><p>${board.name}</p></blockquote>`;
  return {
    type: "rich",
    version: "1.0",
    title,
    provider_name: board.name,
    provider_url: addressOf(board.address, "/"),
    cache_age: CACHE_AGE,
    html: String(text),
    ...size,
  };
}

/** Returns the number in an address of one of our tasks, or `null`. */
function taskNumberOf(url: string, { board }: Configuration): TaskNumber | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  const own = new URL(addressOf(board.address, "/tasks/"));
  if (origin !== own.origin || !pathname.startsWith(own.pathname)) return null;
  const rest = pathname.slice(own.pathname.length).replace(/\/$/, "");
  const number = /^\d{1,9}$/.test(rest) ? TaskNumber.safeParse(Number(rest)) : null;
  return number?.success === true ? number.data : null;
}

function within(asked: string | undefined, ours: number): number {
  const most = Number(asked ?? ours);
  return Number.isInteger(most) && most > 0 ? Math.min(most, ours) : ours;
}
