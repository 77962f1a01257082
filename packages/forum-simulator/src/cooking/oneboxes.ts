// A bare link alone on its line becomes a box when the page behind it is known; a real forum fetches the page in
// the background. Other links stay links.
import { escapeHtml } from "../rules/text.ts";
import type { World } from "../world/world.ts";

const loneLink = /<p><a href="([^"]+)"([^>]*)>([^<]+)<\/a><\/p>/g;

const unescapeAmpersands = (text: string): string => text.replaceAll("&amp;", "&");

export const boxBareLinks = (world: World, html: string): string =>
  html.replace(loneLink, (whole, href: string, rest: string, label: string) => {
    if (href !== label) return whole;
    const page = world.oneboxes.get(unescapeAmpersands(href));
    if (page === undefined) return `<p><a href="${href}" class="onebox"${rest}>${label}</a></p>`;
    return (
      `<aside class="onebox allowlistedgeneric" data-onebox-src="${href}">\n` +
      `<header class="source"><a href="${href}" rel="noopener nofollow ugc">${escapeHtml(page.site)}</a></header>\n` +
      `<article class="onebox-body"><h3><a href="${href}" rel="noopener nofollow ugc">${escapeHtml(page.title)}</a></h3>\n` +
      `<p>${escapeHtml(page.description)}</p></article></aside>`
    );
  });
