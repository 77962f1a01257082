// Which topic an address names.
import { expect, test } from "vitest";
import { topicIdOfAddress } from "./preview.ts";

const forum = "https://forum.example.org/community/";

test.each([
  ["https://forum.example.org/community/t/write-a-guide/12", 12],
  ["https://forum.example.org/community/t/12", 12],
  ["https://forum.example.org/community/t/12/7", 12],
  ["https://forum.example.org/community/t/write-a-guide/12/3?u=ana#reply", 12],
  ["  https://forum.example.org/community/t/-/12  ", 12],
  ["http://forum.example.org/community/t/12", 12],
  ["/community/t/12", 12],
])("%j names a topic", (address, id) => {
  expect(topicIdOfAddress(address, forum)).toBe(id);
});

test.each([
  "https://elsewhere.example/community/t/12",
  "https://forum.example.org/t/12",
  "https://forum.example.org/community/c/docs/12",
  "https://forum.example.org/community/t/write-a-guide",
  "https://forum.example.org/community/t/0",
  "https://forum.example.org/community/t/-5",
  "https://forum.example.org.evil.example/community/t/12",
  "https://forum.example.org@evil.example/community/t/12",
  "javascript:/community/t/12",
  "12",
  "",
  "http://[broken",
])("%j names none", (address) => {
  expect(topicIdOfAddress(address, forum)).toBeNull();
});
