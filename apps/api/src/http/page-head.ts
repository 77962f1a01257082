// What stands in the head of our page for those who only read that: Open Graph, oEmbed, the title, the one true address.
import { html } from "hono/html";
import type { Preview } from "../present/preview.ts";

/** The built page, cut where its title stands. */
export type PageTemplate = { readonly before: string; readonly after: string };

/** Returns the page cut at its title. Throws where it has none: it was not built by us. */
export function templateOf(page: string): PageTemplate {
  const found = /<title>[^<]*<\/title>/.exec(page);
  if (found === null) throw new Error("The built page has no title");
  return { before: page.slice(0, found.index), after: page.slice(found.index + found[0].length) };
}

/** Returns the page that says nothing but the board's name. */
export function plainPage({ before, after }: PageTemplate, board: string): string {
  return `${before}${html`<title>${board}</title>`}${after}`;
}

/** Returns the page with a preview in its head. `embed`: where oEmbed tells of it; `null` where it does not. */
export function pageWith(
  { before, after }: PageTemplate,
  { title, description, address }: Preview,
  {
    board,
    language,
    embed,
  }: { readonly board: string; readonly language: string; readonly embed: string | null },
): string {
  const link = html`<link rel="alternate" type="application/json+oembed" href="${embed}" title="${title}" />`;
  const head = html`<title>${title === board ? board : `${title} · ${board}`}</title>
    <link rel="canonical" href="${address}" />
    <meta name="description" content="${description}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${board}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address}" />
    <meta property="og:locale" content="${language.replaceAll("-", "_")}" />
    <meta name="twitter:card" content="summary" />
    ${embed === null ? "" : link}`;
  return `${before}${head}${after}`;
}
