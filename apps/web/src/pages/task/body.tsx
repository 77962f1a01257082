// The task's own text. The server has made it safe; here it is only dressed.
export function Body({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `bodyHtml` is sanitised by the API against a short list of elements, and the page's own policy forbids inline script.
  return <div className="prose max-w-[68ch]" dangerouslySetInnerHTML={{ __html: html }} />;
}
