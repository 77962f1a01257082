// The payload of DiscourseConnect: form fields in Base64, signed over the Base64 text (Discourse, 2023).
import { createHmac, timingSafeEqual } from "node:crypto";

export type Fields = Readonly<Record<string, string>>;

export const sign = (sso: string, secret: string): string =>
  createHmac("sha256", secret).update(sso, "utf8").digest("hex");

export const isSignedWith = (sso: string, sig: string, secret: string): boolean => {
  const wanted = Buffer.from(sign(sso, secret));
  const given = Buffer.from(sig);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
};

/** Fields in the alphabetical order that Discourse writes them in, `custom.` ones last. */
export const encode = (fields: Fields): string => {
  const names = Object.keys(fields).sort((a, b) => {
    const custom = Number(a.startsWith("custom.")) - Number(b.startsWith("custom."));
    return custom !== 0 ? custom : a < b ? -1 : 1;
  });
  const form = new URLSearchParams();
  for (const name of names) form.append(name, fields[name] ?? "");
  return Buffer.from(form.toString(), "utf8").toString("base64");
};

/** Null when it is not Base64. */
export const decode = (sso: string): Fields | null => {
  if (!/^[a-zA-Z0-9=\r\n/+]*$/.test(sso)) return null;
  return Object.fromEntries(new URLSearchParams(Buffer.from(sso, "base64").toString("utf8")));
};
