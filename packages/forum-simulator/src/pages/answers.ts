// How pages are sent, and how their forms are read.
import type { Html, Visit } from "./visit.ts";

/** No scripts but ours, whatever a post says. Forms may lead to other sites, for signing in there. */
const policy =
  "default-src 'self'; img-src 'self' https: data:; base-uri 'none'; frame-ancestors 'self'; object-src 'none'";

export const show = async (
  visit: Visit,
  page: Html,
  status: 200 | 403 | 404 | 422 = 200,
): Promise<Response> => {
  visit.context.header("content-security-policy", policy);
  visit.context.header("cache-control", "no-store");
  return visit.context.html(await page, status);
};

export const field = async (visit: Visit, name: string): Promise<string> => {
  const form = await visit.context.req.parseBody();
  const value = form[name];
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
};

export const numberField = async (visit: Visit, name: string): Promise<number | null> => {
  const value = await field(visit, name);
  return /^\d+$/.test(value) ? Number(value) : null;
};
