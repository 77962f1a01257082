// The frame around every page.
import { html } from "hono/html";
import { personPath } from "./parts.ts";
import type { Html, Visit } from "./visit.ts";

const account = ({ viewer }: Visit): Html =>
  viewer === null
    ? html`<li><a href="/login">Sign in</a></li><li><a class="button" href="/signup">Sign up</a></li>`
    : html`<li><a href="${personPath(viewer)}/messages">Messages</a></li>
        <li><a href="${personPath(viewer)}">${viewer.username}</a></li>
        <li><form method="post" action="/__do/sign-out"><button class="link">Sign out</button></form></li>`;

const board = ({ world }: Visit): Html =>
  world.settings.boardUrl === null
    ? html``
    : html`<li><a href="${world.settings.boardUrl}"><b>Help wanted board</b></a></li>`;

export const layout = (visit: Visit, title: string, body: Html, head: Html = html``): Html => {
  const site = visit.world.settings.title;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === site ? site : `${title} - ${site}`}</title>
<link rel="stylesheet" href="/stylesheets/forum.css">
<link rel="icon" href="/images/logo.svg" type="image/svg+xml">
<script type="module" src="/javascripts/dates.js"></script>
${head}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<aside class="simulated" aria-label="About this forum"><div class="wrap">This is a simulated forum. People and posts are made up.</div></aside>
<header class="top"><div class="wrap">
<a class="name" href="/">${site}</a>
<nav aria-label="Forum"><ul>${board(visit)}<li><a href="/latest">Latest</a></li><li><a href="/search">Search</a></li>${account(visit)}</ul></nav>
</div></header>
<main id="main"><div class="wrap">${body}</div></main>
<footer><div class="wrap">A small stand-in for a Discourse forum.</div></footer>
</body>
</html>`;
};
