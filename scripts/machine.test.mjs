import { expect, test } from "vitest";
import { isMusl, isOlder, machineProblem, thisMachine } from "./machine.mjs";

const linux = { platform: "linux", arch: "x64", glibc: "2.36" };

test.each([
  ["Debian 12", linux],
  ["Ubuntu 22.04 on arm64", { ...linux, arch: "arm64", glibc: "2.35" }],
  ["the oldest C library that will do", { ...linux, glibc: "2.34" }],
  ["a C library of the next decade", { ...linux, glibc: "3.0" }],
  ["Alpine, which has no glibc", { ...linux, glibc: undefined }],
  ["macOS", { platform: "darwin", arch: "arm64", glibc: undefined }],
  ["Windows", { platform: "win32", arch: "x64", glibc: undefined }],
])("%s runs Threadboard", (_, machine) => {
  expect(machineProblem(machine)).toBeUndefined();
});

test.each(["2.28", "2.33", "2.9", "1.99"])(
  "glibc %s is too old, in one line that says what to use",
  (glibc) => {
    const problem = machineProblem({ ...linux, glibc });
    expect(problem).toContain(glibc);
    expect(problem).toContain("Debian 12");
    expect(problem).not.toContain("\n");
  },
);

test.each([
  ["a 32-bit Raspberry Pi", { ...linux, arch: "arm" }],
  ["a mainframe", { ...linux, arch: "s390x" }],
  ["FreeBSD", { platform: "freebsd", arch: "x64", glibc: undefined }],
])("%s is told which machines will do", (_, machine) => {
  expect(machineProblem(machine)).toContain(machine.arch);
});

test("the machine that runs the tests has what they need", () => {
  expect(machineProblem(thisMachine())).toBeUndefined();
});

test("only Linux without glibc is musl", () => {
  expect(isMusl({ ...linux, glibc: undefined })).toBe(true);
  expect(isMusl(linux)).toBe(false);
  expect(isMusl({ platform: "darwin", arch: "arm64", glibc: undefined })).toBe(false);
});

test.each([
  ["2.9", "2.34", true],
  ["2.34", "2.34", false],
  ["2.34", "2.34.1", true],
  ["22.18.0", "22.9.0", false],
  ["3", "2.34", false],
])("%s is older than %s: %s", (version, other, expected) => {
  expect(isOlder(version, other)).toBe(expected);
});
