// The list of tags.
import { presentTagList } from "../../presenting/tags.ts";
import { notFound } from "../../refusal.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";

export const tagRoutes: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/tags",
    action: "tags#index",
    handle: ({ world, viewer }) =>
      world.settings.taggingEnabled ? json(presentTagList(world, viewer)) : notFound,
  },
];
