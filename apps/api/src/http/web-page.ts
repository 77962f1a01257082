// The built web page: its files, and the one page for every address that is not a file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { TaskNumber } from "@threadboard/domain";
import type { Hono } from "hono";
import { previewBoard, previewTask } from "../present/preview.ts";
import { embedAddress } from "../routes/oembed.ts";
import { pageWith, plainPage, templateOf } from "./page-head.ts";
import type { Env } from "./viewer.ts";
import type { World } from "./world.ts";

/** Files under /assets carry a digest in their names, so they never change. */
const FOREVER = "public, max-age=31536000, immutable";

/** Adds the web page, where one was built. */
export function addWebPage(app: Hono<Env>, world: World): void {
  const { webRoot } = world;
  if (webRoot === null) return;
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
  addPages(app, world, readFileSync(join(webRoot, "index.html"), "utf8"));
}

/** The one page. For a task that everybody may see, and for the board, its head says how they stand. */
function addPages(app: Hono<Env>, world: World, built: string): void {
  const { configuration, store, clock } = world;
  const { name: board, language } = configuration.board;
  const template = templateOf(built);
  const plain = plainPage(template, board);
  app.get("*", async (c, next) => {
    c.header("Cache-Control", "no-cache");
    await next();
  });
  app.get("/", async (c) => {
    const preview = await previewBoard(store.read, { configuration, now: clock() });
    return c.html(pageWith(template, preview, { board, language, embed: null }));
  });
  // What is hidden gets the same bytes as what is not there, whoever asks: the page itself asks who they are.
  app.get("/tasks/:number{[0-9]{1,9}}", async (c) => {
    const number = TaskNumber.safeParse(Number(c.req.param("number")));
    const setting = { configuration, now: clock() };
    const preview = number.success ? await previewTask(store.read, number.data, setting) : null;
    if (preview === null) return c.html(plain);
    const embed = embedAddress(preview.address, configuration);
    return c.html(pageWith(template, preview, { board, language, embed }));
  });
  app.get("*", (c) => c.html(plain));
}
