// Text of people as HTML that is safe to put on our page.
import MarkdownIt from "markdown-it";
import sanitize from "sanitize-html";

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });

/** Bodies that were rendered already; the same text is asked for again and again. */
const rendered = new Map<string, string>();
const KEPT = 500;

/**
 * Returns sanitised HTML for Markdown that the board or the forum holds. Links open as strangers' links;
 * pictures come only over https; nothing runs, nothing is styled.
 */
export function htmlOfMarkdown(source: string): string {
  const known = rendered.get(source);
  if (known !== undefined) return known;
  const html = safe(markdown.render(withoutForumMarkup(source)));
  if (rendered.size >= KEPT) rendered.clear();
  rendered.set(source, html);
  return html;
}

/**
 * Returns sanitised HTML for a post as the forum shows it. Its own addresses are whole again, since it writes them
 * without its name; pictures of people in quotes, and of pages in link previews, stay there.
 */
export function htmlOfPost(cooked: string, forum: string): string {
  return safe(withBoxes(cooked), {
    whole: (address) => (URL.canParse(address, forum) ? new URL(address, forum).href : address),
    without: ({ tag, attribs }) => tag === "img" && /avatar|site-icon|thumbnail/.test(attribs.class ?? ""),
  });
}

/** Boxes to tick are pictures of the forum's own style sheet; here they are signs. */
function withBoxes(cooked: string): string {
  return cooked.replaceAll(/<span class="chcklst-box([^"]*)"[^>]*><\/span>/g, (_all, look: string) =>
    look.includes("checked") ? "☑" : "☐",
  );
}

/**
 * Discourse's own markup that plain Markdown leaves standing as text: quotes lose their frame, dates show as
 * written. Tokens inside a line only; the structure is the parser's matter.
 */
function withoutForumMarkup(source: string): string {
  return source
    .replaceAll(/\[quote(?:=[^\]\n]*)?\]|\[\/quote\]/g, "\n")
    .replaceAll(
      /\[date=(\d{4}-\d{1,2}-\d{1,2})(?: time=(\d{2}:\d{2})(?::\d{2})?)?([^\]\n]*)\]/g,
      (_all, date: string, time: string | undefined, rest: string) => {
        const zone = /timezone="?([\w/+-]+)"?/.exec(rest)?.[1];
        return [date, time, time === undefined ? undefined : (zone ?? "UTC")]
          .filter((part) => part !== undefined)
          .join(" ");
      },
    )
    .replaceAll(/\[\/?(?:details|wrap|spoiler|poll)[^\]\n]*\]/g, "\n");
}

type Ways = {
  readonly whole: (address: string) => string;
  readonly without: (frame: sanitize.IFrame) => boolean;
};

const asWritten: Ways = { whole: (address) => address, without: () => false };

function safe(html: string, { whole, without }: Ways = asWritten): string {
  const withWhole = (name: "href" | "src", attribs: sanitize.Attributes): sanitize.Attributes => {
    const address = attribs[name];
    return address === undefined ? attribs : { ...attribs, [name]: whole(address) };
  };
  return sanitize(html, {
    exclusiveFilter: without,
    allowedTags: [
      "p",
      "br",
      "hr",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "ul",
      "ol",
      "li",
      "blockquote",
      "pre",
      "code",
      "em",
      "strong",
      "s",
      "del",
      "a",
      "img",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "sup",
      "sub",
      "kbd",
    ],
    allowedAttributes: {
      a: ["href", "title", "rel", "target"],
      img: ["src", "alt", "width", "height", "loading"],
      ol: ["start"],
    },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["https"] },
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...withWhole("href", attribs), rel: "nofollow ugc noopener", target: "_blank" },
      }),
      // The page has one heading of its own; those of a body come below it.
      h1: "h3",
      h2: "h3",
      h3: "h4",
      h4: "h5",
      h5: "h6",
      img: (tagName, attribs) => ({ tagName, attribs: { ...withWhole("src", attribs), loading: "lazy" } }),
    },
  });
}
