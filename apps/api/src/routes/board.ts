// The board as a whole, and its live stream.

import type { OpenAPIHono } from "@hono/zod-openapi";
import { Board } from "@threadboard/domain";
import type { Context } from "hono";
import { type Env, viewerOf } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import type { Listener } from "../live/hub.ts";

/** A reader may fall so many bytes behind before its stream is closed and it comes back by itself. */
const BACKLOG = 1_000_000;

/** Adds `GET /api/board` and `GET /api/stream`: finished bytes, so they are plain routes with a documented shape. */
export function addBoardRoutes(app: OpenAPIHono<Env>, world: World): void {
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/api/board",
    summary: "Columns, cards and settings as this reader sees them",
    responses: {
      200: { description: "The board", content: { "application/json": { schema: Board } } },
      304: { description: "The reader has this version" },
    },
  });
  app.get("/api/board", (c) => answerBoard(c, world));

  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/api/stream",
    summary: "Live changes as server-sent events: card, gone, columns, mine, reload",
    responses: {
      200: {
        description: "An endless stream",
        content: { "text/event-stream": { schema: { type: "string" } } },
      },
    },
  });
  app.get("/api/stream", (c) => openStream(c, world));
}

async function answerBoard(c: Context<Env>, world: World): Promise<Response> {
  const { etag, body, gzip } = await world.hub.snapshot(c.var.viewer.reader);
  const headers = {
    ETag: etag,
    // Who is asking decides what is shown, so nothing between us and the reader may keep it for others.
    "Cache-Control": "private, no-cache",
    Vary: "Cookie, Accept-Encoding",
    "Content-Type": "application/json; charset=utf-8",
  };
  if (c.req.header("If-None-Match") === etag) return c.body(null, 304, headers);
  const zips = /\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "");
  const bytes = zips ? gzip : body;
  return c.body(new Uint8Array(bytes), 200, zips ? { ...headers, "Content-Encoding": "gzip" } : headers);
}

async function openStream(c: Context<Env>, world: World): Promise<Response> {
  const { reader, personId } = c.var.viewer;
  const position = c.req.header("Last-Event-ID") ?? c.req.query("from") ?? null;
  let close: () => void = () => undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const viewNow = async () => world.hub.viewOf((await viewerOf(c, world)).reader);
        const listener = listenerOn(controller, personId, viewNow);
        // A comment at once: some proxies hold headers back until the first byte.
        listener.write(new TextEncoder().encode("retry: 2000\n: welcome\n\n"));
        close = await world.hub.listen(reader, position, listener);
      },
      cancel: () => close(),
    },
    { highWaterMark: BACKLOG, size: (chunk) => chunk?.byteLength ?? 0 },
  );
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    },
  });
}

function listenerOn(
  controller: ReadableStreamDefaultController<Uint8Array>,
  personId: Listener["personId"],
  viewNow: Listener["viewNow"],
): Listener {
  let open = true;
  return {
    personId,
    viewNow,
    write(bytes) {
      if (!open) return false;
      controller.enqueue(bytes);
      return (controller.desiredSize ?? 0) > 0;
    },
    end() {
      if (!open) return;
      open = false;
      controller.close();
    },
  };
}
