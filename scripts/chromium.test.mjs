import { expect, test } from "vitest";
import { candidates } from "./chromium.mjs";

test("Chromium in PATH comes before Chrome in PATH, and before the usual places", () => {
  const paths = candidates("/opt/tools:/usr/bin");
  const places = [
    "/opt/tools/chromium",
    "/usr/bin/chromium",
    "/opt/tools/google-chrome",
    "/usr/bin/google-chrome",
  ];
  expect(places.map((path) => paths.indexOf(path))).toEqual(
    places.map((path) => paths.indexOf(path)).sort((left, right) => left - right),
  );
  expect(paths).toEqual(expect.arrayContaining(places));
});

test("an empty PATH leaves the usual places", () => {
  expect(candidates("")).toContain("/usr/bin/chromium");
});
