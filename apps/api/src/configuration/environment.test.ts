import { expect, test } from "vitest";
import { readSecrets } from "./environment.ts";

test("nothing set means no key, no sign-in and no webhook", () => {
  expect(readSecrets({}, "board")).toEqual({
    forumKey: null,
    connectSecret: null,
    webhookSecrets: [],
    metricsToken: null,
  });
});

test("blank secrets count as not set, and space around one is no part of it", () => {
  const secrets = readSecrets(
    { THREADBOARD_API_KEY: "  ", THREADBOARD_CONNECT_SECRET: " sesame\n" },
    "board",
  );
  expect(secrets).toEqual({
    forumKey: null,
    connectSecret: "sesame",
    webhookSecrets: [],
    metricsToken: null,
  });
});

test("a key acts as the bot of the configuration, and is no use without one", () => {
  const environment = { THREADBOARD_API_KEY: "k" };
  expect(readSecrets(environment, "board").forumKey).toEqual({ apiKey: "k", username: "board" });
  expect(readSecrets(environment, undefined).forumKey).toBeNull();
});

test("two webhook secrets may stand side by side while one is replaced", () => {
  expect(readSecrets({ THREADBOARD_WEBHOOK_SECRET: "old, new," }, "board").webhookSecrets).toEqual([
    "old",
    "new",
  ]);
});
