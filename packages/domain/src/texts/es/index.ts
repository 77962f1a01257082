// Spanish.
import type { en } from "../en/index.ts";

export const es: Partial<Record<keyof typeof en, string>> = {};
