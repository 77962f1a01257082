import { expect, test } from "vitest";
import { textOfBytes } from "./text-of-bytes.ts";

test.each([
  ["UTF-8", [...new TextEncoder().encode("Prüfen, 检查")], "Prüfen, 检查"],
  ["UTF-8 with a mark of byte order", [0xef, 0xbb, 0xbf, 0x61], "a"],
  ["UTF-16 of Windows", [0xff, 0xfe, 0x61, 0x00, 0xfc, 0x00], "aü"],
  ["UTF-16 the other way round", [0xfe, 0xff, 0x00, 0x61], "a"],
  ["an older encoding of Windows", [0x50, 0x72, 0xfc, 0x66, 0x65, 0x6e, 0x80], "Prüfen€"],
])("reads %s", (_what, bytes, text) => {
  expect(textOfBytes(new Uint8Array(bytes))).toBe(text);
});
