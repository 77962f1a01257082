// What we know of the forum's categories, and so of who may read a topic.
import { type Audience, audienceOf, type Configuration } from "@threadboard/domain";
import type { ForumClient } from "../client/client.ts";
import type { ForumError } from "../client/errors.ts";
import type { ForumCategory } from "../client/site.ts";

/** The forum's categories and whether it asks for sign-in, as read at one moment. */
export type Places = {
  readonly loginRequired: boolean | null;
  readonly byId: ReadonlyMap<number, ForumCategory>;
  readonly readAt: number;
};

export type PlacesResult =
  | { readonly ok: true; readonly places: Places }
  | { readonly ok: false; readonly error: ForumError };

/** Reads the categories; `site` tells most, and where no key scope covers it the category list has to do. */
export async function readPlaces(client: ForumClient, now: number): Promise<PlacesResult> {
  const basic = await client.basicInfo();
  if (!basic.ok) return { ok: false, error: basic.error };
  const site = await client.site();
  const listed = site.ok ? site.value.categories : await client.categories();
  // Without categories every topic would be for nobody, and the whole board would be gone for a moment.
  if ("ok" in listed && !listed.ok) return { ok: false, error: listed.error };
  const categories = "ok" in listed ? listed.value : listed;
  const byId = new Map(categories.map((category) => [category.id, category]));
  return { ok: true, places: { loginRequired: basic.value.loginRequired, byId, readAt: now } };
}

/** Whether two readings say the same of who may read what. */
export function samePlaces(a: Places, b: Places): boolean {
  const told = ({ loginRequired, byId }: Places) =>
    JSON.stringify([
      loginRequired,
      [...byId.values()]
        .map(({ id, slug, parentId, readRestricted }) => [id, slug, parentId, readRestricted])
        .sort((x, y) => Number(x[0]) - Number(y[0])),
    ]);
  return told(a) === told(b);
}

type PlacedTopic = { readonly categoryId: number | null; readonly visible: boolean };

/** Returns a topic's audience by its own category. A category whose restriction is not told counts as restricted. */
export function audienceOfTopic(topic: PlacedTopic, places: Places, configuration: Configuration): Audience {
  const category = topic.categoryId === null ? undefined : places.byId.get(topic.categoryId);
  return audienceOf(
    {
      loginRequired: places.loginRequired,
      category:
        category === undefined
          ? null
          : { slug: category.slug, readRestricted: category.readRestricted ?? true },
      privateMessage: false,
      listed: topic.visible,
    },
    configuration.audiences,
  );
}

/** Returns who might read a topic by its category, were it listed. */
export function readersOfTopic(
  topic: Pick<PlacedTopic, "categoryId">,
  places: Places,
  configuration: Configuration,
): Audience {
  return audienceOfTopic({ categoryId: topic.categoryId, visible: true }, places, configuration);
}

/** Returns the slugs of a category and of its parents, innermost first. */
export function lineage(categoryId: number | null, places: Places): string[] {
  const slugs: string[] = [];
  let category = categoryId === null ? undefined : places.byId.get(categoryId);
  while (category !== undefined && slugs.length < 10) {
    slugs.push(category.slug);
    category = category.parentId === null ? undefined : places.byId.get(category.parentId);
  }
  return slugs;
}
