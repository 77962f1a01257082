import { expect, test } from "vitest";
import { forumAddress } from "./address.ts";

test.each([
  ["https://x.org", {}, "https://x.org/t/42.json"],
  ["https://x.org/", { page: 0, q: "a b", none: undefined }, "https://x.org/t/42.json?page=0&q=a+b"],
  [
    "https://x.org/forum/",
    { post_ids: [1, 2] },
    "https://x.org/forum/t/42.json?post_ids%5B%5D=1&post_ids%5B%5D=2",
  ],
  ["https://ada:pw@x.org:8443/?a=b#c", {}, "https://x.org:8443/t/42.json"],
])("a path below %s with %j is %s", (base, query, url) => {
  expect(forumAddress(base).url("/t/42.json", query).href).toBe(url);
});

test.each([
  ["https://x.org", "https://x.org/anything", true],
  ["https://x.org", "http://x.org/anything", false],
  ["https://x.org", "https://x.org:8443/anything", false],
  ["https://x.org", "https://x.org.example.net/", false],
  ["https://x.org/forum", "https://x.org/forum", true],
  ["https://x.org/forum", "https://x.org/forum/t/42", true],
  ["https://x.org/forum", "https://x.org/forums/t/42", false],
  ["https://x.org/forum", "https://x.org/forum/../shop", false],
])("the forum at %s and %s: %s", (base, url, belongs) => {
  expect(forumAddress(base).contains(new URL(url))).toBe(belongs);
});

test.each([
  ["/uploads/a.png", "https://x.org/uploads/a.png"],
  ["//cdn.example.org/a.png", "https://cdn.example.org/a.png"],
  ["http://cdn.example.org/a.png", "http://cdn.example.org/a.png"],
  ["javascript:alert(1)", null],
  ["https://", null],
])("the reference %s is %s", (reference, absolute) => {
  expect(forumAddress("https://x.org/forum").absolute(reference)).toBe(absolute);
});
