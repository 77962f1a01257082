// How single fields of Discourse's JSON are read: a field that is missing or odd never costs the whole answer.
import { z } from "zod";

/** Milliseconds, or null where there is no readable time. Discourse writes ISO 8601 in UTC. */
export const time = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => {
    const at = Date.parse(text ?? "");
    return Number.isNaN(at) ? null : at;
  });

/** Text, or null where it is missing or blank. */
export const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => (value == null || value.trim() === "" ? null : value));

/** A whole number, or null where it is missing. */
export const whole = z
  .int()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** A yes or no, with what a missing one means. */
export const flag = (missing: boolean) =>
  z
    .boolean()
    .nullish()
    .catch(null)
    .transform((value) => value ?? missing);

/** A yes or no, or null where the forum does not say. */
export const flagOrUnknown = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
