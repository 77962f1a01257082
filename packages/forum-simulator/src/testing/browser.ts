// A browser that keeps cookies and follows no redirect.

export type Page = {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly headers: Headers;
};

/** Visits a path or URL; with a form, posts it. */
export type Browser = (
  path: string,
  form?: Readonly<Record<string, string>>,
  headers?: Readonly<Record<string, string>>,
) => Promise<Page>;

export const browser = (url: string): Browser => {
  const cookies = new Map<string, string>();
  return async (path, form, headers = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, url), {
      redirect: "manual",
      method: form === undefined ? "GET" : "POST",
      headers: { accept: "text/html", cookie, ...headers },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get("location") ?? "";
    return { status: response.status, location, text: await response.text(), headers: response.headers };
  };
};
