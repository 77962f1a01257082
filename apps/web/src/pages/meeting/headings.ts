// The headings of an agenda, in the order of its items. Pure.
import type { AgendaAnswer } from "@threadboard/domain/meeting";

type Items = AgendaAnswer["items"];

/** Returns each heading once, with how many items stand under it and where the first of them is. */
export function countByHeading(
  items: Items,
): { heading: Items[number]["heading"]; count: number; first: number }[] {
  const found = new Map<Items[number]["heading"], { count: number; first: number }>();
  items.forEach(({ heading }, index) => {
    const known = found.get(heading);
    found.set(heading, { count: (known?.count ?? 0) + 1, first: known?.first ?? index });
  });
  return [...found].map(([heading, counted]) => ({ heading, ...counted }));
}
