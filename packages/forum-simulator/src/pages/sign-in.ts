// The pages for signing in and up, and for the e-mail that is never sent.
import { html } from "hono/html";
import type { Mail } from "../sessions.ts";
import { groupsOf } from "../world/groups.ts";
import type { Person } from "../world/records.ts";
import { layout } from "./layout.ts";
import { avatar, problemBox } from "./parts.ts";
import type { Html, Visit } from "./visit.ts";

const groupNames = (visit: Visit, person: Person): string => {
  const named = groupsOf(visit.world, person).filter((group) => !group.automatic);
  const role = person.admin ? ["Administrator"] : person.moderator ? ["Moderator"] : [];
  return [...role, ...named.map((group) => group.fullName ?? group.name)].join(", ");
};

const personButton = (visit: Visit, person: Person): Html =>
  html`<li><form method="post" action="/__do/sign-in"><input type="hidden" name="login" value="${person.username}">
    <button>${avatar(person, 44)}<span><b>${person.name ?? person.username}</b>
    ${person.about ?? `@${person.username}`}</span><span class="quiet">${groupNames(visit, person)}</span></button></form></li>`;

const demoPeople = (visit: Visit): Html => {
  if (!visit.world.settings.demoLogin) return html``;
  const people = [...visit.world.people.values()].filter((one) => one.id > 0 && one.active && !one.suspended);
  return html`<h2>Come in as</h2><p class="lead">This is a demo, so nobody needs a password. Pick who you want to be.</p>
    <ul class="plain people">${people.map((person) => personButton(visit, person))}</ul>`;
};

export const signInPage = (visit: Visit, problem: string | null): Html =>
  layout(
    visit,
    "Sign in",
    html`<h1>Sign in</h1>${problemBox(problem)}${demoPeople(visit)}
    <h2>With a username</h2><form class="card narrow" method="post" action="/__do/sign-in">
    <label for="login">Username or e-mail <span class="hint">no password here</span></label><input id="login" name="login" required autocomplete="username">
    <p class="row"><button>Sign in</button></p></form>
    <p>New here? <a href="/signup">Make an account</a>.</p>`,
  );

export const signUpPage = (visit: Visit, problem: string | null): Html =>
  layout(
    visit,
    "Sign up",
    html`<h1>Make an account</h1>${problemBox(problem)}<form class="card narrow" method="post" action="/__do/sign-up">
    <label for="email">E-mail</label><input id="email" name="email" type="email" required autocomplete="email">
    <label for="username">Username</label><input id="username" name="username" required minlength="3" maxlength="20" pattern="[A-Za-z0-9_.\\-]+" autocomplete="username">
    <label for="name">Name <span class="hint">if you like</span></label><input id="name" name="name" autocomplete="name">
    <p class="row"><button>Sign up</button></p></form>`,
  );

const mailBox = (mail: Mail): Html =>
  html`<div class="card"><p class="quiet">To: ${mail.to}</p><p>Welcome. Please confirm your address to start using your account:</p>
    <p><a href="/u/activate-account/${mail.token}">Activate my account</a></p></div>`;

export const mailSentPage = (visit: Visit, username: string, mail: Mail): Html =>
  layout(
    visit,
    "Mail sent",
    html`<h1>You are almost there</h1><p class="lead">We sent an activation mail to ${mail.to}. The link in it takes you back to where you came from.</p>
    <p class="note">No mail really leaves this forum, so here it is. You can also find it later in the <a href="/__mail/${encodeURIComponent(username)}">mailbox of ${username}</a>.</p>
    ${mailBox(mail)}`,
  );

export const mailboxPage = (visit: Visit, username: string, mails: readonly Mail[]): Html =>
  layout(
    visit,
    `Mail of ${username}`,
    html`<h1>Mail of ${username}</h1>${mails.length === 0 ? html`<p class="quiet">No mail.</p>` : mails.map(mailBox)}`,
  );

export const activatePage = (visit: Visit, token: string): Html =>
  layout(
    visit,
    "Activate your account",
    html`<h1>Welcome</h1><form class="card narrow" method="post" action="/__do/activate"><input type="hidden" name="token" value="${token}">
    <p>Press the button to confirm your address and sign in.</p><p class="row"><button>Activate my account</button></p></form>`,
  );
