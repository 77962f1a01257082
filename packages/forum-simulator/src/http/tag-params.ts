// Tags in write requests: `[{id, name}]` on new forums, plain names before. The first element decides how the
// whole list is read (Discourse, 2026).
import type { TagReference } from "../rules/tagging.ts";
import type { SiteSettings } from "../settings.ts";
import { list, type Params } from "./params.ts";

const asId = (value: unknown): number | null => {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : null;
};

const fromObject = (value: unknown): TagReference => {
  if (typeof value !== "object" || value === null) return { id: null, name: null };
  const id = "id" in value ? asId(value.id) : null;
  return { id, name: "name" in value && typeof value.name === "string" ? value.name : null };
};

const fromName = (value: unknown): TagReference => ({
  id: null,
  // An old forum that gets objects, or a mixed list, makes nothing sensible of them.
  name: typeof value === "string" ? value : null,
});

/** Undefined when the request says nothing of tags; `tags[]=` with one empty text takes all off. */
export const tagReferences = (
  settings: SiteSettings,
  params: Params,
  name: "tags" | "original_tags",
): TagReference[] | undefined => {
  const values = list(params, name);
  if (values === undefined) return undefined;
  const first = values[0];
  const asNames = settings.tagForm === "strings" || typeof first === "string";
  const isId = name === "original_tags" && settings.tagForm === "objects";
  return values
    .filter((value) => value !== "")
    .map((value) => {
      if (isId && asId(value) !== null) return { id: asId(value), name: null };
      return asNames ? fromName(value) : fromObject(value);
    });
};
