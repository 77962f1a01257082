// German: what only the server says.
import type { server as english } from "../en/server.ts";

export const server: Partial<Record<keyof typeof english, string>> = {};
