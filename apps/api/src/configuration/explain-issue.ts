// What is wrong with a field of the configuration, in words for an operator.
import type { z } from "zod";

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * Returns what to say of an issue, to follow the name of the field, or `undefined` where the schema has words of
 * its own or none are better than the library's.
 */
export function explainIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined || issue.input === null
        ? `is missing; it should be ${nameOf(issue.expected)}`
        : `should be ${nameOf(issue.expected)}, and this is ${described(issue.input)}`;
    case "invalid_value":
      return `should be ${oneOf(issue.values)}`;
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? `should be ${oneOf(issue.options)}`
        : undefined;
    case "invalid_format":
      return issue.format === "url"
        ? "should be a whole address, such as https://forum.example.org"
        : undefined;
    case "invalid_key":
      return issue.issues[0]?.message;
    case "too_small":
      return `should ${issue.inclusive === false ? "be more than" : "be at least"} ${measured(issue.minimum, issue.origin)}`;
    case "too_big":
      return `should be at most ${measured(issue.maximum, issue.origin)}`;
    default:
      return undefined;
  }
}

function measured(size: number | bigint, origin: string): string {
  const units: Record<string, string> = { string: " characters long", array: " entries long" };
  return `${size}${units[origin] ?? ""}`;
}

function nameOf(expected: string): string {
  const names: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group of settings",
    record: "a group of names with their settings",
  };
  return names[expected] ?? expected;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of settings";
  if (typeof value === "string") return `the text "${shortened(value)}"`;
  return `${typeof value === "boolean" ? "" : "the number "}${String(value)}`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(", ")}`;
}
