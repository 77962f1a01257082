// What a request meets while a fault is on.
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import type { Fault } from "../faults.ts";
import type { Env } from "./context.ts";
import { refuse } from "./errors.ts";
import { slowDown } from "./ip-limits.ts";

const nginxTooMany =
  "<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n<center><h1>429 Too Many Requests</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

const html = (body: string, status: number): Response =>
  new Response(body, { status, headers: { "content-type": "text/html" } });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Half of what the forum would have said. */
const cutShort = async (answer: Response): Promise<Response> => {
  const body = await answer.text();
  return new Response(body.slice(0, Math.floor(body.length / 2)), {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
  });
};

/** The answer under a fault; `proceed` gives the one that the forum would give without it. */
export const answerUnderFault = async (
  fault: Fault,
  context: Context<Env>,
  proceed: () => Promise<Response>,
): Promise<Response> => {
  switch (fault.kind) {
    case "down":
      context.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case "slow":
      await pause(fault.ms);
      return proceed();
    case "rate-limit-json":
      return refuse({ refused: "rate-limit", waitSeconds: fault.seconds, code: "admin_api_key_rate_limit" });
    case "rate-limit-text":
      return slowDown("ip_10_secs_limit", fault.seconds);
    case "rate-limit-html":
      return html(nginxTooMany, 429);
    case "lost":
      return RESPONSE_ALREADY_SENT;
    case "timeout-after-success":
      await proceed();
      // Left hanging until the client gives up or the forum is closed.
      return RESPONSE_ALREADY_SENT;
    case "status":
      return new Response(fault.body, {
        status: fault.status,
        headers: { "content-type": fault.body.startsWith("{") ? "application/json" : "text/html" },
      });
    case "garbage":
      return fault.form === "html"
        ? html("<!doctype html><title>Maintenance</title><p>Back soon.</p>", 200)
        : cutShort(await proceed());
  }
};
