// The built web page: its files, and the one page for every address that is not a file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import type { Env } from "./viewer.ts";
import type { World } from "./world.ts";

/** Files under /assets carry a digest in their names, so they never change. */
const FOREVER = "public, max-age=31536000, immutable";

/** Adds the web page, where one was built. */
export function addWebPage(app: Hono<Env>, world: World): void {
  const { webRoot } = world;
  if (webRoot === null) return;
  const page = readFileSync(join(webRoot, "index.html"), "utf8");
  app.get(
    "/assets/*",
    serveStatic({
      root: webRoot,
      onFound: (_path, c) => c.header("Cache-Control", FOREVER),
      precompressed: true,
    }),
  );
  // A page that stayed open may ask for files of an older build: a plain "not there" makes it load anew.
  app.get("/assets/*", (c) => c.text("not there", 404));
  app.get("/:file{[^/]+[.](?:svg|png|ico|webmanifest|txt|js)}", serveStatic({ root: webRoot }));
  app.get("*", (c) => {
    c.header("Cache-Control", "no-cache");
    return c.html(page);
  });
}
