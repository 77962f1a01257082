// A server that answers exactly what a test says, for what no well-behaved forum would send.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { createForumClient, type ForumClient, type ForumClientOptions } from "../client.ts";
import { type SimulatedTime, simulatedTime } from "./simulated-time.ts";

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

/** `hang` never answers; `cut` closes the connection without an answer. */
export type Answer =
  | "hang"
  | "cut"
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: unknown };

type OddForum = {
  readonly url: string;
  /** Every request so far. */
  readonly asked: readonly Asked[];
};

/** Starts a server that lives until the end of the test. A body that is no text is sent as JSON. */
export async function oddForum(answer: (asked: Asked) => Answer): Promise<OddForum> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const url = new URL(request.url ?? "/", "http://localhost");
      const { method = "GET", headers } = request;
      const one = { method, path: url.pathname, query: url.searchParams, headers, body };
      asked.push(one);
      send(response, answer(one));
    });
  });
  const url = await listen(server);
  onTestFinished(() => close(server));
  return { url, asked };
}

/** Returns an address where nobody listens. */
export async function noForum(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await close(server);
  return url;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => void server.close(() => closed()));
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === "hang") return;
  if (answer === "cut") return void response.destroy();
  const isText = typeof answer.body === "string";
  const type = isText ? "text/plain" : "application/json; charset=utf-8";
  response.writeHead(answer.status ?? 200, { "Content-Type": type, ...answer.headers });
  response.end(isText ? answer.body : JSON.stringify(answer.body));
}

export const START = Date.UTC(2026, 10, 22, 9);

/** A client of an odd forum, whose waiting takes no time. */
export async function clientOf(
  answer: (asked: Asked) => Answer,
  options: Partial<ForumClientOptions> = {},
): Promise<{ client: ForumClient; asked: readonly Asked[]; time: SimulatedTime; url: string }> {
  const forum = await oddForum(answer);
  const time = simulatedTime(START, "eager");
  const { clock, sleep } = time;
  const client = createForumClient({ baseUrl: forum.url, clock, sleep, ...options });
  return { client, asked: forum.asked, time, url: forum.url };
}

export const KEY = { apiKey: "0123456789abcdef", username: "board" };
