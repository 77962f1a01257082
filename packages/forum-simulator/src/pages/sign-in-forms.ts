// Signing in, up and out, and the return to the site that asked who somebody is.
import type { Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { addPerson } from "../actions/add.ts";
import { connect } from "../connect/provider.ts";
import type { Forum } from "../forum.ts";
import { sessionCookie } from "../http/authenticate.ts";
import type { Env } from "../http/context.ts";
import type { Person } from "../world/records.ts";
import { field, show } from "./answers.ts";
import { activatePage, mailboxPage, mailSentPage, signInPage, signUpPage } from "./sign-in.ts";
import { type Visit, visitOf } from "./visit.ts";

/** Remembers, over sign-in and sign-up, what another site asked. Discourse's own name for it. */
const payloadCookie = "sso_payload";
const cookieOptions = { path: "/", httpOnly: true, sameSite: "Lax" } as const;

const plain = (text: string, status: number): Response =>
  new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });

const signInAs = (forum: Forum, context: Context<Env>, person: Person): Response => {
  setCookie(context, sessionCookie, forum.sessions.open(person.id), cookieOptions);
  person.lastSeenAt = forum.world.now();
  forum.world.emit({ kind: "user", name: "user_logged_in", person });
  const asked = getCookie(context, payloadCookie);
  if (asked === undefined) return context.redirect("/", 302);
  deleteCookie(context, payloadCookie, { path: "/" });
  return context.redirect(`/session/sso_provider?${asked}`, 302);
};

const signOut = (visit: Visit): void => {
  if (visit.acting.via !== "session") return;
  visit.forum.sessions.close(visit.acting.sessionId);
  deleteCookie(visit.context, sessionCookie, { path: "/" });
  visit.world.emit({ kind: "user", name: "user_logged_out", person: visit.acting.person });
};

/** The answer to another site, the login page first, or an error for the person's eyes. */
const answerConnect = (visit: Visit): Response => {
  const { context } = visit;
  const query = new URL(context.req.url).searchParams;
  const outcome = connect(visit.world, visit.forum.url, visit.viewer, query.get("sso"), query.get("sig"));
  switch (outcome.kind) {
    case "error":
      return plain(outcome.text, outcome.status);
    case "sign-out":
      signOut(visit);
      return context.redirect(outcome.location, 302);
    case "sign-in-first":
      setCookie(context, payloadCookie, new URL(context.req.url).search.slice(1), cookieOptions);
      return context.redirect("/login", 302);
    case "answer":
      return context.redirect(outcome.location, 302);
  }
};

const byLogin = (forum: Forum, login: string): Person | undefined =>
  forum.world.personNamed(login) ??
  [...forum.world.people.values()].find((person) => person.email.toLowerCase() === login.toLowerCase());

const signIn = async (visit: Visit): Promise<Response> => {
  const login = await field(visit, "login");
  const person = byLogin(visit.forum, login.trim());
  if (person === undefined || person.id < 0)
    return show(visit, signInPage(visit, "Nobody here is called that."), 422);
  if (!person.active)
    return show(visit, signInPage(visit, "You can't sign in yet. We sent you an activation mail."), 422);
  if (person.suspended) return show(visit, signInPage(visit, "This account is suspended."), 422);
  return signInAs(visit.forum, visit.context, person);
};

const usernameProblem = (forum: Forum, username: string): string | null => {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{1,18}[A-Za-z0-9]$/.test(username)) {
    return "A username has 3 to 20 letters, digits, dots, dashes and underscores.";
  }
  return forum.world.personNamed(username) === undefined ? null : "That username is taken.";
};

const signUp = async (visit: Visit): Promise<Response> => {
  const { forum } = visit;
  const username = (await field(visit, "username")).trim();
  const email = (await field(visit, "email")).trim();
  const name = (await field(visit, "name")).trim();
  const emailProblem = /^\S+@\S+$/.test(email) ? null : "That is not an e-mail address.";
  const problem = usernameProblem(forum, username) ?? emailProblem;
  if (problem !== null) return show(visit, signUpPage(visit, problem), 422);
  const person = addPerson(forum.world, {
    username,
    email,
    name: name || null,
    trustLevel: 0,
    active: false,
  });
  const mail = forum.sessions.sendActivation(person.id, email, forum.world.now());
  return show(visit, mailSentPage(visit, username, mail));
};

const activate = async (visit: Visit): Promise<Response> => {
  const personId = visit.forum.sessions.useActivation(await field(visit, "token"));
  if (personId === null)
    return show(visit, signInPage(visit, "That link was used already, or is not ours."), 422);
  const person = visit.world.person(personId);
  person.active = true;
  visit.world.emit({ kind: "user", name: "user_confirmed_email", person });
  return signInAs(visit.forum, visit.context, person);
};

export const registerSignIn = (app: Hono<Env>, forum: Forum): void => {
  const visit = (context: Context<Env>): Visit => visitOf(forum, context);
  app.get("/session/sso_provider", (context) => answerConnect(visit(context)));
  app.get("/login", (context) => show(visit(context), signInPage(visit(context), null)));
  app.get("/signup", (context) => show(visit(context), signUpPage(visit(context), null)));
  app.get("/u/activate-account/:token", (context) =>
    show(visit(context), activatePage(visit(context), context.req.param("token"))),
  );
  app.get("/__mail/:username", (context) => {
    const username = context.req.param("username");
    const person = forum.world.personNamed(username);
    const mails = person === undefined ? [] : forum.sessions.mailsOf(person.id);
    return show(visit(context), mailboxPage(visit(context), username, mails));
  });
  app.post("/__do/sign-in", (context) => signIn(visit(context)));
  app.post("/__do/sign-up", (context) => signUp(visit(context)));
  app.post("/__do/activate", (context) => activate(visit(context)));
  app.post("/__do/sign-out", (context) => {
    signOut(visit(context));
    return context.redirect("/", 303);
  });
};
