// The session of a browser and the user API key of an application.

import { presentPersonPage } from "../../presenting/people.ts";
import { notFound } from "../../refusal.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";

export const sessionRoutes: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/session/csrf",
    action: "session#csrf",
    isOpen: true,
    handle: ({ acting }) => json({ csrf: acting.via === "session" ? acting.csrf : "anonymous" }),
  },
  {
    method: "GET",
    path: "/session/current",
    action: "session#current",
    handle: ({ world, viewer }) =>
      viewer === null ? notFound : json({ current_user: presentPersonPage(world, viewer, viewer).user }),
  },
  {
    method: "POST",
    path: "/user-api-key/revoke",
    action: "user_api_keys#revoke",
    handle: ({ acting }) => {
      if (acting.via !== "user-api-key") return notFound;
      acting.key.revoked = true;
      return json({ success: "OK" });
    },
  },
];
