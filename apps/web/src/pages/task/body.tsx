// The task's own text. The server has made it safe; here it is only dressed.
import { useForumWords } from "../../parts/forum-words.tsx";

/** `language`: what it is written in, where somebody said so. */
export function Body({ html, language }: { html: string; language?: string | null }) {
  const words = useForumWords(language);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `bodyHtml` is sanitised by the API against a short list of elements, and the page's own policy forbids inline script.
  return <div {...words} className="prose max-w-[68ch]" dangerouslySetInnerHTML={{ __html: html }} />;
}
