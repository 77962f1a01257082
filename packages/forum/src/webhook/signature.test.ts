import { expect, test } from "vitest";
import { checkSignature } from "./signature.ts";

const secret = "webhook-secret-123";
const ping = new TextEncoder().encode('{"ping":"OK"}');
const pingSignature = "sha256=97f77b32ed74e254baec954b294b98ce6cc087f710480c4e7a1e0f54c7817445";
const topic = new TextEncoder().encode('{"topic":{"id":42,"title":"Café rota"}}');
const topicSignature = "sha256=9bb4509f05db7ba7fd272377b0bb93cff16007912fdcf28d303fd4a2a6c2fdd6";

test.each([
  ["a plain body", ping, pingSignature, [secret], "good"],
  ["a body outside ASCII", topic, topicSignature, [secret], "good"],
  ["the second of two secrets", ping, pingSignature, ["the-new-secret-456", secret], "good"],
  ["a secret that is gone", ping, pingSignature, ["the-new-secret-456"], "bad"],
  ["the signature of another body", topic, pingSignature, [secret], "bad"],
  ["no signature", ping, null, [secret], "missing"],
  ["an empty signature", ping, "", [secret], "missing"],
  ["another algorithm", ping, pingSignature.replace("sha256", "sha1"), [secret], "bad"],
  ["no algorithm", ping, pingSignature.replace("sha256=", ""), [secret], "bad"],
  ["uppercase hex", ping, pingSignature.toUpperCase(), [secret], "bad"],
  ["a signature cut short", ping, pingSignature.slice(0, -2), [secret], "bad"],
  ["the header sent twice", ping, `${pingSignature}, ${pingSignature}`, [secret], "bad"],
] as const)("%s is judged as it ought to be", (_, body, signature, secrets, verdict) => {
  expect(checkSignature(body, signature, secrets)).toBe(verdict);
});

test("the body is judged byte for byte", () => {
  const spaced = new TextEncoder().encode('{"ping": "OK"}');
  expect(checkSignature(spaced, pingSignature, [secret])).toBe("bad");
});

test.each([[[]], [[""]], [[secret, " "]]])("checking with %j is a bug", (secrets) => {
  expect(() => checkSignature(ping, pingSignature, secrets)).toThrow("without a secret");
});
