// The board as a whole, and its live stream.

import { ServerResponse } from "node:http";
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
  if (knows(c.req.header("If-None-Match"), etag)) return c.body(null, 304, headers);
  const zips = /\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "");
  const bytes = zips ? gzip : body;
  return c.body(bytes, 200, zips ? { ...headers, "Content-Encoding": "gzip" } : headers);
}

async function openStream(c: Context<Env>, world: World): Promise<Response> {
  const { reader, personId } = c.var.viewer;
  const position = c.req.header("Last-Event-ID") ?? c.req.query("from") ?? null;
  let close: () => void = () => undefined;
  let listener: StreamListener | null = null;
  const stream = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const viewNow = async () => world.hub.viewOf((await viewerOf(c, world)).reader);
        const opened = listenerOn(controller, personId, viewNow, () => cutOff(c));
        listener = opened;
        // A comment at once: some proxies hold headers back until the first byte.
        opened.write(new TextEncoder().encode("retry: 2000\n: welcome\n\n"));
        close = await world.hub.listen(reader, position, opened);
      },
      // Whoever leaves while the stream is being opened is let go at the next write.
      cancel() {
        listener?.left();
        close();
      },
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

/** Ends the connection under an answer that nobody takes: closed politely, it would be kept for ever. */
function cutOff(c: Context<Env>): void {
  const connection: unknown = c.env;
  if (typeof connection !== "object" || connection === null || !("outgoing" in connection)) return;
  if (connection.outgoing instanceof ServerResponse) connection.outgoing.destroy();
}

/** Whether a reader has this version; a proxy that compresses marks the tag as weak (RFC 9110, 13.1.2). */
function knows(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

type StreamListener = Listener & { readonly left: () => void };

function listenerOn(
  controller: ReadableStreamDefaultController<Uint8Array>,
  personId: Listener["personId"],
  viewNow: Listener["viewNow"],
  cut: () => void,
): StreamListener {
  let open = true;
  return {
    personId,
    viewNow,
    write(bytes) {
      if (!open) return false;
      controller.enqueue(bytes);
      if ((controller.desiredSize ?? 0) > 0) return true;
      open = false;
      cut();
      return false;
    },
    left() {
      open = false;
    },
    end() {
      if (!open) return;
      open = false;
      controller.close();
    },
  };
}
