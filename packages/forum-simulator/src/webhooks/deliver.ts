// One HTTP request of a webhook. Redirects are not followed, and no answer in time counts as none (Discourse, 2023).
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { forumVersion } from "../presenting/site.ts";

/** The status received, or -1 when there was no answer. */
export type DeliveryStatus = number;

const timeoutMs = 20_000;

export const deliver = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<DeliveryStatus> =>
  new Promise((resolve) => {
    const bytes = Buffer.from(body, "utf8");
    const send = url.startsWith("https:") ? requestHttps : requestHttp;
    const outgoing = send(url, {
      method: "POST",
      timeout: timeoutMs,
      agent: false,
      headers: {
        Accept: "*/*",
        Connection: "close",
        "Content-Length": String(bytes.length),
        "User-Agent": `Discourse/${forumVersion}`,
        ...headers,
      },
    });
    outgoing.on("response", (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? -1));
      answer.on("error", () => resolve(-1));
    });
    outgoing.on("timeout", () => outgoing.destroy());
    outgoing.on("error", () => resolve(-1));
    outgoing.end(bytes);
  });
