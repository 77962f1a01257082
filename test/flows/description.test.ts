// The API describes itself: every route, and problems whose names stay.
import { expect, test } from "vitest";
import { world } from "./world.ts";

type Described = {
  openapi: string;
  paths: Record<string, Record<string, { summary?: string; responses: object }>>;
};

test("the document names every route of the API with a summary and its answers", async () => {
  const town = await world();
  const document = (await (await fetch(`${town.address}/api/openapi.json`)).json()) as Described;
  expect(document.openapi).toBe("3.1.0");
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(routes.toSorted()).toEqual([
    "delete /api/follows/{taskId}",
    "delete /api/watches",
    "get /api/board",
    "get /api/campaigns",
    "get /api/campaigns/{id}",
    "get /api/campaigns/{id}/results.csv",
    "get /api/campaigns/{id}/submitted",
    "get /api/find",
    "get /api/follows",
    "get /api/gone",
    "get /api/health",
    "get /api/me",
    "get /api/me/notice-choices",
    "get /api/me/settings",
    "get /api/meeting",
    "get /api/meeting/decisions",
    "get /api/notices",
    "get /api/pauses",
    "get /api/people",
    "get /api/people/{username}",
    "get /api/people/{username}/finished",
    "get /api/proposals",
    "get /api/report",
    "get /api/stream",
    "get /api/tasks/{number}",
    "get /api/tasks/{number}/replies",
    "get /api/threads/preview",
    "get /api/triage",
    "get /api/writes",
    "post /api/campaigns",
    "post /api/campaigns/{id}/clone",
    "post /api/campaigns/{id}/next",
    "post /api/commands",
    "post /api/commands/batch",
    "post /api/follows",
    "post /api/lists",
    "post /api/lists/preview",
    "post /api/me/language",
    "post /api/me/settings",
    "post /api/meeting/minutes",
    "post /api/meetings",
    "post /api/notices/seen",
    "post /api/proposals/dismiss",
    "post /api/proposals/snooze",
    "post /api/threads",
    "post /api/topics/exclude",
    "post /api/watches",
    "post /api/writes/drop",
    "post /api/writes/retry",
    "post /api/writes/switch",
    "put /api/me/notice-choices",
  ]);
  for (const methods of Object.values(document.paths)) {
    for (const { summary, responses } of Object.values(methods)) {
      expect(summary).toMatch(/\w/);
      expect(Object.keys(responses)).toContain("200");
    }
  }
  const text = JSON.stringify(document);
  for (const [reference] of text.matchAll(/#\/components\/schemas\/\w+/g)) {
    const name = reference.split("/").at(-1) ?? "";
    expect(text).toContain(`"${name}":{`);
  }
});

test("routes that are served are described", async () => {
  const town = await world();
  const document = (await (await fetch(`${town.address}/api/openapi.json`)).json()) as Described;
  const served = town.board.app.routes
    .filter(({ path, method }) => path.startsWith("/api/") && !path.includes("*") && method !== "ALL")
    .map(({ path, method }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(new Set(served.filter((route) => route !== "get /api/openapi.json"))).toEqual(new Set(described));
});
