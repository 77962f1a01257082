// German.
import type { en } from "../en/index.ts";

export const de: Partial<Record<keyof typeof en, string>> = {};
