// The bodies of refusals (Discourse's `rescue_discourse_actions`, 2023; texts of 2021).
import type { Refusal } from "../refusal.ts";

type ErrorBody = { errors: readonly string[]; error_type?: string; extras?: Record<string, unknown> };

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });

const fail = (status: number, error: string, type?: string): Response =>
  json({ errors: [error], ...(type === undefined ? {} : { error_type: type }) } satisfies ErrorBody, status);

const notPermitted = "You are not permitted to view the requested resource.";

/** "37 seconds", "2 minutes": as a person would say it. */
export const inWords = (seconds: number): string => {
  const [count, unit] = seconds < 60 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
};

const tooOften = (seconds: number, code: string | null): Response =>
  json(
    {
      errors: [
        `You’ve performed this action too many times. Please wait ${inWords(seconds)} before trying again.`,
      ],
      error_type: "rate_limit",
      extras: { wait_seconds: seconds, time_left: inWords(seconds) },
    },
    429,
    {
      "retry-after": String(seconds),
      ...(code === null ? {} : { "discourse-rate-limit-error-code": code }),
    },
  );

/**
 * Topic pages explain themselves at length: a title and a rendered page come with the refusal (Discourse, 2023).
 */
export const refuseTopic = async (refusal: Refusal): Promise<Response> => {
  const plain = refuse(refusal);
  const body: unknown = await plain.json();
  if (typeof body !== "object" || body === null) return plain;
  const title = plain.status === 404 ? "That page doesn’t exist or is private." : "You cannot see that page.";
  const html = `<div class="page-not-found"><h1 class="title">${title}</h1></div>`;
  return json({ ...body, extras: { title, html, group: null } }, plain.status);
};

export const refuse = (refusal: Refusal): Response => {
  switch (refusal.refused) {
    case "not-found":
      return fail(404, "The requested URL or resource could not be found.", "not_found");
    case "gone":
      return fail(410, "Oops! This topic has been deleted and is no longer available.", "not_found");
    case "not-logged-in":
      return fail(403, "You need to be logged in to do that.", "not_logged_in");
    case "invalid-access":
      return fail(403, refusal.message ?? notPermitted, "invalid_access");
    case "invalid-credentials":
      return fail(403, `${notPermitted} The API username or key is invalid.`, "invalid_access");
    case "missing-parameter":
      return fail(400, `param is missing or the value is empty: ${refusal.name}`);
    case "invalid-parameter":
      return fail(
        400,
        `You supplied invalid parameters to the request: ${refusal.name}`,
        "invalid_parameters",
      );
    case "invalid":
      return json(
        {
          errors: refusal.errors,
          ...(refusal.errorType === undefined ? {} : { error_type: refusal.errorType }),
        },
        422,
      );
    case "edit-conflict":
      return fail(409, "That post was edited by another user and your changes can no longer be saved.");
    case "rate-limit":
      return tooOften(refusal.waitSeconds, refusal.code);
    case "plugin-rule":
      return json({ error: refusal.error }, 400);
  }
};
