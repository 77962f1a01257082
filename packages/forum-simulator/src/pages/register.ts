// The addresses of the pages, as Discourse has them.
import type { Context, Hono } from "hono";
import type { Forum } from "../forum.ts";
import type { Env } from "../http/context.ts";
import { invalidAccess, notFound } from "../refusal.ts";
import { canSeeCategory, canSeeTag, canSeeTopic } from "../rules/visibility.ts";
import { isStaff } from "../world/groups.ts";
import type { Topic } from "../world/records.ts";
import { show } from "./answers.ts";
import { avatarSvg, emojiSvg, logoSvg } from "./avatars.ts";
import { newMessagePage, newTopicPage } from "./compose.ts";
import { refusalPage } from "./errors.ts";
import { registerForms } from "./forms.ts";
import {
  categoryPage,
  homePage,
  latestPage,
  messagesPage,
  personPage,
  searchPage,
  tagPage,
} from "./lists.ts";
import { topicPath } from "./parts.ts";
import { signInPage } from "./sign-in.ts";
import { registerSignIn } from "./sign-in-forms.ts";
import { datesScript, styles } from "./styles.ts";
import { noDraft, topicPage } from "./topic.ts";
import { type Visit, visitOf } from "./visit.ts";

const file = (body: string, type: string): Response =>
  new Response(body, { headers: { "content-type": type, "cache-control": "max-age=300" } });

const svg = (body: string): Response => file(body, "image/svg+xml");

export const missing = (visit: Visit): Promise<Response> => show(visit, refusalPage(visit, notFound), 404);

const visibleTopic = ({ world, viewer }: Visit, id: number): Topic | null => {
  const topic = world.topics.get(id);
  return topic !== undefined && canSeeTopic(world, viewer, topic) ? topic : null;
};

const showTopic = (visit: Visit): Promise<Response> | Response => {
  const { context, world } = visit;
  const id = Number(context.req.param("id"));
  const number = context.req.param("number");
  const topic = visibleTopic(visit, id);
  if (topic === null) {
    const moved = world.permalinks.get(id);
    return moved === undefined ? missing(visit) : context.redirect(moved, 301);
  }
  if (context.req.param("slug") !== topic.slug) {
    return context.redirect(topicPath(topic) + (number === undefined ? "" : `/${number}`), 301);
  }
  const edit = context.req.query("edit");
  const editing = edit === "topic" ? "topic" : edit === undefined ? null : Number(edit);
  if (context.req.query("edit") === undefined) topic.views += 1;
  const target = number === undefined ? null : Number(number);
  return show(visit, topicPage(visit, topic, { ...noDraft, editing }, target));
};

const showCategory = (visit: Visit): Promise<Response> => {
  const category = visit.world.categories.get(Number(visit.context.req.param("id")));
  return category !== undefined && canSeeCategory(visit.viewer, category)
    ? show(visit, categoryPage(visit, category))
    : missing(visit);
};

/** `/tag/{name}`, and `/tag/{slug}/{id}` of newer forums. */
const showTag = (visit: Visit): Promise<Response> => {
  const id = visit.context.req.param("id");
  const name = visit.context.req.param("name") ?? "";
  const tag = id === undefined ? visit.world.tagNamed(name) : visit.world.tags.get(Number(id));
  return tag !== undefined && canSeeTag(visit.viewer, tag)
    ? show(visit, tagPage(visit, tag))
    : missing(visit);
};

const showPerson = (visit: Visit): Promise<Response> => {
  const person = visit.world.personNamed(visit.context.req.param("username") ?? "");
  return person?.active ? show(visit, personPage(visit, person)) : missing(visit);
};

const showMessages = (visit: Visit): Promise<Response> => {
  const person = visit.world.personNamed(visit.context.req.param("username") ?? "");
  if (visit.viewer === null) return show(visit, signInPage(visit, "Please sign in first."), 403);
  if (person === undefined) return missing(visit);
  const may = person.id === visit.viewer.id || isStaff(visit.viewer);
  return may ? show(visit, messagesPage(visit, person)) : show(visit, refusalPage(visit, invalidAccess), 403);
};

const composeTopic = (visit: Visit): Promise<Response> => {
  const query = (name: string): string => visit.context.req.query(name) ?? "";
  const draft = {
    title: query("title"),
    raw: query("body"),
    category: query("category"),
    tags: query("tags"),
  };
  return visit.viewer === null
    ? show(visit, signInPage(visit, "Please sign in first."), 403)
    : show(visit, newTopicPage(visit, { ...draft, problem: null }));
};

const composeMessage = (visit: Visit): Promise<Response> => {
  const query = (name: string): string => visit.context.req.query(name) ?? "";
  const to = query("to") || query("username");
  return visit.viewer === null
    ? show(visit, signInPage(visit, "Please sign in first."), 403)
    : show(visit, newMessagePage(visit, { to, title: query("title"), raw: query("body"), problem: null }));
};

/** A form that another site put together does nothing here. */
const isForeign = (context: Context<Env>): boolean => {
  const origin = context.req.header("origin");
  return origin !== undefined && origin !== new URL(context.req.url).origin;
};

const registerPictures = (app: Hono<Env>, forum: Forum): void => {
  app.get("/stylesheets/forum.css", () => file(styles, "text/css; charset=utf-8"));
  app.get("/javascripts/dates.js", () => file(datesScript, "text/javascript; charset=utf-8"));
  app.get("/images/logo.svg", () => svg(logoSvg));
  app.get("/images/emoji/:set/:file", (context) => {
    const drawn = emojiSvg(context.req.param("file").replace(/\.png$/, ""));
    return drawn === null ? new Response("", { status: 404 }) : svg(drawn);
  });
  app.get("/user_avatar/:host/:username/:size/:file", (context) => {
    const person = forum.world.personNamed(context.req.param("username"));
    return svg(avatarSvg(person?.username ?? "?", person?.name ?? null));
  });
};

export const registerPages = (app: Hono<Env>, forum: Forum): void => {
  const get = (path: string, answer: (visit: Visit) => Promise<Response> | Response) =>
    app.get(path, (context) => {
      const visit = visitOf(forum, context);
      const isShut = forum.settings.loginRequired && visit.viewer === null;
      return isShut ? context.redirect("/login", 302) : answer(visit);
    });
  app.use("/__do/*", async (context, next) => {
    if (isForeign(context)) return new Response("This form is not from here.", { status: 403 });
    await next();
  });
  registerPictures(app, forum);
  registerSignIn(app, forum);
  registerForms(app, forum);
  get("/", (visit) => show(visit, homePage(visit)));
  get("/latest", (visit) => show(visit, latestPage(visit)));
  get("/categories", (visit) => show(visit, homePage(visit)));
  get("/search", (visit) => show(visit, searchPage(visit)));
  get("/new-topic", composeTopic);
  get("/new-message", composeMessage);
  get("/c/:slug/:id{[0-9]+}", showCategory);
  get("/c/:parent/:slug/:id{[0-9]+}", showCategory);
  get("/tag/:name", showTag);
  get("/tag/:slug/:id{[0-9]+}", showTag);
  get("/u/:username", showPerson);
  get("/u/:username/summary", showPerson);
  get("/u/:username/messages", showMessages);
  get("/t/:id{[0-9]+}", showTopic);
  get("/t/:slug/:id{[0-9]+}", showTopic);
  get("/t/:slug/:id{[0-9]+}/:number{[0-9]+}", showTopic);
};
