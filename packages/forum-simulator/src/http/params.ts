// Reading of parameters as Rails does: query, form or JSON, with `a[b]` and `a[]` in names.
import type { Refusal } from "../refusal.ts";

export type Params = { readonly [name: string]: unknown };

type Bag = { [name: string]: unknown };

const keysOf = (name: string): string[] => {
  const head = /^[^[]+/.exec(name)?.[0] ?? name;
  return [head, ...[...name.slice(head.length).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "")];
};

const isBag = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts one value of `tags[][name]` and the like where Rack would: a repeated key begins a new element. */
const place = (bag: Bag, keys: readonly string[], value: unknown): void => {
  const [key = "", next, ...rest] = keys;
  if (next === undefined) {
    bag[key] = value;
  } else if (next === "") {
    const list: unknown[] = Array.isArray(bag[key]) ? bag[key] : [];
    bag[key] = list;
    const [inner, ...deeper] = rest;
    if (inner === undefined) list.push(value);
    else {
      const last = list.at(-1);
      const element: Bag = isBag(last) && !(inner in last) ? last : {};
      if (element !== last) list.push(element);
      place(element, [inner, ...deeper], value);
    }
  } else {
    const inner: Bag = isBag(bag[key]) ? bag[key] : {};
    bag[key] = inner;
    place(inner, [next, ...rest], value);
  }
};

export const fromPairs = (pairs: Iterable<readonly [string, unknown]>): Params => {
  const bag: Bag = Object.create(null);
  for (const [name, value] of pairs) place(bag, keysOf(name), value);
  return bag;
};

/** The body's parameters. JSON that cannot be read counts as no parameters at all. */
export const bodyParams = async (request: Request): Promise<Params> => {
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("application/json")) {
    try {
      const value: unknown = JSON.parse(await request.text());
      return isBag(value) ? value : {};
    } catch {
      return {};
    }
  }
  if (type.includes("multipart/form-data")) {
    const form = await request.formData();
    return fromPairs(form.entries());
  }
  if (type.includes("application/x-www-form-urlencoded")) {
    return fromPairs(new URLSearchParams(await request.text()));
  }
  return {};
};

export const text = (params: Params, name: string): string | undefined => {
  const value = params[name];
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
};

/** As `text`, but blank counts as missing, and missing is refused as Rails does. */
export const requiredText = (params: Params, name: string): string | Refusal => {
  const value = text(params, name);
  return value === undefined || value.trim() === "" ? { refused: "missing-parameter", name } : value;
};

export const integer = (params: Params, name: string): number | undefined => {
  const value = text(params, name);
  return value !== undefined && /^-?\d+$/.test(value.trim()) ? Number(value) : undefined;
};

export const flag = (params: Params, name: string): boolean | undefined => {
  const value = text(params, name);
  return value === undefined ? undefined : ["true", "1", "t", "yes", "on"].includes(value);
};

export const nested = (params: Params, name: string): Params | undefined => {
  const value = params[name];
  return isBag(value) ? value : undefined;
};

/** A list that came as JSON, as `name[]=…`, or as one comma separated text. */
export const list = (params: Params, name: string): readonly unknown[] | undefined => {
  const value = params[name];
  if (Array.isArray(value)) return value;
  if (typeof value === "string") return value === "" ? [] : value.split(",");
  return undefined;
};

export const integers = (params: Params, name: string): number[] | undefined =>
  list(params, name)
    ?.map((one) => Number(one))
    .filter((one) => Number.isInteger(one));
