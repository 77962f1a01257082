// The typed client of this API, for the web page. Types only cross over; nothing of the server does.
import { hc } from "hono/client";
import type { App } from "./app.ts";

/** Returns a client whose calls are typed by the routes themselves. */
export function createClient(base: string) {
  return hc<App>(base);
}
