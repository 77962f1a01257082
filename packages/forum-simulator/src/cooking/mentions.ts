// `@name` and `#category-or-tag` in plain text, as links when they are known (Discourse, 2021 to 2026).
import { escapeHtml } from "../rules/text.ts";
import type { Category } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { eachText, splitText } from "./tokens.ts";

const mention = (world: World, name: string): string => {
  const person = world.personNamed(name);
  if (person !== undefined) {
    return `<a class="mention" href="/u/${encodeURIComponent(person.username.toLowerCase())}">@${escapeHtml(name)}</a>`;
  }
  const group = world.groupNamed(name);
  if (group !== undefined && !group.automatic) {
    return `<a class="mention-group notify" href="/groups/${encodeURIComponent(group.name.toLowerCase())}">@${escapeHtml(name)}</a>`;
  }
  return `<span class="mention">@${escapeHtml(name)}</span>`;
};

const categoryAt = (world: World, path: string): Category | undefined => {
  const [first = "", second] = path.toLowerCase().split(":");
  const all = [...world.categories.values()];
  if (second === undefined) return all.find((one) => one.slug === first);
  return all.find(
    (one) => one.slug === second && one.parentId !== null && world.category(one.parentId).slug === first,
  );
};

type Hashtag = { href: string; type: string; slug: string; id: number; text: string };

const findHashtag = (world: World, name: string): Hashtag | null => {
  const tagName = name.endsWith("::tag") ? name.slice(0, -"::tag".length) : name;
  const category = tagName === name ? categoryAt(world, name) : undefined;
  if (category !== undefined) {
    const href = `/c/${category.slug}/${category.id}`;
    return { href, type: "category", slug: category.slug, id: category.id, text: category.name };
  }
  const tag = world.tagNamed(tagName);
  if (tag === undefined) return null;
  return {
    href: `/tag/${encodeURIComponent(tag.name)}`,
    type: "tag",
    slug: tag.slug,
    id: tag.id,
    text: tag.name,
  };
};

const hashtag = (world: World, name: string): string => {
  const found = findHashtag(world, name);
  if (found === null) return `<span class="hashtag-raw">#${escapeHtml(name)}</span>`;
  const style = found.type === "category" ? ' data-style-type="square"' : "";
  return (
    `<a class="hashtag-cooked" href="${found.href}" data-type="${found.type}" data-slug="${escapeHtml(found.slug)}"` +
    ` data-id="${found.id}"${style}><span class="hashtag-icon-placeholder"></span><span>${escapeHtml(found.text)}</span></a>`
  );
};

const pattern =
  /(?<![\p{L}\p{N}_/.])(?:@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)|#([\p{L}\p{N}_][\p{L}\p{N}_:-]*[\p{L}\p{N}_]))/gu;

export const mentionsPlugin = (world: World) =>
  eachText("mentions", (text, place) => {
    if (place.insideLink || !/[@#]/.test(text)) return null;
    return splitText(text, pattern, (match) =>
      match[1] === undefined ? hashtag(world, match[2] ?? "") : mention(world, match[1]),
    );
  });
