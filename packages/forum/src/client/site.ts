// What the forum says about itself: name, version, categories, tags.
import { z } from "zod";
import { flag, flagOrUnknown, text, whole } from "./fields.ts";
import type { CallOptions, ForumHttp } from "./http.ts";
import { mapResult, type Result } from "./result.ts";
import { type ForumTag, formOf, type TagForm, tag } from "./tag.ts";

export type BasicInfo = {
  readonly title: string;
  readonly description: string | null;
  readonly logoUrl: string | null;
  /** True where nothing can be read without an account. */
  readonly loginRequired: boolean;
  readonly locale: string | null;
};

/** Can be asked of any forum, without a key and without an account. */
export function basicInfo(http: ForumHttp, options?: CallOptions): Promise<Result<BasicInfo>> {
  const url = text.transform((reference) => reference && http.address.absolute(reference));
  const schema = z
    .object({
      title: z.string(),
      description: text,
      logo_url: url,
      login_required: flag(false),
      locale: text,
    })
    .transform(({ title, description, logo_url, login_required, locale }) => ({
      title,
      description,
      logoUrl: logo_url,
      loginRequired: login_required,
      locale,
    }));
  return http.call({ method: "GET", path: "/site/basic-info.json" }, schema, options);
}

export type About = {
  readonly title: string /** Null where the forum hides it. */;
  readonly version: string | null;
};

export function about(http: ForumHttp, options?: CallOptions): Promise<Result<About>> {
  const schema = z.object({ about: z.object({ title: z.string(), version: text }) });
  return http
    .call({ method: "GET", path: "/about.json" }, schema, options)
    .then((answer) => mapResult(answer, (shown) => shown.about));
}

export type ForumCategory = {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  /** Hex digits without `#`. */
  readonly color: string | null;
  readonly parentId: number | null;
  /** Null where the forum does not say; then it must not be taken for public. */
  readonly readRestricted: boolean | null;
  readonly topicCount: number;
};

const categoryFields = z.object({
  id: z.int(),
  name: z.string(),
  slug: text,
  color: text,
  parent_category_id: whole,
  read_restricted: flagOrUnknown,
  topic_count: whole,
});

function categoryOf(shown: z.infer<typeof categoryFields>): ForumCategory {
  return {
    id: shown.id,
    name: shown.name,
    slug: shown.slug ?? "-",
    color: shown.color,
    parentId: shown.parent_category_id,
    readRestricted: shown.read_restricted,
    topicCount: shown.topic_count ?? 0,
  };
}

export type Site = {
  readonly categories: readonly ForumCategory[];
  /** Null where there is no tag to tell by. */
  readonly tagForm: TagForm | null;
  readonly canTagTopics: boolean | null;
  readonly canCreateTag: boolean | null;
  readonly uncategorizedCategoryId: number | null;
};

/** Everything at once, subcategories included. No granular key scope covers it; then ask `categories`. */
export function site(http: ForumHttp, options?: CallOptions): Promise<Result<Site>> {
  const schema = z
    .object({
      categories: z.array(categoryFields),
      top_tags: z.array(tag).nullish().catch(null),
      can_tag_topics: flagOrUnknown,
      can_create_tag: flagOrUnknown,
      uncategorized_category_id: whole,
    })
    .transform((shown) => ({
      categories: shown.categories.map(categoryOf),
      tagForm: formOf(shown.top_tags ?? []),
      canTagTopics: shown.can_tag_topics,
      canCreateTag: shown.can_create_tag,
      uncategorizedCategoryId: shown.uncategorized_category_id,
    }));
  return http.call({ method: "GET", path: "/site.json" }, schema, options);
}

/** Categories that the key may see, parents before their subcategories. */
export function categories(
  http: ForumHttp,
  options?: CallOptions,
): Promise<Result<readonly ForumCategory[]>> {
  const listed = categoryFields.extend({ subcategory_list: z.array(categoryFields).nullish().catch(null) });
  const schema = z
    .object({ category_list: z.object({ categories: z.array(listed) }) })
    .transform(({ category_list }) => {
      const all = category_list.categories.flatMap((one) => [one, ...(one.subcategory_list ?? [])]);
      return [...new Map(all.map((one) => [one.id, categoryOf(one)])).values()];
    });
  const query = { include_subcategories: "true" };
  return http.call({ method: "GET", path: "/categories.json", query }, schema, options);
}

/** One category, also one that the lists leave out. */
export function category(http: ForumHttp, id: number, options?: CallOptions): Promise<Result<ForumCategory>> {
  const schema = z.object({ category: categoryFields }).transform((shown) => categoryOf(shown.category));
  return http.call({ method: "GET", path: `/c/${id}/show.json` }, schema, options);
}

/** All tags that the key may see. On older forums the id is the name, so it is left out here. */
export function allTags(http: ForumHttp, options?: CallOptions): Promise<Result<readonly ForumTag[]>> {
  const listed = z
    .object({ id: z.union([z.int(), z.string()]), name: text, text, slug: text })
    .transform(({ id, name, text, slug }) => ({
      name: name ?? text ?? `${id}`,
      id: typeof id === "number" ? id : null,
      slug,
    }));
  const grouped = z.array(z.object({ tags: z.array(listed) })).catch([]);
  const schema = z
    .object({
      tags: z.array(listed),
      extras: z.object({ tag_groups: grouped, categories: grouped }).partial().nullish().catch(null),
    })
    .transform(({ tags, extras }) => {
      const more = [...(extras?.tag_groups ?? []), ...(extras?.categories ?? [])];
      const all = [...tags, ...more.flatMap((group) => group.tags)];
      return [...new Map(all.map((one) => [one.name.toLowerCase(), one])).values()];
    });
  return http.call({ method: "GET", path: "/tags.json" }, schema, options);
}
