// A small page for the rare case that signing in did not work: what happened, and the way on.
import type { TextKey } from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import type { Context } from "hono";
import { html } from "hono/html";
import { languageOf } from "../http/problem.ts";

export type SignInTrouble = "not-set-up" | "no-cookies" | "not-from-forum";

/** Answers with the page; `intention` is where the person was going. */
export function signInTrouble(
  c: Context,
  trouble: SignInTrouble,
  intention: string,
): Response | Promise<Response> {
  const language = languageOf(c);
  const { say } = textsFor(language);
  const key: TextKey = `sign-in.${trouble}`;
  const again = `/auth/start?return=${encodeURIComponent(intention)}`;
  return c.html(
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say("sign-in.trouble")}</title>
<style>
:root { color-scheme: light dark; --ground: light-dark(#f7f4ee, #1b1d1b); --ink: light-dark(#26302b, #e8e6df); --accent: light-dark(#1d5c47, #8fd0b4); }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 30rem; padding: 1.5rem; } h1 { font-size: 1.375rem; } a { color: var(--accent); }
</style>
</head>
<body><main>
<h1>${say("sign-in.trouble")}</h1>
<p>${say(key)}</p>
<p>${trouble === "not-set-up" ? "" : html`<a href="${again}">${say("sign-in.again")}</a> · `}<a href="${intention}">${say("sign-in.back")}</a></p>
</main></body></html>`,
    trouble === "not-set-up" ? 503 : 400,
  );
}
