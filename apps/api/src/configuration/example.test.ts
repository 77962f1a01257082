// The example at the top of the checkout is the reference of the configuration, so it has to be right and complete.
import { readFileSync } from "node:fs";
import { Configuration } from "@threadboard/domain";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { parseConfiguration } from "./read-configuration.ts";

const text = readFileSync(new URL("../../../../threadboard.example.yaml", import.meta.url), "utf8");

/** What of JSON Schema the configuration uses. */
type Schema = {
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

/** Returns the path of every setting; names that the operator chooses are `*`. */
function settingsIn(schema: Schema, path: readonly string[] = []): string[] {
  const { properties = {}, additionalProperties, items } = schema;
  return [
    ...(path.length === 0 ? [] : [path.join(".")]),
    ...Object.entries(properties).flatMap(([name, inner]) => settingsIn(inner, [...path, name])),
    ...(typeof additionalProperties === "object" ? settingsIn(additionalProperties, [...path, "*"]) : []),
    ...(items === undefined ? [] : settingsIn(items, [...path, "*"])),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((inner) => settingsIn(inner, path)),
  ];
}

/** Whether the path leads to something in the values. */
function isShown(values: unknown, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return true;
  if (typeof values !== "object" || values === null) return false;
  const inner =
    first === "*" ? Object.values(values) : Object.hasOwn(values, first) ? [Reflect.get(values, first)] : [];
  return inner.some((value) => isShown(value, rest));
}

// The three maps of a source have one shape, so it is enough to show each of its settings in one of them. A source's
// own thread rules are those of the policy.
const settings = new Set(
  settingsIn(z.toJSONSchema(Configuration, { io: "input" }) as Schema).map((path) =>
    path.replace(/map\.\w+\.\*/, "map.*.*").replace(/(sources\.\*\.threads)\..*/, "$1"),
  ),
);

test("the example is a valid configuration", () => {
  expect(parseConfiguration(text, "threadboard.example.yaml")).toMatchObject({ ok: true });
});

test("the example shows every setting", () => {
  expect(settings.size).toBeGreaterThan(60);
  const values: unknown = parse(text);
  expect([...settings].filter((path) => !isShown(values, path.split(".")))).toEqual([]);
});

test("the example tells the defaults as they are", () => {
  const bare = Configuration.parse({
    board: { name: "x", address: "https://b.example" },
    forum: { address: "https://f.example" },
    teams: { a: { name: "A" } },
    kinds: { b: { name: "B" } },
    sources: [{ key: "c", type: "category", category: "c" }],
  });
  const told = [...text.matchAll(/Default: ([\w-]+)\.\s*\n?[^\n]*?(?<![\w-])([\w-]+):/g)].map(
    ([, value, name]) => [name, value],
  );
  const defaults: Record<string, unknown> = {
    ...bare.board,
    ...bare.forum,
    ...bare.admins,
    ...bare.kinds.b,
    ...bare.sources[0],
    ...bare.policy,
    ...bare.policy.claims,
    ...bare.policy.threads,
  };
  const stated = told.filter(([, value]) => value !== "none" && value !== "as" && value !== "nothing");
  expect(stated.length).toBeGreaterThan(15);
  for (const [name, value] of stated)
    expect(`${name} ${String(defaults[name ?? ""])}`).toBe(`${name} ${value}`);
});
