// The forum over HTTP: every request passes the faults, the limits by address, the sign-in and then its route.
import { type Context, Hono } from "hono";
import type { Forum } from "../forum.ts";
import { missing, registerPages } from "../pages/register.ts";
import { visitOf } from "../pages/visit.ts";
import { isRefusal } from "../refusal.ts";
import { authenticate } from "./authenticate.ts";
import type { Acting, Call, Env } from "./context.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { json, refuse } from "./errors.ts";
import { answerUnderFault } from "./fault-answers.ts";
import { forgiveAddress, limitAddress } from "./ip-limits.ts";
import { bodyParams, fromPairs, type Params, text } from "./params.ts";

/** JSON routes live under this prefix, so that a page and its JSON can share an address. */
const jsonPrefix = "/~json";

const wantsJson = (request: Request, path: string): boolean => {
  if (path.endsWith(".json")) return true;
  if ((request.headers.get("accept") ?? "").includes("application/json")) return true;
  return request.method !== "GET" && request.method !== "HEAD" && !path.startsWith("/__");
};

/** The path that routing sees: JSON requests under the prefix, without `.json`. */
const routingPath = (request: Request): string => {
  const start = request.url.indexOf("/", request.url.indexOf("://") + 3);
  const end = request.url.indexOf("?", start);
  const whole = start === -1 ? "/" : request.url.slice(start, end === -1 ? undefined : end);
  // Rails takes any number of slashes at the end.
  const path = whole.length > 1 ? whole.replace(/\/+$/, "") : whole;
  if (!wantsJson(request, path)) return path === "" ? "/" : path;
  return `${jsonPrefix}${path.endsWith(".json") ? path.slice(0, -".json".length) : path}`;
};

const pathAndQuery = (request: Request): string =>
  request.url.slice(request.url.indexOf("/", request.url.indexOf("://") + 3));

const queryParams = (request: Request): Params => {
  const at = request.url.indexOf("?");
  return at === -1 ? {} : fromPairs(new URLSearchParams(request.url.slice(at + 1)));
};

const addressOf = (context: Context<Env>): string => context.env.incoming.socket.remoteAddress ?? "unknown";

/** Writes by cookie need the session's token; keys do not (Discourse, 2023). */
const lacksCsrf = (acting: Acting, request: Request): boolean =>
  acting.via === "session" && request.method !== "GET" && request.headers.get("x-csrf-token") !== acting.csrf;

const answerEndpoint = async (forum: Forum, endpoint: Endpoint, context: Context<Env>): Promise<Response> => {
  const request = context.req.raw;
  const path: Params = context.req.param();
  const query = queryParams(request);
  const body = request.method === "GET" || request.method === "HEAD" ? {} : await bodyParams(request);
  const params = { ...query, ...body, ...path };
  const acting = authenticate(forum, context, {
    action: endpoint.action,
    isGet: request.method === "GET" || request.method === "HEAD",
    param: (name) => text(params, name) ?? (name === "topic_id" ? text(path, "id") : undefined),
  });
  if (isRefusal(acting)) return refuse(acting);
  context.set("acting", acting);
  if (acting.via === "api-key") forgiveAddress(forum, addressOf(context));
  if (lacksCsrf(acting, request)) return new Response('["BAD CSRF"]', { status: 403 });
  const call: Call = {
    forum,
    world: forum.world,
    acting,
    viewer: acting.person,
    path,
    query,
    body,
    params,
    context,
  };
  if (forum.settings.loginRequired && acting.person === null && !endpoint.isOpen) {
    return refuse({ refused: "not-logged-in" });
  }
  const answer = await endpoint.handle(call);
  const response = isRefusal(answer) ? refuse(answer) : answer;
  response.headers.set("x-discourse-route", endpoint.action.replace("#", "/"));
  if (acting.person !== null) response.headers.set("x-discourse-username", acting.person.username);
  return response;
};

const guarded = (forum: Forum) => async (context: Context<Env>, next: () => Promise<void>) => {
  const request = context.req.raw;
  const path = pathAndQuery(request);
  const proceed = async (): Promise<Response> => {
    const tooMany = limitAddress(forum, addressOf(context));
    if (tooMany !== null) return tooMany;
    await next();
    return context.res;
  };
  const fault = forum.faults.take(request.method, path);
  const response = fault === null ? await proceed() : await answerUnderFault(fault, context, proceed);
  const acting = context.get("acting");
  const cut = fault?.kind === "down" || fault?.kind === "timeout-after-success";
  forum.requests.add({
    method: request.method,
    path,
    status: cut ? 0 : response.status,
    at: forum.world.now(),
    who: acting?.person?.username ?? null,
    via: acting?.via ?? "anonymous",
  });
  // Hono would otherwise carry headers of the first answer over into this one.
  context.res = undefined;
  context.res = response;
};

export const makeApp = (forum: Forum): Hono<Env> => {
  const app = new Hono<Env>({ getPath: routingPath });
  app.use(guarded(forum));
  for (const endpoint of endpoints) {
    const paths = endpoint.isText
      ? [endpoint.path, jsonPrefix + endpoint.path]
      : [jsonPrefix + endpoint.path];
    app.on(endpoint.method, paths, (context) => answerEndpoint(forum, endpoint, context));
  }
  registerPages(app, forum);
  app.notFound((context) =>
    routingPath(context.req.raw).startsWith(jsonPrefix)
      ? refuse({ refused: "not-found" })
      : missing(visitOf(forum, context)),
  );
  app.onError((error) => {
    console.error(error);
    return json({ errors: ["Internal error of the simulated forum"] }, 500);
  });
  return app;
};
