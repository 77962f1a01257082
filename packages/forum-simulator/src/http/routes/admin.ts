// The admin API of webhooks (Discourse, 2023). It needs an administrator with a global key or a session.
import { invalidAccess, isRefusal, notFound, type Refusal } from "../../refusal.ts";
import { type EventTypeName, eventTypeIds } from "../../webhooks/event-types.ts";
import type { Hook, NewHook } from "../../webhooks/web-hooks.ts";
import type { Call } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { flag, integer, integers, list, nested, text } from "../params.ts";

const typeNames = Object.keys(eventTypeIds).filter((name): name is EventTypeName => name in eventTypeIds);

const presentHook = (hook: Hook) => ({
  id: hook.id,
  payload_url: hook.payloadUrl,
  content_type: hook.contentType === "json" ? 1 : 2,
  last_delivery_status: 1,
  secret: hook.secret ?? "",
  wildcard_web_hook: hook.wildcard,
  verify_certificate: true,
  active: hook.active,
  web_hook_event_types: hook.eventTypes.map((name) => ({ id: eventTypeIds[name], name })),
  categories: hook.categoryIds.map((id) => ({ id })),
  tags: [...hook.tagNames],
  groups: hook.groupIds.map((id) => ({ id })),
});

const forAdmins = (handle: (call: Call) => Response | Refusal) => (call: Call) =>
  call.viewer?.admin === true ? handle(call) : invalidAccess;

const readHook = (call: Call): NewHook | Refusal => {
  const params = nested(call.params, "web_hook");
  if (params === undefined) return { refused: "missing-parameter", name: "web_hook" };
  const payloadUrl = text(params, "payload_url") ?? "";
  const secret = text(params, "secret") ?? "";
  if (!/^https?:\/\//.test(payloadUrl)) return { refused: "invalid", errors: ["Payload URL is invalid"] };
  if (secret !== "" && secret.length < 12) {
    return { refused: "invalid", errors: ["Secret is too short (minimum is 12 characters)"] };
  }
  const typeIds = integers(params, "web_hook_event_type_ids") ?? [];
  return {
    payloadUrl,
    secret,
    contentType: integer(params, "content_type") === 2 ? "form" : "json",
    active: flag(params, "active") ?? true,
    wildcard: flag(params, "wildcard_web_hook") ?? false,
    eventTypes: typeNames.filter((name) => typeIds.includes(eventTypeIds[name])),
    categoryIds: integers(params, "category_ids") ?? [],
    tagNames: (list(params, "tag_names") ?? []).map(String),
    groupIds: integers(params, "group_ids") ?? [],
  };
};

const hookOf = (call: Call): Hook | null => call.forum.webhooks.get(integer(call.path, "id") ?? -1);

const create = (call: Call): Response | Refusal => {
  const input = readHook(call);
  return isRefusal(input) ? input : json({ web_hook: presentHook(call.forum.webhooks.add(input)) });
};

const update = (call: Call): Response | Refusal => {
  const input = readHook(call);
  if (isRefusal(input)) return input;
  const hook = call.forum.webhooks.replace(integer(call.path, "id") ?? -1, input);
  return hook === null ? notFound : json({ web_hook: presentHook(hook) });
};

const events = (call: Call): Response | Refusal => {
  const hook = hookOf(call);
  if (hook === null) return notFound;
  const sent = call.forum.webhooks.deliveries.filter((delivery) => delivery.hookId === hook.id);
  return json({
    web_hook_events: sent.map((delivery) => ({
      id: delivery.id,
      web_hook_id: hook.id,
      request_url: hook.payloadUrl,
      headers: JSON.stringify(delivery.headers),
      payload: delivery.body,
      status: delivery.status ?? 0,
      created_at: new Date(delivery.at).toISOString(),
    })),
    total_rows_web_hook_events: sent.length,
  });
};

const route = (
  method: Endpoint["method"],
  path: string,
  name: string,
  handle: (call: Call) => Response | Refusal,
) => ({
  method,
  path: `/admin/api/web_hooks${path}`,
  action: `admin/web_hooks#${name}`,
  handle: forAdmins(handle),
});

const id = ":id{[0-9]+}";

export const adminRoutes: readonly Endpoint[] = [
  route("GET", "", "index", (call) => json({ web_hooks: call.forum.webhooks.all().map(presentHook) })),
  route("POST", "", "create", create),
  route("PUT", `/${id}`, "update", update),
  route("DELETE", `/${id}`, "destroy", (call) =>
    call.forum.webhooks.remove(integer(call.path, "id") ?? -1) ? json({ success: "OK" }) : notFound,
  ),
  route("POST", `/${id}/ping`, "ping", (call) => {
    const hook = hookOf(call);
    if (hook === null) return notFound;
    call.forum.webhooks.ping(hook.id);
    return json({ success: "OK" });
  }),
  route("GET", `/${id}/events`, "list_events", events),
  route("POST", `/${id}/events/:event{[0-9]+}/redeliver`, "redeliver_event", (call) =>
    call.forum.webhooks.redeliver(integer(call.path, "event") ?? -1) ? json({ success: "OK" }) : notFound,
  ),
];
