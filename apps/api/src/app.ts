// The HTTP application: its routes, and what holds for all of them.
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { problemAnswer } from "./http/problem.ts";
import { newRouter } from "./http/router.ts";
import { withViewer } from "./http/viewer.ts";
import { addWebPage } from "./http/web-page.ts";
import type { World } from "./http/world.ts";
import { addBoardRoutes } from "./routes/board.ts";
import { campaignRoutes } from "./routes/campaigns.ts";
import { commandRoutes } from "./routes/commands.ts";
import { findRoutes } from "./routes/find.ts";
import { addMetricsRoute, healthRoutes } from "./routes/health.ts";
import { hiddenRoutes } from "./routes/hidden.ts";
import { languageRoutes } from "./routes/language.ts";
import { LIST_BODY_LIMIT, listRoutes } from "./routes/lists.ts";
import { meetingRoutes } from "./routes/meeting.ts";
import { ownRoutes } from "./routes/mine.ts";
import { addOembed } from "./routes/oembed.ts";
import { pauseRoutes } from "./routes/pauses.ts";
import { peopleRoutes } from "./routes/people.ts";
import { replyRoutes } from "./routes/replies.ts";
import { reportRoutes } from "./routes/report.ts";
import { taskRoutes } from "./routes/tasks.ts";
import { threadRoutes } from "./routes/threads.ts";
import { triageRoutes } from "./routes/triage.ts";
import { addWebhookRoute } from "./routes/webhook.ts";
import { writeRoutes } from "./routes/writes.ts";
import { addSignInRoutes } from "./sign-in/routes.ts";

/** Long enough for the longest body that a task may have, in any script. */
const JSON_LIMIT = 300_000;

/** Returns the application over a world. It opens no socket of its own. */
export function createApp(world: World) {
  const app = newRouter();
  app.use(headers(world));
  addWebhookRoute(app, world);
  addMetricsRoute(app, world);
  app.use("/api/*", sameOrigin(world), limitBody);
  app.use("/auth/*", sameOrigin(world));
  app.use("/api/*", withViewer(world));
  addBoardRoutes(app, world);
  addSignInRoutes(app, world);
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Threadboard", version: "0.1.0" } });
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400) return problemAnswer(c, "bad-json");
    if (error instanceof HTTPException && error.status === 415) return problemAnswer(c, "not-json");
    console.error(`${c.req.method} ${c.req.path} broke.`, error);
    return problemAnswer(c, "broken");
  });
  app.notFound((c) => problemAnswer(c, "no-such-page"));
  const typed = app
    .route("/", commandRoutes(world))
    .route("/", taskRoutes(world))
    .route("/", replyRoutes(world))
    .route("/", ownRoutes(world))
    .route("/", findRoutes(world))
    .route("/", languageRoutes(world))
    .route("/", pauseRoutes(world))
    .route("/", meetingRoutes(world))
    .route("/", reportRoutes(world))
    .route("/", peopleRoutes(world))
    .route("/", hiddenRoutes(world))
    .route("/", campaignRoutes(world))
    .route("/", listRoutes(world))
    .route("/", triageRoutes(world))
    .route("/", threadRoutes(world))
    .route("/", writeRoutes(world))
    .route("/", healthRoutes(world));
  app.all("/api/*", (c) => problemAnswer(c, "no-such-page"));
  addOembed(app, world);
  addWebPage(app, world);
  return typed;
}

/** The typed client of the web page is made from this. */
export type App = ReturnType<typeof createApp>;

const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => problemAnswer(c, "too-large") });
const usual = limit(JSON_LIMIT);
const ofLists = limit(LIST_BODY_LIMIT);

/** Whole lists of tasks are longer than anything else that is sent. */
const limitBody: MiddlewareHandler = (c, next) =>
  (c.req.path.startsWith("/api/lists") ? ofLists : usual)(c, next);

/** Browsers say where a request comes from; what changes something must come from the board itself. */
function sameOrigin(world: World): MiddlewareHandler {
  const own = new URL(world.configuration.board.address).origin;
  return async (c, next) => {
    const safe = c.req.method === "GET" || c.req.method === "HEAD";
    const origin = c.req.header("Origin");
    const site = c.req.header("Sec-Fetch-Site");
    const foreign =
      origin !== undefined ? origin !== own && origin !== new URL(c.req.url).origin : site === "cross-site";
    if (!safe && foreign) return problemAnswer(c, "wrong-origin");
    await next();
  };
}

/** Our page runs our own scripts only, and pictures may come from the forum. */
function headers(world: World): MiddlewareHandler {
  const forum = new URL(world.configuration.forum.address).origin;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", "data:", "https:", forum],
      // The build puts the smallest fonts into the style sheet itself.
      fontSrc: ["'self'", "data:"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'", forum],
    },
    crossOriginResourcePolicy: "same-origin",
    referrerPolicy: "strict-origin-when-cross-origin",
    strictTransportSecurity: false,
  });
}
