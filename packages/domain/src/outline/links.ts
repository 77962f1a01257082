// Which addresses are kept as links.

/**
 * The address of a link that may be shown on a card, or null: web addresses and paths within the forum. Not
 * `javascript:`, and not `mailto:`, since nobody's e-mail address is kept.
 */
export function keptHref(href: string): string | null {
  const trimmed = href.trim();
  if (/[\s\p{Cc}]/u.test(trimmed)) return null;
  if (/^\/(?!\/)/.test(trimmed)) return trimmed;
  return /^https?:\/\//i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}
