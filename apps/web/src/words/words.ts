// The reader's language and zone, and the catalogue in it. Every word on the page comes from there.
import { type Texts, textsFor } from "@threadboard/domain";

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
// The catalogue speaks English only as yet; a reader's own English decides how dates are written.
const language = globalThis.navigator?.languages?.find((tag) => tag.startsWith("en")) ?? "en-GB";

/** The catalogue for this reader. It never changes while the page is open. */
export const words: Texts = textsFor(language, zone);
export const { say } = words;
