// Categories: the list, and one alone.
import { presentCategoryAlone, presentCategoryList } from "../../presenting/categories.ts";
import { notFound } from "../../refusal.ts";
import { canSeeCategory } from "../../rules/visibility.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { flag, integer } from "../params.ts";

export const categoryRoutes: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/categories",
    action: "categories#index",
    handle: ({ world, viewer, query }) =>
      json(presentCategoryList(world, viewer, flag(query, "include_subcategories") ?? false)),
  },
  {
    method: "GET",
    path: "/c/:id{[0-9]+}/show",
    action: "categories#show",
    handle: ({ world, viewer, path }) => {
      const category = world.categories.get(integer(path, "id") ?? -1);
      return category !== undefined && canSeeCategory(viewer, category)
        ? json(presentCategoryAlone(world, viewer, category))
        : notFound;
    },
  },
];
